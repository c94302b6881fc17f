import { loadExisting } from '#kernel/loader.ts';
import type { ProgramLinkConnectionResolvers } from '../generated/types.ts';

export const ProgramLinkConnection: Pick<ProgramLinkConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }, _, { loaders }) => Promise.all(nodes.map(({ ownerId }) => loadExisting(loaders.programById, ownerId))),
};
