import { payloadOf } from '#kernel/payload.ts';
import { setRequirementLabel as setLabel } from '../../actions/set-requirement-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setRequirementLabel: NonNullable<MutationResolvers['setRequirementLabel']> = async (_, { input }, context) => {
  const outcome = await setLabel(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
