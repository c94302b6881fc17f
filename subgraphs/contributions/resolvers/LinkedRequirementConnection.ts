import type { LinkedRequirementConnectionResolvers } from '../generated/types.ts';

export const LinkedRequirementConnection: Pick<LinkedRequirementConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ requirementId }) => ({ id: requirementId })),
};
