import type { QueryResolvers } from '../../generated/types.ts';

export const enrollments: NonNullable<QueryResolvers['enrollments']> = (_, args, { loaders }) => loaders.enrollments(args);
