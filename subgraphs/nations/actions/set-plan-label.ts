import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { isCoordinator } from '../policy.ts';
import { objectivesOfPlan } from '../store/objective.ts';
import { findPlan, updatePlan } from '../store/plan.ts';

/** Gives a plan another label; its objectives narrow with it (IS-05, IS-16). */
export const setPlanLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setPlanLabel',
    entityType: 'MultiYearPlan',
    input,
    mayWrite: isCoordinator(desk.viewer),
    find: findPlan,
    update: (db, id, expectedVersion, labelId) => updatePlan(db, id, expectedVersion, { labelId }),
    children: [objectivesOfPlan],
  });
