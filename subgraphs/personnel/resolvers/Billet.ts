import { loadExisting } from '#kernel/loader.ts';
import type { BilletResolvers } from '../generated/types.ts';

export const Billet: Pick<
  BilletResolvers,
  '__resolveReference' | 'boundTo' | 'nations' | 'document' | 'currentVersion' | 'tours' | 'loans' | 'gaps' | 'linesOfEffort' | 'requirements' | 'label'
> = {
  __resolveReference: ({ id }, { loaders }) => loaders.billetById.load(id),
  boundTo: ({ boundTo }, _, { loaders }) => (boundTo === null ? null : loaders.nationByCode.load(boundTo)),
  nations: ({ nations }, _, { loaders }) => Promise.all(nations.map((code) => loadExisting(loaders.nationByCode, code))),
  document: ({ documentId }, _, { loaders }) => loaders.manningDocumentById.load(documentId),
  currentVersion: ({ currentVersionId }, _, { loaders }) => loaders.billetVersionById.load(currentVersionId),
  tours: ({ id }, args, { loaders }) => loaders.toursOfBillet(args).load(id),
  loans: ({ id }, args, { loaders }) => loaders.loansOfBillet(args).load(id),
  gaps: ({ id }, args, { loaders }) => loaders.gapsOfBillet(args).load(id),
  linesOfEffort: async ({ id }, _, { loaders }) => {
    const links = await loaders.linesOfEffortOfBillet.load(id);
    return Promise.all(links.map(({ lineOfEffort }) => loadExisting(loaders.lineOfEffortByCode, lineOfEffort)));
  },
  requirements: ({ id }, args, { loaders }) => loaders.requirementsOfBillet(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
