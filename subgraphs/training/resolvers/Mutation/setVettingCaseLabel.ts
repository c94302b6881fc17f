import { payloadOf } from '#kernel/payload.ts';
import { setVettingCaseLabel as act } from '../../actions/set-vetting-case-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setVettingCaseLabel: NonNullable<MutationResolvers['setVettingCaseLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('vettingCase', context.loaders.vettingCaseById, outcome);
};
