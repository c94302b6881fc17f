import type { LinkedIterationEdgeResolvers } from '../generated/types.ts';

export const LinkedIterationEdge: Pick<LinkedIterationEdgeResolvers, 'node' | 'percentage'> = {
  node: ({ node }) => ({ id: node.iterationId }),
  percentage: ({ node }) => node.percentage,
};
