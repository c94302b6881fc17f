import { payloadOf } from '#kernel/payload.ts';
import { setIterationLabel as act } from '../../actions/set-iteration-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setIterationLabel: NonNullable<MutationResolvers['setIterationLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
