import type { LinkedObjectiveEdgeResolvers } from '../generated/types.ts';

export const LinkedObjectiveEdge: Pick<LinkedObjectiveEdgeResolvers, 'node'> = {
  node: ({ node }) => ({ id: node.objectiveId }),
};
