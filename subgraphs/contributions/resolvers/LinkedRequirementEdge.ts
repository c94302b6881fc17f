import type { LinkedRequirementEdgeResolvers } from '../generated/types.ts';

export const LinkedRequirementEdge: Pick<LinkedRequirementEdgeResolvers, 'node' | 'percentage'> = {
  node: ({ node }) => ({ id: node.requirementId }),
  percentage: ({ node }) => node.percentage,
};
