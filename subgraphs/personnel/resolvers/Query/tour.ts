import type { QueryResolvers } from '../../generated/types.ts';

export const tour: NonNullable<QueryResolvers['tour']> = (_, { id }, { loaders }) => loaders.tourById.load(id);
