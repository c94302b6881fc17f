import { payloadOf } from '#kernel/payload.ts';
import { setObjectiveLabel as setLabel } from '../../actions/set-objective-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setObjectiveLabel: NonNullable<MutationResolvers['setObjectiveLabel']> = async (_, { input }, context) => {
  const outcome = await setLabel(await context.desk(), input);
  return payloadOf('objective', context.loaders.objectiveById, outcome);
};
