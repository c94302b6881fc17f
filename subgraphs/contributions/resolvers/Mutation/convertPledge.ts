import { payloadOf } from '#kernel/payload.ts';
import { convertPledge as act } from '../../actions/convert-pledge.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const convertPledge: NonNullable<MutationResolvers['convertPledge']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('commitment', context.loaders.commitmentById, outcome);
};
