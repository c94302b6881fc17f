import type { QueryResolvers } from '../../generated/types.ts';

export const pledge: NonNullable<QueryResolvers['pledge']> = (_, { id }, { loaders }) => loaders.pledgeById.load(id);
