import type { CapabilityRequirementResolvers } from '../generated/types.ts';

export const CapabilityRequirement: Pick<CapabilityRequirementResolvers, '__resolveReference' | 'advisorBillets'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.requirementById.load(id),
  advisorBillets: ({ id }, args, { loaders }) => loaders.billetsOfRequirement(args).load(id),
};
