import { payloadOf } from '#kernel/payload.ts';
import { registerStaffMember as act } from '../../actions/register-staff-member.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const registerStaffMember: NonNullable<MutationResolvers['registerStaffMember']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('staffMember', context.loaders.staffMemberById, outcome);
};
