import { payloadOf } from '#kernel/payload.ts';
import { withdrawRequirement as withdraw } from '../../actions/withdraw-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const withdrawRequirement: NonNullable<MutationResolvers['withdrawRequirement']> = async (_, { input }, context) => {
  const outcome = await withdraw(await context.desk(), input);
  return payloadOf('requirement', context.loaders.requirementById, outcome);
};
