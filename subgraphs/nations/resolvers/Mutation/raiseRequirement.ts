import { payloadOf } from '#kernel/payload.ts';
import { raiseRequirement as raise } from '../../actions/raise-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const raiseRequirement: NonNullable<MutationResolvers['raiseRequirement']> = async (_, { input }, context) => {
  const outcome = await raise(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
