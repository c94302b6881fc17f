import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NationRow, LineOfEffortRow, CapabilityRequirementRow, CourseIterationRow, SecurityLabelRow, ManningDocumentRow, ManningDocumentConnectionRow, BilletVersionRow, BilletVersionConnectionRow, BilletRow, BilletConnectionRow, LinkedBilletConnectionRow, LinkedBilletEdgeRow, AdvisedRequirementConnectionRow, AdvisedRequirementEdgeRow, BilletGapRow, BilletGapConnectionRow, FillRateRow, StaffMemberRow, StaffMemberConnectionRow, TourRow, TourConnectionRow, BilletLoanRow, BilletLoanConnectionRow, RequirementWaiverRow, RequirementWaiverConnectionRow, InstructorAssignmentRow, InstructorAssignmentConnectionRow } from '../mappers.ts';
import type { PersonnelContext } from '../loaders.ts';
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

/** A page of requirements that a billet advises on. */
export type AdvisedRequirementConnection = {
  readonly __typename?: 'AdvisedRequirementConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<AdvisedRequirementEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CapabilityRequirement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of requirements that a billet advises on. */
export type AdvisedRequirementEdge = {
  readonly __typename?: 'AdvisedRequirementEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CapabilityRequirement;
};

/** A draft to approve. */
export type ApproveManningDocumentInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The draft, one of your own; it holds from a later day than the approved edition. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** Somebody to assign as instructor. */
export type AssignInstructorInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The iteration: neither over nor cancelled. */
  readonly iterationId: Scalars['ID']['input'];
  /** Who may see it, no wider than the tour; without it your nation's default (IS-02, IS-05). */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** As what. */
  readonly role?: InstructorRole;
  /** The tour of whoever instructs, one of your own, IN_POST on every day of the iteration. */
  readonly tourId: Scalars['ID']['input'];
};

/** A post to be filled, as the approved edition of the manning document has it. */
export type Billet = {
  readonly __typename?: 'Billet';
  /** The first day on which it is authorized (UTC). */
  readonly authorizedFrom: Scalars['Date']['output'];
  /** The last day on which it is authorized (UTC); null until further notice. */
  readonly authorizedTo: Maybe<Scalars['Date']['output']>;
  /** Its number in the manning document. */
  readonly billetNumber: Scalars['String']['output'];
  /** Whose post it is to fill. */
  readonly binding: BilletBinding;
  /** The nation that fills it, where binding is FIXED. */
  readonly boundTo: Maybe<Nation>;
  /** Who holds it: military, civil or police. */
  readonly category: PostCategory;
  /** How much depends on it, from 1 (most) to 3. */
  readonly criticality: Scalars['Int']['output'];
  /** Its line in that edition; null where the viewer may not see it. */
  readonly currentVersion: Maybe<BilletVersion>;
  /** The edition that it stands in, the latest; null where the viewer may not see it. */
  readonly document: Maybe<ManningDocument>;
  /** What it is concerned with. */
  readonly functionalArea: FunctionalArea;
  /** Its days without an incumbent (PE-06), the earliest first. They are derived from all tours, also from those that the viewer may not see: of a tour it tells no more than that there is an incumbent. */
  readonly gaps: ReadonlyArray<BilletGap>;
  /** For how many days two incumbents may overlap to hand over (PE-01). */
  readonly handoverDays: Scalars['Int']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** What it takes in the coalition's working language (STANAG 6001): listening, speaking, reading, writing, such as 3321 or 3+321; null where it takes nothing. */
  readonly languageProfile: Maybe<Scalars['String']['output']>;
  /** The lines of effort that it works for. */
  readonly linesOfEffort: Maybe<ReadonlyArray<LineOfEffort>>;
  /** Its loans that the viewer may see. */
  readonly loans: BilletLoanConnection;
  /** Where it is, as a category: never an address. */
  readonly location: PostLocation;
  /** The nations that fill it in turn, where binding is ROTATIONAL; else empty. */
  readonly nations: Maybe<ReadonlyArray<Nation>>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The lowest rank that it is meant for (STANAG 2116), such as OF-3; null on civil posts. */
  readonly rankFrom: Maybe<Scalars['String']['output']>;
  /** The highest rank that it is meant for (STANAG 2116), such as OF-4; null on civil posts. */
  readonly rankTo: Maybe<Scalars['String']['output']>;
  /** The requirements that it advises on and that the viewer may see. */
  readonly requirements: AdvisedRequirementConnection;
  /** The service that it is meant for; null on posts that are not military. */
  readonly service: Maybe<PostService>;
  /** The skills that it takes, by code. */
  readonly skills: ReadonlyArray<Scalars['String']['output']>;
  /** What the post is called. */
  readonly title: Scalars['String']['output'];
  /** How long a tour is meant to be, in months. */
  readonly tourMonths: Scalars['Int']['output'];
  /** Its tours that the viewer may see. */
  readonly tours: TourConnection;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** A post to be filled, as the approved edition of the manning document has it. */
export type BilletGapsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};


/** A post to be filled, as the approved edition of the manning document has it. */
export type BilletLoansArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletLoanOrder;
};


/** A post to be filled, as the approved edition of the manning document has it. */
export type BilletRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletLinkOrder;
};


/** A post to be filled, as the approved edition of the manning document has it. */
export type BilletToursArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TourFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TourOrder;
};

/** Whose a billet is to fill (PE-03). */
export type BilletBinding =
  /** One nation's: `boundTo`. */
  | 'FIXED'
  /** Whoever sends somebody first. */
  | 'OPEN_BID'
  /** Those of `nations`, in turn. */
  | 'ROTATIONAL';

/** A page of billets. */
export type BilletConnection = {
  readonly __typename?: 'BilletConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<BilletEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Billet>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of billets. */
export type BilletEdge = {
  readonly __typename?: 'BilletEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Billet;
};

/** Which billets; parts are joined by and. */
export type BilletFilter = {
  /** Bound in one of these ways. */
  readonly binding?: InputMaybe<ReadonlyArray<BilletBinding>>;
  /** Bound to one of these nations alone (ISO 3166-1 alpha-3). */
  readonly boundTo?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** As critical as one of these, 1 to 3. */
  readonly criticality?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Concerned with one of these. */
  readonly functionalArea?: InputMaybe<ReadonlyArray<FunctionalArea>>;
};

/** Days without an incumbent in a billet (PE-06). */
export type BilletGap = {
  readonly __typename?: 'BilletGap';
  /** The billet. */
  readonly billet: Billet;
  /** How many days. */
  readonly days: Scalars['Int']['output'];
  /** The first day (UTC). */
  readonly from: Scalars['Date']['output'];
  /** The last day (UTC). */
  readonly to: Scalars['Date']['output'];
  /** True where somebody is planned for these days whose arrival is not confirmed. */
  readonly unconfirmed: Scalars['Boolean']['output'];
};

/** A page of gaps. */
export type BilletGapConnection = {
  readonly __typename?: 'BilletGapConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<BilletGapEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<BilletGap>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of gaps. */
export type BilletGapEdge = {
  readonly __typename?: 'BilletGapEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: BilletGap;
};

/** Gaps of which billets; parts are joined by and. */
export type BilletGapFilter = {
  /** Bound to one of these nations alone (ISO 3166-1 alpha-3). */
  readonly boundTo?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** As critical as one of these, 1 to 3. */
  readonly criticality?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Concerned with one of these. */
  readonly functionalArea?: InputMaybe<ReadonlyArray<FunctionalArea>>;
};

/** A line of a manning document. */
export type BilletLineInput = {
  /** The first day on which it is authorized (UTC). */
  readonly authorizedFrom: Scalars['Date']['input'];
  /** The last day on which it is authorized (UTC), not before the first. */
  readonly authorizedTo?: InputMaybe<Scalars['Date']['input']>;
  /** The number of the billet, each once in a document: 1 to 60 letters, digits or . _ / -. */
  readonly billetNumber: Scalars['String']['input'];
  /** Whose it is to fill. */
  readonly binding: BilletBinding;
  /** The nation that fills it (ISO 3166-1 alpha-3): where binding is FIXED, and only there. */
  readonly boundTo?: InputMaybe<Scalars['Alpha3']['input']>;
  /** Military, civil or police. */
  readonly category?: PostCategory;
  /** How much depends on it, from 1 (most) to 3. */
  readonly criticality?: Scalars['Int']['input'];
  /** What it is concerned with. */
  readonly functionalArea: FunctionalArea;
  /** For how many days two incumbents may overlap to hand over, 0 to 60 (PE-01). */
  readonly handoverDays?: Scalars['Int']['input'];
  /** What it takes in the coalition's working language (STANAG 6001): four levels, 0 to 5, each of 0 to 4 with or without +, such as 3321 or 3+321. */
  readonly languageProfile?: InputMaybe<Scalars['String']['input']>;
  /** Where it is. */
  readonly location?: PostLocation;
  /** The nations that fill it in turn (ISO 3166-1 alpha-3), at most 20: where binding is ROTATIONAL, and only there. */
  readonly nations?: ReadonlyArray<Scalars['Alpha3']['input']>;
  /** The lowest rank (STANAG 2116), such as OF-3: on military posts; left out on civil ones. */
  readonly rankFrom?: InputMaybe<Scalars['String']['input']>;
  /** The highest rank (STANAG 2116), of the same letters as the lowest and not below it; comes with it. */
  readonly rankTo?: InputMaybe<Scalars['String']['input']>;
  /** The service: on military posts, and on no others. */
  readonly service?: InputMaybe<PostService>;
  /** The skills that it takes, at most 20, each a code of 1 to 40 capital letters, digits, - or _, starting with a letter. */
  readonly skills?: ReadonlyArray<Scalars['String']['input']>;
  /** What the post is called, at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** How long a tour is meant to be, 1 to 60 months. */
  readonly tourMonths?: Scalars['Int']['input'];
};

/** An order of links of billets. */
export type BilletLinkOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: BilletLinkOrderField;
};

/** What links of billets are ordered by. */
export type BilletLinkOrderField =
  /** By when they were linked. */
  | 'LINKED_AT';

/** A billet, lent for a time by a nation that fills it to one that does not (PE-03). */
export type BilletLoan = {
  readonly __typename?: 'BilletLoan';
  /** The billet; null where the viewer may not see it. */
  readonly billet: Maybe<Billet>;
  /** The nation that may fill it. */
  readonly borrower: Maybe<Nation>;
  /** The first day (UTC). */
  readonly from: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The nation that lends it. */
  readonly lender: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The last day (UTC). */
  readonly until: Scalars['Date']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of loans of billets. */
export type BilletLoanConnection = {
  readonly __typename?: 'BilletLoanConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<BilletLoanEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<BilletLoan>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of loans of billets. */
export type BilletLoanEdge = {
  readonly __typename?: 'BilletLoanEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: BilletLoan;
};

/** An order of loans of billets. */
export type BilletLoanOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: BilletLoanOrderField;
};

/** What loans of billets are ordered by. */
export type BilletLoanOrderField =
  /** By the first day. */
  | 'FROM';

/** What came of it: the loan, or the problems. */
export type BilletLoanPayload = {
  readonly __typename?: 'BilletLoanPayload';
  /** The loan as the viewer sees it now; null where there are problems. */
  readonly billetLoan: Maybe<BilletLoan>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** An order of billets. */
export type BilletOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: BilletOrderField;
};

/** What billets are ordered by. */
export type BilletOrderField =
  /** By the first day on which they are authorized. */
  | 'AUTHORIZED_FROM'
  /** By number. */
  | 'NUMBER'
  /** By title. */
  | 'TITLE';

/** What came of it: the billet, or the problems. */
export type BilletPayload = {
  readonly __typename?: 'BilletPayload';
  /** The billet as the viewer sees it now; null where there are problems. */
  readonly billet: Maybe<Billet>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** A billet as an edition of the manning document has it. It never changes (PE-10). */
export type BilletVersion = {
  readonly __typename?: 'BilletVersion';
  /** The first day on which it is authorized (UTC). */
  readonly authorizedFrom: Scalars['Date']['output'];
  /** The last day on which it is authorized (UTC); null until further notice. */
  readonly authorizedTo: Maybe<Scalars['Date']['output']>;
  /** The billet; null until the edition is approved, and where the viewer may not see it. */
  readonly billet: Maybe<Billet>;
  /** The number of the billet. */
  readonly billetNumber: Scalars['String']['output'];
  /** Whose post it is to fill. */
  readonly binding: BilletBinding;
  /** The nation that fills it, where binding is FIXED. */
  readonly boundTo: Maybe<Nation>;
  /** Who holds it: military, civil or police. */
  readonly category: PostCategory;
  /** How much depends on it, from 1 (most) to 3. */
  readonly criticality: Scalars['Int']['output'];
  /** The edition; null where the viewer may not see it. */
  readonly document: Maybe<ManningDocument>;
  /** What it is concerned with. */
  readonly functionalArea: FunctionalArea;
  /** For how many days two incumbents may overlap to hand over (PE-01). */
  readonly handoverDays: Scalars['Int']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** What it takes in the coalition's working language (STANAG 6001): listening, speaking, reading, writing, such as 3321 or 3+321; null where it takes nothing. */
  readonly languageProfile: Maybe<Scalars['String']['output']>;
  /** Where it is, as a category: never an address. */
  readonly location: PostLocation;
  /** The nations that fill it in turn, where binding is ROTATIONAL; else empty. */
  readonly nations: Maybe<ReadonlyArray<Nation>>;
  /** The lowest rank that it is meant for (STANAG 2116), such as OF-3; null on civil posts. */
  readonly rankFrom: Maybe<Scalars['String']['output']>;
  /** The highest rank that it is meant for (STANAG 2116), such as OF-4; null on civil posts. */
  readonly rankTo: Maybe<Scalars['String']['output']>;
  /** The service that it is meant for; null on posts that are not military. */
  readonly service: Maybe<PostService>;
  /** The skills that it takes, by code. */
  readonly skills: ReadonlyArray<Scalars['String']['output']>;
  /** What the post is called. */
  readonly title: Scalars['String']['output'];
  /** How long a tour is meant to be, in months. */
  readonly tourMonths: Scalars['Int']['output'];
};

/** A page of lines of a manning document. */
export type BilletVersionConnection = {
  readonly __typename?: 'BilletVersionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<BilletVersionEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<BilletVersion>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of lines of a manning document. */
export type BilletVersionEdge = {
  readonly __typename?: 'BilletVersionEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: BilletVersion;
};

/** An order of lines of a manning document. */
export type BilletVersionOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: BilletVersionOrderField;
};

/** What lines of a manning document are ordered by. */
export type BilletVersionOrderField =
  /** By the number of the billet. */
  | 'NUMBER';

/** A requirement, with the billets that advise on it. */
export type CapabilityRequirement = {
  readonly __typename?: 'CapabilityRequirement';
  /** The billets that advise on it and that the viewer may see. */
  readonly advisorBillets: Maybe<LinkedBilletConnection>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
};


/** A requirement, with the billets that advise on it. */
export type CapabilityRequirementAdvisorBilletsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletLinkOrder;
};

/** The beginning of a tour. */
export type ConfirmArrivalInput = {
  /** The day (UTC), not in the future and not after the last day. */
  readonly date: Scalars['Date']['input'];
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The tour, one of your own, PLANNED. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** The end of a tour. */
export type ConfirmDepartureInput = {
  /** The day (UTC), not in the future and not before the first day. */
  readonly date: Scalars['Date']['input'];
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The tour, one of your own, IN_POST. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** An iteration of a course, with its instructors. */
export type CourseIteration = {
  readonly __typename?: 'CourseIteration';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who of the coalition's staff is assigned to it as instructor, as far as the viewer may see. */
  readonly instructors: Maybe<InstructorAssignmentConnection>;
};


/** An iteration of a course, with its instructors. */
export type CourseIterationInstructorsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: InstructorAssignmentOrder;
};

/** A tour to cut short or to call off. */
export type CurtailTourInput = {
  /** The new last day (UTC), earlier than the one so far, not before the first day and not in the past; left out to call off a tour that is PLANNED. */
  readonly departure?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The tour, one of your own, PLANNED or IN_POST. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Why, at most 1000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What the holder of a post may lack. */
export type DeficitKind =
  /** Military, civil or police: another (PE-04). */
  | 'CATEGORY'
  /** Listening is below the profile (PE-05). */
  | 'LISTENING'
  /** The rank is outside the post's band (PE-04). */
  | 'RANK'
  /** Reading is below the profile (PE-05). */
  | 'READING'
  /** The service is another (PE-04). */
  | 'SERVICE'
  /** A skill is missing (PE-05). */
  | 'SKILL'
  /** Speaking is below the profile (PE-05). */
  | 'SPEAKING'
  /** Writing is below the profile (PE-05). */
  | 'WRITING';

/** An edition of the manning document to add. */
export type DraftManningDocumentInput = {
  /** Its lines, 1 to 300: every billet there shall be. */
  readonly billets: ReadonlyArray<BilletLineInput>;
  /** Its number, 1 to 9999, that no other edition has. */
  readonly edition: Scalars['Int']['input'];
  /** The first day on which it holds (UTC). */
  readonly effectiveFrom: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, and the billets that come of it; without it your nation's default (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** What it is called, at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** How many billets are filled on a day. */
export type FillRate = {
  readonly __typename?: 'FillRate';
  /** Billets that are authorized on that day. */
  readonly authorized: Scalars['Int']['output'];
  /** Billets with an incumbent who has arrived. */
  readonly filled: Scalars['Int']['output'];
  /** The day (UTC). */
  readonly on: Scalars['Date']['output'];
  /** The one of the other in percent, two decimals; null where none is authorized. */
  readonly percent: Maybe<Scalars['Decimal']['output']>;
};

/** What a billet is concerned with. */
export type FunctionalArea =
  /** Administration. */
  | 'ADMIN'
  /** The command group. */
  | 'COMMAND_GROUP'
  /** Communications. */
  | 'COMMUNICATIONS'
  /** Reform of human resources. */
  | 'HR_REFORM'
  /** Human rights. */
  | 'HUMAN_RIGHTS'
  /** Legal advice. */
  | 'LEGAL'
  /** Liaison. */
  | 'LIAISON'
  /** Logistics. */
  | 'LOGISTICS'
  /** Medical support. */
  | 'MEDICAL'
  /** Operations. */
  | 'OPERATIONS'
  /** Plans. */
  | 'PLANS'
  /** Rule of law. */
  | 'RULE_OF_LAW'
  /** Training. */
  | 'TRAINING';

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

/** Somebody in post who instructs at a course iteration (PE-13). */
export type InstructorAssignment = {
  readonly __typename?: 'InstructorAssignment';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The iteration; null where the viewer may not see it. */
  readonly iteration: Maybe<CourseIteration>;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** As what. */
  readonly role: InstructorRole;
  /** The tour of whoever instructs; null where the viewer may not see it. */
  readonly tour: Maybe<Tour>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of instructor assignments. */
export type InstructorAssignmentConnection = {
  readonly __typename?: 'InstructorAssignmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<InstructorAssignmentEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<InstructorAssignment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of instructor assignments. */
export type InstructorAssignmentEdge = {
  readonly __typename?: 'InstructorAssignmentEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: InstructorAssignment;
};

/** An order of instructor assignments. */
export type InstructorAssignmentOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: InstructorAssignmentOrderField;
};

/** What instructor assignments are ordered by. */
export type InstructorAssignmentOrderField =
  /** By when the iteration starts. */
  | 'STARTS_ON';

/** What came of it: the assignment, or the problems. */
export type InstructorAssignmentPayload = {
  readonly __typename?: 'InstructorAssignmentPayload';
  /** The assignment as the viewer sees it now; null where there are problems. */
  readonly instructorAssignment: Maybe<InstructorAssignment>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** As what somebody instructs. */
export type InstructorRole =
  /** Helps with it. */
  | 'ASSISTANT'
  /** Answers for the instruction. */
  | 'LEAD';

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

/** A line of effort, with the billets that work for it. */
export type LineOfEffort = {
  readonly __typename?: 'LineOfEffort';
  /** The billets that work for it and that the viewer may see. */
  readonly billets: Maybe<LinkedBilletConnection>;
  /** Its code. */
  readonly code: Scalars['ID']['output'];
};


/** A line of effort, with the billets that work for it. */
export type LineOfEffortBilletsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletLinkOrder;
};

/** A link of a billet, to exactly one of a line of effort and a requirement. */
export type LinkBilletInput = {
  /** The billet, one of your own. */
  readonly billetId: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The code of the line of effort. */
  readonly lineOfEffort?: InputMaybe<Scalars['String']['input']>;
  /** The requirement. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of linked billets. */
export type LinkedBilletConnection = {
  readonly __typename?: 'LinkedBilletConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<LinkedBilletEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Billet>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked billets. */
export type LinkedBilletEdge = {
  readonly __typename?: 'LinkedBilletEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Billet;
};

/** A loan of a billet. */
export type LoanBilletInput = {
  /** The billet, one that your nation fills: FIXED to it, or ROTATIONAL with it among the nations. */
  readonly billetId: Scalars['ID']['input'];
  /** The first day (UTC). */
  readonly from: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it: the borrower among them (PE-03); without it the borrower, and whom your nation's default names (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** Why, at most 1000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The nation that may fill it (ISO 3166-1 alpha-3), which does not already. */
  readonly toNation: Scalars['Alpha3']['input'];
  /** The last day (UTC), not before the first. */
  readonly until: Scalars['Date']['input'];
};

/** An edition of the manning document: every billet there shall be, a line each. */
export type ManningDocument = {
  readonly __typename?: 'ManningDocument';
  /** When it was approved (UTC). */
  readonly approvedOn: Maybe<Scalars['Date']['output']>;
  /** Its number; each edition has its own. */
  readonly edition: Scalars['Int']['output'];
  /** The first day on which it holds (UTC). */
  readonly effectiveFrom: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** Its lines that the viewer may see. */
  readonly lines: BilletVersionConnection;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Where it stands. */
  readonly state: ManningDocumentState;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** An edition of the manning document: every billet there shall be, a line each. */
export type ManningDocumentLinesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletVersionOrder;
};

/** A page of manning documents. */
export type ManningDocumentConnection = {
  readonly __typename?: 'ManningDocumentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ManningDocumentEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<ManningDocument>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of manning documents. */
export type ManningDocumentEdge = {
  readonly __typename?: 'ManningDocumentEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ManningDocument;
};

/** Which manning documents. */
export type ManningDocumentFilter = {
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<ManningDocumentState>>;
};

/** An order of manning documents. */
export type ManningDocumentOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ManningDocumentOrderField;
};

/** What manning documents are ordered by. */
export type ManningDocumentOrderField =
  /** By number. */
  | 'EDITION'
  /** By the day from which they hold. */
  | 'EFFECTIVE_FROM';

/** What came of it: the manning document, or the problems. */
export type ManningDocumentPayload = {
  readonly __typename?: 'ManningDocumentPayload';
  /** The manning document as the viewer sees it now; null where there are problems. */
  readonly manningDocument: Maybe<ManningDocument>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Where an edition of the manning document stands. */
export type ManningDocumentState =
  /** Holds. */
  | 'APPROVED'
  /** Written, and holds for nobody yet. */
  | 'DRAFT'
  /** A later edition took its place. */
  | 'SUPERSEDED';

/** How sensitive a record is. Nothing classified is allowed in. */
export type Marking =
  /** For the coalition's own use, with care. */
  | 'COALITION_SENSITIVE'
  /** For the coalition's own use. */
  | 'COALITION_UNCLASSIFIED'
  /** May be shown to anybody. */
  | 'PUBLIC';

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
  /** Approves a draft: it supersedes the approved edition; a new number becomes a billet, a known one takes its line's attributes, and a missing one is disestablished, never deleted (PE-10). Role: COORDINATOR. */
  readonly approveManningDocument: ManningDocumentPayload;
  /** Assigns somebody who is in post to a course iteration as instructor (PE-13). Roles: PERSONNEL_OFFICER, TRAINING_FOCAL. */
  readonly assignInstructor: InstructorAssignmentPayload;
  /** Says on which day a tour began; each deficit needs a waiver that is valid on that day (PE-01 to PE-05). Role: PERSONNEL_OFFICER. */
  readonly confirmArrival: TourPayload;
  /** Says on which day a tour ended; that is final (PE-09). Role: PERSONNEL_OFFICER. */
  readonly confirmDeparture: TourPayload;
  /** Ends a tour earlier than planned, or calls off one that has not begun; the departure first planned is kept (PE-09). Role: PERSONNEL_OFFICER. */
  readonly curtailTour: TourPayload;
  /** Adds an edition of the manning document as a DRAFT, whole, with a line for each billet. Role: COORDINATOR. */
  readonly draftManningDocument: ManningDocumentPayload;
  /** Links a billet to a line of effort or a requirement that the viewer may see. Role: COORDINATOR. */
  readonly linkBillet: BilletPayload;
  /** Lends a billet that your nation fills to another nation for a time (PE-03). Role: SNR. */
  readonly loanBillet: BilletLoanPayload;
  /** Plans a tour of a staff member of your own nation in a billet that the viewer may see (PE-01, PE-02, PE-03, PE-05, PE-08). Role: PERSONNEL_OFFICER. */
  readonly proposeTour: TourPayload;
  /** Adds a staff member of your own nation: an opaque reference, never a name (PE-08). Role: PERSONNEL_OFFICER. */
  readonly registerStaffMember: StaffMemberPayload;
  /** Takes an instructor assignment back. Roles: PERSONNEL_OFFICER, TRAINING_FOCAL. */
  readonly removeInstructor: TourPayload;
  /** Changes what is said of a staff member of your own nation; deficits of tours that have not begun follow (PE-05, PE-08). Role: PERSONNEL_OFFICER. */
  readonly reviseStaffMember: StaffMemberPayload;
  /** Gives a billet another label, no wider than its manning document's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setBilletLabel: BilletPayload;
  /** Gives a loan of a billet another label (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setBilletLoanLabel: BilletLoanPayload;
  /** Gives an instructor assignment another label, no wider than its tour's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setInstructorAssignmentLabel: InstructorAssignmentPayload;
  /** Gives a manning document another label (IS-09). Its lines and billets narrow with it (IS-05). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setManningDocumentLabel: ManningDocumentPayload;
  /** Gives a waiver another label (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setRequirementWaiverLabel: RequirementWaiverPayload;
  /** Gives a staff member another label (IS-09); it always carries PERSONAL. Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setStaffMemberLabel: StaffMemberPayload;
  /** Gives a tour another label (IS-09). Its instructor assignments narrow with it (IS-05). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setTourLabel: TourPayload;
  /** Takes a link back. Role: COORDINATOR. */
  readonly unlinkBillet: BilletPayload;
  /** Accepts for a time what a tour's holder lacks of what the post asks for (PE-04, PE-05). Role: COORDINATOR. */
  readonly waiveRequirement: RequirementWaiverPayload;
};


export type MutationApproveManningDocumentArgs = {
  input: ApproveManningDocumentInput;
};


export type MutationAssignInstructorArgs = {
  input: AssignInstructorInput;
};


export type MutationConfirmArrivalArgs = {
  input: ConfirmArrivalInput;
};


export type MutationConfirmDepartureArgs = {
  input: ConfirmDepartureInput;
};


export type MutationCurtailTourArgs = {
  input: CurtailTourInput;
};


export type MutationDraftManningDocumentArgs = {
  input: DraftManningDocumentInput;
};


export type MutationLinkBilletArgs = {
  input: LinkBilletInput;
};


export type MutationLoanBilletArgs = {
  input: LoanBilletInput;
};


export type MutationProposeTourArgs = {
  input: ProposeTourInput;
};


export type MutationRegisterStaffMemberArgs = {
  input: RegisterStaffMemberInput;
};


export type MutationRemoveInstructorArgs = {
  input: RemoveInstructorInput;
};


export type MutationReviseStaffMemberArgs = {
  input: ReviseStaffMemberInput;
};


export type MutationSetBilletLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetBilletLoanLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetInstructorAssignmentLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetManningDocumentLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetRequirementWaiverLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetStaffMemberLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetTourLabelArgs = {
  input: SetLabelInput;
};


export type MutationUnlinkBilletArgs = {
  input: LinkBilletInput;
};


export type MutationWaiveRequirementArgs = {
  input: WaiveRequirementInput;
};

/** A nation, with the people it sends. */
export type Nation = {
  readonly __typename?: 'Nation';
  /** The billets that are bound to this nation alone and that the viewer may see. */
  readonly billets: Maybe<BilletConnection>;
  /** ISO 3166-1 alpha-3, such as CAN. */
  readonly code: Scalars['ID']['output'];
  /** How many of the billets that are bound to this nation alone, and that the viewer may see, are filled on a day. It is derived from all tours, also from those that the viewer may not see. */
  readonly fillRate: Maybe<FillRate>;
  /** The tours of this nation that the viewer may see. */
  readonly tours: Maybe<TourConnection>;
};


/** A nation, with the people it sends. */
export type NationBilletsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BilletFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletOrder;
};


/** A nation, with the people it sends. */
export type NationFillRateArgs = {
  on: InputMaybe<Scalars['Date']['input']>;
};


/** A nation, with the people it sends. */
export type NationToursArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TourFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TourOrder;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest, or A first. */
  | 'ASC'
  /** Largest, latest, or Z first. */
  | 'DESC';

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

/** Who holds a post. */
export type PostCategory =
  /** A civilian. */
  | 'CIVILIAN'
  /** A member of armed forces. */
  | 'MILITARY'
  /** A member of a police force. */
  | 'POLICE';

/** Where a post is, as a category. */
export type PostLocation =
  /** At an institution of the partner. */
  | 'BENEFICIARY_SITE'
  /** Forward of it. */
  | 'FORWARD'
  /** At the headquarters. */
  | 'HQ';

/** The service that a post is meant for (STANAG 2116). */
export type PostService =
  /** (AF): air force. */
  | 'AIR_FORCE'
  /** Whichever. */
  | 'ANY'
  /** (A): army. */
  | 'ARMY'
  /** (N): navy. */
  | 'NAVY'
  /** (SI): special forces and others. */
  | 'SPECIAL';

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

/** A tour to plan. */
export type ProposeTourInput = {
  /** The first day (UTC): on it and on every day to the last one the billet is authorized and free (PE-01). */
  readonly arrival: Scalars['Date']['input'];
  /** The billet. */
  readonly billetId: Scalars['ID']['input'];
  /** The last day (UTC), not before the first and at most 3660 days after it. */
  readonly departure: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it; without it your nation's default (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** False where the person holds it beside a primary tour (PE-02). */
  readonly primary?: Scalars['Boolean']['input'];
  /** Who, of your own staff. */
  readonly staffMemberId: Scalars['ID']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** One billet; null where there is none that the viewer may see. */
  readonly billet: Maybe<Billet>;
  /** One loan of a billet; null where there is none that the viewer may see. */
  readonly billetLoan: Maybe<BilletLoan>;
  /** The billets that the viewer may see. */
  readonly billets: Maybe<BilletConnection>;
  /** The gaps from today on in the billets that the viewer may see, the earliest first (PE-06). They are derived from all tours, also from those that the viewer may not see: of a tour it tells no more than that there is an incumbent. */
  readonly gapForecast: Maybe<BilletGapConnection>;
  /** One instructor assignment; null where there is none that the viewer may see. */
  readonly instructorAssignment: Maybe<InstructorAssignment>;
  /** One manning document; null where there is none that the viewer may see. */
  readonly manningDocument: Maybe<ManningDocument>;
  /** The manning documents that the viewer may see. */
  readonly manningDocuments: Maybe<ManningDocumentConnection>;
  /** One waiver; null where there is none that the viewer may see. */
  readonly requirementWaiver: Maybe<RequirementWaiver>;
  /** One staff member; null where there is none that the viewer may see. */
  readonly staffMember: Maybe<StaffMember>;
  /** The staff members that the viewer may see: persons, for a PERSONNEL_OFFICER alone. */
  readonly staffMembers: Maybe<StaffMemberConnection>;
  /** One tour; null where there is none that the viewer may see. */
  readonly tour: Maybe<Tour>;
  /** The tours that the viewer may see. */
  readonly tours: Maybe<TourConnection>;
};


export type QueryBilletArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBilletLoanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBilletsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BilletFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: BilletOrder;
};


export type QueryGapForecastArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BilletGapFilter>;
  first?: Scalars['Int']['input'];
  within?: Scalars['Int']['input'];
};


export type QueryInstructorAssignmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryManningDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryManningDocumentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ManningDocumentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ManningDocumentOrder;
};


export type QueryRequirementWaiverArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStaffMembersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<StaffMemberFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: StaffMemberOrder;
};


export type QueryTourArgs = {
  id: Scalars['ID']['input'];
};


export type QueryToursArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TourFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TourOrder;
};

/** A staff member to add. */
export type RegisterStaffMemberInput = {
  /** Military, civil or police. */
  readonly category: PostCategory;
  /** True where your nation has cleared them for the post. */
  readonly clearedForPost?: Scalars['Boolean']['input'];
  /** What they are experienced in, each once. */
  readonly functionalAreas?: ReadonlyArray<FunctionalArea>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it, PERSONNEL_OFFICERs alone; without it your nation's default (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** What they know of the coalition's working language (STANAG 6001): four levels, 0 to 5, each of 0 to 4 with or without +, such as 3321 or 3+321. */
  readonly languageProfile?: InputMaybe<Scalars['String']['input']>;
  /** What your nation calls the rank, at most 60 characters; comes with the rank. */
  readonly nationalRank?: InputMaybe<Scalars['String']['input']>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The rank (STANAG 2116), such as OF-3: on the military; left out on civilians. */
  readonly rankCode?: InputMaybe<Scalars['String']['input']>;
  /** The service: on the military, and on nobody else. */
  readonly service?: InputMaybe<StaffService>;
  /** An opaque reference of your own, unique among your staff, never a name: 3 to 40 capital letters, digits or . _ / -, with a digit among them. */
  readonly serviceRef: Scalars['String']['input'];
  /** Their skills, at most 40, each a code of 1 to 40 capital letters, digits, - or _, starting with a letter. */
  readonly skills?: ReadonlyArray<Scalars['String']['input']>;
};

/** An assignment to take back. */
export type RemoveInstructorInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The assignment, one of your own. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** What a post asks for and its holder lacks: never what the holder has. */
export type RequirementDeficit = {
  readonly __typename?: 'RequirementDeficit';
  /** What is lacking. */
  readonly kind: DeficitKind;
  /** What the post asks for. */
  readonly required: Scalars['String']['output'];
  /** Until when it is waived (UTC), by the waivers that the viewer may see; null where it is not. */
  readonly waivedUntil: Maybe<Scalars['Date']['output']>;
};

/** What the coalition staff accepted for a time that a tour's holder lacks (PE-04, PE-05). */
export type RequirementWaiver = {
  readonly __typename?: 'RequirementWaiver';
  /** The last day on which it holds (UTC). */
  readonly expiresOn: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** What is waived. */
  readonly kind: DeficitKind;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** The tour; null where the viewer may not see it. */
  readonly tour: Maybe<Tour>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of waivers. */
export type RequirementWaiverConnection = {
  readonly __typename?: 'RequirementWaiverConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<RequirementWaiverEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<RequirementWaiver>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of waivers. */
export type RequirementWaiverEdge = {
  readonly __typename?: 'RequirementWaiverEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: RequirementWaiver;
};

/** An order of waivers. */
export type RequirementWaiverOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: RequirementWaiverOrderField;
};

/** What waivers are ordered by. */
export type RequirementWaiverOrderField =
  /** By the last day on which they hold. */
  | 'EXPIRES_ON';

/** What came of it: the waiver, or the problems. */
export type RequirementWaiverPayload = {
  readonly __typename?: 'RequirementWaiverPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The waiver as the viewer sees it now; null where there are problems. */
  readonly requirementWaiver: Maybe<RequirementWaiver>;
};

/** What to say of a staff member from now on: all of it. */
export type ReviseStaffMemberInput = {
  /** Military, civil or police. */
  readonly category: PostCategory;
  /** True where your nation has cleared them for the post. */
  readonly clearedForPost?: Scalars['Boolean']['input'];
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What they are experienced in, each once. */
  readonly functionalAreas?: ReadonlyArray<FunctionalArea>;
  /** The staff member, one of your own. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** What they know of the coalition's working language (STANAG 6001): four levels, 0 to 5, each of 0 to 4 with or without +, such as 3321 or 3+321. */
  readonly languageProfile?: InputMaybe<Scalars['String']['input']>;
  /** What your nation calls the rank, at most 60 characters; comes with the rank. */
  readonly nationalRank?: InputMaybe<Scalars['String']['input']>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The rank (STANAG 2116), such as OF-3: on the military; left out on civilians. */
  readonly rankCode?: InputMaybe<Scalars['String']['input']>;
  /** The service: on the military, and on nobody else. */
  readonly service?: InputMaybe<StaffService>;
  /** Their skills, at most 40, each a code of 1 to 40 capital letters, digits, - or _, starting with a letter. */
  readonly skills?: ReadonlyArray<Scalars['String']['input']>;
};

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

/** Somebody whom a nation sends, without a name (PE-08). Carries PERSONAL: a PERSONNEL_OFFICER alone sees it. */
export type StaffMember = {
  readonly __typename?: 'StaffMember';
  /** Military, civil or police. */
  readonly category: PostCategory;
  /** True where the nation has cleared them for the post. */
  readonly clearedForPost: Scalars['Boolean']['output'];
  /** What they are experienced in. */
  readonly functionalAreas: ReadonlyArray<FunctionalArea>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** What they know of the coalition's working language (STANAG 6001): listening, speaking, reading, writing; null where it was not tested. */
  readonly languageProfile: Maybe<Scalars['String']['output']>;
  /** The nation that sends them. */
  readonly nation: Maybe<Nation>;
  /** What the nation calls the rank. */
  readonly nationalRank: Maybe<Scalars['String']['output']>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The rank (STANAG 2116), such as OF-3; null where there is none. */
  readonly rankCode: Maybe<Scalars['String']['output']>;
  /** The service; null where there is none. */
  readonly service: Maybe<StaffService>;
  /** An opaque reference that the nation gave: never a name. */
  readonly serviceRef: Scalars['String']['output'];
  /** Their skills, by code. */
  readonly skills: ReadonlyArray<Scalars['String']['output']>;
  /** Their tours that the viewer may see. */
  readonly tours: TourConnection;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** Somebody whom a nation sends, without a name (PE-08). Carries PERSONAL: a PERSONNEL_OFFICER alone sees it. */
export type StaffMemberToursArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TourFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TourOrder;
};

/** A page of staff members. */
export type StaffMemberConnection = {
  readonly __typename?: 'StaffMemberConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<StaffMemberEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<StaffMember>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of staff members. */
export type StaffMemberEdge = {
  readonly __typename?: 'StaffMemberEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: StaffMember;
};

/** Which staff members; parts are joined by and. */
export type StaffMemberFilter = {
  /** Of one of these categories. */
  readonly category?: InputMaybe<ReadonlyArray<PostCategory>>;
  /** Sent by one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** An order of staff members. */
export type StaffMemberOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: StaffMemberOrderField;
};

/** What staff members are ordered by. */
export type StaffMemberOrderField =
  /** By reference. */
  | 'SERVICE_REF';

/** What came of it: the staff member, or the problems. */
export type StaffMemberPayload = {
  readonly __typename?: 'StaffMemberPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The staff member as the viewer sees it now; null where there are problems. */
  readonly staffMember: Maybe<StaffMember>;
};

/** The service of a staff member (STANAG 2116). */
export type StaffService =
  /** (AF): air force. */
  | 'AIR_FORCE'
  /** (A): army. */
  | 'ARMY'
  /** (N): navy. */
  | 'NAVY'
  /** (SI): special forces and others. */
  | 'SPECIAL';

/** Somebody's time in a billet. Both its first and its last day belong to it. */
export type Tour = {
  readonly __typename?: 'Tour';
  /** The confirmed first day (UTC). */
  readonly actualArrival: Maybe<Scalars['Date']['output']>;
  /** The confirmed last day (UTC). */
  readonly actualDeparture: Maybe<Scalars['Date']['output']>;
  /** The first day (UTC): the actual one where it is confirmed, else the planned one. */
  readonly arrival: Scalars['Date']['output'];
  /** The billet; null where the viewer may not see it. */
  readonly billet: Maybe<Billet>;
  /** The billet as the manning document had it when the tour was planned (PE-10); null where the viewer may not see it. */
  readonly billetVersion: Maybe<BilletVersion>;
  /** What the post asks for and the holder lacks (PE-04, PE-05). */
  readonly deficits: ReadonlyArray<RequirementDeficit>;
  /** The last day (UTC): the actual one where it is confirmed, else the planned one. */
  readonly departure: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** What the holder is assigned to as instructor, as far as the viewer may see. */
  readonly instructorFor: InstructorAssignmentConnection;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The nation that sends them (PE-08). */
  readonly nation: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The last day as first planned (UTC); it stays when the tour is cut short (PE-09). */
  readonly originalDeparture: Scalars['Date']['output'];
  /** False where the person holds it beside their primary one (PE-02). */
  readonly primary: Scalars['Boolean']['output'];
  /** Why it was cut short or called off. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Who; null where the viewer may not see them, since persons are PERSONAL. */
  readonly staffMember: Maybe<StaffMember>;
  /** Where it stands. */
  readonly state: TourState;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
  /** Its waivers that the viewer may see. */
  readonly waivers: RequirementWaiverConnection;
};


/** Somebody's time in a billet. Both its first and its last day belong to it. */
export type TourInstructorForArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: InstructorAssignmentOrder;
};


/** Somebody's time in a billet. Both its first and its last day belong to it. */
export type TourWaiversArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementWaiverOrder;
};

/** A page of tours. */
export type TourConnection = {
  readonly __typename?: 'TourConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TourEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Tour>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of tours. */
export type TourEdge = {
  readonly __typename?: 'TourEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Tour;
};

/** Which tours; parts are joined by and. */
export type TourFilter = {
  /** In this billet, where the viewer may see it. */
  readonly billet?: InputMaybe<Scalars['ID']['input']>;
  /** With this day or later as the last (UTC). */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<TourState>>;
  /** With this day or earlier as the first (UTC). */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** An order of tours. */
export type TourOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TourOrderField;
};

/** What tours are ordered by. */
export type TourOrderField =
  /** By the first day. */
  | 'ARRIVAL'
  /** By the last day. */
  | 'DEPARTURE';

/** What came of it: the tour, or the problems. */
export type TourPayload = {
  readonly __typename?: 'TourPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The tour as the viewer sees it now; null where there are problems. */
  readonly tour: Maybe<Tour>;
};

/** Where a tour stands. */
export type TourState =
  /** Called off before it began. */
  | 'CANCELLED'
  /** Ended earlier than first planned. */
  | 'CURTAILED'
  /** Ended as planned, or later. */
  | 'DEPARTED'
  /** Arrived. */
  | 'IN_POST'
  /** To begin. */
  | 'PLANNED';

/** A requirement of a post to waive. */
export type WaiveRequirementInput = {
  /** The last day on which it holds (UTC), not in the past. */
  readonly expiresOn: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** What is waived: a deficit that the tour has. */
  readonly kind: DeficitKind;
  /** Who may see it: the tour's nation among them (PE-04, PE-05); without it that nation, and whom your default names (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** Why, at most 1000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The tour, PLANNED or IN_POST. */
  readonly tourId: Scalars['ID']['input'];
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
  Billet: Billet;
  BilletLoan: BilletLoan;
  CapabilityRequirement: CapabilityRequirement;
  CourseIteration: CourseIteration;
  InstructorAssignment: InstructorAssignment;
  LineOfEffort: LineOfEffort;
  ManningDocument: ManningDocument;
  Nation: Nation;
  RequirementWaiver: RequirementWaiver;
  StaffMember: StaffMember;
  Tour: Tour;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Billet:
    ( { __typename: 'Billet' }
    & GraphQLRecursivePick<FederationTypes['Billet'], {"id":true}> );
  BilletLoan:
    ( { __typename: 'BilletLoan' }
    & GraphQLRecursivePick<FederationTypes['BilletLoan'], {"id":true}> );
  CapabilityRequirement:
    ( { __typename: 'CapabilityRequirement' }
    & GraphQLRecursivePick<FederationTypes['CapabilityRequirement'], {"id":true}> );
  CourseIteration:
    ( { __typename: 'CourseIteration' }
    & GraphQLRecursivePick<FederationTypes['CourseIteration'], {"id":true}> );
  InstructorAssignment:
    ( { __typename: 'InstructorAssignment' }
    & GraphQLRecursivePick<FederationTypes['InstructorAssignment'], {"id":true}> );
  LineOfEffort:
    ( { __typename: 'LineOfEffort' }
    & GraphQLRecursivePick<FederationTypes['LineOfEffort'], {"code":true}> );
  ManningDocument:
    ( { __typename: 'ManningDocument' }
    & GraphQLRecursivePick<FederationTypes['ManningDocument'], {"id":true}> );
  Nation:
    ( { __typename: 'Nation' }
    & GraphQLRecursivePick<FederationTypes['Nation'], {"code":true}> );
  RequirementWaiver:
    ( { __typename: 'RequirementWaiver' }
    & GraphQLRecursivePick<FederationTypes['RequirementWaiver'], {"id":true}> );
  StaffMember:
    ( { __typename: 'StaffMember' }
    & GraphQLRecursivePick<FederationTypes['StaffMember'], {"id":true}> );
  Tour:
    ( { __typename: 'Tour' }
    & GraphQLRecursivePick<FederationTypes['Tour'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdvisedRequirementConnection: ResolverTypeWrapper<AdvisedRequirementConnectionRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdvisedRequirementEdge: ResolverTypeWrapper<AdvisedRequirementEdgeRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Alpha3: ResolverTypeWrapper<Scalars['Alpha3']['output']>;
  ApproveManningDocumentInput: ApproveManningDocumentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AssignInstructorInput: AssignInstructorInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Billet: ResolverTypeWrapper<BilletRow>;
  BilletBinding: BilletBinding;
  BilletConnection: ResolverTypeWrapper<BilletConnectionRow>;
  BilletEdge: ResolverTypeWrapper<Omit<BilletEdge, 'node'> & { node: ResolversTypes['Billet'] }>;
  BilletFilter: BilletFilter;
  BilletGap: ResolverTypeWrapper<BilletGapRow>;
  BilletGapConnection: ResolverTypeWrapper<BilletGapConnectionRow>;
  BilletGapEdge: ResolverTypeWrapper<Omit<BilletGapEdge, 'node'> & { node: ResolversTypes['BilletGap'] }>;
  BilletGapFilter: BilletGapFilter;
  BilletLineInput: BilletLineInput;
  BilletLinkOrder: BilletLinkOrder;
  BilletLinkOrderField: BilletLinkOrderField;
  BilletLoan: ResolverTypeWrapper<BilletLoanRow>;
  BilletLoanConnection: ResolverTypeWrapper<BilletLoanConnectionRow>;
  BilletLoanEdge: ResolverTypeWrapper<Omit<BilletLoanEdge, 'node'> & { node: ResolversTypes['BilletLoan'] }>;
  BilletLoanOrder: BilletLoanOrder;
  BilletLoanOrderField: BilletLoanOrderField;
  BilletLoanPayload: ResolverTypeWrapper<Omit<BilletLoanPayload, 'billetLoan'> & { billetLoan?: Maybe<ResolversTypes['BilletLoan']> }>;
  BilletOrder: BilletOrder;
  BilletOrderField: BilletOrderField;
  BilletPayload: ResolverTypeWrapper<Omit<BilletPayload, 'billet'> & { billet?: Maybe<ResolversTypes['Billet']> }>;
  BilletVersion: ResolverTypeWrapper<BilletVersionRow>;
  BilletVersionConnection: ResolverTypeWrapper<BilletVersionConnectionRow>;
  BilletVersionEdge: ResolverTypeWrapper<Omit<BilletVersionEdge, 'node'> & { node: ResolversTypes['BilletVersion'] }>;
  BilletVersionOrder: BilletVersionOrder;
  BilletVersionOrderField: BilletVersionOrderField;
  CapabilityRequirement: ResolverTypeWrapper<CapabilityRequirementRow>;
  ConfirmArrivalInput: ConfirmArrivalInput;
  ConfirmDepartureInput: ConfirmDepartureInput;
  CourseIteration: ResolverTypeWrapper<CourseIterationRow>;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  CurtailTourInput: CurtailTourInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DeficitKind: DeficitKind;
  DraftManningDocumentInput: DraftManningDocumentInput;
  FillRate: ResolverTypeWrapper<FillRateRow>;
  FunctionalArea: FunctionalArea;
  Handling: Handling;
  InstructorAssignment: ResolverTypeWrapper<InstructorAssignmentRow>;
  InstructorAssignmentConnection: ResolverTypeWrapper<InstructorAssignmentConnectionRow>;
  InstructorAssignmentEdge: ResolverTypeWrapper<Omit<InstructorAssignmentEdge, 'node'> & { node: ResolversTypes['InstructorAssignment'] }>;
  InstructorAssignmentOrder: InstructorAssignmentOrder;
  InstructorAssignmentOrderField: InstructorAssignmentOrderField;
  InstructorAssignmentPayload: ResolverTypeWrapper<Omit<InstructorAssignmentPayload, 'instructorAssignment'> & { instructorAssignment?: Maybe<ResolversTypes['InstructorAssignment']> }>;
  InstructorRole: InstructorRole;
  LabelInput: LabelInput;
  LineOfEffort: ResolverTypeWrapper<LineOfEffortRow>;
  LinkBilletInput: LinkBilletInput;
  LinkedBilletConnection: ResolverTypeWrapper<LinkedBilletConnectionRow>;
  LinkedBilletEdge: ResolverTypeWrapper<LinkedBilletEdgeRow>;
  LoanBilletInput: LoanBilletInput;
  ManningDocument: ResolverTypeWrapper<ManningDocumentRow>;
  ManningDocumentConnection: ResolverTypeWrapper<ManningDocumentConnectionRow>;
  ManningDocumentEdge: ResolverTypeWrapper<Omit<ManningDocumentEdge, 'node'> & { node: ResolversTypes['ManningDocument'] }>;
  ManningDocumentFilter: ManningDocumentFilter;
  ManningDocumentOrder: ManningDocumentOrder;
  ManningDocumentOrderField: ManningDocumentOrderField;
  ManningDocumentPayload: ResolverTypeWrapper<Omit<ManningDocumentPayload, 'manningDocument'> & { manningDocument?: Maybe<ResolversTypes['ManningDocument']> }>;
  ManningDocumentState: ManningDocumentState;
  Marking: Marking;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nation: ResolverTypeWrapper<NationRow>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostCategory: PostCategory;
  PostLocation: PostLocation;
  PostService: PostService;
  Problem: ResolverTypeWrapper<Problem>;
  ProposeTourInput: ProposeTourInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterStaffMemberInput: RegisterStaffMemberInput;
  RemoveInstructorInput: RemoveInstructorInput;
  RequirementDeficit: ResolverTypeWrapper<RequirementDeficit>;
  RequirementWaiver: ResolverTypeWrapper<RequirementWaiverRow>;
  RequirementWaiverConnection: ResolverTypeWrapper<RequirementWaiverConnectionRow>;
  RequirementWaiverEdge: ResolverTypeWrapper<Omit<RequirementWaiverEdge, 'node'> & { node: ResolversTypes['RequirementWaiver'] }>;
  RequirementWaiverOrder: RequirementWaiverOrder;
  RequirementWaiverOrderField: RequirementWaiverOrderField;
  RequirementWaiverPayload: ResolverTypeWrapper<Omit<RequirementWaiverPayload, 'requirementWaiver'> & { requirementWaiver?: Maybe<ResolversTypes['RequirementWaiver']> }>;
  ReviseStaffMemberInput: ReviseStaffMemberInput;
  SecurityLabel: ResolverTypeWrapper<SecurityLabelRow>;
  SetLabelInput: SetLabelInput;
  StaffMember: ResolverTypeWrapper<StaffMemberRow>;
  StaffMemberConnection: ResolverTypeWrapper<StaffMemberConnectionRow>;
  StaffMemberEdge: ResolverTypeWrapper<Omit<StaffMemberEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  StaffMemberFilter: StaffMemberFilter;
  StaffMemberOrder: StaffMemberOrder;
  StaffMemberOrderField: StaffMemberOrderField;
  StaffMemberPayload: ResolverTypeWrapper<Omit<StaffMemberPayload, 'staffMember'> & { staffMember?: Maybe<ResolversTypes['StaffMember']> }>;
  StaffService: StaffService;
  Tour: ResolverTypeWrapper<TourRow>;
  TourConnection: ResolverTypeWrapper<TourConnectionRow>;
  TourEdge: ResolverTypeWrapper<Omit<TourEdge, 'node'> & { node: ResolversTypes['Tour'] }>;
  TourFilter: TourFilter;
  TourOrder: TourOrder;
  TourOrderField: TourOrderField;
  TourPayload: ResolverTypeWrapper<Omit<TourPayload, 'tour'> & { tour?: Maybe<ResolversTypes['Tour']> }>;
  TourState: TourState;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  WaiveRequirementInput: WaiveRequirementInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdvisedRequirementConnection: AdvisedRequirementConnectionRow;
  Int: Scalars['Int']['output'];
  AdvisedRequirementEdge: AdvisedRequirementEdgeRow;
  String: Scalars['String']['output'];
  Alpha3: Scalars['Alpha3']['output'];
  ApproveManningDocumentInput: ApproveManningDocumentInput;
  ID: Scalars['ID']['output'];
  AssignInstructorInput: AssignInstructorInput;
  Boolean: Scalars['Boolean']['output'];
  Billet: BilletRow;
  BilletConnection: BilletConnectionRow;
  BilletEdge: Omit<BilletEdge, 'node'> & { node: ResolversParentTypes['Billet'] };
  BilletFilter: BilletFilter;
  BilletGap: BilletGapRow;
  BilletGapConnection: BilletGapConnectionRow;
  BilletGapEdge: Omit<BilletGapEdge, 'node'> & { node: ResolversParentTypes['BilletGap'] };
  BilletGapFilter: BilletGapFilter;
  BilletLineInput: BilletLineInput;
  BilletLinkOrder: BilletLinkOrder;
  BilletLoan: BilletLoanRow;
  BilletLoanConnection: BilletLoanConnectionRow;
  BilletLoanEdge: Omit<BilletLoanEdge, 'node'> & { node: ResolversParentTypes['BilletLoan'] };
  BilletLoanOrder: BilletLoanOrder;
  BilletLoanPayload: Omit<BilletLoanPayload, 'billetLoan'> & { billetLoan?: Maybe<ResolversParentTypes['BilletLoan']> };
  BilletOrder: BilletOrder;
  BilletPayload: Omit<BilletPayload, 'billet'> & { billet?: Maybe<ResolversParentTypes['Billet']> };
  BilletVersion: BilletVersionRow;
  BilletVersionConnection: BilletVersionConnectionRow;
  BilletVersionEdge: Omit<BilletVersionEdge, 'node'> & { node: ResolversParentTypes['BilletVersion'] };
  BilletVersionOrder: BilletVersionOrder;
  CapabilityRequirement: CapabilityRequirementRow;
  ConfirmArrivalInput: ConfirmArrivalInput;
  ConfirmDepartureInput: ConfirmDepartureInput;
  CourseIteration: CourseIterationRow;
  Currency: Scalars['Currency']['output'];
  CurtailTourInput: CurtailTourInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DraftManningDocumentInput: DraftManningDocumentInput;
  FillRate: FillRateRow;
  InstructorAssignment: InstructorAssignmentRow;
  InstructorAssignmentConnection: InstructorAssignmentConnectionRow;
  InstructorAssignmentEdge: Omit<InstructorAssignmentEdge, 'node'> & { node: ResolversParentTypes['InstructorAssignment'] };
  InstructorAssignmentOrder: InstructorAssignmentOrder;
  InstructorAssignmentPayload: Omit<InstructorAssignmentPayload, 'instructorAssignment'> & { instructorAssignment?: Maybe<ResolversParentTypes['InstructorAssignment']> };
  LabelInput: LabelInput;
  LineOfEffort: LineOfEffortRow;
  LinkBilletInput: LinkBilletInput;
  LinkedBilletConnection: LinkedBilletConnectionRow;
  LinkedBilletEdge: LinkedBilletEdgeRow;
  LoanBilletInput: LoanBilletInput;
  ManningDocument: ManningDocumentRow;
  ManningDocumentConnection: ManningDocumentConnectionRow;
  ManningDocumentEdge: Omit<ManningDocumentEdge, 'node'> & { node: ResolversParentTypes['ManningDocument'] };
  ManningDocumentFilter: ManningDocumentFilter;
  ManningDocumentOrder: ManningDocumentOrder;
  ManningDocumentPayload: Omit<ManningDocumentPayload, 'manningDocument'> & { manningDocument?: Maybe<ResolversParentTypes['ManningDocument']> };
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nation: NationRow;
  PageInfo: PageInfo;
  Problem: Problem;
  ProposeTourInput: ProposeTourInput;
  Query: Record<PropertyKey, never>;
  RegisterStaffMemberInput: RegisterStaffMemberInput;
  RemoveInstructorInput: RemoveInstructorInput;
  RequirementDeficit: RequirementDeficit;
  RequirementWaiver: RequirementWaiverRow;
  RequirementWaiverConnection: RequirementWaiverConnectionRow;
  RequirementWaiverEdge: Omit<RequirementWaiverEdge, 'node'> & { node: ResolversParentTypes['RequirementWaiver'] };
  RequirementWaiverOrder: RequirementWaiverOrder;
  RequirementWaiverPayload: Omit<RequirementWaiverPayload, 'requirementWaiver'> & { requirementWaiver?: Maybe<ResolversParentTypes['RequirementWaiver']> };
  ReviseStaffMemberInput: ReviseStaffMemberInput;
  SecurityLabel: SecurityLabelRow;
  SetLabelInput: SetLabelInput;
  StaffMember: StaffMemberRow;
  StaffMemberConnection: StaffMemberConnectionRow;
  StaffMemberEdge: Omit<StaffMemberEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  StaffMemberFilter: StaffMemberFilter;
  StaffMemberOrder: StaffMemberOrder;
  StaffMemberPayload: Omit<StaffMemberPayload, 'staffMember'> & { staffMember?: Maybe<ResolversParentTypes['StaffMember']> };
  Tour: TourRow;
  TourConnection: TourConnectionRow;
  TourEdge: Omit<TourEdge, 'node'> & { node: ResolversParentTypes['Tour'] };
  TourFilter: TourFilter;
  TourOrder: TourOrder;
  TourPayload: Omit<TourPayload, 'tour'> & { tour?: Maybe<ResolversParentTypes['Tour']> };
  UUID: Scalars['UUID']['output'];
  WaiveRequirementInput: WaiveRequirementInput;
};

export type AdvisedRequirementConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['AdvisedRequirementConnection'] = ResolversParentTypes['AdvisedRequirementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdvisedRequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdvisedRequirementEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['AdvisedRequirementEdge'] = ResolversParentTypes['AdvisedRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CapabilityRequirement'], ParentType, ContextType>;
};

export interface Alpha3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Alpha3'], any> {
  name: 'Alpha3';
}

export type BilletResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Billet'] = ResolversParentTypes['Billet'], FederationReferenceType extends FederationReferenceTypes['Billet'] = FederationReferenceTypes['Billet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Billet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authorizedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  authorizedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  billetNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['BilletBinding'], ParentType, ContextType>;
  boundTo?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['PostCategory'], ParentType, ContextType>;
  criticality?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['BilletVersion']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ManningDocument']>, ParentType, ContextType>;
  functionalArea?: Resolver<ResolversTypes['FunctionalArea'], ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['BilletGap']>, ParentType, ContextType, Partial<BilletGapsArgs>>;
  handoverDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  languageProfile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linesOfEffort?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LineOfEffort']>>, ParentType, ContextType>;
  loans?: Resolver<ResolversTypes['BilletLoanConnection'], ParentType, ContextType, RequireFields<BilletLoansArgs, 'first' | 'orderBy'>>;
  location?: Resolver<ResolversTypes['PostLocation'], ParentType, ContextType>;
  nations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nation']>>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rankFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rankTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['AdvisedRequirementConnection'], ParentType, ContextType, RequireFields<BilletRequirementsArgs, 'first' | 'orderBy'>>;
  service?: Resolver<Maybe<ResolversTypes['PostService']>, ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tourMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tours?: Resolver<ResolversTypes['TourConnection'], ParentType, ContextType, RequireFields<BilletToursArgs, 'first' | 'orderBy'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletConnection'] = ResolversParentTypes['BilletConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BilletEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Billet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletEdge'] = ResolversParentTypes['BilletEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Billet'], ParentType, ContextType>;
};

export type BilletGapResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletGap'] = ResolversParentTypes['BilletGap']> = {
  billet?: Resolver<ResolversTypes['Billet'], ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  unconfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BilletGapConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletGapConnection'] = ResolversParentTypes['BilletGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BilletGapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BilletGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletGapEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletGapEdge'] = ResolversParentTypes['BilletGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BilletGap'], ParentType, ContextType>;
};

export type BilletLoanResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletLoan'] = ResolversParentTypes['BilletLoan'], FederationReferenceType extends FederationReferenceTypes['BilletLoan'] = FederationReferenceTypes['BilletLoan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BilletLoan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billet?: Resolver<Maybe<ResolversTypes['Billet']>, ParentType, ContextType>;
  borrower?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  lender?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletLoanConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletLoanConnection'] = ResolversParentTypes['BilletLoanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BilletLoanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BilletLoan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletLoanEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletLoanEdge'] = ResolversParentTypes['BilletLoanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BilletLoan'], ParentType, ContextType>;
};

export type BilletLoanPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletLoanPayload'] = ResolversParentTypes['BilletLoanPayload']> = {
  billetLoan?: Resolver<Maybe<ResolversTypes['BilletLoan']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type BilletPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletPayload'] = ResolversParentTypes['BilletPayload']> = {
  billet?: Resolver<Maybe<ResolversTypes['Billet']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type BilletVersionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletVersion'] = ResolversParentTypes['BilletVersion']> = {
  authorizedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  authorizedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  billet?: Resolver<Maybe<ResolversTypes['Billet']>, ParentType, ContextType>;
  billetNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['BilletBinding'], ParentType, ContextType>;
  boundTo?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['PostCategory'], ParentType, ContextType>;
  criticality?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ManningDocument']>, ParentType, ContextType>;
  functionalArea?: Resolver<ResolversTypes['FunctionalArea'], ParentType, ContextType>;
  handoverDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  languageProfile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['PostLocation'], ParentType, ContextType>;
  nations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nation']>>, ParentType, ContextType>;
  rankFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rankTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['PostService']>, ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tourMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletVersionConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletVersionConnection'] = ResolversParentTypes['BilletVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BilletVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BilletVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BilletVersionEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['BilletVersionEdge'] = ResolversParentTypes['BilletVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BilletVersion'], ParentType, ContextType>;
};

export type CapabilityRequirementResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['CapabilityRequirement'] = ResolversParentTypes['CapabilityRequirement'], FederationReferenceType extends FederationReferenceTypes['CapabilityRequirement'] = FederationReferenceTypes['CapabilityRequirement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapabilityRequirement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  advisorBillets?: Resolver<Maybe<ResolversTypes['LinkedBilletConnection']>, ParentType, ContextType, RequireFields<CapabilityRequirementAdvisorBilletsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CourseIterationResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['CourseIteration'] = ResolversParentTypes['CourseIteration'], FederationReferenceType extends FederationReferenceTypes['CourseIteration'] = FederationReferenceTypes['CourseIteration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseIteration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructors?: Resolver<Maybe<ResolversTypes['InstructorAssignmentConnection']>, ParentType, ContextType, RequireFields<CourseIterationInstructorsArgs, 'first' | 'orderBy'>>;
};

export interface CurrencyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Currency'], any> {
  name: 'Currency';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FillRateResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['FillRate'] = ResolversParentTypes['FillRate']> = {
  authorized?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type InstructorAssignmentResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['InstructorAssignment'] = ResolversParentTypes['InstructorAssignment'], FederationReferenceType extends FederationReferenceTypes['InstructorAssignment'] = FederationReferenceTypes['InstructorAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InstructorAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iteration?: Resolver<Maybe<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['InstructorRole'], ParentType, ContextType>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstructorAssignmentConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['InstructorAssignmentConnection'] = ResolversParentTypes['InstructorAssignmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstructorAssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['InstructorAssignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstructorAssignmentEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['InstructorAssignmentEdge'] = ResolversParentTypes['InstructorAssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InstructorAssignment'], ParentType, ContextType>;
};

export type InstructorAssignmentPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['InstructorAssignmentPayload'] = ResolversParentTypes['InstructorAssignmentPayload']> = {
  instructorAssignment?: Resolver<Maybe<ResolversTypes['InstructorAssignment']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type LineOfEffortResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['LineOfEffort'] = ResolversParentTypes['LineOfEffort'], FederationReferenceType extends FederationReferenceTypes['LineOfEffort'] = FederationReferenceTypes['LineOfEffort']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineOfEffort']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billets?: Resolver<Maybe<ResolversTypes['LinkedBilletConnection']>, ParentType, ContextType, RequireFields<LineOfEffortBilletsArgs, 'first' | 'orderBy'>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LinkedBilletConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['LinkedBilletConnection'] = ResolversParentTypes['LinkedBilletConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LinkedBilletEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Billet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedBilletEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['LinkedBilletEdge'] = ResolversParentTypes['LinkedBilletEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Billet'], ParentType, ContextType>;
};

export type ManningDocumentResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['ManningDocument'] = ResolversParentTypes['ManningDocument'], FederationReferenceType extends FederationReferenceTypes['ManningDocument'] = FederationReferenceTypes['ManningDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ManningDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['BilletVersionConnection'], ParentType, ContextType, RequireFields<ManningDocumentLinesArgs, 'first' | 'orderBy'>>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ManningDocumentState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManningDocumentConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['ManningDocumentConnection'] = ResolversParentTypes['ManningDocumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ManningDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ManningDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManningDocumentEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['ManningDocumentEdge'] = ResolversParentTypes['ManningDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ManningDocument'], ParentType, ContextType>;
};

export type ManningDocumentPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['ManningDocumentPayload'] = ResolversParentTypes['ManningDocumentPayload']> = {
  manningDocument?: Resolver<Maybe<ResolversTypes['ManningDocument']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveManningDocument?: Resolver<ResolversTypes['ManningDocumentPayload'], ParentType, ContextType, RequireFields<MutationApproveManningDocumentArgs, 'input'>>;
  assignInstructor?: Resolver<ResolversTypes['InstructorAssignmentPayload'], ParentType, ContextType, RequireFields<MutationAssignInstructorArgs, 'input'>>;
  confirmArrival?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationConfirmArrivalArgs, 'input'>>;
  confirmDeparture?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationConfirmDepartureArgs, 'input'>>;
  curtailTour?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationCurtailTourArgs, 'input'>>;
  draftManningDocument?: Resolver<ResolversTypes['ManningDocumentPayload'], ParentType, ContextType, RequireFields<MutationDraftManningDocumentArgs, 'input'>>;
  linkBillet?: Resolver<ResolversTypes['BilletPayload'], ParentType, ContextType, RequireFields<MutationLinkBilletArgs, 'input'>>;
  loanBillet?: Resolver<ResolversTypes['BilletLoanPayload'], ParentType, ContextType, RequireFields<MutationLoanBilletArgs, 'input'>>;
  proposeTour?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationProposeTourArgs, 'input'>>;
  registerStaffMember?: Resolver<ResolversTypes['StaffMemberPayload'], ParentType, ContextType, RequireFields<MutationRegisterStaffMemberArgs, 'input'>>;
  removeInstructor?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationRemoveInstructorArgs, 'input'>>;
  reviseStaffMember?: Resolver<ResolversTypes['StaffMemberPayload'], ParentType, ContextType, RequireFields<MutationReviseStaffMemberArgs, 'input'>>;
  setBilletLabel?: Resolver<ResolversTypes['BilletPayload'], ParentType, ContextType, RequireFields<MutationSetBilletLabelArgs, 'input'>>;
  setBilletLoanLabel?: Resolver<ResolversTypes['BilletLoanPayload'], ParentType, ContextType, RequireFields<MutationSetBilletLoanLabelArgs, 'input'>>;
  setInstructorAssignmentLabel?: Resolver<ResolversTypes['InstructorAssignmentPayload'], ParentType, ContextType, RequireFields<MutationSetInstructorAssignmentLabelArgs, 'input'>>;
  setManningDocumentLabel?: Resolver<ResolversTypes['ManningDocumentPayload'], ParentType, ContextType, RequireFields<MutationSetManningDocumentLabelArgs, 'input'>>;
  setRequirementWaiverLabel?: Resolver<ResolversTypes['RequirementWaiverPayload'], ParentType, ContextType, RequireFields<MutationSetRequirementWaiverLabelArgs, 'input'>>;
  setStaffMemberLabel?: Resolver<ResolversTypes['StaffMemberPayload'], ParentType, ContextType, RequireFields<MutationSetStaffMemberLabelArgs, 'input'>>;
  setTourLabel?: Resolver<ResolversTypes['TourPayload'], ParentType, ContextType, RequireFields<MutationSetTourLabelArgs, 'input'>>;
  unlinkBillet?: Resolver<ResolversTypes['BilletPayload'], ParentType, ContextType, RequireFields<MutationUnlinkBilletArgs, 'input'>>;
  waiveRequirement?: Resolver<ResolversTypes['RequirementWaiverPayload'], ParentType, ContextType, RequireFields<MutationWaiveRequirementArgs, 'input'>>;
};

export type NationResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'], FederationReferenceType extends FederationReferenceTypes['Nation'] = FederationReferenceTypes['Nation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  billets?: Resolver<Maybe<ResolversTypes['BilletConnection']>, ParentType, ContextType, RequireFields<NationBilletsArgs, 'first' | 'orderBy'>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fillRate?: Resolver<Maybe<ResolversTypes['FillRate']>, ParentType, ContextType, Partial<NationFillRateArgs>>;
  tours?: Resolver<Maybe<ResolversTypes['TourConnection']>, ParentType, ContextType, RequireFields<NationToursArgs, 'first' | 'orderBy'>>;
};

export type PageInfoResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  billet?: Resolver<Maybe<ResolversTypes['Billet']>, ParentType, ContextType, RequireFields<QueryBilletArgs, 'id'>>;
  billetLoan?: Resolver<Maybe<ResolversTypes['BilletLoan']>, ParentType, ContextType, RequireFields<QueryBilletLoanArgs, 'id'>>;
  billets?: Resolver<Maybe<ResolversTypes['BilletConnection']>, ParentType, ContextType, RequireFields<QueryBilletsArgs, 'first' | 'orderBy'>>;
  gapForecast?: Resolver<Maybe<ResolversTypes['BilletGapConnection']>, ParentType, ContextType, RequireFields<QueryGapForecastArgs, 'first' | 'within'>>;
  instructorAssignment?: Resolver<Maybe<ResolversTypes['InstructorAssignment']>, ParentType, ContextType, RequireFields<QueryInstructorAssignmentArgs, 'id'>>;
  manningDocument?: Resolver<Maybe<ResolversTypes['ManningDocument']>, ParentType, ContextType, RequireFields<QueryManningDocumentArgs, 'id'>>;
  manningDocuments?: Resolver<Maybe<ResolversTypes['ManningDocumentConnection']>, ParentType, ContextType, RequireFields<QueryManningDocumentsArgs, 'first' | 'orderBy'>>;
  requirementWaiver?: Resolver<Maybe<ResolversTypes['RequirementWaiver']>, ParentType, ContextType, RequireFields<QueryRequirementWaiverArgs, 'id'>>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType, RequireFields<QueryStaffMemberArgs, 'id'>>;
  staffMembers?: Resolver<Maybe<ResolversTypes['StaffMemberConnection']>, ParentType, ContextType, RequireFields<QueryStaffMembersArgs, 'first' | 'orderBy'>>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType, RequireFields<QueryTourArgs, 'id'>>;
  tours?: Resolver<Maybe<ResolversTypes['TourConnection']>, ParentType, ContextType, RequireFields<QueryToursArgs, 'first' | 'orderBy'>>;
};

export type RequirementDeficitResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['RequirementDeficit'] = ResolversParentTypes['RequirementDeficit']> = {
  kind?: Resolver<ResolversTypes['DeficitKind'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waivedUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RequirementWaiverResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['RequirementWaiver'] = ResolversParentTypes['RequirementWaiver'], FederationReferenceType extends FederationReferenceTypes['RequirementWaiver'] = FederationReferenceTypes['RequirementWaiver']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RequirementWaiver']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expiresOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeficitKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequirementWaiverConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['RequirementWaiverConnection'] = ResolversParentTypes['RequirementWaiverConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RequirementWaiverEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RequirementWaiver']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequirementWaiverEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['RequirementWaiverEdge'] = ResolversParentTypes['RequirementWaiverEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RequirementWaiver'], ParentType, ContextType>;
};

export type RequirementWaiverPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['RequirementWaiverPayload'] = ResolversParentTypes['RequirementWaiverPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  requirementWaiver?: Resolver<Maybe<ResolversTypes['RequirementWaiver']>, ParentType, ContextType>;
};

export type SecurityLabelResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['SecurityLabel'] = ResolversParentTypes['SecurityLabel']> = {
  classification?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ReadonlyArray<ResolversTypes['Handling']>, ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['Alpha3'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasableTo?: Resolver<ReadonlyArray<ResolversTypes['Alpha3']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember'], FederationReferenceType extends FederationReferenceTypes['StaffMember'] = FederationReferenceTypes['StaffMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StaffMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['PostCategory'], ParentType, ContextType>;
  clearedForPost?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  functionalAreas?: Resolver<ReadonlyArray<ResolversTypes['FunctionalArea']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  languageProfile?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  nationalRank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rankCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['StaffService']>, ParentType, ContextType>;
  serviceRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tours?: Resolver<ResolversTypes['TourConnection'], ParentType, ContextType, RequireFields<StaffMemberToursArgs, 'first' | 'orderBy'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffMemberConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffMemberConnection'] = ResolversParentTypes['StaffMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffMemberEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffMemberEdge'] = ResolversParentTypes['StaffMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type StaffMemberPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['StaffMemberPayload'] = ResolversParentTypes['StaffMemberPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type TourResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['Tour'] = ResolversParentTypes['Tour'], FederationReferenceType extends FederationReferenceTypes['Tour'] = FederationReferenceTypes['Tour']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tour']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actualArrival?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  actualDeparture?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  arrival?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  billet?: Resolver<Maybe<ResolversTypes['Billet']>, ParentType, ContextType>;
  billetVersion?: Resolver<Maybe<ResolversTypes['BilletVersion']>, ParentType, ContextType>;
  deficits?: Resolver<ReadonlyArray<ResolversTypes['RequirementDeficit']>, ParentType, ContextType>;
  departure?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructorFor?: Resolver<ResolversTypes['InstructorAssignmentConnection'], ParentType, ContextType, RequireFields<TourInstructorForArgs, 'first' | 'orderBy'>>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  originalDeparture?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffMember?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TourState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waivers?: Resolver<ResolversTypes['RequirementWaiverConnection'], ParentType, ContextType, RequireFields<TourWaiversArgs, 'first' | 'orderBy'>>;
};

export type TourConnectionResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['TourConnection'] = ResolversParentTypes['TourConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TourEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Tour']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TourEdgeResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['TourEdge'] = ResolversParentTypes['TourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tour'], ParentType, ContextType>;
};

export type TourPayloadResolvers<ContextType = PersonnelContext, ParentType extends ResolversParentTypes['TourPayload'] = ResolversParentTypes['TourPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type Resolvers<ContextType = PersonnelContext> = {
  AdvisedRequirementConnection?: AdvisedRequirementConnectionResolvers<ContextType>;
  AdvisedRequirementEdge?: AdvisedRequirementEdgeResolvers<ContextType>;
  Alpha3?: GraphQLScalarType;
  Billet?: BilletResolvers<ContextType>;
  BilletConnection?: BilletConnectionResolvers<ContextType>;
  BilletEdge?: BilletEdgeResolvers<ContextType>;
  BilletGap?: BilletGapResolvers<ContextType>;
  BilletGapConnection?: BilletGapConnectionResolvers<ContextType>;
  BilletGapEdge?: BilletGapEdgeResolvers<ContextType>;
  BilletLoan?: BilletLoanResolvers<ContextType>;
  BilletLoanConnection?: BilletLoanConnectionResolvers<ContextType>;
  BilletLoanEdge?: BilletLoanEdgeResolvers<ContextType>;
  BilletLoanPayload?: BilletLoanPayloadResolvers<ContextType>;
  BilletPayload?: BilletPayloadResolvers<ContextType>;
  BilletVersion?: BilletVersionResolvers<ContextType>;
  BilletVersionConnection?: BilletVersionConnectionResolvers<ContextType>;
  BilletVersionEdge?: BilletVersionEdgeResolvers<ContextType>;
  CapabilityRequirement?: CapabilityRequirementResolvers<ContextType>;
  CourseIteration?: CourseIterationResolvers<ContextType>;
  Currency?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FillRate?: FillRateResolvers<ContextType>;
  InstructorAssignment?: InstructorAssignmentResolvers<ContextType>;
  InstructorAssignmentConnection?: InstructorAssignmentConnectionResolvers<ContextType>;
  InstructorAssignmentEdge?: InstructorAssignmentEdgeResolvers<ContextType>;
  InstructorAssignmentPayload?: InstructorAssignmentPayloadResolvers<ContextType>;
  LineOfEffort?: LineOfEffortResolvers<ContextType>;
  LinkedBilletConnection?: LinkedBilletConnectionResolvers<ContextType>;
  LinkedBilletEdge?: LinkedBilletEdgeResolvers<ContextType>;
  ManningDocument?: ManningDocumentResolvers<ContextType>;
  ManningDocumentConnection?: ManningDocumentConnectionResolvers<ContextType>;
  ManningDocumentEdge?: ManningDocumentEdgeResolvers<ContextType>;
  ManningDocumentPayload?: ManningDocumentPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RequirementDeficit?: RequirementDeficitResolvers<ContextType>;
  RequirementWaiver?: RequirementWaiverResolvers<ContextType>;
  RequirementWaiverConnection?: RequirementWaiverConnectionResolvers<ContextType>;
  RequirementWaiverEdge?: RequirementWaiverEdgeResolvers<ContextType>;
  RequirementWaiverPayload?: RequirementWaiverPayloadResolvers<ContextType>;
  SecurityLabel?: SecurityLabelResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  StaffMemberConnection?: StaffMemberConnectionResolvers<ContextType>;
  StaffMemberEdge?: StaffMemberEdgeResolvers<ContextType>;
  StaffMemberPayload?: StaffMemberPayloadResolvers<ContextType>;
  Tour?: TourResolvers<ContextType>;
  TourConnection?: TourConnectionResolvers<ContextType>;
  TourEdge?: TourEdgeResolvers<ContextType>;
  TourPayload?: TourPayloadResolvers<ContextType>;
  UUID?: GraphQLScalarType;
};

