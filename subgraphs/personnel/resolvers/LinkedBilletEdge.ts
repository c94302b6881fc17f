import { loadExisting } from '#kernel/loader.ts';
import type { LinkedBilletEdgeResolvers } from '../generated/types.ts';

export const LinkedBilletEdge: Pick<LinkedBilletEdgeResolvers, 'node'> = {
  node: ({ node }, _, { loaders }) => loadExisting(loaders.billetById, node.billetId),
};
