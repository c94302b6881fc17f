import type { QueryResolvers } from '../../generated/types.ts';

export const contribution: NonNullable<QueryResolvers['contribution']> = (_, { id }, { loaders }) => loaders.contributionById.load(id);
