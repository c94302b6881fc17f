import { payloadOf } from '#kernel/payload.ts';
import { setTourLabel as act } from '../../actions/set-tour-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setTourLabel: NonNullable<MutationResolvers['setTourLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('tour', context.loaders.tourById, outcome);
};
