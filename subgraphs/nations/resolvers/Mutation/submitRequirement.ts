import { payloadOf } from '#kernel/payload.ts';
import { submitRequirement as submit } from '../../actions/submit-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const submitRequirement: NonNullable<MutationResolvers['submitRequirement']> = async (_, { input }, context) => {
  const outcome = await submit(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
