import { payloadOf } from '#kernel/payload.ts';
import { unlinkProgram as act } from '../../actions/unlink-program.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const unlinkProgram: NonNullable<MutationResolvers['unlinkProgram']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('program', context.loaders.programById, outcome);
};
