import { payloadOf } from '#kernel/payload.ts';
import { linkIteration as act } from '../../actions/link-iteration.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const linkIteration: NonNullable<MutationResolvers['linkIteration']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
