import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canEnroll } from '../policy.ts';
import { findEnrollment, updateEnrollmentLabel } from '../store/enrollment.ts';
import { boundIteration } from './bound-iteration.ts';

/** Gives an enrollment another label, no wider than its own nation's iteration (IS-05, IS-09). */
export const setEnrollmentLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setEnrollmentLabel',
    entityType: 'Enrollment',
    input,
    mayWrite: canEnroll(desk.viewer),
    find: findEnrollment,
    update: updateEnrollmentLabel,
    parent: boundIteration,
  });
