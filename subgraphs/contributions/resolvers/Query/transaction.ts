import type { QueryResolvers } from '../../generated/types.ts';

export const transaction: NonNullable<QueryResolvers['transaction']> = (_, { id }, { loaders }) => loaders.transactionById.load(id);
