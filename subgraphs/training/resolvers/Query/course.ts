import type { QueryResolvers } from '../../generated/types.ts';

export const course: NonNullable<QueryResolvers['course']> = (_, { id }, { loaders }) => loaders.courseById.load(id);
