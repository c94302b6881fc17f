import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NationRow, LineOfEffortRow, ObjectiveRow, CapabilityRequirementRow, OrganizationRow, CourseIterationRow, SecurityLabelRow, ContributionRow, ContributionConnectionRow, ContributionShareConnectionRow, ContributionShareEdgeRow, LinkedRequirementConnectionRow, LinkedRequirementEdgeRow, LinkedObjectiveConnectionRow, LinkedObjectiveEdgeRow, LinkedIterationConnectionRow, LinkedIterationEdgeRow, LineOfEffortShareRow, SectorShareRow, PledgeRow, PledgeConnectionRow, CommitmentRow, CommitmentConnectionRow, TransactionRow, TransactionConnectionRow, AppliedRateRow, ExchangeRateRow, ExchangeRateConnectionRow, RateLoadRow, FundingTotalsRow, RequirementFundingRow, MeasureTotalRow } from '../mappers.ts';
import type { ContributionsContext } from '../loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 3166-1 alpha-3 code, such as CAN; XCS stands for the coalition staff. */
  Alpha3: { input: string; output: string; }
  /** An ISO 4217 currency code, such as EUR. */
  Currency: { input: string; output: string; }
  /** A calendar date without a time, YYYY-MM-DD, in UTC. */
  Date: { input: string; output: string; }
  /** A moment in UTC (ISO 8601), such as 2026-01-31T09:30:00.000Z. */
  DateTime: { input: string; output: Date; }
  /** A decimal number as a string, such as "100000.00". Numbers are refused, since a number literal can lose digits (DC-01). */
  Decimal: { input: string; output: string; }
  /** A random universally unique identifier (RFC 9562). */
  UUID: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A change of a commitment's amount. */
export type AmendCommitmentInput = {
  /** By how much, in the commitment's currency: above zero raises it, below zero lowers it (DC-06, DC-07). */
  readonly amount: MoneyInput;
  /** The commitment, one of your own. */
  readonly commitmentId: Scalars['ID']['input'];
  /** When it was amended (UTC): not before it was signed, and not in the future (DC-02). */
  readonly date: Scalars['Date']['input'];
  /** Why, at most 1000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** A pledge to announce. */
export type AnnouncePledgeInput = {
  /** What is pledged, above zero. */
  readonly amount: MoneyInput;
  /** When it was announced (UTC), not in the future (DC-02). */
  readonly announcedOn: Scalars['Date']['input'];
  /** The contribution, one of your own. */
  readonly contributionId: Scalars['ID']['input'];
  /** The event at which it was announced, at most 200 characters. */
  readonly event?: InputMaybe<Scalars['String']['input']>;
  /** When it is expected to be converted (UTC), not before it was announced. */
  readonly expectedBy?: InputMaybe<Scalars['Date']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, no wider than the contribution; without it your nation's default (IS-02, IS-05). */
  readonly label?: InputMaybe<LabelInput>;
};

/** The exchange rate of a ledger line, copied when the line was posted (DC-08). */
export type AppliedRate = {
  readonly __typename?: 'AppliedRate';
  /** The currency that one unit is of. */
  readonly base: Scalars['Currency']['output'];
  /** The day of the rate (UTC), at most 31 days before the line's value date. */
  readonly date: Scalars['Date']['output'];
  /** The load that brought it. */
  readonly loadVersion: Scalars['Int']['output'];
  /** True when the rate is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The currency that the value is in. */
  readonly quote: Scalars['Currency']['output'];
  /** Who published it. */
  readonly source: Scalars['String']['output'];
  /** Units of `quote` for one unit of `base`. */
  readonly value: Scalars['Decimal']['output'];
};

/** A requirement, with what is given for it. */
export type CapabilityRequirement = {
  readonly __typename?: 'CapabilityRequirement';
  /** The contributions linked to it that the viewer may see. */
  readonly contributions: Maybe<ContributionShareConnection>;
  /** What it is estimated to cost. */
  readonly estimatedCost: Maybe<Money>;
  /** What is committed and disbursed for it, over what the viewer may see, and what is missing (AG-01). */
  readonly funding: Maybe<RequirementFunding>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
};


/** A requirement, with what is given for it. */
export type CapabilityRequirementContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionLinkFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};

/** An entry of a code table (IATI codelists). */
export type Code = {
  readonly __typename?: 'Code';
  /** The code. */
  readonly code: Scalars['ID']['output'];
  /** What it means. */
  readonly name: Scalars['String']['output'];
  /** Whether it may be used. */
  readonly status: CodeStatus;
};

/** Whether a code may be used. */
export type CodeStatus =
  /** May be used. */
  | 'ACTIVE'
  /** Stands on old records only; refused on new ones (DC-10). */
  | 'WITHDRAWN';

/** A firm, written obligation (IATI type 2). Figures are over the ledger lines that the viewer may see. */
export type Commitment = {
  readonly __typename?: 'Commitment';
  /** The agreement it rests on: number and kind, in the donor's words. */
  readonly agreement: Maybe<Scalars['String']['output']>;
  /** What is committed, amendments and reversals counted in; null where the viewer sees none of these lines. */
  readonly amount: Maybe<Money>;
  /** The contribution it belongs to. */
  readonly contribution: Contribution;
  /** What it is for. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What was disbursed, spent or reimbursed against it, in its currency, reversals taken off (DC-04, DC-05). */
  readonly disbursed: Money;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The pledge it was made out of; null where there is none that the viewer may see. */
  readonly pledge: Maybe<Pledge>;
  /** When it was signed (UTC). */
  readonly signedOn: Scalars['Date']['output'];
  /** Where it stands, as its figures say; null where the viewer sees no line of the commitment itself. */
  readonly state: Maybe<CommitmentState>;
  /** Its ledger lines that the viewer may see. */
  readonly transactions: TransactionConnection;
  /** What is committed and not yet disbursed; null where the viewer sees no line of the commitment itself. */
  readonly undisbursed: Maybe<Money>;
  /** Until when it is valid (UTC). */
  readonly validTo: Maybe<Scalars['Date']['output']>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** A firm, written obligation (IATI type 2). Figures are over the ledger lines that the viewer may see. */
export type CommitmentTransactionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TransactionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TransactionOrder;
};

/** A page of commitments. */
export type CommitmentConnection = {
  readonly __typename?: 'CommitmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CommitmentEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Commitment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of commitments. */
export type CommitmentEdge = {
  readonly __typename?: 'CommitmentEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Commitment;
};

/** Which commitments; parts are joined by and. */
export type CommitmentFilter = {
  /** Of this contribution. */
  readonly contribution?: InputMaybe<Scalars['ID']['input']>;
  /** Signed on this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Made out of this pledge. */
  readonly pledge?: InputMaybe<Scalars['ID']['input']>;
  /** Signed on this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An order of commitments. */
export type CommitmentOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: CommitmentOrderField;
};

/** What commitments are ordered by. */
export type CommitmentOrderField =
  /** By when they were signed. */
  | 'SIGNED_ON';

/** What came of it: the commitment, or the problems. */
export type CommitmentPayload = {
  readonly __typename?: 'CommitmentPayload';
  /** The commitment as the viewer sees it now; null where there are problems. */
  readonly commitment: Maybe<Commitment>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Where a commitment stands (DOMAIN 1.6), derived from its lines. */
export type CommitmentState =
  /** Nothing of it is left: it was reversed or lowered to zero. */
  | 'DECOMMITTED'
  /** All of it is disbursed. */
  | 'FULLY_DISBURSED'
  /** A part is disbursed. */
  | 'PART_DISBURSED'
  /** Nothing is disbursed. */
  | 'SIGNED';

/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type Contribution = {
  readonly __typename?: 'Contribution';
  /** When it ended (UTC). */
  readonly actualEnd: Maybe<Scalars['Date']['output']>;
  /** When it started (UTC). */
  readonly actualStart: Maybe<Scalars['Date']['output']>;
  /** How the aid is given (IATI AidType). */
  readonly aidType: Maybe<Code>;
  /** Bilateral or multilateral (IATI CollaborationType). */
  readonly collaborationType: Maybe<Code>;
  /** Its commitments that the viewer may see. */
  readonly commitments: CommitmentConnection;
  /** The conditions that travel with the money, in the donor's words. */
  readonly conditions: Maybe<Scalars['String']['output']>;
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is, in full. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The nation that gives. */
  readonly donor: Maybe<Nation>;
  /** What the money is earmarked for, in the donor's words. */
  readonly earmark: Maybe<Scalars['String']['output']>;
  /** The financial instrument (IATI FinanceType). */
  readonly financeType: Maybe<Code>;
  /** Whether it is ODA or another flow (IATI FlowType). */
  readonly flowType: Maybe<Code>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The course iterations it is linked to that the viewer may see. */
  readonly iterations: LinkedIterationConnection;
  /** Who may see it. What belongs to it is never released wider (IS-05). */
  readonly label: SecurityLabel;
  /** The lines of effort it is for, with their shares; what is missing to 100 is not specified. */
  readonly linesOfEffort: ReadonlyArray<LineOfEffortShare>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The objectives it is linked to that the viewer may see. */
  readonly objectives: LinkedObjectiveConnection;
  /** What the donor declares of its eligibility as ODA; never computed. */
  readonly odaEligibility: OdaEligibility;
  /** When it is planned to end (UTC). */
  readonly plannedEnd: Maybe<Scalars['Date']['output']>;
  /** When it is planned to start (UTC). */
  readonly plannedStart: Maybe<Scalars['Date']['output']>;
  /** Its pledges that the viewer may see. */
  readonly pledges: PledgeConnection;
  /** The originator's own reference, unique among its contributions. */
  readonly reference: Scalars['String']['output'];
  /** The requirements it is linked to that the viewer may see. */
  readonly requirements: LinkedRequirementConnection;
  /** True when the coalition staff reports it on the donor's behalf: it never enters totals (DC-15, DC-20). */
  readonly secondary: Scalars['Boolean']['output'];
  /** The sectors it is for; the shares sum to 100 within each vocabulary (DC-09). */
  readonly sectors: ReadonlyArray<SectorShare>;
  /** Where it stands (IATI ActivityStatus). */
  readonly status: ContributionStatus;
  /** Whether goods must come from the donor (IATI TiedStatus). */
  readonly tiedStatus: Maybe<Code>;
  /** What it is, in a line. */
  readonly title: Scalars['String']['output'];
  /** Its ledger lines that the viewer may see. */
  readonly transactions: TransactionConnection;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionCommitmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CommitmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CommitmentOrder;
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionPledgesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PledgeFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: PledgeOrder;
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};


/** What one donor gives: an IATI activity, with its ledger (DOMAIN 7.2). */
export type ContributionTransactionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TransactionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TransactionOrder;
};

/** A page of contributions. */
export type ContributionConnection = {
  readonly __typename?: 'ContributionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ContributionEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Contribution>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of contributions. */
export type ContributionEdge = {
  readonly __typename?: 'ContributionEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Contribution;
};

/** Which contributions; parts are joined by and. */
export type ContributionFilter = {
  /** Of one of these donors (ISO 3166-1 alpha-3). */
  readonly donor?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** For one of these lines of effort (codes). */
  readonly lineOfEffort?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In one of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<ContributionStatus>>;
};

/** Which linked contributions. */
export type ContributionLinkFilter = {
  /** Of one of these donors (ISO 3166-1 alpha-3). */
  readonly donor?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** An order of links of contributions. */
export type ContributionLinkOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ContributionLinkOrderField;
};

/** What links of contributions are ordered by. */
export type ContributionLinkOrderField =
  /** By when they were linked. */
  | 'LINKED_AT';

/** An order of contributions. */
export type ContributionOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ContributionOrderField;
};

/** What contributions are ordered by. */
export type ContributionOrderField =
  /** By when they were added. */
  | 'CREATED_AT'
  /** By planned start; those without one come as the latest. */
  | 'PLANNED_START'
  /** By title. */
  | 'TITLE';

/** What came of it: the contribution, or the problems. */
export type ContributionPayload = {
  readonly __typename?: 'ContributionPayload';
  /** The contribution as the viewer sees it now; null where there are problems. */
  readonly contribution: Maybe<Contribution>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A page of linked contributions. */
export type ContributionShareConnection = {
  readonly __typename?: 'ContributionShareConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ContributionShareEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Contribution>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked contributions. */
export type ContributionShareEdge = {
  readonly __typename?: 'ContributionShareEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Contribution;
  /** The share of the contribution that is given for this, in percent; null on objectives. */
  readonly percentage: Maybe<Scalars['Decimal']['output']>;
};

/** Where a contribution stands (IATI ActivityStatus). */
export type ContributionStatus =
  /** 5: called off. */
  | 'CANCELLED'
  /** 4: finished, accounts closed. */
  | 'CLOSED'
  /** 3: finished, accounts still open. */
  | 'FINALISATION'
  /** 2: under way. */
  | 'IMPLEMENTATION'
  /** 1: being scoped or planned. */
  | 'PIPELINE'
  /** 6: halted for now. */
  | 'SUSPENDED';

/** A commitment to make out of a pledge. */
export type ConvertPledgeInput = {
  /** The agreement it rests on: number and kind, at most 200 characters. */
  readonly agreement?: InputMaybe<Scalars['String']['input']>;
  /** What is committed, above zero, in the pledge's currency, at most what is outstanding (DC-06). */
  readonly amount: MoneyInput;
  /** What it is for, at most 1000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, no wider than the contribution; without it your nation's default (IS-02, IS-05). */
  readonly label?: InputMaybe<LabelInput>;
  /** The pledge, one of your own. */
  readonly pledgeId: Scalars['ID']['input'];
  /** When it was signed (UTC): not before the pledge was announced, and not in the future (DC-02). */
  readonly signedOn: Scalars['Date']['input'];
  /** Until when it is valid (UTC), not before it was signed. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A course iteration, with what is given for it. */
export type CourseIteration = {
  readonly __typename?: 'CourseIteration';
  /** The contributions linked to it that the viewer may see. */
  readonly contributions: Maybe<ContributionShareConnection>;
  /** What was pledged, committed, disbursed and spent for it, over what the viewer may see: of each contribution the share that it gives to this iteration (AG-01). */
  readonly funding: Maybe<FundingTotals>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
};


/** A course iteration, with what is given for it. */
export type CourseIterationContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionLinkFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};

/** A contribution to add. */
export type CreateContributionInput = {
  /** When it ended (UTC), not before it started and not in the future. */
  readonly actualEnd?: InputMaybe<Scalars['Date']['input']>;
  /** When it started (UTC), not in the future. */
  readonly actualStart?: InputMaybe<Scalars['Date']['input']>;
  /** An active code of `aidTypes`. */
  readonly aidType?: InputMaybe<Scalars['String']['input']>;
  /** An active code of `collaborationTypes`. */
  readonly collaborationType?: InputMaybe<Scalars['String']['input']>;
  /** The conditions that travel with the money, at most 4000 characters. */
  readonly conditions?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in full, at most 4000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The nation that gives (ISO 3166-1 alpha-3): your own; the coalition staff names another, with `secondary` (DC-20). */
  readonly donor: Scalars['Alpha3']['input'];
  /** What the money is earmarked for, at most 500 characters. */
  readonly earmark?: InputMaybe<Scalars['String']['input']>;
  /** An active code of `financeTypes`. */
  readonly financeType?: InputMaybe<Scalars['String']['input']>;
  /** An active code of `flowTypes`. */
  readonly flowType?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it; without it your nation's default (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** The lines of effort it is for, at most 20 (DC-09). */
  readonly linesOfEffort?: ReadonlyArray<LineOfEffortShareInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** What you declare of its eligibility as ODA. */
  readonly odaEligibility?: OdaEligibility;
  /** When it is planned to end (UTC), not before it starts. */
  readonly plannedEnd?: InputMaybe<Scalars['Date']['input']>;
  /** When it is planned to start (UTC). */
  readonly plannedStart?: InputMaybe<Scalars['Date']['input']>;
  /** A reference of your own, unique among your contributions: 1 to 60 letters, digits or . _ / -. */
  readonly reference: Scalars['String']['input'];
  /** True when the coalition staff reports it on the donor's behalf (DC-20). */
  readonly secondary?: Scalars['Boolean']['input'];
  /** The sectors it is for, at most 20 (DC-09, DC-10). */
  readonly sectors?: ReadonlyArray<SectorShareInput>;
  /** PIPELINE or IMPLEMENTATION. */
  readonly status?: ContributionStatus;
  /** An active code of `tiedStatuses`. */
  readonly tiedStatus?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in a line, at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** A sum in one currency. */
export type CurrencyTotal = {
  readonly __typename?: 'CurrencyTotal';
  /** The sum, in the currency's major unit. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: Scalars['Currency']['output'];
  /** How many lines are summed; of outstanding pledges, how many pledges. */
  readonly lineCount: Scalars['Int']['output'];
};

/** A published exchange rate. World-readable reference data. */
export type ExchangeRate = {
  readonly __typename?: 'ExchangeRate';
  /** The currency that one unit is of. */
  readonly base: Scalars['Currency']['output'];
  /** The day of the rate (UTC). */
  readonly date: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The load that brought it. */
  readonly loadVersion: Scalars['Int']['output'];
  /** True when the rate is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The currency that the value is in. */
  readonly quote: Scalars['Currency']['output'];
  /** Who published it. */
  readonly source: Scalars['String']['output'];
  /** True when a later load brought the same base, quote, date and source again: new lines take that one. */
  readonly superseded: Scalars['Boolean']['output'];
  /** Units of `quote` for one unit of `base`. */
  readonly value: Scalars['Decimal']['output'];
};

/** A page of exchange rates. */
export type ExchangeRateConnection = {
  readonly __typename?: 'ExchangeRateConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ExchangeRateEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ExchangeRate>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of exchange rates. */
export type ExchangeRateEdge = {
  readonly __typename?: 'ExchangeRateEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ExchangeRate;
};

/** Which exchange rates; parts are joined by and. */
export type ExchangeRateFilter = {
  /** With this base. */
  readonly base?: InputMaybe<Scalars['Currency']['input']>;
  /** Of this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** With this quote. */
  readonly quote?: InputMaybe<Scalars['Currency']['input']>;
  /** Of this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An exchange rate to load. */
export type ExchangeRateInput = {
  /** The currency that one unit is of. */
  readonly base: Scalars['Currency']['input'];
  /** The day of the rate (UTC), not in the future. */
  readonly date: Scalars['Date']['input'];
  /** The currency that the value is in. */
  readonly quote: Scalars['Currency']['input'];
  /** Who published it, at most 100 characters. */
  readonly source: Scalars['String']['input'];
  /** Units of `quote` for one unit of `base`, above zero, at most 12 digits before and 12 after the point. */
  readonly value: Scalars['Decimal']['input'];
};

/** An order of exchange rates. */
export type ExchangeRateOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ExchangeRateOrderField;
};

/** What exchange rates are ordered by. */
export type ExchangeRateOrderField =
  /** By their day. */
  | 'DATE';

/** Lines that a total leaves out. */
export type ExcludedLines = {
  readonly __typename?: 'ExcludedLines';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Their sums in the currencies of the lines, shown apart. */
  readonly original: ReadonlyArray<CurrencyTotal>;
  /** Why. */
  readonly reason: ExclusionReason;
};

/** Why a line is left out of a total. */
export type ExclusionReason =
  /** Marked NO_AGGREGATE by another nation (AG-06). */
  | 'NO_AGGREGATE'
  /** Reported by the coalition staff on the donor's behalf (DC-15). */
  | 'SECONDARY';

/** Totals over the ledger. Records reported on somebody's behalf (DC-15) and lines marked NO_AGGREGATE by others (AG-06) are left out and counted apart. */
export type FundingTotals = {
  readonly __typename?: 'FundingTotals';
  /** When the rows were read. Nothing that the viewer may see has changed them since. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Upon which rows it stands. */
  readonly basis: TotalBasis;
  /** Committed, amendments and reversals counted in. */
  readonly committed: MeasureTotal;
  /** Disbursed, reimbursements counted in and reversals taken off. */
  readonly disbursed: MeasureTotal;
  /** Spent on goods and services, reversals taken off. */
  readonly expended: MeasureTotal;
  /** Pledged and not yet converted, as of `to` (DC-06). */
  readonly outstandingPledges: MeasureTotal;
  /** Pledged, reversals taken off. Never to be added to committed (DC-06). */
  readonly pledged: MeasureTotal;
  /** The latest load of the rate table; 0 where none was loaded. */
  readonly rateTableVersion: Scalars['Int']['output'];
  /** The currency of `reporting` amounts. */
  readonly reportingCurrency: Scalars['Currency']['output'];
};

/** What must be observed when a record is handled (DOMAIN 5.2). */
export type Handling =
  /** Commercial interests are touched. */
  | 'COMMERCIAL'
  /** Enters nobody's totals but the originator's own (AG-06). */
  | 'NO_AGGREGATE'
  /** Leaves in no export (IS-15). */
  | 'NO_EXPORT'
  /** Originator controlled: names no groups, and the originator decides each further release (IS-08). */
  | 'ORCON'
  /** Personal data: only a PERSONNEL_OFFICER sees it. Types of this graph that hold no person refuse it. */
  | 'PERSONAL'
  /** Vetting data: only a VETTING_LIAISON sees it. Types of this graph that hold no vetting refuse it. */
  | 'VETTING';

/** Who shall see a record. Empty lists release it to the originator's nation alone. */
export type LabelInput = {
  /** How sensitive it is. */
  readonly classification?: Marking;
  /** The release groups to release it to: groups your nation is in. */
  readonly groups?: ReadonlyArray<Scalars['String']['input']>;
  /** What must be observed when it is handled. */
  readonly handling?: ReadonlyArray<Handling>;
  /** The nations to release it to, beside your own: participants only. */
  readonly releasableTo?: ReadonlyArray<Scalars['Alpha3']['input']>;
};

/** A line of effort, with what is given for it. */
export type LineOfEffort = {
  readonly __typename?: 'LineOfEffort';
  /** Its code. */
  readonly code: Scalars['ID']['output'];
  /** The contributions for it that the viewer may see. */
  readonly contributions: Maybe<ContributionShareConnection>;
  /** What was pledged, committed, disbursed and spent for it, over what the viewer may see: of each line the share that its contribution gives to this line of effort (AG-01, DC-09). */
  readonly funding: Maybe<FundingTotals>;
};


/** A line of effort, with what is given for it. */
export type LineOfEffortContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionLinkFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};


/** A line of effort, with what is given for it. */
export type LineOfEffortFundingArgs = {
  filter: InputMaybe<LineOfEffortFundingFilter>;
};

/** Which lines a total sums; parts are joined by and. */
export type LineOfEffortFundingFilter = {
  /** Of one of these donors (ISO 3166-1 alpha-3). */
  readonly donor?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** That happened on this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** That happened on this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A line of effort's share of a contribution. */
export type LineOfEffortShare = {
  readonly __typename?: 'LineOfEffortShare';
  /** The line of effort. */
  readonly lineOfEffort: Maybe<LineOfEffort>;
  /** Its share in percent, above 0 to 100, two decimals. */
  readonly percentage: Scalars['Decimal']['output'];
};

/** A line of effort's share of a new contribution. */
export type LineOfEffortShareInput = {
  /** The code of a line of effort. */
  readonly code: Scalars['String']['input'];
  /** Its share in percent: above 0, at most 100, at most two decimals. The shares sum to 100 (DC-09). */
  readonly percentage: Scalars['Decimal']['input'];
};

/** A link to add: to exactly one of a requirement, an objective, a line of effort and a course iteration. */
export type LinkContributionInput = {
  /** The contribution, one of your own. */
  readonly contributionId: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The id of the course iteration it is for. */
  readonly iterationId?: InputMaybe<Scalars['ID']['input']>;
  /** The code of the line of effort it is for. */
  readonly lineOfEffort?: InputMaybe<Scalars['String']['input']>;
  /** The objective it is for. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The share of the contribution that is given for it, in percent, with at most two decimals: 100 unless said otherwise; left out with an objective. The shares of all requirements, those of all lines of effort, and those of all course iterations, sum to at most 100 (DC-09). */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** The requirement it is for. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of linked course iterations. */
export type LinkedIterationConnection = {
  readonly __typename?: 'LinkedIterationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<LinkedIterationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CourseIteration>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked course iterations. */
export type LinkedIterationEdge = {
  readonly __typename?: 'LinkedIterationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CourseIteration;
  /** The share of the contribution that is given for it, in percent. */
  readonly percentage: Scalars['Decimal']['output'];
};

/** A page of linked objectives. */
export type LinkedObjectiveConnection = {
  readonly __typename?: 'LinkedObjectiveConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<LinkedObjectiveEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Objective>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked objectives. */
export type LinkedObjectiveEdge = {
  readonly __typename?: 'LinkedObjectiveEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Objective;
};

/** A page of linked requirements. */
export type LinkedRequirementConnection = {
  readonly __typename?: 'LinkedRequirementConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<LinkedRequirementEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CapabilityRequirement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked requirements. */
export type LinkedRequirementEdge = {
  readonly __typename?: 'LinkedRequirementEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CapabilityRequirement;
  /** The share of the contribution that is given for it, in percent. */
  readonly percentage: Scalars['Decimal']['output'];
};

/** Exchange rates to load. */
export type LoadRatesInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** True when they are made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The rates, 1 to 1000, each base, quote, date and source once. */
  readonly rates: ReadonlyArray<ExchangeRateInput>;
};

/** How sensitive a record is. Nothing classified is allowed in. */
export type Marking =
  /** For the coalition's own use, with care. */
  | 'COALITION_SENSITIVE'
  /** For the coalition's own use. */
  | 'COALITION_UNCLASSIFIED'
  /** May be shown to anybody. */
  | 'PUBLIC';

/** One measure of a total (DC-25). */
export type MeasureTotal = {
  readonly __typename?: 'MeasureTotal';
  /** What is left out, by reason. */
  readonly excluded: ReadonlyArray<ExcludedLines>;
  /** How many lines are summed; of outstanding pledges, how many pledges. */
  readonly lineCount: Scalars['Int']['output'];
  /** The sums in the currencies of the lines, by currency. */
  readonly original: ReadonlyArray<CurrencyTotal>;
  /** The sum in the reporting currency, over the lines that have a rate; null where there are lines and none has one (DC-08). */
  readonly reporting: Maybe<Money>;
  /** How many of them have no rate, and are missing in `reporting` (DC-08). */
  readonly unconvertedCount: Scalars['Int']['output'];
};

/** An amount in one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's major unit, with its minor units (ISO 4217). */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['Currency']['output'];
};

/** An amount in one currency. */
export type MoneyInput = {
  /** The amount in the currency's major unit, no finer than its minor unit (DC-01). */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  readonly currency: Scalars['Currency']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Raises or lowers a commitment by a ledger line of its own (DC-06, DC-07). Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly amendCommitment: CommitmentPayload;
  /** Announces a pledge: the pledge and its ledger line. Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly announcePledge: PledgePayload;
  /** Makes a commitment out of a pledge, as far as the pledge reaches (DC-06). Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly convertPledge: CommitmentPayload;
  /** Adds a contribution (DC-09, DC-10, DC-20). Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly createContribution: ContributionPayload;
  /** Links a contribution to a requirement, an objective, a line of effort or a course iteration that the viewer may see. Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly linkContribution: ContributionPayload;
  /** Appends a load of exchange rates; lines that stand keep the rate they were posted with (DC-08). Role: COORDINATOR. */
  readonly loadRates: RateLoadPayload;
  /** Posts a ledger line of money that moved (DC-02 to DC-05). Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly postTransaction: TransactionPayload;
  /** Reverses a ledger line, wholly or in part, by a line of its own (DC-03). Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly reverseTransaction: TransactionPayload;
  /** Gives a commitment another label, no wider than its contribution's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setCommitmentLabel: CommitmentPayload;
  /** Gives a contribution another label: only its originator's nation does (IS-09). What belongs to it narrows with it (IS-05). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setContributionLabel: ContributionPayload;
  /** Gives a pledge another label, no wider than its contribution's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setPledgeLabel: PledgePayload;
  /** Gives a ledger line another label, no wider than that of its commitment, pledge or contribution (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setTransactionLabel: TransactionPayload;
  /** Signs a commitment without a pledge: the commitment and its ledger line. Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly signCommitment: CommitmentPayload;
  /** Takes a link back. Roles: DONOR_FOCAL, SNR, COORDINATOR. */
  readonly unlinkContribution: ContributionPayload;
};


export type MutationAmendCommitmentArgs = {
  input: AmendCommitmentInput;
};


export type MutationAnnouncePledgeArgs = {
  input: AnnouncePledgeInput;
};


export type MutationConvertPledgeArgs = {
  input: ConvertPledgeInput;
};


export type MutationCreateContributionArgs = {
  input: CreateContributionInput;
};


export type MutationLinkContributionArgs = {
  input: LinkContributionInput;
};


export type MutationLoadRatesArgs = {
  input: LoadRatesInput;
};


export type MutationPostTransactionArgs = {
  input: PostTransactionInput;
};


export type MutationReverseTransactionArgs = {
  input: ReverseTransactionInput;
};


export type MutationSetCommitmentLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetContributionLabelArgs = {
  input: SetContributionLabelInput;
};


export type MutationSetPledgeLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetTransactionLabelArgs = {
  input: SetLabelInput;
};


export type MutationSignCommitmentArgs = {
  input: SignCommitmentInput;
};


export type MutationUnlinkContributionArgs = {
  input: UnlinkContributionInput;
};

/** A nation, with what it gives. */
export type Nation = {
  readonly __typename?: 'Nation';
  /** ISO 3166-1 alpha-3, such as CAN. */
  readonly code: Scalars['ID']['output'];
  /** The contributions that this nation is the donor of and the viewer may see. */
  readonly contributions: Maybe<ContributionConnection>;
  /** What this nation pledged, committed, disbursed and spent, over what the viewer may see (AG-01). */
  readonly funding: Maybe<FundingTotals>;
};


/** A nation, with what it gives. */
export type NationContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionOrder;
};


/** A nation, with what it gives. */
export type NationFundingArgs = {
  filter: InputMaybe<NationFundingFilter>;
};

/** Which lines a total sums; parts are joined by and. */
export type NationFundingFilter = {
  /** That happened on this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only the share given for this line of effort (code). */
  readonly lineOfEffort?: InputMaybe<Scalars['ID']['input']>;
  /** That happened on this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An objective, with what is given for it. */
export type Objective = {
  readonly __typename?: 'Objective';
  /** The contributions linked to it that the viewer may see. */
  readonly contributions: Maybe<ContributionShareConnection>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
};


/** An objective, with what is given for it. */
export type ObjectiveContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionLinkFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionLinkOrder;
};

/** What the donor declares of a contribution's eligibility as Official Development Assistance. */
export type OdaEligibility =
  /** Declared not to be ODA. */
  | 'DECLARED_NON_ODA'
  /** Declared to be ODA. */
  | 'DECLARED_ODA'
  /** Declared to be ODA in part. */
  | 'MIXED'
  /** Not declared. */
  | 'NOT_DECLARED';

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest, or A first. */
  | 'ASC'
  /** Largest, latest, or Z first. */
  | 'DESC';

/** An organization, with what it received. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The ledger lines with this organization as receiver that the viewer may see. */
  readonly received: Maybe<TransactionConnection>;
};


/** An organization, with what it received. */
export type OrganizationReceivedArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TransactionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TransactionOrder;
};

/** Where a page of a list stands (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** True when more follows that the viewer may see. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this is not the first page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** What was announced but binds nobody yet (IATI type 12). Figures are over the ledger lines that the viewer may see. */
export type Pledge = {
  readonly __typename?: 'Pledge';
  /** What is pledged, reversals taken off; null where the viewer sees none of its lines. */
  readonly amount: Maybe<Money>;
  /** When it was announced (UTC). */
  readonly announcedOn: Scalars['Date']['output'];
  /** The commitments made out of it that the viewer may see. */
  readonly commitments: CommitmentConnection;
  /** The contribution it belongs to. */
  readonly contribution: Contribution;
  /** What was made into commitments, decommitments taken off (DC-06). */
  readonly converted: Money;
  /** The event at which it was announced. */
  readonly event: Maybe<Scalars['String']['output']>;
  /** When it is expected to be converted (UTC). */
  readonly expectedBy: Maybe<Scalars['Date']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** What is pledged and not yet converted (DC-06); null where the viewer sees none of its lines. */
  readonly outstanding: Maybe<Money>;
  /** Where it stands, as its figures say; null where the viewer sees none of its lines. */
  readonly state: Maybe<PledgeState>;
  /** Its ledger lines that the viewer may see: the announcement and its reversals. */
  readonly transactions: TransactionConnection;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** What was announced but binds nobody yet (IATI type 12). Figures are over the ledger lines that the viewer may see. */
export type PledgeCommitmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CommitmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CommitmentOrder;
};


/** What was announced but binds nobody yet (IATI type 12). Figures are over the ledger lines that the viewer may see. */
export type PledgeTransactionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TransactionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TransactionOrder;
};

/** A page of pledges. */
export type PledgeConnection = {
  readonly __typename?: 'PledgeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<PledgeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Pledge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of pledges. */
export type PledgeEdge = {
  readonly __typename?: 'PledgeEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Pledge;
};

/** Which pledges; parts are joined by and. */
export type PledgeFilter = {
  /** Of this contribution. */
  readonly contribution?: InputMaybe<Scalars['ID']['input']>;
  /** Announced on this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Announced on this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An order of pledges. */
export type PledgeOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: PledgeOrderField;
};

/** What pledges are ordered by. */
export type PledgeOrderField =
  /** By when they were announced. */
  | 'ANNOUNCED_ON';

/** What came of it: the pledge, or the problems. */
export type PledgePayload = {
  readonly __typename?: 'PledgePayload';
  /** The pledge as the viewer sees it now; null where there are problems. */
  readonly pledge: Maybe<Pledge>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Where a pledge stands (DOMAIN 1.6), derived from its lines. */
export type PledgeState =
  /** Nothing is converted. */
  | 'ANNOUNCED'
  /** All of it is converted. */
  | 'FULFILLED'
  /** A part is converted. */
  | 'PARTLY_CONVERTED'
  /** All of it was reversed. */
  | 'WITHDRAWN';

/** A ledger line to post. */
export type PostTransactionInput = {
  /** The amount, above zero. */
  readonly amount: MoneyInput;
  /** The commitment it is paid from, of the same contribution; the line takes no more than is left of it (DC-04). */
  readonly commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Units of the commitment's currency for one of the line's, above zero: needed where the currencies differ and no rate is loaded for the value date (DC-05). */
  readonly commitmentRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** The contribution, one of your own. */
  readonly contributionId: Scalars['ID']['input'];
  /** When it happened (UTC), not in the future (DC-02). */
  readonly date: Scalars['Date']['input'];
  /** What it was for, at most 1000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, no wider than its commitment or contribution; without it your nation's default (IS-02, IS-05). */
  readonly label?: InputMaybe<LabelInput>;
  /** Who paid, where it is not the donor. */
  readonly providerOrgId?: InputMaybe<Scalars['ID']['input']>;
  /** Who received. */
  readonly receiverOrgId?: InputMaybe<Scalars['ID']['input']>;
  /** What kind of line it is. */
  readonly type: PostingType;
  /** The day whose exchange rate counts (UTC), not in the future (DC-02); without it the date. */
  readonly valueDate?: InputMaybe<Scalars['Date']['input']>;
};

/** The kinds of lines that are posted; pledges and commitments have mutations of their own. */
export type PostingType =
  /** 3: placed at the disposal of the recipient. */
  | 'DISBURSEMENT'
  /** 4: spent on goods and services; names no receiver. */
  | 'EXPENDITURE'
  /** 1: received for use on the activity; names no commitment. */
  | 'INCOMING_FUNDS'
  /** 7: a disbursement for money that the recipient already spent. */
  | 'REIMBURSEMENT';

/** What a rule said no to. Nothing was written. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** A rule id such as DC-04, or NOT_FOUND, CONFLICT, KEY_REUSED, BAD_VALUE. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what is right. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, such as ["input", "amount"]. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** The aid types, such as D02. */
  readonly aidTypes: Maybe<ReadonlyArray<Code>>;
  /** The collaboration types, such as 1 (bilateral). */
  readonly collaborationTypes: Maybe<ReadonlyArray<Code>>;
  /** One commitment; null where there is none that the viewer may see. */
  readonly commitment: Maybe<Commitment>;
  /** The commitments that the viewer may see. */
  readonly commitments: Maybe<CommitmentConnection>;
  /** One contribution; null where there is none that the viewer may see. */
  readonly contribution: Maybe<Contribution>;
  /** The contributions that the viewer may see. */
  readonly contributions: Maybe<ContributionConnection>;
  /** The exchange rates, superseded ones among them. World-readable reference data. */
  readonly exchangeRates: Maybe<ExchangeRateConnection>;
  /** The finance types, such as 110 (standard grant). */
  readonly financeTypes: Maybe<ReadonlyArray<Code>>;
  /** The flow types, such as 10 (ODA). */
  readonly flowTypes: Maybe<ReadonlyArray<Code>>;
  /** One pledge; null where there is none that the viewer may see. */
  readonly pledge: Maybe<Pledge>;
  /** The pledges that the viewer may see. */
  readonly pledges: Maybe<PledgeConnection>;
  /** The sector codes of both vocabularies (DC-10). */
  readonly sectors: Maybe<ReadonlyArray<Sector>>;
  /** The tied statuses, such as 5 (untied). */
  readonly tiedStatuses: Maybe<ReadonlyArray<Code>>;
  /** One ledger line; null where there is none that the viewer may see. */
  readonly transaction: Maybe<Transaction>;
  /** The ledger lines that the viewer may see. */
  readonly transactions: Maybe<TransactionConnection>;
};


export type QueryAidTypesArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryCollaborationTypesArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommitmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CommitmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CommitmentOrder;
};


export type QueryContributionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContributionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ContributionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ContributionOrder;
};


export type QueryExchangeRatesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ExchangeRateFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ExchangeRateOrder;
};


export type QueryFinanceTypesArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryFlowTypesArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryPledgeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPledgesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PledgeFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: PledgeOrder;
};


export type QuerySectorsArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryTiedStatusesArgs = {
  status: InputMaybe<CodeStatus>;
};


export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransactionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TransactionFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TransactionOrder;
};

/** A load of exchange rates. */
export type RateLoad = {
  readonly __typename?: 'RateLoad';
  /** When it was loaded. */
  readonly loadedAt: Scalars['DateTime']['output'];
  /** How many rates it brought. */
  readonly rates: Scalars['Int']['output'];
  /** The version of the rate table from then on. */
  readonly version: Scalars['Int']['output'];
};

/** What came of it: the load, or the problems. */
export type RateLoadPayload = {
  readonly __typename?: 'RateLoadPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The load as the viewer sees it now; null where there are problems. */
  readonly rateLoad: Maybe<RateLoad>;
};

/** What is given for a requirement, over what the viewer may see: of each line the share that its contribution gives to the requirement. */
export type RequirementFunding = {
  readonly __typename?: 'RequirementFunding';
  /** When the rows were read. Nothing that the viewer may see has changed them since. */
  readonly asOf: Scalars['DateTime']['output'];
  /** Upon which rows it stands. */
  readonly basis: TotalBasis;
  /** Committed for it. */
  readonly committed: MeasureTotal;
  /** Disbursed and reimbursed for it. */
  readonly disbursed: MeasureTotal;
  /** Spent for it on goods and services. */
  readonly expended: MeasureTotal;
  /** Estimated cost less committed, in the reporting currency; below zero where more is committed. Null where the cost is unknown, or it or a line has no rate. */
  readonly gap: Maybe<Money>;
  /** The latest load of the rate table; 0 where none was loaded. */
  readonly rateTableVersion: Scalars['Int']['output'];
  /** The currency of `reporting` amounts and of the gap. */
  readonly reportingCurrency: Scalars['Currency']['output'];
};

/** A reversal to post. */
export type ReverseTransactionInput = {
  /** How much of it, above zero, in the line's currency; without it all that is left. Reversals never exceed the line (DC-03). */
  readonly amount?: InputMaybe<MoneyInput>;
  /** When it was reversed (UTC): not before the line's own date, and not in the future (DC-02). */
  readonly date: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Why, at most 1000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The line to reverse, one of your own, itself no reversal. */
  readonly transactionId: Scalars['ID']['input'];
};

/** A sector code (OECD DAC CRS, as IATI lists it). */
export type Sector = {
  readonly __typename?: 'Sector';
  /** The code, such as 15210. */
  readonly code: Scalars['ID']['output'];
  /** What it means. */
  readonly name: Scalars['String']['output'];
  /** Whether it may be used (DC-10). */
  readonly status: CodeStatus;
  /** The vocabulary it is of. */
  readonly vocabulary: SectorVocabulary;
};

/** A sector's share of a contribution. */
export type SectorShare = {
  readonly __typename?: 'SectorShare';
  /** Its share in percent, above 0 to 100, two decimals. */
  readonly percentage: Scalars['Decimal']['output'];
  /** The sector. */
  readonly sector: Sector;
};

/** A sector's share of a new contribution. */
export type SectorShareInput = {
  /** An active code of `sectors`, such as 15210 (DC-10). */
  readonly code: Scalars['String']['input'];
  /** Its share in percent: above 0, at most 100, at most two decimals. The shares of a vocabulary sum to 100 (DC-09). */
  readonly percentage: Scalars['Decimal']['input'];
  /** The vocabulary of the code. */
  readonly vocabulary?: SectorVocabulary;
};

/** A vocabulary of sector codes. */
export type SectorVocabulary =
  /** The categories of OECD DAC CRS, three digits (IATI vocabulary 2). */
  | 'DAC_3_DIGIT'
  /** The purpose codes of OECD DAC CRS, five digits (IATI vocabulary 1). */
  | 'DAC_5_DIGIT';

/** Who may see a record. The originator always may; a nation that is suspended never does. */
export type SecurityLabel = {
  readonly __typename?: 'SecurityLabel';
  /** How sensitive it is. */
  readonly classification: Marking;
  /** The release groups it is released to, as far as the viewer is in them; the originator sees all. */
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
  /** What must be observed when it is handled. */
  readonly handling: ReadonlyArray<Handling>;
  /** The nation whose record it is: the only one that changes the label (IS-09). */
  readonly originator: Scalars['Alpha3']['output'];
  /** The policy that the label belongs to: COALITION-CB. */
  readonly policy: Scalars['String']['output'];
  /** The nations it is released to, beside the originator. */
  readonly releasableTo: ReadonlyArray<Scalars['Alpha3']['output']>;
};

/** Which contribution gets which label. */
export type SetContributionLabelInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The contribution. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Its new label. */
  readonly label: LabelInput;
  /** True to give its pledges, commitments and ledger lines the same label, widening included; else they are narrowed as far as they must. */
  readonly withLines?: Scalars['Boolean']['input'];
};

/** Which record gets which label. */
export type SetLabelInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Its new label. */
  readonly label: LabelInput;
};

/** A commitment to sign. */
export type SignCommitmentInput = {
  /** The agreement it rests on: number and kind, at most 200 characters. */
  readonly agreement?: InputMaybe<Scalars['String']['input']>;
  /** What is committed, above zero. */
  readonly amount: MoneyInput;
  /** The contribution, one of your own. */
  readonly contributionId: Scalars['ID']['input'];
  /** What it is for, at most 1000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, no wider than the contribution; without it your nation's default (IS-02, IS-05). */
  readonly label?: InputMaybe<LabelInput>;
  /** When it was signed (UTC), not in the future (DC-02). */
  readonly signedOn: Scalars['Date']['input'];
  /** Until when it is valid (UTC), not before it was signed. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Upon which rows a total stands. */
export type TotalBasis =
  /** Only the rows that this viewer may see (AG-01). */
  | 'VIEWER_SCOPED';

/** A line of the ledger: it never changes; a correction is a line of its own (DC-03). */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** The amount as posted: below zero in a reversal and in a decommitment. */
  readonly amount: Money;
  /** The commitment whose line it is, or that it is paid from. */
  readonly commitment: Maybe<Commitment>;
  /** What it takes from its commitment, in the commitment's currency (DC-05); null without a commitment. */
  readonly commitmentAmount: Maybe<Money>;
  /** Units of the commitment's currency for one of the line's, as recorded (DC-05); null where the currencies are the same. */
  readonly commitmentRate: Maybe<Scalars['Decimal']['output']>;
  /** The contribution it belongs to. */
  readonly contribution: Contribution;
  /** When it happened (UTC). */
  readonly date: Scalars['Date']['output'];
  /** What it was for; on a reversal, why. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The pledge whose line it is. */
  readonly pledge: Maybe<Pledge>;
  /** When it was posted. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** Who paid; null where it is the donor, or nothing that the viewer may see. */
  readonly providerOrg: Maybe<Organization>;
  /** The rate behind reportingAmount; null where none was needed or none was there. */
  readonly rate: Maybe<AppliedRate>;
  /** Who received; null where nobody is named, or nothing that the viewer may see. */
  readonly receiverOrg: Maybe<Organization>;
  /** The amount in the reporting currency, by the rate that was copied when it was posted; null where there was none (DC-08). */
  readonly reportingAmount: Maybe<Money>;
  /** The line that this one reverses; null where it is none, or nothing that the viewer may see. */
  readonly reverses: Maybe<Transaction>;
  /** What kind of line it is. */
  readonly type: TransactionType;
  /** The day whose exchange rate counts (UTC). */
  readonly valueDate: Scalars['Date']['output'];
  /** Counts the changes of its label; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of ledger lines. */
export type TransactionConnection = {
  readonly __typename?: 'TransactionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TransactionEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of ledger lines. */
export type TransactionEdge = {
  readonly __typename?: 'TransactionEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Transaction;
};

/** Which ledger lines; parts are joined by and. */
export type TransactionFilter = {
  /** Of this commitment. */
  readonly commitment?: InputMaybe<Scalars['ID']['input']>;
  /** Of this contribution. */
  readonly contribution?: InputMaybe<Scalars['ID']['input']>;
  /** That happened on this day or later (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of this pledge. */
  readonly pledge?: InputMaybe<Scalars['ID']['input']>;
  /** That happened on this day or earlier (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Of one of these kinds. */
  readonly type?: InputMaybe<ReadonlyArray<TransactionType>>;
};

/** An order of ledger lines. */
export type TransactionOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TransactionOrderField;
};

/** What ledger lines are ordered by. */
export type TransactionOrderField =
  /** By amount in minor units, whatever the currency. */
  | 'AMOUNT'
  /** By when they happened. */
  | 'DATE';

/** What came of it: the ledger line, or the problems. */
export type TransactionPayload = {
  readonly __typename?: 'TransactionPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The ledger line as the viewer sees it now; null where there are problems. */
  readonly transaction: Maybe<Transaction>;
};

/** The kinds of ledger lines (IATI TransactionType). */
export type TransactionType =
  /** 2: firm, written obligation. */
  | 'COMMITMENT'
  /** 3: placed at the disposal of the recipient. */
  | 'DISBURSEMENT'
  /** 4: spent on goods and services. */
  | 'EXPENDITURE'
  /** 1: received for use on the activity. */
  | 'INCOMING_FUNDS'
  /** 12: indicative, non-binding. */
  | 'PLEDGE'
  /** 7: a disbursement for money that the recipient already spent. */
  | 'REIMBURSEMENT';

/** A link to take back: exactly one of a requirement, an objective, a line of effort and a course iteration. */
export type UnlinkContributionInput = {
  /** The contribution, one of your own. */
  readonly contributionId: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The id of the course iteration it is linked to. */
  readonly iterationId?: InputMaybe<Scalars['ID']['input']>;
  /** The code of the line of effort it is linked to. */
  readonly lineOfEffort?: InputMaybe<Scalars['String']['input']>;
  /** The objective it is linked to. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The requirement it is linked to. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  CapabilityRequirement: CapabilityRequirement;
  Commitment: Commitment;
  Contribution: Contribution;
  CourseIteration: CourseIteration;
  LineOfEffort: LineOfEffort;
  Nation: Nation;
  Objective: Objective;
  Organization: Organization;
  Pledge: Pledge;
  Transaction: Transaction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CapabilityRequirement:
    ( { __typename: 'CapabilityRequirement' }
    & GraphQLRecursivePick<FederationTypes['CapabilityRequirement'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CapabilityRequirement'], {"estimatedCost":{"amount":true,"currency":true}}> ) );
  Commitment:
    ( { __typename: 'Commitment' }
    & GraphQLRecursivePick<FederationTypes['Commitment'], {"id":true}> );
  Contribution:
    ( { __typename: 'Contribution' }
    & GraphQLRecursivePick<FederationTypes['Contribution'], {"id":true}> );
  CourseIteration:
    ( { __typename: 'CourseIteration' }
    & GraphQLRecursivePick<FederationTypes['CourseIteration'], {"id":true}> );
  LineOfEffort:
    ( { __typename: 'LineOfEffort' }
    & GraphQLRecursivePick<FederationTypes['LineOfEffort'], {"code":true}> );
  Nation:
    ( { __typename: 'Nation' }
    & GraphQLRecursivePick<FederationTypes['Nation'], {"code":true}> );
  Objective:
    ( { __typename: 'Objective' }
    & GraphQLRecursivePick<FederationTypes['Objective'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Pledge:
    ( { __typename: 'Pledge' }
    & GraphQLRecursivePick<FederationTypes['Pledge'], {"id":true}> );
  Transaction:
    ( { __typename: 'Transaction' }
    & GraphQLRecursivePick<FederationTypes['Transaction'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alpha3: ResolverTypeWrapper<Scalars['Alpha3']['output']>;
  AmendCommitmentInput: AmendCommitmentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AnnouncePledgeInput: AnnouncePledgeInput;
  AppliedRate: ResolverTypeWrapper<AppliedRateRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CapabilityRequirement: ResolverTypeWrapper<CapabilityRequirementRow>;
  Code: ResolverTypeWrapper<Code>;
  CodeStatus: CodeStatus;
  Commitment: ResolverTypeWrapper<CommitmentRow>;
  CommitmentConnection: ResolverTypeWrapper<CommitmentConnectionRow>;
  CommitmentEdge: ResolverTypeWrapper<Omit<CommitmentEdge, 'node'> & { node: ResolversTypes['Commitment'] }>;
  CommitmentFilter: CommitmentFilter;
  CommitmentOrder: CommitmentOrder;
  CommitmentOrderField: CommitmentOrderField;
  CommitmentPayload: ResolverTypeWrapper<Omit<CommitmentPayload, 'commitment'> & { commitment?: Maybe<ResolversTypes['Commitment']> }>;
  CommitmentState: CommitmentState;
  Contribution: ResolverTypeWrapper<ContributionRow>;
  ContributionConnection: ResolverTypeWrapper<ContributionConnectionRow>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  ContributionFilter: ContributionFilter;
  ContributionLinkFilter: ContributionLinkFilter;
  ContributionLinkOrder: ContributionLinkOrder;
  ContributionLinkOrderField: ContributionLinkOrderField;
  ContributionOrder: ContributionOrder;
  ContributionOrderField: ContributionOrderField;
  ContributionPayload: ResolverTypeWrapper<Omit<ContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  ContributionShareConnection: ResolverTypeWrapper<ContributionShareConnectionRow>;
  ContributionShareEdge: ResolverTypeWrapper<ContributionShareEdgeRow>;
  ContributionStatus: ContributionStatus;
  ConvertPledgeInput: ConvertPledgeInput;
  CourseIteration: ResolverTypeWrapper<CourseIterationRow>;
  CreateContributionInput: CreateContributionInput;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  CurrencyTotal: ResolverTypeWrapper<CurrencyTotal>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  ExchangeRate: ResolverTypeWrapper<ExchangeRateRow>;
  ExchangeRateConnection: ResolverTypeWrapper<ExchangeRateConnectionRow>;
  ExchangeRateEdge: ResolverTypeWrapper<Omit<ExchangeRateEdge, 'node'> & { node: ResolversTypes['ExchangeRate'] }>;
  ExchangeRateFilter: ExchangeRateFilter;
  ExchangeRateInput: ExchangeRateInput;
  ExchangeRateOrder: ExchangeRateOrder;
  ExchangeRateOrderField: ExchangeRateOrderField;
  ExcludedLines: ResolverTypeWrapper<ExcludedLines>;
  ExclusionReason: ExclusionReason;
  FundingTotals: ResolverTypeWrapper<FundingTotalsRow>;
  Handling: Handling;
  LabelInput: LabelInput;
  LineOfEffort: ResolverTypeWrapper<LineOfEffortRow>;
  LineOfEffortFundingFilter: LineOfEffortFundingFilter;
  LineOfEffortShare: ResolverTypeWrapper<LineOfEffortShareRow>;
  LineOfEffortShareInput: LineOfEffortShareInput;
  LinkContributionInput: LinkContributionInput;
  LinkedIterationConnection: ResolverTypeWrapper<LinkedIterationConnectionRow>;
  LinkedIterationEdge: ResolverTypeWrapper<LinkedIterationEdgeRow>;
  LinkedObjectiveConnection: ResolverTypeWrapper<LinkedObjectiveConnectionRow>;
  LinkedObjectiveEdge: ResolverTypeWrapper<LinkedObjectiveEdgeRow>;
  LinkedRequirementConnection: ResolverTypeWrapper<LinkedRequirementConnectionRow>;
  LinkedRequirementEdge: ResolverTypeWrapper<LinkedRequirementEdgeRow>;
  LoadRatesInput: LoadRatesInput;
  Marking: Marking;
  MeasureTotal: ResolverTypeWrapper<MeasureTotalRow>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nation: ResolverTypeWrapper<NationRow>;
  NationFundingFilter: NationFundingFilter;
  Objective: ResolverTypeWrapper<ObjectiveRow>;
  OdaEligibility: OdaEligibility;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pledge: ResolverTypeWrapper<PledgeRow>;
  PledgeConnection: ResolverTypeWrapper<PledgeConnectionRow>;
  PledgeEdge: ResolverTypeWrapper<Omit<PledgeEdge, 'node'> & { node: ResolversTypes['Pledge'] }>;
  PledgeFilter: PledgeFilter;
  PledgeOrder: PledgeOrder;
  PledgeOrderField: PledgeOrderField;
  PledgePayload: ResolverTypeWrapper<Omit<PledgePayload, 'pledge'> & { pledge?: Maybe<ResolversTypes['Pledge']> }>;
  PledgeState: PledgeState;
  PostTransactionInput: PostTransactionInput;
  PostingType: PostingType;
  Problem: ResolverTypeWrapper<Problem>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLoad: ResolverTypeWrapper<RateLoadRow>;
  RateLoadPayload: ResolverTypeWrapper<Omit<RateLoadPayload, 'rateLoad'> & { rateLoad?: Maybe<ResolversTypes['RateLoad']> }>;
  RequirementFunding: ResolverTypeWrapper<RequirementFundingRow>;
  ReverseTransactionInput: ReverseTransactionInput;
  Sector: ResolverTypeWrapper<Sector>;
  SectorShare: ResolverTypeWrapper<SectorShareRow>;
  SectorShareInput: SectorShareInput;
  SectorVocabulary: SectorVocabulary;
  SecurityLabel: ResolverTypeWrapper<SecurityLabelRow>;
  SetContributionLabelInput: SetContributionLabelInput;
  SetLabelInput: SetLabelInput;
  SignCommitmentInput: SignCommitmentInput;
  TotalBasis: TotalBasis;
  Transaction: ResolverTypeWrapper<TransactionRow>;
  TransactionConnection: ResolverTypeWrapper<TransactionConnectionRow>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  TransactionFilter: TransactionFilter;
  TransactionOrder: TransactionOrder;
  TransactionOrderField: TransactionOrderField;
  TransactionPayload: ResolverTypeWrapper<Omit<TransactionPayload, 'transaction'> & { transaction?: Maybe<ResolversTypes['Transaction']> }>;
  TransactionType: TransactionType;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UnlinkContributionInput: UnlinkContributionInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alpha3: Scalars['Alpha3']['output'];
  AmendCommitmentInput: AmendCommitmentInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AnnouncePledgeInput: AnnouncePledgeInput;
  AppliedRate: AppliedRateRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  CapabilityRequirement: CapabilityRequirementRow;
  Code: Code;
  Commitment: CommitmentRow;
  CommitmentConnection: CommitmentConnectionRow;
  CommitmentEdge: Omit<CommitmentEdge, 'node'> & { node: ResolversParentTypes['Commitment'] };
  CommitmentFilter: CommitmentFilter;
  CommitmentOrder: CommitmentOrder;
  CommitmentPayload: Omit<CommitmentPayload, 'commitment'> & { commitment?: Maybe<ResolversParentTypes['Commitment']> };
  Contribution: ContributionRow;
  ContributionConnection: ContributionConnectionRow;
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  ContributionFilter: ContributionFilter;
  ContributionLinkFilter: ContributionLinkFilter;
  ContributionLinkOrder: ContributionLinkOrder;
  ContributionOrder: ContributionOrder;
  ContributionPayload: Omit<ContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  ContributionShareConnection: ContributionShareConnectionRow;
  ContributionShareEdge: ContributionShareEdgeRow;
  ConvertPledgeInput: ConvertPledgeInput;
  CourseIteration: CourseIterationRow;
  CreateContributionInput: CreateContributionInput;
  Currency: Scalars['Currency']['output'];
  CurrencyTotal: CurrencyTotal;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  ExchangeRate: ExchangeRateRow;
  ExchangeRateConnection: ExchangeRateConnectionRow;
  ExchangeRateEdge: Omit<ExchangeRateEdge, 'node'> & { node: ResolversParentTypes['ExchangeRate'] };
  ExchangeRateFilter: ExchangeRateFilter;
  ExchangeRateInput: ExchangeRateInput;
  ExchangeRateOrder: ExchangeRateOrder;
  ExcludedLines: ExcludedLines;
  FundingTotals: FundingTotalsRow;
  LabelInput: LabelInput;
  LineOfEffort: LineOfEffortRow;
  LineOfEffortFundingFilter: LineOfEffortFundingFilter;
  LineOfEffortShare: LineOfEffortShareRow;
  LineOfEffortShareInput: LineOfEffortShareInput;
  LinkContributionInput: LinkContributionInput;
  LinkedIterationConnection: LinkedIterationConnectionRow;
  LinkedIterationEdge: LinkedIterationEdgeRow;
  LinkedObjectiveConnection: LinkedObjectiveConnectionRow;
  LinkedObjectiveEdge: LinkedObjectiveEdgeRow;
  LinkedRequirementConnection: LinkedRequirementConnectionRow;
  LinkedRequirementEdge: LinkedRequirementEdgeRow;
  LoadRatesInput: LoadRatesInput;
  MeasureTotal: MeasureTotalRow;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nation: NationRow;
  NationFundingFilter: NationFundingFilter;
  Objective: ObjectiveRow;
  Organization: OrganizationRow;
  PageInfo: PageInfo;
  Pledge: PledgeRow;
  PledgeConnection: PledgeConnectionRow;
  PledgeEdge: Omit<PledgeEdge, 'node'> & { node: ResolversParentTypes['Pledge'] };
  PledgeFilter: PledgeFilter;
  PledgeOrder: PledgeOrder;
  PledgePayload: Omit<PledgePayload, 'pledge'> & { pledge?: Maybe<ResolversParentTypes['Pledge']> };
  PostTransactionInput: PostTransactionInput;
  Problem: Problem;
  Query: Record<PropertyKey, never>;
  RateLoad: RateLoadRow;
  RateLoadPayload: Omit<RateLoadPayload, 'rateLoad'> & { rateLoad?: Maybe<ResolversParentTypes['RateLoad']> };
  RequirementFunding: RequirementFundingRow;
  ReverseTransactionInput: ReverseTransactionInput;
  Sector: Sector;
  SectorShare: SectorShareRow;
  SectorShareInput: SectorShareInput;
  SecurityLabel: SecurityLabelRow;
  SetContributionLabelInput: SetContributionLabelInput;
  SetLabelInput: SetLabelInput;
  SignCommitmentInput: SignCommitmentInput;
  Transaction: TransactionRow;
  TransactionConnection: TransactionConnectionRow;
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  TransactionFilter: TransactionFilter;
  TransactionOrder: TransactionOrder;
  TransactionPayload: Omit<TransactionPayload, 'transaction'> & { transaction?: Maybe<ResolversParentTypes['Transaction']> };
  UUID: Scalars['UUID']['output'];
  UnlinkContributionInput: UnlinkContributionInput;
};

export interface Alpha3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Alpha3'], any> {
  name: 'Alpha3';
}

export type AppliedRateResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['AppliedRate'] = ResolversParentTypes['AppliedRate']> = {
  base?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  loadVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type CapabilityRequirementResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CapabilityRequirement'] = ResolversParentTypes['CapabilityRequirement'], FederationReferenceType extends FederationReferenceTypes['CapabilityRequirement'] = FederationReferenceTypes['CapabilityRequirement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapabilityRequirement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionShareConnection']>, ParentType, ContextType, RequireFields<CapabilityRequirementContributionsArgs, 'first' | 'orderBy'>>;
  funding?: Resolver<Maybe<ResolversTypes['RequirementFunding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CodeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Code'] = ResolversParentTypes['Code']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CodeStatus'], ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment'], FederationReferenceType extends FederationReferenceTypes['Commitment'] = FederationReferenceTypes['Commitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disbursed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['CommitmentState']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<CommitmentTransactionsArgs, 'first' | 'orderBy'>>;
  undisbursed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommitmentConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CommitmentConnection'] = ResolversParentTypes['CommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommitmentEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CommitmentEdge'] = ResolversParentTypes['CommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
};

export type CommitmentPayloadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CommitmentPayload'] = ResolversParentTypes['CommitmentPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution'], FederationReferenceType extends FederationReferenceTypes['Contribution'] = FederationReferenceTypes['Contribution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contribution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actualEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  actualStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  aidType?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  collaborationType?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<ContributionCommitmentsArgs, 'first' | 'orderBy'>>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  donor?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  earmark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  financeType?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  flowType?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<ResolversTypes['LinkedIterationConnection'], ParentType, ContextType, RequireFields<ContributionIterationsArgs, 'first' | 'orderBy'>>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  linesOfEffort?: Resolver<ReadonlyArray<ResolversTypes['LineOfEffortShare']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objectives?: Resolver<ResolversTypes['LinkedObjectiveConnection'], ParentType, ContextType, RequireFields<ContributionObjectivesArgs, 'first' | 'orderBy'>>;
  odaEligibility?: Resolver<ResolversTypes['OdaEligibility'], ParentType, ContextType>;
  plannedEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  plannedStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pledges?: Resolver<ResolversTypes['PledgeConnection'], ParentType, ContextType, RequireFields<ContributionPledgesArgs, 'first' | 'orderBy'>>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['LinkedRequirementConnection'], ParentType, ContextType, RequireFields<ContributionRequirementsArgs, 'first' | 'orderBy'>>;
  secondary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sectors?: Resolver<ReadonlyArray<ResolversTypes['SectorShare']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContributionStatus'], ParentType, ContextType>;
  tiedStatus?: Resolver<Maybe<ResolversTypes['Code']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<ContributionTransactionsArgs, 'first' | 'orderBy'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type ContributionPayloadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ContributionPayload'] = ResolversParentTypes['ContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ContributionShareConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ContributionShareConnection'] = ResolversParentTypes['ContributionShareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContributionShareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContributionShareEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ContributionShareEdge'] = ResolversParentTypes['ContributionShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type CourseIterationResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CourseIteration'] = ResolversParentTypes['CourseIteration'], FederationReferenceType extends FederationReferenceTypes['CourseIteration'] = FederationReferenceTypes['CourseIteration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseIteration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionShareConnection']>, ParentType, ContextType, RequireFields<CourseIterationContributionsArgs, 'first' | 'orderBy'>>;
  funding?: Resolver<Maybe<ResolversTypes['FundingTotals']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Currency'], any> {
  name: 'Currency';
}

export type CurrencyTotalResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['CurrencyTotal'] = ResolversParentTypes['CurrencyTotal']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type ExchangeRateResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  base?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  loadVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  superseded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type ExchangeRateConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ExchangeRateConnection'] = ResolversParentTypes['ExchangeRateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExchangeRateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ExchangeRate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExchangeRateEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ExchangeRateEdge'] = ResolversParentTypes['ExchangeRateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExchangeRate'], ParentType, ContextType>;
};

export type ExcludedLinesResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['ExcludedLines'] = ResolversParentTypes['ExcludedLines']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  original?: Resolver<ReadonlyArray<ResolversTypes['CurrencyTotal']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ExclusionReason'], ParentType, ContextType>;
};

export type FundingTotalsResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['FundingTotals'] = ResolversParentTypes['FundingTotals']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['TotalBasis'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  disbursed?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  expended?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  outstandingPledges?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  pledged?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  rateTableVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportingCurrency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type LineOfEffortResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LineOfEffort'] = ResolversParentTypes['LineOfEffort'], FederationReferenceType extends FederationReferenceTypes['LineOfEffort'] = FederationReferenceTypes['LineOfEffort']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineOfEffort']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionShareConnection']>, ParentType, ContextType, RequireFields<LineOfEffortContributionsArgs, 'first' | 'orderBy'>>;
  funding?: Resolver<Maybe<ResolversTypes['FundingTotals']>, ParentType, ContextType, Partial<LineOfEffortFundingArgs>>;
};

export type LineOfEffortShareResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LineOfEffortShare'] = ResolversParentTypes['LineOfEffortShare']> = {
  lineOfEffort?: Resolver<Maybe<ResolversTypes['LineOfEffort']>, ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type LinkedIterationConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedIterationConnection'] = ResolversParentTypes['LinkedIterationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LinkedIterationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedIterationEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedIterationEdge'] = ResolversParentTypes['LinkedIterationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseIteration'], ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type LinkedObjectiveConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedObjectiveConnection'] = ResolversParentTypes['LinkedObjectiveConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LinkedObjectiveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Objective']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedObjectiveEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedObjectiveEdge'] = ResolversParentTypes['LinkedObjectiveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Objective'], ParentType, ContextType>;
};

export type LinkedRequirementConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedRequirementConnection'] = ResolversParentTypes['LinkedRequirementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LinkedRequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedRequirementEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['LinkedRequirementEdge'] = ResolversParentTypes['LinkedRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CapabilityRequirement'], ParentType, ContextType>;
  percentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type MeasureTotalResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['MeasureTotal'] = ResolversParentTypes['MeasureTotal']> = {
  excluded?: Resolver<ReadonlyArray<ResolversTypes['ExcludedLines']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  original?: Resolver<ReadonlyArray<ResolversTypes['CurrencyTotal']>, ParentType, ContextType>;
  reporting?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unconvertedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  amendCommitment?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationAmendCommitmentArgs, 'input'>>;
  announcePledge?: Resolver<ResolversTypes['PledgePayload'], ParentType, ContextType, RequireFields<MutationAnnouncePledgeArgs, 'input'>>;
  convertPledge?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationConvertPledgeArgs, 'input'>>;
  createContribution?: Resolver<ResolversTypes['ContributionPayload'], ParentType, ContextType, RequireFields<MutationCreateContributionArgs, 'input'>>;
  linkContribution?: Resolver<ResolversTypes['ContributionPayload'], ParentType, ContextType, RequireFields<MutationLinkContributionArgs, 'input'>>;
  loadRates?: Resolver<ResolversTypes['RateLoadPayload'], ParentType, ContextType, RequireFields<MutationLoadRatesArgs, 'input'>>;
  postTransaction?: Resolver<ResolversTypes['TransactionPayload'], ParentType, ContextType, RequireFields<MutationPostTransactionArgs, 'input'>>;
  reverseTransaction?: Resolver<ResolversTypes['TransactionPayload'], ParentType, ContextType, RequireFields<MutationReverseTransactionArgs, 'input'>>;
  setCommitmentLabel?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationSetCommitmentLabelArgs, 'input'>>;
  setContributionLabel?: Resolver<ResolversTypes['ContributionPayload'], ParentType, ContextType, RequireFields<MutationSetContributionLabelArgs, 'input'>>;
  setPledgeLabel?: Resolver<ResolversTypes['PledgePayload'], ParentType, ContextType, RequireFields<MutationSetPledgeLabelArgs, 'input'>>;
  setTransactionLabel?: Resolver<ResolversTypes['TransactionPayload'], ParentType, ContextType, RequireFields<MutationSetTransactionLabelArgs, 'input'>>;
  signCommitment?: Resolver<ResolversTypes['CommitmentPayload'], ParentType, ContextType, RequireFields<MutationSignCommitmentArgs, 'input'>>;
  unlinkContribution?: Resolver<ResolversTypes['ContributionPayload'], ParentType, ContextType, RequireFields<MutationUnlinkContributionArgs, 'input'>>;
};

export type NationResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'], FederationReferenceType extends FederationReferenceTypes['Nation'] = FederationReferenceTypes['Nation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionConnection']>, ParentType, ContextType, RequireFields<NationContributionsArgs, 'first' | 'orderBy'>>;
  funding?: Resolver<Maybe<ResolversTypes['FundingTotals']>, ParentType, ContextType, Partial<NationFundingArgs>>;
};

export type ObjectiveResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Objective'] = ResolversParentTypes['Objective'], FederationReferenceType extends FederationReferenceTypes['Objective'] = FederationReferenceTypes['Objective']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Objective']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionShareConnection']>, ParentType, ContextType, RequireFields<ObjectiveContributionsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, RequireFields<OrganizationReceivedArgs, 'first' | 'orderBy'>>;
};

export type PageInfoResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PledgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Pledge'] = ResolversParentTypes['Pledge'], FederationReferenceType extends FederationReferenceTypes['Pledge'] = FederationReferenceTypes['Pledge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pledge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  announcedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  commitments?: Resolver<ResolversTypes['CommitmentConnection'], ParentType, ContextType, RequireFields<PledgeCommitmentsArgs, 'first' | 'orderBy'>>;
  contribution?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  converted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  outstanding?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['PledgeState']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<PledgeTransactionsArgs, 'first' | 'orderBy'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PledgeConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['PledgeConnection'] = ResolversParentTypes['PledgeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PledgeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Pledge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PledgeEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['PledgeEdge'] = ResolversParentTypes['PledgeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pledge'], ParentType, ContextType>;
};

export type PledgePayloadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['PledgePayload'] = ResolversParentTypes['PledgePayload']> = {
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  aidTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Code']>>, ParentType, ContextType, Partial<QueryAidTypesArgs>>;
  collaborationTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Code']>>, ParentType, ContextType, Partial<QueryCollaborationTypesArgs>>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType, RequireFields<QueryCommitmentArgs, 'id'>>;
  commitments?: Resolver<Maybe<ResolversTypes['CommitmentConnection']>, ParentType, ContextType, RequireFields<QueryCommitmentsArgs, 'first' | 'orderBy'>>;
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType, RequireFields<QueryContributionArgs, 'id'>>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionConnection']>, ParentType, ContextType, RequireFields<QueryContributionsArgs, 'first' | 'orderBy'>>;
  exchangeRates?: Resolver<Maybe<ResolversTypes['ExchangeRateConnection']>, ParentType, ContextType, RequireFields<QueryExchangeRatesArgs, 'first' | 'orderBy'>>;
  financeTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Code']>>, ParentType, ContextType, Partial<QueryFinanceTypesArgs>>;
  flowTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Code']>>, ParentType, ContextType, Partial<QueryFlowTypesArgs>>;
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType, RequireFields<QueryPledgeArgs, 'id'>>;
  pledges?: Resolver<Maybe<ResolversTypes['PledgeConnection']>, ParentType, ContextType, RequireFields<QueryPledgesArgs, 'first' | 'orderBy'>>;
  sectors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Sector']>>, ParentType, ContextType, Partial<QuerySectorsArgs>>;
  tiedStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Code']>>, ParentType, ContextType, Partial<QueryTiedStatusesArgs>>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id'>>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, RequireFields<QueryTransactionsArgs, 'first' | 'orderBy'>>;
};

export type RateLoadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['RateLoad'] = ResolversParentTypes['RateLoad']> = {
  loadedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RateLoadPayloadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['RateLoadPayload'] = ResolversParentTypes['RateLoadPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  rateLoad?: Resolver<Maybe<ResolversTypes['RateLoad']>, ParentType, ContextType>;
};

export type RequirementFundingResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['RequirementFunding'] = ResolversParentTypes['RequirementFunding']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['TotalBasis'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  disbursed?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  expended?: Resolver<ResolversTypes['MeasureTotal'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rateTableVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportingCurrency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type SectorResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Sector'] = ResolversParentTypes['Sector']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CodeStatus'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['SectorVocabulary'], ParentType, ContextType>;
};

export type SectorShareResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['SectorShare'] = ResolversParentTypes['SectorShare']> = {
  percentage?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
};

export type SecurityLabelResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['SecurityLabel'] = ResolversParentTypes['SecurityLabel']> = {
  classification?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ReadonlyArray<ResolversTypes['Handling']>, ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['Alpha3'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasableTo?: Resolver<ReadonlyArray<ResolversTypes['Alpha3']>, ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction'], FederationReferenceType extends FederationReferenceTypes['Transaction'] = FederationReferenceTypes['Transaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  commitmentAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  commitmentRate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  providerOrg?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['AppliedRate']>, ParentType, ContextType>;
  receiverOrg?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  reportingAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransactionType'], ParentType, ContextType>;
  valueDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type TransactionPayloadResolvers<ContextType = ContributionsContext, ParentType extends ResolversParentTypes['TransactionPayload'] = ResolversParentTypes['TransactionPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type Resolvers<ContextType = ContributionsContext> = {
  Alpha3?: GraphQLScalarType;
  AppliedRate?: AppliedRateResolvers<ContextType>;
  CapabilityRequirement?: CapabilityRequirementResolvers<ContextType>;
  Code?: CodeResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentConnection?: CommitmentConnectionResolvers<ContextType>;
  CommitmentEdge?: CommitmentEdgeResolvers<ContextType>;
  CommitmentPayload?: CommitmentPayloadResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  ContributionPayload?: ContributionPayloadResolvers<ContextType>;
  ContributionShareConnection?: ContributionShareConnectionResolvers<ContextType>;
  ContributionShareEdge?: ContributionShareEdgeResolvers<ContextType>;
  CourseIteration?: CourseIterationResolvers<ContextType>;
  Currency?: GraphQLScalarType;
  CurrencyTotal?: CurrencyTotalResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  ExchangeRateConnection?: ExchangeRateConnectionResolvers<ContextType>;
  ExchangeRateEdge?: ExchangeRateEdgeResolvers<ContextType>;
  ExcludedLines?: ExcludedLinesResolvers<ContextType>;
  FundingTotals?: FundingTotalsResolvers<ContextType>;
  LineOfEffort?: LineOfEffortResolvers<ContextType>;
  LineOfEffortShare?: LineOfEffortShareResolvers<ContextType>;
  LinkedIterationConnection?: LinkedIterationConnectionResolvers<ContextType>;
  LinkedIterationEdge?: LinkedIterationEdgeResolvers<ContextType>;
  LinkedObjectiveConnection?: LinkedObjectiveConnectionResolvers<ContextType>;
  LinkedObjectiveEdge?: LinkedObjectiveEdgeResolvers<ContextType>;
  LinkedRequirementConnection?: LinkedRequirementConnectionResolvers<ContextType>;
  LinkedRequirementEdge?: LinkedRequirementEdgeResolvers<ContextType>;
  MeasureTotal?: MeasureTotalResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  Objective?: ObjectiveResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pledge?: PledgeResolvers<ContextType>;
  PledgeConnection?: PledgeConnectionResolvers<ContextType>;
  PledgeEdge?: PledgeEdgeResolvers<ContextType>;
  PledgePayload?: PledgePayloadResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLoad?: RateLoadResolvers<ContextType>;
  RateLoadPayload?: RateLoadPayloadResolvers<ContextType>;
  RequirementFunding?: RequirementFundingResolvers<ContextType>;
  Sector?: SectorResolvers<ContextType>;
  SectorShare?: SectorShareResolvers<ContextType>;
  SecurityLabel?: SecurityLabelResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  TransactionPayload?: TransactionPayloadResolvers<ContextType>;
  UUID?: GraphQLScalarType;
};

