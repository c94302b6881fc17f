import type { QueryResolvers } from '../../generated/types.ts';

export const transactions: NonNullable<QueryResolvers['transactions']> = (_, args, { loaders }) => loaders.transactions(args);
