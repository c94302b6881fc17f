import { loadExisting } from '#kernel/loader.ts';
import type { BilletVersionResolvers } from '../generated/types.ts';

export const BilletVersion: Pick<BilletVersionResolvers, 'document' | 'billet' | 'boundTo' | 'nations' | 'label'> = {
  document: ({ documentId }, _, { loaders }) => loaders.manningDocumentById.load(documentId),
  billet: ({ billetId }, _, { loaders }) => (billetId === null ? null : loaders.billetById.load(billetId)),
  boundTo: ({ boundTo }, _, { loaders }) => (boundTo === null ? null : loaders.nationByCode.load(boundTo)),
  nations: ({ nations }, _, { loaders }) => Promise.all(nations.map((code) => loadExisting(loaders.nationByCode, code))),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
