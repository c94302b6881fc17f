import type { QueryResolvers } from '../../generated/types.ts';

export const enrollment: NonNullable<QueryResolvers['enrollment']> = (_, { id }, { loaders }) => loaders.enrollmentById.load(id);
