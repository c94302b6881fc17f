import type { QueryResolvers } from '../../generated/types.ts';

export const manningDocument: NonNullable<QueryResolvers['manningDocument']> = (_, { id }, { loaders }) => loaders.manningDocumentById.load(id);
