import { payloadOf } from '#kernel/payload.ts';
import { planIteration as act } from '../../actions/plan-iteration.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const planIteration: NonNullable<MutationResolvers['planIteration']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('courseIteration', context.loaders.iterationById, outcome);
};
