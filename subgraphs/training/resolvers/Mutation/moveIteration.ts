import { payloadOf } from '#kernel/payload.ts';
import { moveIteration as act } from '../../actions/move-iteration.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const moveIteration: NonNullable<MutationResolvers['moveIteration']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
