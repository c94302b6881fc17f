import type { QueryResolvers } from '../../generated/types.ts';

export const organizations: NonNullable<QueryResolvers['organizations']> = (_, args, { loaders }) => loaders.organizations(args);
