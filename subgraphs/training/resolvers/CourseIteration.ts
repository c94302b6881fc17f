import { loadExisting } from '#kernel/loader.ts';
import { cancellationOf } from '../cancellation.ts';
import type { CourseIterationResolvers } from '../generated/types.ts';
import { countsOf } from '../training-count.ts';

type Fields =
  | '__resolveReference'
  | 'nation'
  | 'course'
  | 'courseVersion'
  | 'program'
  | 'seatsRemaining'
  | 'requiredAuthorities'
  | 'cancellation'
  | 'linesOfEffort'
  | 'objectives'
  | 'requirements'
  | 'seatAllocations'
  | 'enrollments'
  | 'trainingCounts'
  | 'label';

export const CourseIteration: Pick<CourseIterationResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.iterationById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  course: ({ courseId }, _, { loaders }) => loaders.courseById.load(courseId),
  courseVersion: ({ courseVersionId }, _, { loaders }) => loaders.courseVersionById.load(courseVersionId),
  program: ({ programId }, _, { loaders }) => (programId === null ? null : loaders.programById.load(programId)),
  seatsRemaining: ({ id }, _, { loaders }) => loaders.seatsRemainingOfIteration.load(id),
  requiredAuthorities: ({ requiredAuthorities }, _, { loaders }) => Promise.all(requiredAuthorities.map((code) => loaders.nationByCode.load(code))),
  cancellation: cancellationOf,
  linesOfEffort: async ({ id }, _, { loaders }) => (await loaders.linesOfEffortOfIteration.load(id)).map(({ target }) => ({ code: target })),
  objectives: ({ id }, args, { loaders }) => loaders.objectivesOfIteration(args).load(id),
  requirements: ({ id }, args, { loaders }) => loaders.requirementsOfIteration(args).load(id),
  seatAllocations: ({ id }, args, { loaders }) => loaders.allocationsOfIteration(args).load(id),
  enrollments: ({ id }, args, { loaders }) => loaders.enrollmentsOfIteration(args).load(id),
  trainingCounts: ({ id }, { kinds }, { loaders }) =>
    countsOf(
      kinds.filter((kind) => kind !== 'ITERATIONS'),
      (kind) => loaders.trainingCount({ kind, parent: 'iteration' }).load(id),
    ),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
