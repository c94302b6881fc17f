import { payloadOf } from '#kernel/payload.ts';
import { assignInstructor as act } from '../../actions/assign-instructor.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const assignInstructor: NonNullable<MutationResolvers['assignInstructor']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('instructorAssignment', context.loaders.instructorAssignmentById, outcome);
};
