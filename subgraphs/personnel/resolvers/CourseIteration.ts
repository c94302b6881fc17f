import type { CourseIterationResolvers } from '../generated/types.ts';

export const CourseIteration: Pick<CourseIterationResolvers, '__resolveReference' | 'instructors'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.iterationById.load(id),
  instructors: ({ id }, args, { loaders }) => loaders.instructorsOfIteration(args).load(id),
};
