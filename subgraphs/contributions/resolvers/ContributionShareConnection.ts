import { loadExisting } from '#kernel/loader.ts';
import type { ContributionShareConnectionResolvers } from '../generated/types.ts';

export const ContributionShareConnection: Pick<ContributionShareConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }, _, { loaders }) => Promise.all(nodes.map(({ contributionId }) => loadExisting(loaders.contributionById, contributionId))),
};
