import type { Connection } from '#kernel/connection.ts';
import type { Label } from '#kernel/label/label.ts';
import type { AllocationRow } from './store/allocation.ts';
import type { CourseRow, CourseVersionRow } from './store/course.ts';
import type { EnrollmentRow } from './store/enrollment.ts';
import type { IterationRow } from './store/iteration.ts';
import type { TrainingLink } from './store/link.ts';
import type { ProgramRow } from './store/program.ts';
import type { TraineeRow } from './store/trainee.ts';
import type { VettingCaseRow, VettingResultRow } from './store/vetting.ts';

/** The GraphQL types that a row stands for: `<Type>Row` below. */
export const mappers = [
  'Nation',
  'LineOfEffort',
  'Objective',
  'CapabilityRequirement',
  'Organization',
  'BeneficiaryUnit',
  'SecurityLabel',
  'TrainingProgram',
  'TrainingProgramConnection',
  'Course',
  'CourseConnection',
  'CourseVersion',
  'CourseVersionConnection',
  'CourseIteration',
  'CourseIterationConnection',
  'SeatAllocation',
  'SeatAllocationConnection',
  'Trainee',
  'TraineeConnection',
  'VettingCase',
  'VettingCaseConnection',
  'VettingResult',
  'VettingResultConnection',
  'Enrollment',
  'EnrollmentConnection',
  'ProgramLinkConnection',
  'ProgramLinkEdge',
  'IterationLinkConnection',
  'IterationLinkEdge',
  'TrainingObjectiveConnection',
  'TrainingObjectiveEdge',
  'TrainingRequirementConnection',
  'TrainingRequirementEdge',
  'TrainingOrganizationConnection',
  'TrainingOrganizationEdge',
] as const;

type Edge<Row> = Connection<Row>['edges'][number];

/** Entities of other owners: their key, proven to be visible. */
export type NationRow = { readonly code: string };
export type LineOfEffortRow = { readonly code: string };
export type ObjectiveRow = { readonly id: string };
export type CapabilityRequirementRow = { readonly id: string };
export type OrganizationRow = { readonly id: string };
export type BeneficiaryUnitRow = { readonly id: string };

export type SecurityLabelRow = Label;
export type {
  AllocationRow as SeatAllocationRow,
  CourseRow,
  CourseVersionRow,
  EnrollmentRow,
  IterationRow as CourseIterationRow,
  ProgramRow as TrainingProgramRow,
  TraineeRow,
  VettingCaseRow,
  VettingResultRow,
};
export type TrainingProgramConnectionRow = Connection<ProgramRow>;
export type CourseConnectionRow = Connection<CourseRow>;
export type CourseVersionConnectionRow = Connection<CourseVersionRow>;
export type CourseIterationConnectionRow = Connection<IterationRow>;
export type SeatAllocationConnectionRow = Connection<AllocationRow>;
export type TraineeConnectionRow = Connection<TraineeRow>;
export type VettingCaseConnectionRow = Connection<VettingCaseRow>;
export type VettingResultConnectionRow = Connection<VettingResultRow>;
export type EnrollmentConnectionRow = Connection<EnrollmentRow>;
/** Links of a program or an iteration, seen from either end. */
export type ProgramLinkConnectionRow = Connection<TrainingLink>;
export type ProgramLinkEdgeRow = Edge<TrainingLink>;
export type IterationLinkConnectionRow = Connection<TrainingLink>;
export type IterationLinkEdgeRow = Edge<TrainingLink>;
export type TrainingObjectiveConnectionRow = Connection<TrainingLink>;
export type TrainingObjectiveEdgeRow = Edge<TrainingLink>;
export type TrainingRequirementConnectionRow = Connection<TrainingLink>;
export type TrainingRequirementEdgeRow = Edge<TrainingLink>;
export type TrainingOrganizationConnectionRow = Connection<TrainingLink>;
export type TrainingOrganizationEdgeRow = Edge<TrainingLink>;
