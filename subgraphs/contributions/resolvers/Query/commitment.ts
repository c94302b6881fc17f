import type { QueryResolvers } from '../../generated/types.ts';

export const commitment: NonNullable<QueryResolvers['commitment']> = (_, { id }, { loaders }) => loaders.commitmentById.load(id);
