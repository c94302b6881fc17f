import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canRaiseRequirement } from '../policy.ts';
import { findRequirement, updateRequirement } from '../store/requirement.ts';

/** Gives a requirement another label (IS-09). */
export const setRequirementLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setRequirementLabel',
    entityType: 'CapabilityRequirement',
    input,
    mayWrite: canRaiseRequirement(desk.viewer),
    find: findRequirement,
    update: (db, id, expectedVersion, labelId) => updateRequirement(db, id, expectedVersion, { labelId }),
  });
