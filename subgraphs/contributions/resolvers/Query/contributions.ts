import type { QueryResolvers } from '../../generated/types.ts';

export const contributions: NonNullable<QueryResolvers['contributions']> = (_, args, { loaders }) => loaders.contributions(args);
