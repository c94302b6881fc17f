import { payloadOf } from '#kernel/payload.ts';
import { setProgramLabel as act } from '../../actions/set-program-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setProgramLabel: NonNullable<MutationResolvers['setProgramLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('program', context.loaders.programById, outcome);
};
