import { payloadOf } from '#kernel/payload.ts';
import { requestVetting as act } from '../../actions/request-vetting.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const requestVetting: NonNullable<MutationResolvers['requestVetting']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('vettingCase', context.loaders.vettingCaseById, outcome);
};
