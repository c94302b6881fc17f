import { loadExisting } from '#kernel/loader.ts';
import type { ProgramLinkEdgeResolvers } from '../generated/types.ts';

export const ProgramLinkEdge: Pick<ProgramLinkEdgeResolvers, 'node'> = {
  node: ({ node }, _, { loaders }) => loadExisting(loaders.programById, node.ownerId),
};
