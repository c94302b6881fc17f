import type { QueryResolvers } from '../../generated/types.ts';

export const releaseGroup: NonNullable<QueryResolvers['releaseGroup']> = (_, { name }, { loaders }) => loaders.releaseGroupByName.load(name);
