import { sql } from 'drizzle-orm';
import { bigint, boolean, date, integer, numeric, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { labelColumns } from '#kernel/label/columns.ts';

const training = pgSchema('training');

// Milliseconds, since a cursor carries no finer time.
const moment = () => timestamp({ withTimezone: true, precision: 3 }).notNull().default(sql`coalition.now()`);
const day = () => date({ mode: 'string' });
const version = () => integer().notNull().default(1);
const rowColumns = () => ({ id: uuid().primaryKey().defaultRandom(), ...labelColumns() });
// Results and enrollments stand in one order, which decides and proves what held when (TR-03).
const sequence = () => bigint({ mode: 'number' }).notNull().default(sql`nextval('training.moment')`);

export const iterationStates = [
  'DRAFT',
  'PLANNED',
  'OPEN_FOR_NOMINATION',
  'NOMINATIONS_CLOSED',
  'CONFIRMED',
  'IN_PROGRESS',
  'COMPLETED',
  'FINALIZED',
  'POSTPONED',
  'CANCELLED_PROVIDER',
  'CANCELLED_BENEFICIARY',
  'CANCELLED_THIRD_PARTY',
] as const;
export const vettingOutcomes = ['IN_REVIEW', 'CLEARED', 'NOT_CLEARED', 'SUSPENDED', 'REVOKED', 'REMEDIATION'] as const;

export const program = training.table('program', {
  ...rowColumns(),
  title: text().notNull(),
  reference: text(),
  startsOn: day().notNull(),
  endsOn: day(),
  minHumanRightsShare: numeric({ precision: 5, scale: 2 }),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const course = training.table('course', {
  ...rowColumns(),
  code: text().notNull(),
  providerId: uuid(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const courseVersion = training.table('course_version', {
  ...rowColumns(),
  courseId: uuid().notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  discipline: text().notNull(),
  aim: text().notNull(),
  performanceObjectives: text().array().notNull(),
  durationDays: numeric({ precision: 4, scale: 1 }).notNull(),
  delivery: text({ enum: ['RESIDENT', 'MTT', 'BLENDED', 'ONLINE'] }).notNull(),
  languages: text().array().notNull(),
  minAttendancePercent: integer().notNull(),
  humanRightsHours: numeric({ precision: 5, scale: 1 }).notNull(),
  instructorSkill: text(),
  notional: boolean().notNull(),
  createdAt: moment(),
});

export const courseIteration = training.table('course_iteration', {
  ...rowColumns(),
  courseId: uuid().notNull(),
  courseVersionId: uuid().notNull(),
  boundCourseId: uuid(),
  programId: uuid(),
  title: text().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  travelFrom: day().notNull(),
  travelTo: day().notNull(),
  location: text({ enum: ['IN_COUNTRY', 'PROVIDER_NATION', 'THIRD_COUNTRY', 'ONLINE'] }).notNull(),
  capacity: integer().notNull(),
  minToRun: integer().notNull(),
  requiredAuthorities: text().array().notNull(),
  instructorSkill: text(),
  state: text({ enum: iterationStates }).notNull(),
  cancelledOn: day(),
  cancellationReason: text(),
  cancellationCost: numeric(),
  cancellationCurrency: text(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

const linkColumns = () => ({ ...rowColumns(), ownerId: uuid().notNull(), linkedAt: moment() });
const boundLinkColumns = () => ({ ...linkColumns(), boundCourseId: uuid() });

export const programLineOfEffort = training.table('program_line_of_effort', { ...linkColumns(), target: text().notNull() });
export const programObjective = training.table('program_objective', { ...linkColumns(), target: uuid().notNull() });
export const programRequirement = training.table('program_requirement', { ...linkColumns(), target: uuid().notNull() });
export const programOrganization = training.table('program_organization', { ...linkColumns(), target: uuid().notNull() });
export const iterationLineOfEffort = training.table('iteration_line_of_effort', { ...boundLinkColumns(), target: text().notNull() });
export const iterationObjective = training.table('iteration_objective', { ...boundLinkColumns(), target: uuid().notNull() });
export const iterationRequirement = training.table('iteration_requirement', { ...boundLinkColumns(), target: uuid().notNull() });

export const seatAllocation = training.table('seat_allocation', {
  ...rowColumns(),
  iterationId: uuid().notNull(),
  boundIterationId: uuid(),
  boundCourseId: uuid(),
  bodyId: uuid().notNull(),
  seats: integer().notNull(),
  reserve: integer().notNull(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const trainee = training.table('trainee', {
  ...rowColumns(),
  traineeRef: text().notNull(),
  unitId: uuid().notNull(),
  rankBand: text({ enum: ['OF_JUNIOR', 'OF_SENIOR', 'OR_JUNIOR', 'OR_SENIOR', 'CIVILIAN'] }).notNull(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const vettingCase = training.table('vetting_case', {
  ...rowColumns(),
  traineeId: uuid(),
  unitId: uuid(),
  authority: text().notNull(),
  caseRef: text(),
  requestedOn: day().notNull(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const vettingResult = training.table('vetting_result', {
  ...rowColumns(),
  caseId: uuid().notNull(),
  boundCaseId: uuid(),
  traineeId: uuid(),
  unitId: uuid(),
  result: text({ enum: vettingOutcomes }).notNull(),
  validFrom: day(),
  validTo: day(),
  caseRef: text(),
  recordedOn: day().notNull(),
  seq: sequence(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

export const enrollment = training.table('enrollment', {
  ...rowColumns(),
  iterationId: uuid().notNull(),
  boundIterationId: uuid(),
  boundCourseId: uuid(),
  traineeId: uuid().notNull(),
  allocationId: uuid(),
  state: text({ enum: ['ENROLLED', 'WITHDRAWN'] }).notNull(),
  enrolledOn: day().notNull(),
  withdrawnOn: day(),
  busyFrom: day().notNull(),
  busyTo: day().notNull(),
  standingIn: uuid().generatedAlwaysAs(sql`case when state = 'ENROLLED' then iteration_id end`),
  freeSeatOf: uuid().generatedAlwaysAs(sql`case when state = 'ENROLLED' and allocation_id is null then iteration_id end`),
  keptSeatOf: uuid().generatedAlwaysAs(sql`case when state = 'ENROLLED' then allocation_id end`),
  seq: sequence(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});
