import type { QueryResolvers } from '../../generated/types.ts';

export const vettingResult: NonNullable<QueryResolvers['vettingResult']> = (_, { id }, { loaders }) => loaders.vettingResultById.load(id);
