import type { QueryResolvers } from '../../generated/types.ts';

export const programs: NonNullable<QueryResolvers['programs']> = (_, args, { loaders }) => loaders.programs(args);
