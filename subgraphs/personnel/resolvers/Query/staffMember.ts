import type { QueryResolvers } from '../../generated/types.ts';

export const staffMember: NonNullable<QueryResolvers['staffMember']> = (_, { id }, { loaders }) => loaders.staffMemberById.load(id);
