import { payloadOf } from '#kernel/payload.ts';
import { allocateSeats as act } from '../../actions/allocate-seats.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const allocateSeats: NonNullable<MutationResolvers['allocateSeats']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('seatAllocation', context.loaders.allocationById, outcome);
};
