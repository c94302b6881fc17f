import type { QueryResolvers } from '../../generated/types.ts';

export const program: NonNullable<QueryResolvers['program']> = (_, { id }, { loaders }) => loaders.programById.load(id);
