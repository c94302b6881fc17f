import { payloadOf } from '#kernel/payload.ts';
import { setContributionLabel as act } from '../../actions/set-contribution-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setContributionLabel: NonNullable<MutationResolvers['setContributionLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('contribution', context.loaders.contributionById, outcome);
};
