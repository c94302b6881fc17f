import type { AdvisedRequirementEdgeResolvers } from '../generated/types.ts';

export const AdvisedRequirementEdge: Pick<AdvisedRequirementEdgeResolvers, 'node'> = {
  node: ({ node }) => ({ id: node.requirementId }),
};
