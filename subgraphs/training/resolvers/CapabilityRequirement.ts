import type { CapabilityRequirementResolvers } from '../generated/types.ts';

export const CapabilityRequirement: Pick<CapabilityRequirementResolvers, '__resolveReference' | 'programs' | 'iterations'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.requirementById.load(id),
  programs: ({ id }, args, { loaders }) => loaders.programsOfRequirement(args).load(id),
  iterations: ({ id }, args, { loaders }) => loaders.iterationsOfRequirement(args).load(id),
};
