import { payloadOf } from '#kernel/payload.ts';
import { cancelIteration as act } from '../../actions/cancel-iteration.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const cancelIteration: NonNullable<MutationResolvers['cancelIteration']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
