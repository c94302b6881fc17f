import type { QueryResolvers } from '../../generated/types.ts';

export const objectives: NonNullable<QueryResolvers['objectives']> = (_, args, { loaders }) => loaders.objectives(args);
