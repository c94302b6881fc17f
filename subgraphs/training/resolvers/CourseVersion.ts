import { loadExisting } from '#kernel/loader.ts';
import type { CourseVersionResolvers } from '../generated/types.ts';

export const CourseVersion: Pick<CourseVersionResolvers, '__resolveReference' | 'course' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.courseVersionById.load(id),
  course: ({ courseId }, _, { loaders }) => loadExisting(loaders.courseById, courseId),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
