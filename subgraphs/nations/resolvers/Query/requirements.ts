import type { QueryResolvers } from '../../generated/types.ts';

export const requirements: NonNullable<QueryResolvers['requirements']> = (_, args, { loaders }) => loaders.requirements(args);
