import { payloadOf } from '#kernel/payload.ts';
import { removeInstructor as act } from '../../actions/remove-instructor.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const removeInstructor: NonNullable<MutationResolvers['removeInstructor']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
