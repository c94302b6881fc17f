import { payloadOf } from '#kernel/payload.ts';
import { reviseStaffMember as act } from '../../actions/revise-staff-member.ts';
import type { MutationResolvers } from '../../generated/types.ts';

export const reviseStaffMember: NonNullable<MutationResolvers['reviseStaffMember']> = async (_, { input }, context) => {
  const outcome = await act(await context.desk(), input);
  return payloadOf('staffMember', context.loaders.staffMemberById, outcome);
};
