import { payloadOf } from '#kernel/payload.ts';
import { setEnrollmentLabel as act } from '../../actions/set-enrollment-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setEnrollmentLabel: NonNullable<MutationResolvers['setEnrollmentLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('enrollment', context.loaders.enrollmentById, outcome);
};
