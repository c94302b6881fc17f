import { loadExisting } from '#kernel/loader.ts';
import type { OrganizationResolvers } from '../generated/types.ts';

export const Organization: Pick<OrganizationResolvers, '__resolveReference' | 'nation' | 'label' | 'requirements' | 'units'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.organizationById.load(id),
  nation: ({ nation }, _, { loaders }) => loadExisting(loaders.nationByCode, nation),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
  units: ({ id }, args, { loaders }) => loaders.beneficiaryUnitsByOrganization(args).load(id),
  requirements: ({ id }, args, { loaders }) => loaders.requirementsByBeneficiary(args).load(id),
};
