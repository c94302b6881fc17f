import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes, type Some } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { objective, organization, requirement } from '../tables.ts';
import { linksTo } from './links-to.ts';

const columns = {
  id: requirement.id,
  labelId: requirement.labelId,
  originator: requirement.originator,
  reference: requirement.reference,
  title: requirement.title,
  description: requirement.description,
  type: requirement.type,
  quantity: requirement.quantity,
  unit: requirement.unit,
  priority: requirement.priority,
  needBy: requirement.needBy,
  lineOfEffort: requirement.lineOfEffort,
  objectiveId: requirement.objectiveId,
  beneficiaryId: requirement.beneficiaryId,
  estimatedCost: requirement.estimatedCost,
  estimatedCurrency: requirement.estimatedCurrency,
  runningCost: requirement.runningCost,
  runningCurrency: requirement.runningCurrency,
  state: requirement.state,
  decisionReason: requirement.decisionReason,
  decidedOn: requirement.decidedOn,
  notional: requirement.notional,
  version: requirement.version,
};

export type RequirementRow = RowOf<typeof columns>;
export type RequirementOrder = 'NEED_BY' | 'PRIORITY' | 'TITLE';

export type RequirementFilter = {
  readonly state?: Some<RequirementRow['state']>;
  readonly type?: Some<RequirementRow['type']>;
  readonly priority?: Some<number>;
  readonly lineOfEffort?: Some<string>;
  readonly raisedBy?: Some<string>;
  readonly objective?: Some<string>;
  readonly beneficiary?: Some<string>;
  readonly needByFrom?: string | null | undefined;
  readonly needByUntil?: string | null | undefined;
};

export const requirementList: ListSpec<typeof columns, RequirementOrder, RequirementFilter> = {
  table: requirement,
  columns,
  orders: { NEED_BY: 'needBy', PRIORITY: 'priority', TITLE: 'title' },
  defaultOrder: { field: 'NEED_BY', direction: 'ASC' },
  where: (filter) =>
    and(
      isOneOf(requirement.state, filter.state),
      isOneOf(requirement.type, filter.type),
      isOneOf(requirement.priority, filter.priority),
      isOneOf(requirement.lineOfEffort, filter.lineOfEffort && onlyCodes(filter.lineOfEffort)),
      isOneOf(requirement.originator, filter.raisedBy && onlyCodes(filter.raisedBy)),
      linksTo(requirement.objectiveId, objective, filter.objective),
      linksTo(requirement.beneficiaryId, organization, filter.beneficiary),
      filter.needByFrom == null ? undefined : gte(requirement.needBy, filter.needByFrom),
      filter.needByUntil == null ? undefined : lte(requirement.needBy, filter.needByUntil),
    ),
};

export const listRequirementsById = rowsByKey(columns, requirement.id);

export const findRequirement = async (db: Database, id: string): Promise<RequirementRow | null> => (await listRequirementsById(db, [id]))[0] ?? null;

export type NewRequirement = typeof requirement.$inferInsert;

export const insertRequirement = async (db: Database, values: NewRequirement): Promise<string> => {
  const [row] = await db.insert(requirement).values(values).returning({ id: requirement.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Updates the version that the caller saw. @returns false where somebody else was first */
export const updateRequirement = async (db: Database, id: string, expectedVersion: number, values: Partial<NewRequirement>): Promise<boolean> => {
  const rows = await db
    .update(requirement)
    .set({ ...values, version: sql`${requirement.version} + 1` })
    .where(and(eq(requirement.id, id), eq(requirement.version, expectedVersion)))
    .returning({ id: requirement.id });
  return rows.length > 0;
};

/** Writes the coordinator's decision, today. @returns false where somebody else was first */
export const updateDecision = async (
  db: Database,
  id: string,
  expectedVersion: number,
  decision: Pick<NewRequirement, 'state' | 'objectiveId' | 'decisionReason'>,
): Promise<boolean> => {
  const rows = await db
    .update(requirement)
    .set({ ...decision, decidedOn: sql`coalition.today()`, version: sql`${requirement.version} + 1` })
    .where(and(eq(requirement.id, id), eq(requirement.version, expectedVersion)))
    .returning({ id: requirement.id });
  return rows.length > 0;
};
