import type { TrainingOrganizationEdgeResolvers } from '../generated/types.ts';

export const TrainingOrganizationEdge: Pick<TrainingOrganizationEdgeResolvers, 'node'> = {
  node: ({ node }) => ({ id: node.target }),
};
