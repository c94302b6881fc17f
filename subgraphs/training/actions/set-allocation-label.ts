import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findAllocation, updateAllocationLabel } from '../store/allocation.ts';
import { boundIteration } from './bound-iteration.ts';

/** Gives a seat allocation another label, no wider than its own nation's iteration (IS-05, IS-09). */
export const setAllocationLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setAllocationLabel',
    entityType: 'SeatAllocation',
    input,
    mayWrite: canRunTraining(desk.viewer),
    find: findAllocation,
    update: updateAllocationLabel,
    parent: boundIteration,
  });
