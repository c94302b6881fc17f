import { payloadOf } from '#kernel/payload.ts';
import { setRequirementWaiverLabel as act } from '../../actions/set-requirement-waiver-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setRequirementWaiverLabel: NonNullable<MutationResolvers['setRequirementWaiverLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('requirementWaiver', context.loaders.requirementWaiverById, outcome);
};
