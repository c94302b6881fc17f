import { payloadOf } from '#kernel/payload.ts';
import { setDefaultLabel as write } from '../../actions/set-default-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setDefaultLabel: NonNullable<MutationResolvers['setDefaultLabel']> = async (_, { input }, context) => {
  const outcome = await write(await context.desk(), input);
  return payloadOf('nation', context.loaders.nationByCode, outcome);
};
