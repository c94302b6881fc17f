import { payloadOf } from '#kernel/payload.ts';
import { setMembership as write } from '../../actions/set-membership.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setMembership: NonNullable<MutationResolvers['setMembership']> = async (_, { input }, context) => {
  const outcome = await write(await context.desk(), input);
  return payloadOf('group', context.loaders.releaseGroupByName, outcome);
};
