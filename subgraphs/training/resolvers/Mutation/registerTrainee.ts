import { payloadOf } from '#kernel/payload.ts';
import { registerTrainee as act } from '../../actions/register-trainee.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const registerTrainee: NonNullable<MutationResolvers['registerTrainee']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('trainee', context.loaders.traineeById, outcome);
};
