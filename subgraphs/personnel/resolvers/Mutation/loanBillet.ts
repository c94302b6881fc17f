import { payloadOf } from '#kernel/payload.ts';
import { loanBillet as act } from '../../actions/loan-billet.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const loanBillet: NonNullable<MutationResolvers['loanBillet']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('billetLoan', context.loaders.billetLoanById, outcome);
};
