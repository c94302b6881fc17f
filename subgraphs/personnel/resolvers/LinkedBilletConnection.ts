import { loadExisting } from '#kernel/loader.ts';
import type { LinkedBilletConnectionResolvers } from '../generated/types.ts';

export const LinkedBilletConnection: Pick<LinkedBilletConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }, _, { loaders }) => Promise.all(nodes.map(({ billetId }) => loadExisting(loaders.billetById, billetId))),
};
