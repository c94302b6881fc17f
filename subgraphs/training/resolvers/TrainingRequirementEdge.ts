import type { TrainingRequirementEdgeResolvers } from '../generated/types.ts';

export const TrainingRequirementEdge: Pick<TrainingRequirementEdgeResolvers, 'node'> = {
  node: ({ node }) => ({ id: node.target }),
};
