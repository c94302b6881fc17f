import { loadExisting } from '#kernel/loader.ts';
import type { RequirementWaiverResolvers } from '../generated/types.ts';

export const RequirementWaiver: Pick<RequirementWaiverResolvers, '__resolveReference' | 'tour' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.requirementWaiverById.load(id),
  tour: ({ tourId }, _, { loaders }) => loaders.tourById.load(tourId),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
