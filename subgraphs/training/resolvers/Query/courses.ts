import type { QueryResolvers } from '../../generated/types.ts';

export const courses: NonNullable<QueryResolvers['courses']> = (_, args, { loaders }) => loaders.courses(args);
