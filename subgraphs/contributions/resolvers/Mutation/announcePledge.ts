import { payloadOf } from '#kernel/payload.ts';
import { announcePledge as act } from '../../actions/announce-pledge.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const announcePledge: NonNullable<MutationResolvers['announcePledge']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('pledge', context.loaders.pledgeById, outcome);
};
