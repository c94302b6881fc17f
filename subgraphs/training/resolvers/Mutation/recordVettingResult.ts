import { payloadOf } from '#kernel/payload.ts';
import { recordVettingResult as act } from '../../actions/record-vetting-result.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const recordVettingResult: NonNullable<MutationResolvers['recordVettingResult']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('vettingResult', context.loaders.vettingResultById, outcome);
};
