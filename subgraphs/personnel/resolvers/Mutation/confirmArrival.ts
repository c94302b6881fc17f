import { payloadOf } from '#kernel/payload.ts';
import { confirmArrival as act } from '../../actions/confirm-arrival.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const confirmArrival: NonNullable<MutationResolvers['confirmArrival']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
