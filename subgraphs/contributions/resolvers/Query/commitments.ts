import type { QueryResolvers } from '../../generated/types.ts';

export const commitments: NonNullable<QueryResolvers['commitments']> = (_, args, { loaders }) => loaders.commitments(args);
