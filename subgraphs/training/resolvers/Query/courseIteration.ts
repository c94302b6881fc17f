import type { QueryResolvers } from '../../generated/types.ts';

export const courseIteration: NonNullable<QueryResolvers['courseIteration']> = (_, { id }, { loaders }) => loaders.iterationById.load(id);
