import { payloadOf } from '#kernel/payload.ts';
import { setBilletLoanLabel as act } from '../../actions/set-billet-loan-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setBilletLoanLabel: NonNullable<MutationResolvers['setBilletLoanLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('billetLoan', context.loaders.billetLoanById, outcome);
};
