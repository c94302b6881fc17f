import { payloadOf } from '#kernel/payload.ts';
import { validateRequirement as validate } from '../../actions/validate-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const validateRequirement: NonNullable<MutationResolvers['validateRequirement']> = async (_, { input }, context) => {
  const outcome = await validate(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
