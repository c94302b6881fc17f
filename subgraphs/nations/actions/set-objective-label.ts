import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { isCoordinator } from '../policy.ts';
import { findObjective, updateObjective } from '../store/objective.ts';
import { findPlan } from '../store/plan.ts';

/** Gives an objective another label, no wider than its plan's (IS-05). */
export const setObjectiveLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setObjectiveLabel',
    entityType: 'Objective',
    input,
    mayWrite: isCoordinator(desk.viewer),
    find: findObjective,
    update: (db, id, expectedVersion, labelId) => updateObjective(db, id, expectedVersion, { labelId }),
    parent: ({ planId }) => ({ id: planId, find: (db) => findPlan(db, planId) }),
  });
