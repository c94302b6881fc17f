import type { QueryResolvers } from '../../generated/types.ts';

export const pledges: NonNullable<QueryResolvers['pledges']> = (_, args, { loaders }) => loaders.pledges(args);
