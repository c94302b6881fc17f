import { loadExisting } from '#kernel/loader.ts';
import type { IterationLinkConnectionResolvers } from '../generated/types.ts';

export const IterationLinkConnection: Pick<IterationLinkConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }, _, { loaders }) => Promise.all(nodes.map(({ ownerId }) => loadExisting(loaders.iterationById, ownerId))),
};
