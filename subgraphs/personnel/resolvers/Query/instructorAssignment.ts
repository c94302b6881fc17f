import type { QueryResolvers } from '../../generated/types.ts';

export const instructorAssignment: NonNullable<QueryResolvers['instructorAssignment']> = (_, { id }, { loaders }) => loaders.instructorAssignmentById.load(id);
