import type { AdvisedRequirementConnectionResolvers } from '../generated/types.ts';

export const AdvisedRequirementConnection: Pick<AdvisedRequirementConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ requirementId }) => ({ id: requirementId })),
};
