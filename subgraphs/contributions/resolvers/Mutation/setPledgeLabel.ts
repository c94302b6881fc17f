import { payloadOf } from '#kernel/payload.ts';
import { setPledgeLabel as act } from '../../actions/set-pledge-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setPledgeLabel: NonNullable<MutationResolvers['setPledgeLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('pledge', context.loaders.pledgeById, outcome);
};
