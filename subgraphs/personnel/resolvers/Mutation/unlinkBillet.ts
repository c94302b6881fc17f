import { payloadOf } from '#kernel/payload.ts';
import { unlinkBillet as act } from '../../actions/unlink-billet.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const unlinkBillet: NonNullable<MutationResolvers['unlinkBillet']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('billet', context.loaders.billetById, outcome);
};
