import type { QueryResolvers } from '../../generated/types.ts';

export const manningDocuments: NonNullable<QueryResolvers['manningDocuments']> = (_, args, { loaders }) => loaders.manningDocuments(args);
