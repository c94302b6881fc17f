import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canSaveOrganization } from '../policy.ts';
import { unitsOfOrganization } from '../store/beneficiary-unit.ts';
import { findOrganization, updateOrganization } from '../store/organization.ts';

/** Gives an organization another label (IS-09); the same nation's units of it narrow with it (IS-05, IS-16). */
export const setOrganizationLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setOrganizationLabel',
    entityType: 'Organization',
    input,
    mayWrite: canSaveOrganization(desk.viewer),
    find: findOrganization,
    update: (db, id, expectedVersion, labelId) => updateOrganization(db, id, expectedVersion, { labelId }),
    children: [unitsOfOrganization],
  });
