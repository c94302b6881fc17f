import { payloadOf } from '#kernel/payload.ts';
import { waiveRequirement as act } from '../../actions/waive-requirement.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const waiveRequirement: NonNullable<MutationResolvers['waiveRequirement']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('requirementWaiver', context.loaders.requirementWaiverById, outcome);
};
