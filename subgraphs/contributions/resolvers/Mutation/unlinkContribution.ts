import { payloadOf } from '#kernel/payload.ts';
import { unlinkContribution as act } from '../../actions/unlink-contribution.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const unlinkContribution: NonNullable<MutationResolvers['unlinkContribution']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('contribution', context.loaders.contributionById, outcome);
};
