import { payloadOf } from '#kernel/payload.ts';
import { unlinkIteration as act } from '../../actions/unlink-iteration.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const unlinkIteration: NonNullable<MutationResolvers['unlinkIteration']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
