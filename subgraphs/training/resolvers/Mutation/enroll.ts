import { payloadOf } from '#kernel/payload.ts';
import { enroll as act } from '../../actions/enroll.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const enroll: NonNullable<MutationResolvers['enroll']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('enrollment', context.loaders.enrollmentById, outcome);
};
