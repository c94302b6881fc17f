import type { QueryResolvers } from '../../generated/types.ts';

export const courseIterations: NonNullable<QueryResolvers['courseIterations']> = (_, args, { loaders }) => loaders.iterations(args);
