import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canEnroll } from '../policy.ts';
import { findTrainee, updateTraineeLabel } from '../store/trainee.ts';

/** Gives a trainee another label, PERSONAL always (IS-09). */
export const setTraineeLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setTraineeLabel',
    entityType: 'Trainee',
    input,
    mayWrite: canEnroll(desk.viewer),
    find: findTrainee,
    update: updateTraineeLabel,
    gate: 'PERSONAL',
  });
