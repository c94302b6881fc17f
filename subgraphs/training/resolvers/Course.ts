import { loadExisting } from '#kernel/loader.ts';
import type { CourseResolvers } from '../generated/types.ts';
import { countsOf } from '../training-count.ts';

type Fields = '__resolveReference' | 'nation' | 'provider' | 'currentVersion' | 'versions' | 'iterations' | 'trainingCounts' | 'label';

export const Course: Pick<CourseResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.courseById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  provider: ({ providerId }, _, { loaders }) => (providerId === null ? null : loaders.organizationById.load(providerId)),
  currentVersion: ({ id }, _, { loaders }) => loadExisting(loaders.newestVersionOfCourse, id),
  versions: ({ id }, args, { loaders }) => loaders.versionsOfCourse(args).load(id),
  iterations: ({ id }, args, { loaders }) => loaders.iterationsOfCourse(args).load(id),
  trainingCounts: ({ id }, { kinds, ...range }, { loaders }) => countsOf(kinds, (kind) => loaders.trainingCount({ kind, parent: 'course', ...range }).load(id)),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
