import { payloadOf } from '#kernel/payload.ts';
import { setCommitmentLabel as act } from '../../actions/set-commitment-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setCommitmentLabel: NonNullable<MutationResolvers['setCommitmentLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('commitment', context.loaders.commitmentById, outcome);
};
