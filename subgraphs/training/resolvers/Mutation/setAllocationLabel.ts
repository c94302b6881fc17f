import { payloadOf } from '#kernel/payload.ts';
import { setAllocationLabel as act } from '../../actions/set-allocation-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setAllocationLabel: NonNullable<MutationResolvers['setAllocationLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('seatAllocation', context.loaders.allocationById, outcome);
};
