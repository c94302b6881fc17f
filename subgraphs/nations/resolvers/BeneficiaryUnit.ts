import { loadExisting } from '#kernel/loader.ts';
import type { BeneficiaryUnitResolvers } from '../generated/types.ts';

export const BeneficiaryUnit: Pick<BeneficiaryUnitResolvers, '__resolveReference' | 'organization' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.beneficiaryUnitById.load(id),
  organization: ({ organizationId }, _, { loaders }) => loaders.organizationById.load(organizationId),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
