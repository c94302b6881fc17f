import type { QueryResolvers } from '../../generated/types.ts';

export const releaseGroups: NonNullable<QueryResolvers['releaseGroups']> = (_, _args, { loaders }) => loaders.releaseGroups();
