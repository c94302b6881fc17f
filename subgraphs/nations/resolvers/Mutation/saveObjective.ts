import { payloadOf } from '#kernel/payload.ts';
import { saveObjective as save } from '../../actions/save-objective.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const saveObjective: NonNullable<MutationResolvers['saveObjective']> = async (_, { input }, context) => {
  const outcome = await save(await context.desk(), input);
  return payloadOf('objective', context.loaders.objectiveById, outcome);
};
