import type { TrainingObjectiveEdgeResolvers } from '../generated/types.ts';

export const TrainingObjectiveEdge: Pick<TrainingObjectiveEdgeResolvers, 'node'> = {
  node: ({ node }) => ({ id: node.target }),
};
