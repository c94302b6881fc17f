import { payloadOf } from '#kernel/payload.ts';
import { reviseRequirement as revise } from '../../actions/revise-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const reviseRequirement: NonNullable<MutationResolvers['reviseRequirement']> = async (_, { input }, context) => {
  const outcome = await revise(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
