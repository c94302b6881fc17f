import { payloadOf } from '#kernel/payload.ts';
import { linkContribution as act } from '../../actions/link-contribution.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const linkContribution: NonNullable<MutationResolvers['linkContribution']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('contribution', context.loaders.contributionById, outcome);
};
