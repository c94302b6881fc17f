import { payloadOf } from '#kernel/payload.ts';
import { setBilletLabel as act } from '../../actions/set-billet-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setBilletLabel: NonNullable<MutationResolvers['setBilletLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('billet', context.loaders.billetById, outcome);
};
