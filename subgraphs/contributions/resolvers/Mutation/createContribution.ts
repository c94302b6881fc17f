import { payloadOf } from '#kernel/payload.ts';
import { createContribution as act } from '../../actions/create-contribution.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const createContribution: NonNullable<MutationResolvers['createContribution']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('contribution', context.loaders.contributionById, outcome);
};
