import { loadExisting } from '#kernel/loader.ts';
import type { ContributionShareEdgeResolvers } from '../generated/types.ts';

export const ContributionShareEdge: Pick<ContributionShareEdgeResolvers, 'node' | 'percentage'> = {
  node: ({ node }, _, { loaders }) => loadExisting(loaders.contributionById, node.contributionId),
  percentage: ({ node }) => ('percentage' in node ? node.percentage : null),
};
