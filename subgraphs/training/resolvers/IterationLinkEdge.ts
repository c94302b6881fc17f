import { loadExisting } from '#kernel/loader.ts';
import type { IterationLinkEdgeResolvers } from '../generated/types.ts';

export const IterationLinkEdge: Pick<IterationLinkEdgeResolvers, 'node'> = {
  node: ({ node }, _, { loaders }) => loadExisting(loaders.iterationById, node.ownerId),
};
