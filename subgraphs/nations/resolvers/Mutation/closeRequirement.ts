import { payloadOf } from '#kernel/payload.ts';
import { closeRequirement as close } from '../../actions/close-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const closeRequirement: NonNullable<MutationResolvers['closeRequirement']> = async (_, { input }, context) => {
  const outcome = await close(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
