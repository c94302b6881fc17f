import type { QueryResolvers } from '../../generated/types.ts';

export const plan: NonNullable<QueryResolvers['plan']> = (_, { id }, { loaders }) => loaders.planById.load(id);
