import type { Child } from '#kernel/label/cascade.ts';
import {
  courseIteration,
  courseVersion,
  enrollment,
  iterationLineOfEffort,
  iterationObjective,
  iterationRequirement,
  programLineOfEffort,
  programObjective,
  programOrganization,
  programRequirement,
  seatAllocation,
  vettingResult,
} from '../tables.ts';

// What gets narrower with what (IS-05), within one originator: the bound_… columns name only parents of the same one.

export const childrenOfProgram: readonly Child[] = [programLineOfEffort, programObjective, programRequirement, programOrganization].map((table) => ({
  table,
  parent: table.ownerId,
  mode: 'follow',
}));

const iterationLinkTables = [iterationLineOfEffort, iterationObjective, iterationRequirement] as const;

export const childrenOfCourse: readonly Child[] = [
  { table: courseVersion, parent: courseVersion.courseId, mode: 'follow' },
  { table: courseIteration, parent: courseIteration.boundCourseId, mode: 'within' },
  // A link has its iteration's label, so that both narrow to the same one.
  ...iterationLinkTables.map((table): Child => ({ table, parent: table.boundCourseId, mode: 'within' })),
  { table: seatAllocation, parent: seatAllocation.boundCourseId, mode: 'within' },
  { table: enrollment, parent: enrollment.boundCourseId, mode: 'within' },
];

export const childrenOfIteration: readonly Child[] = [
  ...iterationLinkTables.map((table): Child => ({ table, parent: table.ownerId, mode: 'follow' })),
  { table: seatAllocation, parent: seatAllocation.boundIterationId, mode: 'within' },
  { table: enrollment, parent: enrollment.boundIterationId, mode: 'within' },
];

export const childrenOfVettingCase: readonly Child[] = [{ table: vettingResult, parent: vettingResult.boundCaseId, mode: 'within' }];
