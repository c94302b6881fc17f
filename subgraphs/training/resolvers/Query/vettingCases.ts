import type { QueryResolvers } from '../../generated/types.ts';

export const vettingCases: NonNullable<QueryResolvers['vettingCases']> = (_, args, { loaders }) => loaders.vettingCases(args);
