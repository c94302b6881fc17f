import { payloadOf } from '#kernel/payload.ts';
import { reverseTransaction as act } from '../../actions/reverse-transaction.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const reverseTransaction: NonNullable<MutationResolvers['reverseTransaction']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('transaction', context.loaders.transactionById, outcome);
};
