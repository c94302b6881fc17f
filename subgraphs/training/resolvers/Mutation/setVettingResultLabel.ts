import { payloadOf } from '#kernel/payload.ts';
import { setVettingResultLabel as act } from '../../actions/set-vetting-result-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setVettingResultLabel: NonNullable<MutationResolvers['setVettingResultLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('vettingResult', context.loaders.vettingResultById, outcome);
};
