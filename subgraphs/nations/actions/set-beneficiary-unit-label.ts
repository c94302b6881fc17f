import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canSaveOrganization } from '../policy.ts';
import { findBeneficiaryUnit, updateBeneficiaryUnit } from '../store/beneficiary-unit.ts';
import { findOrganization } from '../store/organization.ts';

/** Gives a beneficiary unit another label, no wider than its organization's where the same nation added both (IS-05). */
export const setBeneficiaryUnitLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setBeneficiaryUnitLabel',
    entityType: 'BeneficiaryUnit',
    input,
    mayWrite: canSaveOrganization(desk.viewer),
    find: findBeneficiaryUnit,
    update: (db, id, expectedVersion, labelId) => updateBeneficiaryUnit(db, id, expectedVersion, { labelId }),
    parent: ({ organizationId, originator }) => ({
      id: organizationId,
      // Across originators the organization is a link: each nation releases its own record.
      find: async (db) => {
        const organization = await findOrganization(db, organizationId);
        return organization?.originator === originator ? organization : null;
      },
    }),
  });
