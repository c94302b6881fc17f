import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockSeen } from '#kernel/label/cascade.ts';
import { listLabelsById } from '#kernel/label/store.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { SaveObjectiveInput } from '../generated/types.ts';
import { canChangePlan, isCoordinator } from '../policy.ts';
import { listLinesOfEffortByCode } from '../store/line-of-effort.ts';
import { findObjective, insertObjective, updateObjective } from '../store/objective.ts';
import { findPlan, type PlanRow } from '../store/plan.ts';
import { labelledElsewhere, needsVersion, noSuchLineOfEffort, onlyCoordinator, onlyOriginator, planIsApproved } from './refusals.ts';

const form = z.object({
  lineOfEffort: z.string(),
  title: text(200),
  description: text(4000).nullable().default(null),
  notional: z.boolean(),
});

type Values = z.output<typeof form>;

const add = async (db: Database, viewer: Viewer, input: SaveObjectiveInput, values: Values, plan: PlanRow): Promise<Decision> => {
  const [parent] = await listLabelsById(db, [plan.labelId]);
  const label = await labelNew(db, { viewer, entityType: 'Objective', wanted: input.label, parent });
  if (!label.ok) return label;
  const id = await insertObjective(db, { ...values, planId: plan.id, labelId: label.labelId, originator: label.originator });
  return {
    ok: true,
    change: {
      action: 'create',
      entityType: 'Objective',
      entityId: id,
      labelAfter: label.labelId,
      rules: ['IS-02', 'IS-05', 'PN-07'],
      detail: { ...values, planId: plan.id },
    },
  };
};

const change = async (db: Database, viewer: Viewer, input: SaveObjectiveInput, values: Values, id: string): Promise<Decision> => {
  if (input.expectedVersion == null) return needsVersion('an objective');
  if (input.label != null) return labelledElsewhere('an objective', 'setObjectiveLabel');
  const before = await findObjective(db, id);
  if (before === null) return notFound('id');
  if (before.originator !== viewer.nation) return onlyOriginator('an objective');
  if (before.planId !== input.planId.toLowerCase()) return refuse('BAD_VALUE', ['planId'], 'must be the plan of the objective: an objective stays in its plan');
  if (!(await updateObjective(db, id, input.expectedVersion, values))) return conflict();
  const { labelId } = before;
  return {
    ok: true,
    change: {
      action: 'change',
      entityType: 'Objective',
      entityId: before.id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['PN-07'],
      detail: { before, after: values },
    },
  };
};

/** Adds an objective to a plan in DRAFT, or changes one of such a plan. */
export const saveObjective = async (desk: Desk, input: SaveObjectiveInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!isCoordinator(viewer)) return onlyCoordinator('Saving an objective');
  const values = checked(form, input);
  if (!values.ok) return values;
  return act(desk, { field: 'saveObjective', input }, async (db) => {
    const plan = await lockSeen(db, input.planId, 'shared', findPlan);
    if (plan === null) return notFound('planId');
    if (plan.originator !== viewer.nation) return refuse('IS-09', ['planId'], "Only the plan's originator writes its objectives.");
    if (!canChangePlan(plan)) return planIsApproved('planId');
    if ((await listLinesOfEffortByCode(db, [values.value.lineOfEffort])).length === 0) return noSuchLineOfEffort();
    return input.id == null ? add(db, viewer, input, values.value, plan) : change(db, viewer, input, values.value, input.id);
  });
};
