import { payloadOf } from '#kernel/payload.ts';
import { setStaffMemberLabel as act } from '../../actions/set-staff-member-label.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const setStaffMemberLabel: NonNullable<MutationResolvers['setStaffMemberLabel']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('staffMember', context.loaders.staffMemberById, outcome);
};
