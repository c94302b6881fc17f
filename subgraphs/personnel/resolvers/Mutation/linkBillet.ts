import { payloadOf } from '#kernel/payload.ts';
import { linkBillet as act } from '../../actions/link-billet.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const linkBillet: NonNullable<MutationResolvers['linkBillet']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('billet', context.loaders.billetById, outcome);
};
