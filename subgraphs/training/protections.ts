import type { PgColumn } from 'drizzle-orm/pg-core';
import type { LabelledTable } from '#kernel/label/columns.ts';
import type { ListIndex, Protection } from '#kernel/label/protection.ts';
import {
  course,
  courseIteration,
  courseVersion,
  enrollment,
  iterationLineOfEffort,
  iterationObjective,
  iterationRequirement,
  program,
  programLineOfEffort,
  programObjective,
  programOrganization,
  programRequirement,
  seatAllocation,
  trainee,
  vettingCase,
  vettingResult,
} from './tables.ts';

/** An index for each order, on its own and below each of these columns. */
const indexes = (by: readonly PgColumn[], orders: readonly PgColumn[]): readonly ListIndex[] =>
  orders.flatMap((orderBy) => [{ orderBy }, ...by.map((column) => ({ by: column, orderBy }))]);

type LinkTable = LabelledTable & { readonly ownerId: PgColumn; readonly target: PgColumn; readonly linkedAt: PgColumn };

// A link always has its owner's label; only that may change, and a link may be taken back.
const linkProtection = (
  table: LinkTable,
  { bound = [], counted = [] }: { readonly bound?: readonly PgColumn[]; readonly counted?: readonly PgColumn[] } = {},
): Protection => ({
  kind: 'labelled',
  table,
  lists: indexes([table.ownerId, table.target, ...bound], [table.linkedAt]),
  counted,
  writes: { insert: true, update: [table.labelId], delete: true },
});

/** What guards the tables of this subgraph. */
export const protections: readonly Protection[] = [
  {
    kind: 'labelled',
    table: program,
    lists: indexes([program.originator], [program.startsOn, program.title]),
    counted: [],
    writes: { insert: true, update: [program.labelId, program.version] },
  },
  {
    kind: 'labelled',
    table: course,
    lists: indexes([course.originator, course.providerId], [course.code, course.createdAt]),
    counted: [course.originator, course.providerId],
    writes: { insert: true, update: [course.labelId, course.version] },
  },
  {
    kind: 'labelled',
    table: courseVersion,
    lists: [{ by: courseVersion.courseId, orderBy: courseVersion.number }],
    writes: { insert: true, update: [courseVersion.labelId] },
  },
  {
    kind: 'labelled',
    table: courseIteration,
    published: [courseIteration.id, courseIteration.startsOn, courseIteration.endsOn, courseIteration.state, courseIteration.instructorSkill],
    kept: [
      courseIteration.id,
      courseIteration.labelId,
      courseIteration.capacity,
      courseIteration.startsOn,
      courseIteration.endsOn,
      courseIteration.requiredAuthorities,
    ],
    lists: [
      ...indexes(
        [courseIteration.courseId, courseIteration.programId, courseIteration.originator, courseIteration.state],
        [courseIteration.startsOn, courseIteration.title],
      ),
      { by: courseIteration.boundCourseId, orderBy: courseIteration.startsOn },
    ],
    counted: [courseIteration.courseId, courseIteration.programId, courseIteration.originator],
    writes: {
      insert: true,
      update: [
        courseIteration.labelId,
        courseIteration.state,
        courseIteration.cancelledOn,
        courseIteration.cancellationReason,
        courseIteration.cancellationCost,
        courseIteration.cancellationCurrency,
        courseIteration.version,
      ],
    },
  },
  linkProtection(programLineOfEffort, { counted: [programLineOfEffort.target] }),
  linkProtection(programObjective),
  linkProtection(programRequirement),
  linkProtection(programOrganization),
  linkProtection(iterationLineOfEffort, { bound: [iterationLineOfEffort.boundCourseId], counted: [iterationLineOfEffort.target] }),
  linkProtection(iterationObjective, { bound: [iterationObjective.boundCourseId] }),
  linkProtection(iterationRequirement, { bound: [iterationRequirement.boundCourseId] }),
  {
    kind: 'labelled',
    table: seatAllocation,
    kept: [seatAllocation.id, seatAllocation.labelId, seatAllocation.iterationId, seatAllocation.seats, seatAllocation.reserve],
    lists: indexes(
      [seatAllocation.iterationId, seatAllocation.bodyId, seatAllocation.originator, seatAllocation.boundIterationId, seatAllocation.boundCourseId],
      [seatAllocation.createdAt],
    ),
    counted: [seatAllocation.iterationId, seatAllocation.bodyId],
    writes: { insert: true, update: [seatAllocation.labelId, seatAllocation.version] },
  },
  {
    kind: 'labelled',
    table: trainee,
    kept: [trainee.id, trainee.labelId, trainee.originator, trainee.unitId],
    lists: indexes([trainee.originator], [trainee.createdAt, trainee.traineeRef]),
    counted: [],
    writes: { insert: true, update: [trainee.labelId, trainee.version] },
  },
  {
    kind: 'labelled',
    table: vettingCase,
    lists: indexes([vettingCase.traineeId, vettingCase.authority, vettingCase.originator], [vettingCase.requestedOn]),
    counted: [],
    writes: { insert: true, update: [vettingCase.labelId, vettingCase.version] },
  },
  {
    kind: 'labelled',
    table: vettingResult,
    kept: [
      vettingResult.originator,
      vettingResult.traineeId,
      vettingResult.unitId,
      vettingResult.result,
      vettingResult.validFrom,
      vettingResult.validTo,
      vettingResult.seq,
    ],
    lists: [
      { by: vettingResult.caseId, orderBy: vettingResult.seq },
      { by: vettingResult.boundCaseId, orderBy: vettingResult.seq },
    ],
    counted: [],
    writes: { insert: true, update: [vettingResult.labelId, vettingResult.version] },
  },
  {
    kind: 'labelled',
    table: enrollment,
    lists: indexes(
      [enrollment.iterationId, enrollment.traineeId, enrollment.allocationId, enrollment.originator, enrollment.boundIterationId, enrollment.boundCourseId],
      [enrollment.enrolledOn],
    ),
    // Seats are counted beside the lists (TR-01, TR-16); of one trainee there are few enrollments, so those are not.
    counted: [enrollment.iterationId, enrollment.allocationId, enrollment.standingIn, enrollment.freeSeatOf, enrollment.keptSeatOf],
    writes: { insert: true, update: [enrollment.labelId, enrollment.state, enrollment.withdrawnOn, enrollment.version] },
  },
];
