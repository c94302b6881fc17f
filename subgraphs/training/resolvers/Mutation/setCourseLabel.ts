import { payloadOf } from '#kernel/payload.ts';
import { setCourseLabel as act } from '../../actions/set-course-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setCourseLabel: NonNullable<MutationResolvers['setCourseLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('course', context.loaders.courseById, outcome);
};
