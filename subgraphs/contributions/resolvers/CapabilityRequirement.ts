import type { CapabilityRequirementResolvers } from '../generated/types.ts';

export const CapabilityRequirement: Pick<CapabilityRequirementResolvers, '__resolveReference' | 'contributions' | 'funding'> = {
  __resolveReference: async ({ id, estimatedCost }, { loaders }) => {
    const visible = await loaders.requirementById.load(id);
    return visible === null ? null : { id: visible.id, estimatedCost };
  },
  contributions: ({ id }, args, { loaders }) => loaders.contributionsOfRequirement(args).load(id),
  funding: async ({ id, estimatedCost }, _, { loaders }) => ({ sums: await loaders.fundingOfRequirement.load(id), estimatedCost: estimatedCost ?? null }),
};
