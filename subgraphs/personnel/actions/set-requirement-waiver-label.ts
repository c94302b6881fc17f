import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWaive } from '../policy.ts';
import { findRequirementWaiver, updateRequirementWaiverLabel } from '../store/waiver.ts';

/** Gives a waiver another label (IS-09). */
export const setRequirementWaiverLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setRequirementWaiverLabel',
    entityType: 'RequirementWaiver',
    input,
    mayWrite: canWaive(desk.viewer),
    find: findRequirementWaiver,
    update: updateRequirementWaiverLabel,
  });
