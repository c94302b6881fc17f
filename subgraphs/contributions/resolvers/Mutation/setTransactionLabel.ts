import { payloadOf } from '#kernel/payload.ts';
import { setTransactionLabel as act } from '../../actions/set-transaction-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setTransactionLabel: NonNullable<MutationResolvers['setTransactionLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('transaction', context.loaders.transactionById, outcome);
};
