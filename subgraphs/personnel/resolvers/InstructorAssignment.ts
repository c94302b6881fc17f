import { loadExisting } from '#kernel/loader.ts';
import type { InstructorAssignmentResolvers } from '../generated/types.ts';

export const InstructorAssignment: Pick<InstructorAssignmentResolvers, '__resolveReference' | 'tour' | 'iteration' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.instructorAssignmentById.load(id),
  tour: ({ tourId }, _, { loaders }) => loaders.tourById.load(tourId),
  iteration: ({ iterationId }, _, { loaders }) => loaders.iterationById.load(iterationId),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
