import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { Database } from '#kernel/database/run.ts';
import { notFound, type Refusal, refuse } from '#kernel/problem.ts';
import { date, minorUnitsOf, money, reference, text } from '#kernel/values.ts';
import { listLinesOfEffortByCode } from '../store/line-of-effort.ts';
import { findObjective } from '../store/objective.ts';
import { findOrganization } from '../store/organization.ts';
import { noSuchLineOfEffort } from './refusals.ts';

const PRIORITIES = 'must be from 1 (most pressing) to 4 (least)';

const quantity = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,4})?$/, 'must be a decimal number as a string with at most 12 digits before and 4 after the point, such as "12"')
  .refine((value) => /[1-9]/.test(value), 'must be above zero');

// What is no number at all has its own words already.
const isNumber = (amount: string): boolean => /^-?[\d.]+$/.test(amount);
const isNegative = (amount: string): boolean => isNumber(amount) && amount.startsWith('-');
const isZero = (amount: string): boolean => isNumber(amount) && !/[1-9]/.test(amount);

const notNegative = money.refine(({ amount }) => !isNegative(amount), {
  path: ['amount'],
  message: 'must be zero or above',
  params: { code: 'DC-01' },
});
const aboveZero = money.refine(({ amount }) => !isNegative(amount) && !isZero(amount), {
  path: ['amount'],
  message: 'must be above zero',
  params: { code: 'DC-01' },
});

/** What a requirement says, as raiseRequirement and reviseRequirement take it. */
export const requirementForm = z.object({
  reference: reference.nullable().default(null),
  title: text(200),
  description: text(4000).nullable().default(null),
  type: z.enum(['TRAINING', 'EQUIPMENT', 'INFRASTRUCTURE', 'ADVISER', 'FUNDING', 'SERVICE']),
  quantity,
  unit: text(40),
  priority: z.int().min(1, PRIORITIES).max(4, PRIORITIES),
  needBy: date.refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'must be a day from 2000-01-01 to 2100-12-31'),
  lineOfEffort: z.string(),
  objectiveId: z.string().nullable().default(null),
  beneficiaryId: z.string().nullable().default(null),
  estimatedCost: aboveZero.nullable().default(null),
  annualRunningCost: notNegative.nullable().default(null),
  notional: z.boolean(),
});

export type RequirementValues = z.output<typeof requirementForm>;

const amountOf = (value: z.output<typeof money> | null): string | null =>
  value === null ? null : new Decimal(value.amount).toFixed(minorUnitsOf(value.currency));

/** The columns that hold what a requirement says. */
export const columnsOf = ({ estimatedCost, annualRunningCost, ...values }: RequirementValues) => ({
  ...values,
  quantity: new Decimal(values.quantity).toFixed(),
  estimatedCost: amountOf(estimatedCost),
  estimatedCurrency: estimatedCost?.currency ?? null,
  runningCost: amountOf(annualRunningCost),
  runningCurrency: annualRunningCost?.currency ?? null,
});

/** Refuses links to what the viewer may not see, hidden and absent alike. */
export const refuseLinks = async (db: Database, { lineOfEffort, objectiveId, beneficiaryId }: RequirementValues): Promise<Refusal | null> => {
  const [lines, objective, beneficiary] = await Promise.all([
    listLinesOfEffortByCode(db, [lineOfEffort]),
    objectiveId === null ? null : findObjective(db, objectiveId),
    beneficiaryId === null ? null : findOrganization(db, beneficiaryId),
  ]);
  if (lines.length === 0) return noSuchLineOfEffort();
  if (objectiveId !== null && objective === null) return notFound('objectiveId');
  if (beneficiaryId !== null && beneficiary === null) return notFound('beneficiaryId');
  if (beneficiary !== null && beneficiary.kind !== 'BENEFICIARY_INSTITUTION')
    return refuse('BAD_VALUE', ['beneficiaryId'], 'must be an organization of kind BENEFICIARY_INSTITUTION');
  return null;
};
