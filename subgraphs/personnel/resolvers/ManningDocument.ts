import { loadExisting } from '#kernel/loader.ts';
import type { ManningDocumentResolvers } from '../generated/types.ts';

export const ManningDocument: Pick<ManningDocumentResolvers, '__resolveReference' | 'lines' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.manningDocumentById.load(id),
  lines: ({ id }, args, { loaders }) => loaders.linesOfDocument(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
