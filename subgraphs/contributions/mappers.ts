import type { Connection } from '#kernel/connection.ts';
import type { Label } from '#kernel/label/label.ts';
import type { Money } from './ledger/amount.ts';
import type { FundingSum, MeasureTotal } from './ledger/total.ts';
import type { CommitmentRow } from './store/commitment.ts';
import type { ContributionRow } from './store/contribution.ts';
import type { IterationLink, LineOfEffortLink, ObjectiveLink, RequirementLink } from './store/link.ts';
import type { PledgeRow } from './store/pledge.ts';
import type { AppliedRate, ExchangeRateRow, RateLoadRow } from './store/rate.ts';
import type { TransactionRow } from './store/transaction.ts';
import type { SectorShare } from './tables.ts';

/** The GraphQL types that a row stands for: `<Type>Row` below. */
export const mappers = [
  'Nation',
  'LineOfEffort',
  'Objective',
  'CapabilityRequirement',
  'Organization',
  'CourseIteration',
  'SecurityLabel',
  'Contribution',
  'ContributionConnection',
  'ContributionShareConnection',
  'ContributionShareEdge',
  'LinkedRequirementConnection',
  'LinkedRequirementEdge',
  'LinkedObjectiveConnection',
  'LinkedObjectiveEdge',
  'LinkedIterationConnection',
  'LinkedIterationEdge',
  'LineOfEffortShare',
  'SectorShare',
  'Pledge',
  'PledgeConnection',
  'Commitment',
  'CommitmentConnection',
  'Transaction',
  'TransactionConnection',
  'AppliedRate',
  'ExchangeRate',
  'ExchangeRateConnection',
  'RateLoad',
  'FundingTotals',
  'RequirementFunding',
  'MeasureTotal',
] as const;

type Edge<Row> = Connection<Row>['edges'][number];

/** Entities of other owners: their key, proven to be visible, and what the gateway brought along. */
export type NationRow = { readonly code: string };
export type LineOfEffortRow = { readonly code: string };
export type ObjectiveRow = { readonly id: string };
export type CapabilityRequirementRow = { readonly id: string; readonly estimatedCost?: Money | null | undefined };
export type OrganizationRow = { readonly id: string };
export type CourseIterationRow = { readonly id: string };

export type SecurityLabelRow = Label;
export type {
  AppliedRate as AppliedRateRow,
  CommitmentRow,
  ContributionRow,
  ExchangeRateRow,
  MeasureTotal as MeasureTotalRow,
  PledgeRow,
  RateLoadRow,
  TransactionRow,
};
export type ContributionConnectionRow = Connection<ContributionRow>;
/** The links of a line of effort, a requirement, an objective or a course iteration, seen from there. */
export type ContributionShareLink = LineOfEffortLink | RequirementLink | ObjectiveLink | IterationLink;
export type ContributionShareConnectionRow = Connection<ContributionShareLink>;
export type ContributionShareEdgeRow = Edge<ContributionShareLink>;
export type LinkedRequirementConnectionRow = Connection<RequirementLink>;
export type LinkedRequirementEdgeRow = Edge<RequirementLink>;
export type LinkedObjectiveConnectionRow = Connection<ObjectiveLink>;
export type LinkedObjectiveEdgeRow = Edge<ObjectiveLink>;
export type LinkedIterationConnectionRow = Connection<IterationLink>;
export type LinkedIterationEdgeRow = Edge<IterationLink>;
export type LineOfEffortShareRow = LineOfEffortLink;
export type SectorShareRow = SectorShare;
export type PledgeConnectionRow = Connection<PledgeRow>;
export type CommitmentConnectionRow = Connection<CommitmentRow>;
export type TransactionConnectionRow = Connection<TransactionRow>;
export type ExchangeRateConnectionRow = Connection<ExchangeRateRow>;
/** What moved, and what is outstanding: read where it is asked for, each once for all parents of a tick. */
export type FundingTotalsRow = { readonly sums: () => Promise<readonly FundingSum[]>; readonly outstanding: () => Promise<readonly FundingSum[]> };
export type RequirementFundingRow = { readonly sums: readonly FundingSum[]; readonly estimatedCost: Money | null };
