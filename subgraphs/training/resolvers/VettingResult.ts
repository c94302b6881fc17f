import { loadExisting } from '#kernel/loader.ts';
import type { VettingResultResolvers } from '../generated/types.ts';

export const VettingResult: Pick<VettingResultResolvers, '__resolveReference' | 'case' | 'authority' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.vettingResultById.load(id),
  case: ({ caseId }, _, { loaders }) => loaders.vettingCaseById.load(caseId),
  authority: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
