import { payloadOf } from '#kernel/payload.ts';
import { savePlan as save } from '../../actions/save-plan.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const savePlan: NonNullable<MutationResolvers['savePlan']> = async (_, { input }, context) => {
  const outcome = await save(await context.desk(), input);
  return payloadOf('plan', context.loaders.planById, outcome);
};
