import { payloadOf } from '#kernel/payload.ts';
import { curtailTour as act } from '../../actions/curtail-tour.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const curtailTour: NonNullable<MutationResolvers['curtailTour']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
