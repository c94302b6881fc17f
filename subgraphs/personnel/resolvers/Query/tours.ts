import type { QueryResolvers } from '../../generated/types.ts';

export const tours: NonNullable<QueryResolvers['tours']> = (_, args, { loaders }) => loaders.tours(args);
