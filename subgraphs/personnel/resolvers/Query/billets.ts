import type { QueryResolvers } from '../../generated/types.ts';

export const billets: NonNullable<QueryResolvers['billets']> = (_, args, { loaders }) => loaders.billets(args);
