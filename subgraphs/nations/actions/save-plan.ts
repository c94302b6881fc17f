import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { checked, conflict, notFound } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { SavePlanInput } from '../generated/types.ts';
import { canChangePlan, isCoordinator } from '../policy.ts';
import { findPlan, insertPlan, updatePlan } from '../store/plan.ts';
import { labelledElsewhere, needsVersion, onlyCoordinator, onlyOriginator, planIsApproved } from './refusals.ts';

const YEARS = 'must be a year from 2000 to 2100';
const EDITIONS = 'must be from 1 to 999';

const form = z
  .object({
    title: text(200),
    edition: z.int().min(1, EDITIONS).max(999, EDITIONS),
    startYear: z.int().min(2000, YEARS).max(2100, YEARS),
    endYear: z.int().min(2000, YEARS).max(2100, YEARS),
    notional: z.boolean(),
  })
  .refine(({ startYear, endYear }) => endYear >= startYear, { path: ['endYear'], message: 'must be startYear or a later year' });

const add = async (db: Database, viewer: Viewer, input: SavePlanInput, values: z.output<typeof form>): Promise<Decision> => {
  const label = await labelNew(db, { viewer, entityType: 'MultiYearPlan', wanted: input.label });
  if (!label.ok) return label;
  const id = await insertPlan(db, { ...values, labelId: label.labelId, originator: label.originator });
  return { ok: true, change: { action: 'create', entityType: 'MultiYearPlan', entityId: id, labelAfter: label.labelId, rules: ['IS-02'], detail: values } };
};

const change = async (db: Database, viewer: Viewer, input: SavePlanInput, id: string, values: z.output<typeof form>): Promise<Decision> => {
  if (input.expectedVersion == null) return needsVersion('a plan');
  if (input.label != null) return labelledElsewhere('a plan', 'setPlanLabel');
  const before = await lockSeen(db, id, 'exclusive', findPlan);
  if (before === null) return notFound('id');
  if (before.originator !== viewer.nation) return onlyOriginator('a plan');
  if (!canChangePlan(before)) return planIsApproved('id');
  if (!(await updatePlan(db, id, input.expectedVersion, values))) return conflict();
  const { labelId } = before;
  return {
    ok: true,
    change: {
      action: 'change',
      entityType: 'MultiYearPlan',
      entityId: before.id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['PN-07'],
      detail: { before, after: values },
    },
  };
};

/** Adds an edition of the plan, or changes one that is in DRAFT. */
export const savePlan = async (desk: Desk, input: SavePlanInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!isCoordinator(viewer)) return onlyCoordinator('Saving a plan');
  const values = checked(form, input);
  if (!values.ok) return values;
  return act(desk, { field: 'savePlan', input }, (db) =>
    input.id == null ? add(db, viewer, input, values.value) : change(db, viewer, input, input.id, values.value),
  );
};
