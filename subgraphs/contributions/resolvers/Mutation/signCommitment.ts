import { payloadOf } from '#kernel/payload.ts';
import { signCommitment as act } from '../../actions/sign-commitment.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const signCommitment: NonNullable<MutationResolvers['signCommitment']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('commitment', context.loaders.commitmentById, outcome);
};
