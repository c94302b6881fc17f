import { payloadOf } from '#kernel/payload.ts';
import { amendCommitment as act } from '../../actions/amend-commitment.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const amendCommitment: NonNullable<MutationResolvers['amendCommitment']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('commitment', context.loaders.commitmentById, outcome);
};
