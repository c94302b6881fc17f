import { payloadOf } from '#kernel/payload.ts';
import { confirmDeparture as act } from '../../actions/confirm-departure.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const confirmDeparture: NonNullable<MutationResolvers['confirmDeparture']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
