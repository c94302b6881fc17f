import { payloadOf } from '#kernel/payload.ts';
import { loadRates as act } from '../../actions/load-rates.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const loadRates: NonNullable<MutationResolvers['loadRates']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('rateLoad', context.loaders.rateLoadByVersion, outcome);
};
