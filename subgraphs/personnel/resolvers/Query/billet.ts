import type { QueryResolvers } from '../../generated/types.ts';

export const billet: NonNullable<QueryResolvers['billet']> = (_, { id }, { loaders }) => loaders.billetById.load(id);
