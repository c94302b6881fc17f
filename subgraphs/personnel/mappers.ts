import type { Connection } from '#kernel/connection.ts';
import type { Label } from '#kernel/label/label.ts';
import type { InstructorAssignmentRow } from './store/assignment.ts';
import type { BilletRow } from './store/billet.ts';
import type { BilletVersionRow } from './store/billet-version.ts';
import type { FillRate, Gap } from './store/gap.ts';
import type { LineOfEffortLink, RequirementLink } from './store/link.ts';
import type { BilletLoanRow } from './store/loan.ts';
import type { ManningDocumentRow } from './store/manning-document.ts';
import type { StaffMemberRow } from './store/staff-member.ts';
import type { TourRow } from './store/tour.ts';
import type { RequirementWaiverRow } from './store/waiver.ts';

/** The GraphQL types that a row stands for: `<Type>Row` below. */
export const mappers = [
  'Nation',
  'LineOfEffort',
  'CapabilityRequirement',
  'CourseIteration',
  'SecurityLabel',
  'ManningDocument',
  'ManningDocumentConnection',
  'BilletVersion',
  'BilletVersionConnection',
  'Billet',
  'BilletConnection',
  'LinkedBilletConnection',
  'LinkedBilletEdge',
  'AdvisedRequirementConnection',
  'AdvisedRequirementEdge',
  'BilletGap',
  'BilletGapConnection',
  'FillRate',
  'StaffMember',
  'StaffMemberConnection',
  'Tour',
  'TourConnection',
  'BilletLoan',
  'BilletLoanConnection',
  'RequirementWaiver',
  'RequirementWaiverConnection',
  'InstructorAssignment',
  'InstructorAssignmentConnection',
] as const;

type Edge<Row> = Connection<Row>['edges'][number];

/** Entities of other owners: their key, proven to be visible. */
export type NationRow = { readonly code: string };
export type LineOfEffortRow = { readonly code: string };
export type CapabilityRequirementRow = { readonly id: string };
export type CourseIterationRow = { readonly id: string };

export type SecurityLabelRow = Label;
export type {
  BilletLoanRow,
  BilletRow,
  BilletVersionRow,
  FillRate as FillRateRow,
  Gap as BilletGapRow,
  InstructorAssignmentRow,
  ManningDocumentRow,
  RequirementWaiverRow,
  StaffMemberRow,
  TourRow,
};
export type ManningDocumentConnectionRow = Connection<ManningDocumentRow>;
export type BilletVersionConnectionRow = Connection<BilletVersionRow>;
export type BilletConnectionRow = Connection<BilletRow>;
/** The links of a line of effort or a requirement, seen from there. */
export type BilletLink = LineOfEffortLink | RequirementLink;
export type LinkedBilletConnectionRow = Connection<BilletLink>;
export type LinkedBilletEdgeRow = Edge<BilletLink>;
export type AdvisedRequirementConnectionRow = Connection<RequirementLink>;
export type AdvisedRequirementEdgeRow = Edge<RequirementLink>;
export type BilletGapConnectionRow = Connection<Gap>;
export type StaffMemberConnectionRow = Connection<StaffMemberRow>;
export type TourConnectionRow = Connection<TourRow>;
export type BilletLoanConnectionRow = Connection<BilletLoanRow>;
export type RequirementWaiverConnectionRow = Connection<RequirementWaiverRow>;
export type InstructorAssignmentConnectionRow = Connection<InstructorAssignmentRow>;
