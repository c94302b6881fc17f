import { payloadOf } from '#kernel/payload.ts';
import { setTraineeLabel as act } from '../../actions/set-trainee-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setTraineeLabel: NonNullable<MutationResolvers['setTraineeLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('trainee', context.loaders.traineeById, outcome);
};
