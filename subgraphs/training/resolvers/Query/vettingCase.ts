import type { QueryResolvers } from '../../generated/types.ts';

export const vettingCase: NonNullable<QueryResolvers['vettingCase']> = (_, { id }, { loaders }) => loaders.vettingCaseById.load(id);
