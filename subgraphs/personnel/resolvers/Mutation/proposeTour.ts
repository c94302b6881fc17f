import { payloadOf } from '#kernel/payload.ts';
import { proposeTour as act } from '../../actions/propose-tour.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const proposeTour: NonNullable<MutationResolvers['proposeTour']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
