import { payloadOf } from '#kernel/payload.ts';
import { setPlanLabel as setLabel } from '../../actions/set-plan-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setPlanLabel: NonNullable<MutationResolvers['setPlanLabel']> = async (_, { input }, context) => {
  const outcome = await setLabel(await context.desk(), input);
  return payloadOf('plan', context.loaders.planById, outcome);
};
