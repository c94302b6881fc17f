import type { QueryResolvers } from '../../generated/types.ts';

export const staffMembers: NonNullable<QueryResolvers['staffMembers']> = (_, args, { loaders }) => loaders.staffMembers(args);
