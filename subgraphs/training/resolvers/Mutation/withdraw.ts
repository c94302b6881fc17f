import { payloadOf } from '#kernel/payload.ts';
import { withdraw as act } from '../../actions/withdraw.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const withdraw: NonNullable<MutationResolvers['withdraw']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('enrollment', context.loaders.enrollmentById, outcome);
};
