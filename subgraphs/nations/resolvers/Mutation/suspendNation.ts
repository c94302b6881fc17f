import { payloadOf } from '#kernel/payload.ts';
import { suspendNation as suspend } from '../../actions/suspend-nation.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const suspendNation: NonNullable<MutationResolvers['suspendNation']> = async (_, { input }, context) => {
  const outcome = await suspend(await context.desk(), input);
  return payloadOf('nation', context.loaders.nationByCode, outcome);
};
