import type { QueryResolvers } from '../../generated/types.ts';

export const requirement: NonNullable<QueryResolvers['requirement']> = (_, { id }, { loaders }) => loaders.requirementById.load(id);
