import { payloadOf } from '#kernel/payload.ts';
import { setInstructorAssignmentLabel as act } from '../../actions/set-instructor-assignment-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setInstructorAssignmentLabel: NonNullable<MutationResolvers['setInstructorAssignmentLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('instructorAssignment', context.loaders.instructorAssignmentById, outcome);
};
