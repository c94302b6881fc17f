import { payloadOf } from '#kernel/payload.ts';
import { linkProgram as act } from '../../actions/link-program.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const linkProgram: NonNullable<MutationResolvers['linkProgram']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('program', context.loaders.programById, outcome);
};
