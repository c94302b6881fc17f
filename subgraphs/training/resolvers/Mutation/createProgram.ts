import { payloadOf } from '#kernel/payload.ts';
import { createProgram as act } from '../../actions/create-program.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const createProgram: NonNullable<MutationResolvers['createProgram']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('program', context.loaders.programById, outcome);
};
