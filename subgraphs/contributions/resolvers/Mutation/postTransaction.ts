import { payloadOf } from '#kernel/payload.ts';
import { postTransaction as act } from '../../actions/post-transaction.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const postTransaction: NonNullable<MutationResolvers['postTransaction']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('transaction', context.loaders.transactionById, outcome);
};
