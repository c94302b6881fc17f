import { payloadOf } from '#kernel/payload.ts';
import { createCourseVersion as act } from '../../actions/create-course-version.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const createCourseVersion: NonNullable<MutationResolvers['createCourseVersion']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('course', context.loaders.courseById, outcome);
};
