import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NationRow, MeRow, SecurityLabelRow, ReleaseGroupRow, ReleaseGroupMemberRow, OrganizationRow, OrganizationConnectionRow, BeneficiaryUnitRow, BeneficiaryUnitConnectionRow, LineOfEffortRow, MultiYearPlanRow, MultiYearPlanConnectionRow, ObjectiveRow, ObjectiveConnectionRow, CapabilityRequirementRow, CapabilityRequirementConnectionRow } from '../mappers.ts';
import type { NationsContext } from '../loaders.ts';
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

/** A part of one of the partner's institutions that support goes to (DOMAIN 7.2), under a generic name: no strength, no place. Labelled. */
export type BeneficiaryUnit = {
  readonly __typename?: 'BeneficiaryUnit';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** How high it stands in its institution. */
  readonly level: BeneficiaryUnitLevel;
  /** Its generic name, such as Notional Unit A. */
  readonly name: Scalars['String']['output'];
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The institution it is part of; null where there is none that the viewer may see (FD-02). */
  readonly organization: Maybe<Organization>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of beneficiary units. */
export type BeneficiaryUnitConnection = {
  readonly __typename?: 'BeneficiaryUnitConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<BeneficiaryUnitEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<BeneficiaryUnit>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of beneficiary units. */
export type BeneficiaryUnitEdge = {
  readonly __typename?: 'BeneficiaryUnitEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: BeneficiaryUnit;
};

/** Which beneficiary units; parts are joined by and. */
export type BeneficiaryUnitFilter = {
  /** On one of these levels. */
  readonly level?: InputMaybe<ReadonlyArray<BeneficiaryUnitLevel>>;
  /** Part of one of these organizations that the viewer may see, by id. */
  readonly organization?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How high a beneficiary unit stands in its institution. */
export type BeneficiaryUnitLevel =
  /** A directorate of it. */
  | 'DIRECTORATE'
  /** The institution as a whole. */
  | 'INSTITUTION'
  /** A unit below. */
  | 'UNIT';

/** An order of beneficiary units. */
export type BeneficiaryUnitOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: BeneficiaryUnitOrderField;
};

/** What beneficiary units are ordered by. */
export type BeneficiaryUnitOrderField =
  /** By name. */
  | 'NAME';

/** What came of it: the beneficiary unit, or the problems. */
export type BeneficiaryUnitPayload = {
  readonly __typename?: 'BeneficiaryUnitPayload';
  /** The beneficiary unit as the viewer sees it now; null where there are problems. */
  readonly beneficiaryUnit: Maybe<BeneficiaryUnit>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What the partner's institution needs, raised on its behalf by a nation or the coordinator (DOMAIN 4.5). Labelled. */
export type CapabilityRequirement = {
  readonly __typename?: 'CapabilityRequirement';
  /** What keeping it running is estimated to cost in a year. */
  readonly annualRunningCost: Maybe<Money>;
  /** The partner's institution that needs it; null where there is none that the viewer may see (FD-02). */
  readonly beneficiary: Maybe<Organization>;
  /** The day of the coordinator's decision (UTC). */
  readonly decidedOn: Maybe<Scalars['Date']['output']>;
  /** Why the coordinator decided as it did. */
  readonly decisionReason: Maybe<Scalars['String']['output']>;
  /** What is needed and why. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** What meeting it is estimated to cost, once. */
  readonly estimatedCost: Maybe<Money>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The line of effort it serves. */
  readonly lineOfEffort: LineOfEffort;
  /** The day by which it is needed. */
  readonly needBy: Scalars['Date']['output'];
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The objective it serves; null where there is none that the viewer may see (FD-02). */
  readonly objective: Maybe<Objective>;
  /** How pressing, 1 (most) to 4 (least). */
  readonly priority: Scalars['Int']['output'];
  /** How much, counted in `unit`. */
  readonly quantity: Scalars['Decimal']['output'];
  /** The nation that raised it. */
  readonly raisedBy: Nation;
  /** A reference of that nation's own, unique within it. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** Where it stands in its lifecycle. */
  readonly state: RequirementState;
  /** What is needed, in a few words. */
  readonly title: Scalars['String']['output'];
  /** What kind of thing is needed. */
  readonly type: RequirementType;
  /** What the quantity counts. */
  readonly unit: Scalars['String']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
  /** May the viewer let more nations see it, with setRequirementLabel? */
  readonly viewerCanRelease: Scalars['Boolean']['output'];
  /** May the viewer decide on it now, with validateRequirement? */
  readonly viewerCanValidate: Scalars['Boolean']['output'];
};

/** A page of requirements. */
export type CapabilityRequirementConnection = {
  readonly __typename?: 'CapabilityRequirementConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CapabilityRequirementEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CapabilityRequirement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of requirements. */
export type CapabilityRequirementEdge = {
  readonly __typename?: 'CapabilityRequirementEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CapabilityRequirement;
};

/** Which requirement is closed. */
export type CloseRequirementInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The requirement. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** Who sees new records of a type when nothing is said (IS-02). */
export type DefaultLabel = {
  readonly __typename?: 'DefaultLabel';
  /** How sensitive they are. */
  readonly classification: Marking;
  /** The release groups they are released to. */
  readonly groups: ReadonlyArray<Scalars['String']['output']>;
  /** What must be observed when they are handled. */
  readonly handling: ReadonlyArray<Handling>;
  /** The nations they are released to, beside the originator. */
  readonly releasableTo: ReadonlyArray<Scalars['Alpha3']['output']>;
  /** The type. */
  readonly type: LabelledType;
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

/** The types whose new records a nation may give a default label (IS-02). */
export type LabelledType =
  /** BeneficiaryUnit. */
  | 'BENEFICIARY_UNIT'
  /** Billet. */
  | 'BILLET'
  /** BilletLoan. */
  | 'BILLET_LOAN'
  /** CapabilityRequirement. */
  | 'CAPABILITY_REQUIREMENT'
  /** Commitment. */
  | 'COMMITMENT'
  /** Contribution. */
  | 'CONTRIBUTION'
  /** Course. */
  | 'COURSE'
  /** CourseIteration. */
  | 'COURSE_ITERATION'
  /** Enrollment. */
  | 'ENROLLMENT'
  /** InstructorAssignment. */
  | 'INSTRUCTOR_ASSIGNMENT'
  /** ManningDocument. */
  | 'MANNING_DOCUMENT'
  /** MultiYearPlan. */
  | 'MULTI_YEAR_PLAN'
  /** Objective. */
  | 'OBJECTIVE'
  /** Organization. */
  | 'ORGANIZATION'
  /** Pledge. */
  | 'PLEDGE'
  /** RequirementWaiver. */
  | 'REQUIREMENT_WAIVER'
  /** SeatAllocation. */
  | 'SEAT_ALLOCATION'
  /** StaffMember. */
  | 'STAFF_MEMBER'
  /** Tour. */
  | 'TOUR'
  /** Trainee. */
  | 'TRAINEE'
  /** TrainingProgram. */
  | 'TRAINING_PROGRAM'
  /** Transaction. */
  | 'TRANSACTION'
  /** VettingCase. */
  | 'VETTING_CASE'
  /** VettingResult. */
  | 'VETTING_RESULT';

/** A line of effort of the coalition's plan (DOMAIN 4.4). World-readable reference data (FD-03). */
export type LineOfEffort = {
  readonly __typename?: 'LineOfEffort';
  /** Its code, such as LOE-HR. */
  readonly code: Scalars['ID']['output'];
  /** What it works toward. */
  readonly description: Scalars['String']['output'];
  /** The objectives under it that the viewer may see, of every plan. */
  readonly objectives: ObjectiveConnection;
  /** The capability requirements under it that the viewer may see. */
  readonly requirements: CapabilityRequirementConnection;
  /** Its name. */
  readonly title: Scalars['String']['output'];
};


/** A line of effort of the coalition's plan (DOMAIN 4.4). World-readable reference data (FD-03). */
export type LineOfEffortObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ObjectiveFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ObjectiveOrder;
};


/** A line of effort of the coalition's plan (DOMAIN 4.4). World-readable reference data (FD-03). */
export type LineOfEffortRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RequirementFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementOrder;
};

/** How sensitive a record is. Nothing classified is allowed in. */
export type Marking =
  /** For the coalition's own use, with care. */
  | 'COALITION_SENSITIVE'
  /** For the coalition's own use. */
  | 'COALITION_UNCLASSIFIED'
  /** May be shown to anybody. */
  | 'PUBLIC';

/** Who is asking, as the issuer table and the token say (IDP-02). */
export type Me = {
  readonly __typename?: 'Me';
  /** An opaque name of the person or service, a hash of issuer and subject (IDP-05). */
  readonly actor: Scalars['ID']['output'];
  /** The nation of the issuer that vouches for the viewer. */
  readonly nation: Nation;
  /** The roles that the token grants, capped by the coalition (IDP-04). */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
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

/** One edition of the coalition's multi-year plan (DOMAIN 4.4). Labelled; the coalition staff's. */
export type MultiYearPlan = {
  readonly __typename?: 'MultiYearPlan';
  /** Which edition of the plan it is: 1, 2 and so on, each once. */
  readonly edition: Scalars['Int']['output'];
  /** The last year it covers. */
  readonly endYear: Scalars['Int']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Its objectives that the viewer may see. */
  readonly objectives: ObjectiveConnection;
  /** The first year it covers. */
  readonly startYear: Scalars['Int']['output'];
  /** What has become of it. */
  readonly state: PlanState;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** One edition of the coalition's multi-year plan (DOMAIN 4.4). Labelled; the coalition staff's. */
export type MultiYearPlanObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ObjectiveFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ObjectiveOrder;
};

/** A page of plans. */
export type MultiYearPlanConnection = {
  readonly __typename?: 'MultiYearPlanConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<MultiYearPlanEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<MultiYearPlan>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of plans. */
export type MultiYearPlanEdge = {
  readonly __typename?: 'MultiYearPlanEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: MultiYearPlan;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Closes a VALIDATED requirement that needs nothing more (PN-19). Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly closeRequirement: RequirementPayload;
  /** Raises a capability requirement, on behalf of the partner's institution, as a DRAFT. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly raiseRequirement: RequirementPayload;
  /** Changes a requirement of the viewer's nation while it is a DRAFT (PN-19). All fields are replaced. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly reviseRequirement: RequirementPayload;
  /** Adds a beneficiary unit to an organization of the partner, or changes one of the viewer's nation. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly saveBeneficiaryUnit: BeneficiaryUnitPayload;
  /** Adds an objective to a plan in DRAFT, or changes one (PN-07). Role: COORDINATOR. */
  readonly saveObjective: ObjectivePayload;
  /** Adds an organization, or changes one of the viewer's nation. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly saveOrganization: OrganizationPayload;
  /** Adds an edition of the multi-year plan, or changes one that is in DRAFT (PN-07). Role: COORDINATOR. */
  readonly savePlan: PlanPayload;
  /** Gives a beneficiary unit another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. No wider than its organization's, where the same nation added both (IS-05). */
  readonly setBeneficiaryUnitLabel: BeneficiaryUnitPayload;
  /** Sets who sees new records of a type when nothing is said (IS-02), for the viewer's own nation. Roles: RELEASE_OFFICER, SNR, COORDINATOR. */
  readonly setDefaultLabel: NationPayload;
  /** Puts a nation into a release group, or takes it out, from the next request on (IS-10). The coordinator manages the groups that XCS is in, and founds one by putting XCS in first. Role: COORDINATOR. */
  readonly setMembership: ReleaseGroupPayload;
  /** Gives an objective another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. No wider than its plan's (IS-05). */
  readonly setObjectiveLabel: ObjectivePayload;
  /** Gives an organization another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. That nation's units of it narrow with it (IS-05, IS-16). */
  readonly setOrganizationLabel: OrganizationPayload;
  /** Gives a plan another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. Its objectives narrow with it (IS-05, IS-16). */
  readonly setPlanLabel: PlanPayload;
  /** Gives a requirement another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setRequirementLabel: RequirementPayload;
  /** Submits a DRAFT for validation (PN-19). The coordinator decides on it only where its label releases it to XCS or to a group that XCS is in: setRequirementLabel does that, before or after. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly submitRequirement: RequirementPayload;
  /** Suspends a nation, which sees and writes nothing from its next request on, or lifts its suspension (IDP-06). Role: COORDINATOR. */
  readonly suspendNation: NationPayload;
  /** Decides on a SUBMITTED requirement that is released to the coordinator: VALIDATED with an objective (PN-13), or REJECTED with a reason. Role: COORDINATOR. */
  readonly validateRequirement: RequirementPayload;
  /** Takes back a requirement that is a DRAFT or SUBMITTED (PN-19). Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly withdrawRequirement: RequirementPayload;
};


export type MutationCloseRequirementArgs = {
  input: CloseRequirementInput;
};


export type MutationRaiseRequirementArgs = {
  input: RaiseRequirementInput;
};


export type MutationReviseRequirementArgs = {
  input: ReviseRequirementInput;
};


export type MutationSaveBeneficiaryUnitArgs = {
  input: SaveBeneficiaryUnitInput;
};


export type MutationSaveObjectiveArgs = {
  input: SaveObjectiveInput;
};


export type MutationSaveOrganizationArgs = {
  input: SaveOrganizationInput;
};


export type MutationSavePlanArgs = {
  input: SavePlanInput;
};


export type MutationSetBeneficiaryUnitLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetDefaultLabelArgs = {
  input: SetDefaultLabelInput;
};


export type MutationSetMembershipArgs = {
  input: SetMembershipInput;
};


export type MutationSetObjectiveLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetOrganizationLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetPlanLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetRequirementLabelArgs = {
  input: SetLabelInput;
};


export type MutationSubmitRequirementArgs = {
  input: SubmitRequirementInput;
};


export type MutationSuspendNationArgs = {
  input: SuspendNationInput;
};


export type MutationValidateRequirementArgs = {
  input: ValidateRequirementInput;
};


export type MutationWithdrawRequirementArgs = {
  input: WithdrawRequirementInput;
};

/** A nation, or the coalition staff as one. World-readable reference data (FD-03). */
export type Nation = {
  readonly __typename?: 'Nation';
  /** ISO 3166-1 alpha-2, such as CA; null for the coalition staff. */
  readonly alpha2: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-3, such as CAN; XCS for the coalition staff. */
  readonly code: Scalars['ID']['output'];
  /** Its ISO 4217 currency; null where it has none of its own. */
  readonly currency: Maybe<Scalars['Currency']['output']>;
  /** What it gives new records of each type (IS-02). The viewer's own nation only; null for any other. */
  readonly defaultLabels: Maybe<ReadonlyArray<DefaultLabel>>;
  /** The month and day on which its government's fiscal year starts, MM-DD; null where that has no meaning. */
  readonly fiscalYearStart: Maybe<Scalars['String']['output']>;
  /** The release groups that it is in now, as far as the viewer's nation is in them too, by name. */
  readonly groups: ReadonlyArray<ReleaseGroup>;
  /** The day from which it takes part, as recorded here; null where it does not. */
  readonly joinedOn: Maybe<Scalars['Date']['output']>;
  /** The day on which it left; null where it did not. */
  readonly leftOn: Maybe<Scalars['Date']['output']>;
  /** Its English short name. */
  readonly name: Scalars['String']['output'];
  /** Its English formal name. */
  readonly officialName: Scalars['String']['output'];
  /** The organizations that belong to it and that the viewer may see. */
  readonly organizations: OrganizationConnection;
  /** The capability requirements that it raised and that the viewer may see. */
  readonly requirements: CapabilityRequirementConnection;
  /** What it is in this picture. */
  readonly role: NationRole;
  /** May it use the picture now? World-readable (DOMAIN 4.1). */
  readonly status: NationStatus;
};


/** A nation, or the coalition staff as one. World-readable reference data (FD-03). */
export type NationOrganizationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: OrganizationOrder;
};


/** A nation, or the coalition staff as one. World-readable reference data (FD-03). */
export type NationRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RequirementFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementOrder;
};

/** What came of it: the nation, or the problems. */
export type NationPayload = {
  readonly __typename?: 'NationPayload';
  /** The nation as the viewer sees it now; null where there are problems. */
  readonly nation: Maybe<Nation>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What a nation is in this picture (DOMAIN 4.1). */
export type NationRole =
  /** Where the partner's institutions are. */
  | 'BENEFICIARY_AUTHORITY'
  /** The coalition's own staff, as originator XCS. */
  | 'COALITION_STAFF'
  /** Gives: one of the nine. */
  | 'CONTRIBUTOR'
  /** Gives too, outside the nine, and has no account. */
  | 'OTHER_DONOR'
  /** Has a stake, and no account. */
  | 'STAKEHOLDER';

/** May a nation use the picture now? */
export type NationStatus =
  /** It may, where it has an issuer. */
  | 'ACTIVE'
  /** The coalition staff has suspended it: it sees and writes nothing (IDP-06). */
  | 'SUSPENDED';

/** What a plan wants to have reached on a line of effort (DOMAIN 4.4). Labelled, no wider than its plan (IS-05). */
export type Objective = {
  readonly __typename?: 'Objective';
  /** What is to be reached, at length. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The line of effort it stands on. */
  readonly lineOfEffort: LineOfEffort;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The plan it belongs to. */
  readonly plan: MultiYearPlan;
  /** The capability requirements that serve it and that the viewer may see. */
  readonly requirements: CapabilityRequirementConnection;
  /** What is to be reached, in a few words. */
  readonly title: Scalars['String']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** What a plan wants to have reached on a line of effort (DOMAIN 4.4). Labelled, no wider than its plan (IS-05). */
export type ObjectiveRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RequirementFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementOrder;
};

/** A page of objectives. */
export type ObjectiveConnection = {
  readonly __typename?: 'ObjectiveConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ObjectiveEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Objective>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of objectives. */
export type ObjectiveEdge = {
  readonly __typename?: 'ObjectiveEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Objective;
};

/** Which objectives; parts are joined by and. */
export type ObjectiveFilter = {
  /** On one of these lines of effort, by code. */
  readonly lineOfEffort?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these plans, by id. */
  readonly plan?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An order of objectives. */
export type ObjectiveOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: ObjectiveOrderField;
};

/** What objectives are ordered by. */
export type ObjectiveOrderField =
  /** By title. */
  | 'TITLE';

/** What came of it: the objective, or the problems. */
export type ObjectivePayload = {
  readonly __typename?: 'ObjectivePayload';
  /** The objective as the viewer sees it now; null where there are problems. */
  readonly objective: Maybe<Objective>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest, or A first. */
  | 'ASC'
  /** Largest, latest, or Z first. */
  | 'DESC';

/** An institution or body: of a donor, an implementer, or of the partner (DOMAIN 7.2). Labelled; has no account. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** Its usual short form. */
  readonly acronym: Maybe<Scalars['String']['output']>;
  /** Its IATI organisation identifier, where it has one. */
  readonly iatiOrgId: Maybe<Scalars['String']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** What it does in this picture. */
  readonly kind: OrganizationKind;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The nation it belongs to. */
  readonly nation: Nation;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The capability requirements that it needs met and that the viewer may see. */
  readonly requirements: CapabilityRequirementConnection;
  /** Its IATI OrganisationType code, such as 10 (Government). */
  readonly type: Scalars['String']['output'];
  /** The units of it that the viewer may see. */
  readonly units: BeneficiaryUnitConnection;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** An institution or body: of a donor, an implementer, or of the partner (DOMAIN 7.2). Labelled; has no account. */
export type OrganizationRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RequirementFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementOrder;
};


/** An institution or body: of a donor, an implementer, or of the partner (DOMAIN 7.2). Labelled; has no account. */
export type OrganizationUnitsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BeneficiaryUnitFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: BeneficiaryUnitOrder;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of organizations. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Organization;
};

/** Which organizations; parts are joined by and. */
export type OrganizationFilter = {
  /** Of one of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** Of one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** What an organization does in this picture. */
export type OrganizationKind =
  /** An institution of the partner, which receives. */
  | 'BENEFICIARY_INSTITUTION'
  /** Coordinates. */
  | 'COORDINATION_BODY'
  /** Gives on behalf of a nation. */
  | 'DONOR_AGENCY'
  /** Carries activities out. */
  | 'IMPLEMENTER'
  /** Trains. */
  | 'TRAINING_PROVIDER';

/** An order of organizations. */
export type OrganizationOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: OrganizationOrderField;
};

/** What organizations are ordered by. */
export type OrganizationOrderField =
  /** By name. */
  | 'NAME';

/** What came of it: the organization, or the problems. */
export type OrganizationPayload = {
  readonly __typename?: 'OrganizationPayload';
  /** The organization as the viewer sees it now; null where there are problems. */
  readonly organization: Maybe<Organization>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
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

/** Which plans; parts are joined by and. */
export type PlanFilter = {
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<PlanState>>;
};

/** An order of plans. */
export type PlanOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: PlanOrderField;
};

/** What plans are ordered by. */
export type PlanOrderField =
  /** By edition. */
  | 'EDITION'
  /** By the first year. */
  | 'START_YEAR';

/** What came of it: the plan, or the problems. */
export type PlanPayload = {
  readonly __typename?: 'PlanPayload';
  /** The plan as the viewer sees it now; null where there are problems. */
  readonly plan: Maybe<MultiYearPlan>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What has become of a plan. */
export type PlanState =
  /** Decided: it changes no more (PN-07). */
  | 'APPROVED'
  /** Being written: it and its objectives may change. */
  | 'DRAFT';

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
  /** One beneficiary unit; null where the viewer may see none with this id. */
  readonly beneficiaryUnit: Maybe<BeneficiaryUnit>;
  /** The beneficiary units that the viewer may see. */
  readonly beneficiaryUnits: Maybe<BeneficiaryUnitConnection>;
  /** One line of effort by its code; null where there is none. */
  readonly lineOfEffort: Maybe<LineOfEffort>;
  /** The lines of effort, by code. World-readable. */
  readonly linesOfEffort: Maybe<ReadonlyArray<LineOfEffort>>;
  /** Who is asking: the viewer's nation and roles. */
  readonly me: Maybe<Me>;
  /** One nation by its ISO 3166-1 alpha-3 code; null where there is none. */
  readonly nation: Maybe<Nation>;
  /** The nations, by code: contributors, the coalition staff, and those that are only referred to. World-readable. */
  readonly nations: Maybe<ReadonlyArray<Nation>>;
  /** One objective; null where the viewer may see none with this id. */
  readonly objective: Maybe<Objective>;
  /** The objectives that the viewer may see. */
  readonly objectives: Maybe<ObjectiveConnection>;
  /** One organization; null where the viewer may see none with this id. */
  readonly organization: Maybe<Organization>;
  /** The organizations that the viewer may see. */
  readonly organizations: Maybe<OrganizationConnection>;
  /** One plan; null where the viewer may see none with this id. */
  readonly plan: Maybe<MultiYearPlan>;
  /** The multi-year plans that the viewer may see. */
  readonly plans: Maybe<MultiYearPlanConnection>;
  /** One release group; null where the viewer's nation is in none of that name. */
  readonly releaseGroup: Maybe<ReleaseGroup>;
  /** The release groups that the viewer's nation is in now, by name. */
  readonly releaseGroups: Maybe<ReadonlyArray<ReleaseGroup>>;
  /** One capability requirement; null where the viewer may see none with this id. */
  readonly requirement: Maybe<CapabilityRequirement>;
  /** The capability requirements that the viewer may see. */
  readonly requirements: Maybe<CapabilityRequirementConnection>;
};


export type QueryBeneficiaryUnitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBeneficiaryUnitsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<BeneficiaryUnitFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: BeneficiaryUnitOrder;
};


export type QueryLineOfEffortArgs = {
  code: Scalars['ID']['input'];
};


export type QueryNationArgs = {
  code: Scalars['ID']['input'];
};


export type QueryNationsArgs = {
  role: InputMaybe<ReadonlyArray<NationRole>>;
};


export type QueryObjectiveArgs = {
  id: Scalars['ID']['input'];
};


export type QueryObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ObjectiveFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: ObjectiveOrder;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganizationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: OrganizationOrder;
};


export type QueryPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlansArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PlanFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: PlanOrder;
};


export type QueryReleaseGroupArgs = {
  name: Scalars['ID']['input'];
};


export type QueryRequirementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RequirementFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: RequirementOrder;
};

/** A requirement to raise. */
export type RaiseRequirementInput = {
  /** What keeping it running is estimated to cost in a year; zero where nothing. */
  readonly annualRunningCost?: InputMaybe<MoneyInput>;
  /** The partner's institution that needs it: an organization of kind BENEFICIARY_INSTITUTION that the viewer may see. */
  readonly beneficiaryId?: InputMaybe<Scalars['ID']['input']>;
  /** What is needed and why, at most 4000 characters. Names no person, place of work or unit strength. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What meeting it is estimated to cost, once. */
  readonly estimatedCost?: InputMaybe<MoneyInput>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see it; without it the nation's default (IS-02). */
  readonly label?: InputMaybe<LabelInput>;
  /** The line of effort it serves, by code, such as LOE-HR. */
  readonly lineOfEffort: Scalars['ID']['input'];
  /** The day by which it is needed. */
  readonly needBy: Scalars['Date']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The objective it serves, one that the viewer may see. Validation needs one (PN-13), and may name it. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** How pressing, 1 (most) to 4 (least). */
  readonly priority: Scalars['Int']['input'];
  /** How much, above zero, with at most 12 digits before and 4 after the decimal point. */
  readonly quantity: Scalars['Decimal']['input'];
  /** A reference of the nation's own, unique within it: 1 to 60 letters, digits or . _ / -. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** What is needed, in a few words: at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What kind of thing is needed. */
  readonly type: RequirementType;
  /** What the quantity counts, such as seats, vehicles or months: at most 40 characters. */
  readonly unit: Scalars['String']['input'];
};

/** Nations that records are released to together, under a name. Seen only by its members (IS-03). */
export type ReleaseGroup = {
  readonly __typename?: 'ReleaseGroup';
  /** The nations that are in it now, by code. */
  readonly members: ReadonlyArray<ReleaseGroupMember>;
  /** Its name, such as COALITION. */
  readonly name: Scalars['ID']['output'];
};

/** A nation in a release group. */
export type ReleaseGroupMember = {
  readonly __typename?: 'ReleaseGroupMember';
  /** The nation. */
  readonly nation: Nation;
  /** Since when it is in the group. */
  readonly since: Scalars['DateTime']['output'];
};

/** What came of it: the group, or the problems. */
export type ReleaseGroupPayload = {
  readonly __typename?: 'ReleaseGroupPayload';
  /** The group as the viewer sees it now; null where there are problems. */
  readonly group: Maybe<ReleaseGroup>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What the coordinator decides on a submitted requirement. */
export type RequirementDecision =
  /** It is not; the reason says why. */
  | 'REJECTED'
  /** It is one, and serves an objective (PN-13). */
  | 'VALIDATED';

/** Which requirements; parts are joined by and. */
export type RequirementFilter = {
  /** Needed by one of these organizations that the viewer may see, by id. */
  readonly beneficiary?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On one of these lines of effort, by code. */
  readonly lineOfEffort?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Needed on this day or later. */
  readonly needByFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Needed on this day or earlier. */
  readonly needByUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Serving one of these objectives that the viewer may see, by id. */
  readonly objective?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these priorities, 1 to 4. */
  readonly priority?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Raised by one of these nations (ISO 3166-1 alpha-3). */
  readonly raisedBy?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<RequirementState>>;
  /** Of one of these types. */
  readonly type?: InputMaybe<ReadonlyArray<RequirementType>>;
};

/** An order of requirements. */
export type RequirementOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: RequirementOrderField;
};

/** What requirements are ordered by. */
export type RequirementOrderField =
  /** By the day by which it is needed. */
  | 'NEED_BY'
  /** By priority, 1 (most pressing) first when ascending. */
  | 'PRIORITY'
  /** By title. */
  | 'TITLE';

/** What came of it: the requirement, or the problems. */
export type RequirementPayload = {
  readonly __typename?: 'RequirementPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The requirement as the viewer sees it now; null where there are problems. */
  readonly requirement: Maybe<CapabilityRequirement>;
};

/** Where a requirement stands in its lifecycle (DOMAIN 4.5, PN-19). */
export type RequirementState =
  /** Needs nothing more. */
  | 'CLOSED'
  /** Being written by the nation that raised it. */
  | 'DRAFT'
  /** The coordinator said no, with a reason. */
  | 'REJECTED'
  /** Waits for the coordinator's decision. */
  | 'SUBMITTED'
  /** The coordinator agreed and named its objective (PN-13). */
  | 'VALIDATED'
  /** Taken back by the nation that raised it. */
  | 'WITHDRAWN';

/** What kind of thing is needed (DOMAIN 4.5). */
export type RequirementType =
  /** People who advise. */
  | 'ADVISER'
  /** Things, without weapons. */
  | 'EQUIPMENT'
  /** Money. */
  | 'FUNDING'
  /** Buildings and works. */
  | 'INFRASTRUCTURE'
  /** Work done by others. */
  | 'SERVICE'
  /** Courses and exercises. */
  | 'TRAINING';

/** A requirement as it shall be: every field is replaced. */
export type ReviseRequirementInput = {
  /** What keeping it running is estimated to cost in a year; zero where nothing. */
  readonly annualRunningCost?: InputMaybe<MoneyInput>;
  /** The partner's institution that needs it: an organization of kind BENEFICIARY_INSTITUTION that the viewer may see. */
  readonly beneficiaryId?: InputMaybe<Scalars['ID']['input']>;
  /** What is needed and why, at most 4000 characters. Names no person, place of work or unit strength. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What meeting it is estimated to cost, once. */
  readonly estimatedCost?: InputMaybe<MoneyInput>;
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The requirement. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The line of effort it serves, by code, such as LOE-HR. */
  readonly lineOfEffort: Scalars['ID']['input'];
  /** The day by which it is needed. */
  readonly needBy: Scalars['Date']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The objective it serves, one that the viewer may see. Validation needs one (PN-13), and may name it. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** How pressing, 1 (most) to 4 (least). */
  readonly priority: Scalars['Int']['input'];
  /** How much, above zero, with at most 12 digits before and 4 after the decimal point. */
  readonly quantity: Scalars['Decimal']['input'];
  /** A reference of the nation's own, unique within it: 1 to 60 letters, digits or . _ / -. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** What is needed, in a few words: at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What kind of thing is needed. */
  readonly type: RequirementType;
  /** What the quantity counts, such as seats, vehicles or months: at most 40 characters. */
  readonly unit: Scalars['String']['input'];
};

/** A beneficiary unit to add, or with an id to change. */
export type SaveBeneficiaryUnitInput = {
  /** The version that the change was made from; with `id` only. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The unit to change; without it one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see a new one, no wider than its organization where that is the same nation's (IS-05); without it the nation's default (IS-02). Refused with `id`: use setBeneficiaryUnitLabel. */
  readonly label?: InputMaybe<LabelInput>;
  /** How high it stands in its institution. */
  readonly level: BeneficiaryUnitLevel;
  /** Its generic name, at most 60 characters. Names no place, person or strength. */
  readonly name: Scalars['String']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The institution it is part of: an organization of kind BENEFICIARY_INSTITUTION that the viewer may see. A unit stays in its organization. */
  readonly organizationId: Scalars['ID']['input'];
};

/** An objective to add, or with an id to change. */
export type SaveObjectiveInput = {
  /** What is to be reached, at length: at most 4000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change was made from; with `id` only. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The objective to change; without it one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see a new one, no wider than its plan (IS-05); without it the nation's default (IS-02). Refused with `id`: use setObjectiveLabel. */
  readonly label?: InputMaybe<LabelInput>;
  /** The line of effort it stands on, by code, such as LOE-HR. */
  readonly lineOfEffort: Scalars['ID']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The plan it belongs to. An objective stays in its plan. */
  readonly planId: Scalars['ID']['input'];
  /** What is to be reached, in a few words: at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** An organization to add, or with an id to change. */
export type SaveOrganizationInput = {
  /** Its usual short form, at most 20 characters. */
  readonly acronym?: InputMaybe<Scalars['String']['input']>;
  /** The version that the change was made from; with `id` only. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Its IATI organisation identifier: a registration agency's prefix and a local id, such as CA-GOV-EXAMPLE. */
  readonly iatiOrgId?: InputMaybe<Scalars['String']['input']>;
  /** The organization to change; without it one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** What it does in this picture. */
  readonly kind: OrganizationKind;
  /** Who may see a new one; without it the nation's default (IS-02). Refused with `id`: use setOrganizationLabel. */
  readonly label?: InputMaybe<LabelInput>;
  /** Its name, at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The nation it belongs to (ISO 3166-1 alpha-3). */
  readonly nation: Scalars['Alpha3']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** Its IATI OrganisationType code, such as 10 (Government). */
  readonly type: Scalars['String']['input'];
};

/** A plan to add, or with an id to change. */
export type SavePlanInput = {
  /** Which edition of the plan it is: 1 to 999, each once. */
  readonly edition: Scalars['Int']['input'];
  /** The last year it covers: the first or a later one, to 2100. */
  readonly endYear: Scalars['Int']['input'];
  /** The version that the change was made from; with `id` only. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The plan to change; without it one is added. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who may see a new one; without it the nation's default (IS-02). Refused with `id`: use setPlanLabel. */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The first year it covers, 2000 to 2100. */
  readonly startYear: Scalars['Int']['input'];
  /** Its title, at most 200 characters. */
  readonly title: Scalars['String']['input'];
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

/** Who sees new records of a type. */
export type SetDefaultLabelInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** What its new records get; an empty label releases them to the nation alone. */
  readonly label: LabelInput;
  /** The type. */
  readonly type: LabelledType;
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

/** Which nation is in which release group. */
export type SetMembershipInput = {
  /** The group's name: 3 to 40 capital letters, digits or -, starting with a letter. */
  readonly group: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** True to put it in, false to take it out. */
  readonly member: Scalars['Boolean']['input'];
  /** The nation (ISO 3166-1 alpha-3), one that takes part. */
  readonly nation: Scalars['Alpha3']['input'];
};

/** Which requirement is submitted. */
export type SubmitRequirementInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The requirement. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
};

/** Which nation is suspended, or no longer. */
export type SuspendNationInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The nation (ISO 3166-1 alpha-3), one that takes part. The coalition staff cannot suspend itself. */
  readonly nation: Scalars['Alpha3']['input'];
  /** Why, for the audit: at most 1000 characters. */
  readonly reason: Scalars['String']['input'];
  /** True to suspend it, false to lift its suspension. */
  readonly suspended: Scalars['Boolean']['input'];
};

/** What the coordinator decides on which requirement. */
export type ValidateRequirementInput = {
  /** The decision. */
  readonly decision: RequirementDecision;
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The requirement. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The objective it serves, one that the coordinator may see: needed to validate, unless the requirement names one already (PN-13); left out to reject. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 1000 characters: needed to reject. Read by everyone who may see the requirement. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which requirement is taken back. */
export type WithdrawRequirementInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The requirement. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
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
  BeneficiaryUnit: BeneficiaryUnit;
  CapabilityRequirement: CapabilityRequirement;
  LineOfEffort: LineOfEffort;
  MultiYearPlan: MultiYearPlan;
  Nation: Nation;
  Objective: Objective;
  Organization: Organization;
  ReleaseGroup: ReleaseGroup;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BeneficiaryUnit:
    ( { __typename: 'BeneficiaryUnit' }
    & GraphQLRecursivePick<FederationTypes['BeneficiaryUnit'], {"id":true}> );
  CapabilityRequirement:
    ( { __typename: 'CapabilityRequirement' }
    & GraphQLRecursivePick<FederationTypes['CapabilityRequirement'], {"id":true}> );
  LineOfEffort:
    ( { __typename: 'LineOfEffort' }
    & GraphQLRecursivePick<FederationTypes['LineOfEffort'], {"code":true}> );
  MultiYearPlan:
    ( { __typename: 'MultiYearPlan' }
    & GraphQLRecursivePick<FederationTypes['MultiYearPlan'], {"id":true}> );
  Nation:
    ( { __typename: 'Nation' }
    & GraphQLRecursivePick<FederationTypes['Nation'], {"code":true}> );
  Objective:
    ( { __typename: 'Objective' }
    & GraphQLRecursivePick<FederationTypes['Objective'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  ReleaseGroup:
    ( { __typename: 'ReleaseGroup' }
    & GraphQLRecursivePick<FederationTypes['ReleaseGroup'], {"name":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alpha3: ResolverTypeWrapper<Scalars['Alpha3']['output']>;
  BeneficiaryUnit: ResolverTypeWrapper<BeneficiaryUnitRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BeneficiaryUnitConnection: ResolverTypeWrapper<BeneficiaryUnitConnectionRow>;
  BeneficiaryUnitEdge: ResolverTypeWrapper<Omit<BeneficiaryUnitEdge, 'node'> & { node: ResolversTypes['BeneficiaryUnit'] }>;
  BeneficiaryUnitFilter: BeneficiaryUnitFilter;
  BeneficiaryUnitLevel: BeneficiaryUnitLevel;
  BeneficiaryUnitOrder: BeneficiaryUnitOrder;
  BeneficiaryUnitOrderField: BeneficiaryUnitOrderField;
  BeneficiaryUnitPayload: ResolverTypeWrapper<Omit<BeneficiaryUnitPayload, 'beneficiaryUnit'> & { beneficiaryUnit?: Maybe<ResolversTypes['BeneficiaryUnit']> }>;
  CapabilityRequirement: ResolverTypeWrapper<CapabilityRequirementRow>;
  CapabilityRequirementConnection: ResolverTypeWrapper<CapabilityRequirementConnectionRow>;
  CapabilityRequirementEdge: ResolverTypeWrapper<Omit<CapabilityRequirementEdge, 'node'> & { node: ResolversTypes['CapabilityRequirement'] }>;
  CloseRequirementInput: CloseRequirementInput;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DefaultLabel: ResolverTypeWrapper<DefaultLabel>;
  Handling: Handling;
  LabelInput: LabelInput;
  LabelledType: LabelledType;
  LineOfEffort: ResolverTypeWrapper<LineOfEffortRow>;
  Marking: Marking;
  Me: ResolverTypeWrapper<MeRow>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MultiYearPlan: ResolverTypeWrapper<MultiYearPlanRow>;
  MultiYearPlanConnection: ResolverTypeWrapper<MultiYearPlanConnectionRow>;
  MultiYearPlanEdge: ResolverTypeWrapper<Omit<MultiYearPlanEdge, 'node'> & { node: ResolversTypes['MultiYearPlan'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nation: ResolverTypeWrapper<NationRow>;
  NationPayload: ResolverTypeWrapper<Omit<NationPayload, 'nation'> & { nation?: Maybe<ResolversTypes['Nation']> }>;
  NationRole: NationRole;
  NationStatus: NationStatus;
  Objective: ResolverTypeWrapper<ObjectiveRow>;
  ObjectiveConnection: ResolverTypeWrapper<ObjectiveConnectionRow>;
  ObjectiveEdge: ResolverTypeWrapper<Omit<ObjectiveEdge, 'node'> & { node: ResolversTypes['Objective'] }>;
  ObjectiveFilter: ObjectiveFilter;
  ObjectiveOrder: ObjectiveOrder;
  ObjectiveOrderField: ObjectiveOrderField;
  ObjectivePayload: ResolverTypeWrapper<Omit<ObjectivePayload, 'objective'> & { objective?: Maybe<ResolversTypes['Objective']> }>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionRow>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationKind: OrganizationKind;
  OrganizationOrder: OrganizationOrder;
  OrganizationOrderField: OrganizationOrderField;
  OrganizationPayload: ResolverTypeWrapper<Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlanFilter: PlanFilter;
  PlanOrder: PlanOrder;
  PlanOrderField: PlanOrderField;
  PlanPayload: ResolverTypeWrapper<Omit<PlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['MultiYearPlan']> }>;
  PlanState: PlanState;
  Problem: ResolverTypeWrapper<Problem>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaiseRequirementInput: RaiseRequirementInput;
  ReleaseGroup: ResolverTypeWrapper<ReleaseGroupRow>;
  ReleaseGroupMember: ResolverTypeWrapper<ReleaseGroupMemberRow>;
  ReleaseGroupPayload: ResolverTypeWrapper<Omit<ReleaseGroupPayload, 'group'> & { group?: Maybe<ResolversTypes['ReleaseGroup']> }>;
  RequirementDecision: RequirementDecision;
  RequirementFilter: RequirementFilter;
  RequirementOrder: RequirementOrder;
  RequirementOrderField: RequirementOrderField;
  RequirementPayload: ResolverTypeWrapper<Omit<RequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversTypes['CapabilityRequirement']> }>;
  RequirementState: RequirementState;
  RequirementType: RequirementType;
  ReviseRequirementInput: ReviseRequirementInput;
  SaveBeneficiaryUnitInput: SaveBeneficiaryUnitInput;
  SaveObjectiveInput: SaveObjectiveInput;
  SaveOrganizationInput: SaveOrganizationInput;
  SavePlanInput: SavePlanInput;
  SecurityLabel: ResolverTypeWrapper<SecurityLabelRow>;
  SetDefaultLabelInput: SetDefaultLabelInput;
  SetLabelInput: SetLabelInput;
  SetMembershipInput: SetMembershipInput;
  SubmitRequirementInput: SubmitRequirementInput;
  SuspendNationInput: SuspendNationInput;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  ValidateRequirementInput: ValidateRequirementInput;
  WithdrawRequirementInput: WithdrawRequirementInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alpha3: Scalars['Alpha3']['output'];
  BeneficiaryUnit: BeneficiaryUnitRow;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  BeneficiaryUnitConnection: BeneficiaryUnitConnectionRow;
  BeneficiaryUnitEdge: Omit<BeneficiaryUnitEdge, 'node'> & { node: ResolversParentTypes['BeneficiaryUnit'] };
  BeneficiaryUnitFilter: BeneficiaryUnitFilter;
  BeneficiaryUnitOrder: BeneficiaryUnitOrder;
  BeneficiaryUnitPayload: Omit<BeneficiaryUnitPayload, 'beneficiaryUnit'> & { beneficiaryUnit?: Maybe<ResolversParentTypes['BeneficiaryUnit']> };
  CapabilityRequirement: CapabilityRequirementRow;
  CapabilityRequirementConnection: CapabilityRequirementConnectionRow;
  CapabilityRequirementEdge: Omit<CapabilityRequirementEdge, 'node'> & { node: ResolversParentTypes['CapabilityRequirement'] };
  CloseRequirementInput: CloseRequirementInput;
  Currency: Scalars['Currency']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DefaultLabel: DefaultLabel;
  LabelInput: LabelInput;
  LineOfEffort: LineOfEffortRow;
  Me: MeRow;
  Money: Money;
  MoneyInput: MoneyInput;
  MultiYearPlan: MultiYearPlanRow;
  MultiYearPlanConnection: MultiYearPlanConnectionRow;
  MultiYearPlanEdge: Omit<MultiYearPlanEdge, 'node'> & { node: ResolversParentTypes['MultiYearPlan'] };
  Mutation: Record<PropertyKey, never>;
  Nation: NationRow;
  NationPayload: Omit<NationPayload, 'nation'> & { nation?: Maybe<ResolversParentTypes['Nation']> };
  Objective: ObjectiveRow;
  ObjectiveConnection: ObjectiveConnectionRow;
  ObjectiveEdge: Omit<ObjectiveEdge, 'node'> & { node: ResolversParentTypes['Objective'] };
  ObjectiveFilter: ObjectiveFilter;
  ObjectiveOrder: ObjectiveOrder;
  ObjectivePayload: Omit<ObjectivePayload, 'objective'> & { objective?: Maybe<ResolversParentTypes['Objective']> };
  Organization: OrganizationRow;
  OrganizationConnection: OrganizationConnectionRow;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationOrder: OrganizationOrder;
  OrganizationPayload: Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  PageInfo: PageInfo;
  PlanFilter: PlanFilter;
  PlanOrder: PlanOrder;
  PlanPayload: Omit<PlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['MultiYearPlan']> };
  Problem: Problem;
  Query: Record<PropertyKey, never>;
  RaiseRequirementInput: RaiseRequirementInput;
  ReleaseGroup: ReleaseGroupRow;
  ReleaseGroupMember: ReleaseGroupMemberRow;
  ReleaseGroupPayload: Omit<ReleaseGroupPayload, 'group'> & { group?: Maybe<ResolversParentTypes['ReleaseGroup']> };
  RequirementFilter: RequirementFilter;
  RequirementOrder: RequirementOrder;
  RequirementPayload: Omit<RequirementPayload, 'requirement'> & { requirement?: Maybe<ResolversParentTypes['CapabilityRequirement']> };
  ReviseRequirementInput: ReviseRequirementInput;
  SaveBeneficiaryUnitInput: SaveBeneficiaryUnitInput;
  SaveObjectiveInput: SaveObjectiveInput;
  SaveOrganizationInput: SaveOrganizationInput;
  SavePlanInput: SavePlanInput;
  SecurityLabel: SecurityLabelRow;
  SetDefaultLabelInput: SetDefaultLabelInput;
  SetLabelInput: SetLabelInput;
  SetMembershipInput: SetMembershipInput;
  SubmitRequirementInput: SubmitRequirementInput;
  SuspendNationInput: SuspendNationInput;
  UUID: Scalars['UUID']['output'];
  ValidateRequirementInput: ValidateRequirementInput;
  WithdrawRequirementInput: WithdrawRequirementInput;
};

export interface Alpha3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Alpha3'], any> {
  name: 'Alpha3';
}

export type BeneficiaryUnitResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['BeneficiaryUnit'] = ResolversParentTypes['BeneficiaryUnit'], FederationReferenceType extends FederationReferenceTypes['BeneficiaryUnit'] = FederationReferenceTypes['BeneficiaryUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BeneficiaryUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['BeneficiaryUnitLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BeneficiaryUnitConnectionResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['BeneficiaryUnitConnection'] = ResolversParentTypes['BeneficiaryUnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BeneficiaryUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BeneficiaryUnitEdgeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['BeneficiaryUnitEdge'] = ResolversParentTypes['BeneficiaryUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BeneficiaryUnit'], ParentType, ContextType>;
};

export type BeneficiaryUnitPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['BeneficiaryUnitPayload'] = ResolversParentTypes['BeneficiaryUnitPayload']> = {
  beneficiaryUnit?: Resolver<Maybe<ResolversTypes['BeneficiaryUnit']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CapabilityRequirementResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['CapabilityRequirement'] = ResolversParentTypes['CapabilityRequirement'], FederationReferenceType extends FederationReferenceTypes['CapabilityRequirement'] = FederationReferenceTypes['CapabilityRequirement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapabilityRequirement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  annualRunningCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  beneficiary?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimatedCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  lineOfEffort?: Resolver<ResolversTypes['LineOfEffort'], ParentType, ContextType>;
  needBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['Objective']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  raisedBy?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequirementState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RequirementType'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCanRelease?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanValidate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CapabilityRequirementConnectionResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['CapabilityRequirementConnection'] = ResolversParentTypes['CapabilityRequirementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CapabilityRequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CapabilityRequirementEdgeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['CapabilityRequirementEdge'] = ResolversParentTypes['CapabilityRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CapabilityRequirement'], ParentType, ContextType>;
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

export type DefaultLabelResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['DefaultLabel'] = ResolversParentTypes['DefaultLabel']> = {
  classification?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ReadonlyArray<ResolversTypes['Handling']>, ParentType, ContextType>;
  releasableTo?: Resolver<ReadonlyArray<ResolversTypes['Alpha3']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['LabelledType'], ParentType, ContextType>;
};

export type LineOfEffortResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['LineOfEffort'] = ResolversParentTypes['LineOfEffort'], FederationReferenceType extends FederationReferenceTypes['LineOfEffort'] = FederationReferenceTypes['LineOfEffort']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineOfEffort']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectives?: Resolver<ResolversTypes['ObjectiveConnection'], ParentType, ContextType, RequireFields<LineOfEffortObjectivesArgs, 'first' | 'orderBy'>>;
  requirements?: Resolver<ResolversTypes['CapabilityRequirementConnection'], ParentType, ContextType, RequireFields<LineOfEffortRequirementsArgs, 'first' | 'orderBy'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  actor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nation?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MultiYearPlanResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['MultiYearPlan'] = ResolversParentTypes['MultiYearPlan'], FederationReferenceType extends FederationReferenceTypes['MultiYearPlan'] = FederationReferenceTypes['MultiYearPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MultiYearPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objectives?: Resolver<ResolversTypes['ObjectiveConnection'], ParentType, ContextType, RequireFields<MultiYearPlanObjectivesArgs, 'first' | 'orderBy'>>;
  startYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlanState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MultiYearPlanConnectionResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['MultiYearPlanConnection'] = ResolversParentTypes['MultiYearPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MultiYearPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MultiYearPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MultiYearPlanEdgeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['MultiYearPlanEdge'] = ResolversParentTypes['MultiYearPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MultiYearPlan'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationCloseRequirementArgs, 'input'>>;
  raiseRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationRaiseRequirementArgs, 'input'>>;
  reviseRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationReviseRequirementArgs, 'input'>>;
  saveBeneficiaryUnit?: Resolver<ResolversTypes['BeneficiaryUnitPayload'], ParentType, ContextType, RequireFields<MutationSaveBeneficiaryUnitArgs, 'input'>>;
  saveObjective?: Resolver<ResolversTypes['ObjectivePayload'], ParentType, ContextType, RequireFields<MutationSaveObjectiveArgs, 'input'>>;
  saveOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationSaveOrganizationArgs, 'input'>>;
  savePlan?: Resolver<ResolversTypes['PlanPayload'], ParentType, ContextType, RequireFields<MutationSavePlanArgs, 'input'>>;
  setBeneficiaryUnitLabel?: Resolver<ResolversTypes['BeneficiaryUnitPayload'], ParentType, ContextType, RequireFields<MutationSetBeneficiaryUnitLabelArgs, 'input'>>;
  setDefaultLabel?: Resolver<ResolversTypes['NationPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultLabelArgs, 'input'>>;
  setMembership?: Resolver<ResolversTypes['ReleaseGroupPayload'], ParentType, ContextType, RequireFields<MutationSetMembershipArgs, 'input'>>;
  setObjectiveLabel?: Resolver<ResolversTypes['ObjectivePayload'], ParentType, ContextType, RequireFields<MutationSetObjectiveLabelArgs, 'input'>>;
  setOrganizationLabel?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationSetOrganizationLabelArgs, 'input'>>;
  setPlanLabel?: Resolver<ResolversTypes['PlanPayload'], ParentType, ContextType, RequireFields<MutationSetPlanLabelArgs, 'input'>>;
  setRequirementLabel?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationSetRequirementLabelArgs, 'input'>>;
  submitRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationSubmitRequirementArgs, 'input'>>;
  suspendNation?: Resolver<ResolversTypes['NationPayload'], ParentType, ContextType, RequireFields<MutationSuspendNationArgs, 'input'>>;
  validateRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationValidateRequirementArgs, 'input'>>;
  withdrawRequirement?: Resolver<ResolversTypes['RequirementPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRequirementArgs, 'input'>>;
};

export type NationResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'], FederationReferenceType extends FederationReferenceTypes['Nation'] = FederationReferenceTypes['Nation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['Currency']>, ParentType, ContextType>;
  defaultLabels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DefaultLabel']>>, ParentType, ContextType>;
  fiscalYearStart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['ReleaseGroup']>, ParentType, ContextType>;
  joinedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<NationOrganizationsArgs, 'first' | 'orderBy'>>;
  requirements?: Resolver<ResolversTypes['CapabilityRequirementConnection'], ParentType, ContextType, RequireFields<NationRequirementsArgs, 'first' | 'orderBy'>>;
  role?: Resolver<ResolversTypes['NationRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NationStatus'], ParentType, ContextType>;
};

export type NationPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['NationPayload'] = ResolversParentTypes['NationPayload']> = {
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ObjectiveResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Objective'] = ResolversParentTypes['Objective'], FederationReferenceType extends FederationReferenceTypes['Objective'] = FederationReferenceTypes['Objective']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Objective']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  lineOfEffort?: Resolver<ResolversTypes['LineOfEffort'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['MultiYearPlan'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['CapabilityRequirementConnection'], ParentType, ContextType, RequireFields<ObjectiveRequirementsArgs, 'first' | 'orderBy'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObjectiveConnectionResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ObjectiveConnection'] = ResolversParentTypes['ObjectiveConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ObjectiveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Objective']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObjectiveEdgeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ObjectiveEdge'] = ResolversParentTypes['ObjectiveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Objective'], ParentType, ContextType>;
};

export type ObjectivePayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ObjectivePayload'] = ResolversParentTypes['ObjectivePayload']> = {
  objective?: Resolver<Maybe<ResolversTypes['Objective']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iatiOrgId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nation?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['CapabilityRequirementConnection'], ParentType, ContextType, RequireFields<OrganizationRequirementsArgs, 'first' | 'orderBy'>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['BeneficiaryUnitConnection'], ParentType, ContextType, RequireFields<OrganizationUnitsArgs, 'first' | 'orderBy'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OrganizationPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['OrganizationPayload'] = ResolversParentTypes['OrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['PlanPayload'] = ResolversParentTypes['PlanPayload']> = {
  plan?: Resolver<Maybe<ResolversTypes['MultiYearPlan']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  beneficiaryUnit?: Resolver<Maybe<ResolversTypes['BeneficiaryUnit']>, ParentType, ContextType, RequireFields<QueryBeneficiaryUnitArgs, 'id'>>;
  beneficiaryUnits?: Resolver<Maybe<ResolversTypes['BeneficiaryUnitConnection']>, ParentType, ContextType, RequireFields<QueryBeneficiaryUnitsArgs, 'first' | 'orderBy'>>;
  lineOfEffort?: Resolver<Maybe<ResolversTypes['LineOfEffort']>, ParentType, ContextType, RequireFields<QueryLineOfEffortArgs, 'code'>>;
  linesOfEffort?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LineOfEffort']>>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType, RequireFields<QueryNationArgs, 'code'>>;
  nations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Nation']>>, ParentType, ContextType, Partial<QueryNationsArgs>>;
  objective?: Resolver<Maybe<ResolversTypes['Objective']>, ParentType, ContextType, RequireFields<QueryObjectiveArgs, 'id'>>;
  objectives?: Resolver<Maybe<ResolversTypes['ObjectiveConnection']>, ParentType, ContextType, RequireFields<QueryObjectivesArgs, 'first' | 'orderBy'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first' | 'orderBy'>>;
  plan?: Resolver<Maybe<ResolversTypes['MultiYearPlan']>, ParentType, ContextType, RequireFields<QueryPlanArgs, 'id'>>;
  plans?: Resolver<Maybe<ResolversTypes['MultiYearPlanConnection']>, ParentType, ContextType, RequireFields<QueryPlansArgs, 'first' | 'orderBy'>>;
  releaseGroup?: Resolver<Maybe<ResolversTypes['ReleaseGroup']>, ParentType, ContextType, RequireFields<QueryReleaseGroupArgs, 'name'>>;
  releaseGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReleaseGroup']>>, ParentType, ContextType>;
  requirement?: Resolver<Maybe<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType, RequireFields<QueryRequirementArgs, 'id'>>;
  requirements?: Resolver<Maybe<ResolversTypes['CapabilityRequirementConnection']>, ParentType, ContextType, RequireFields<QueryRequirementsArgs, 'first' | 'orderBy'>>;
};

export type ReleaseGroupResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ReleaseGroup'] = ResolversParentTypes['ReleaseGroup'], FederationReferenceType extends FederationReferenceTypes['ReleaseGroup'] = FederationReferenceTypes['ReleaseGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReleaseGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['ReleaseGroupMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReleaseGroupMemberResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ReleaseGroupMember'] = ResolversParentTypes['ReleaseGroupMember']> = {
  nation?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReleaseGroupPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['ReleaseGroupPayload'] = ResolversParentTypes['ReleaseGroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['ReleaseGroup']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RequirementPayloadResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['RequirementPayload'] = ResolversParentTypes['RequirementPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  requirement?: Resolver<Maybe<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType>;
};

export type SecurityLabelResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['SecurityLabel'] = ResolversParentTypes['SecurityLabel']> = {
  classification?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ReadonlyArray<ResolversTypes['Handling']>, ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['Alpha3'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasableTo?: Resolver<ReadonlyArray<ResolversTypes['Alpha3']>, ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type Resolvers<ContextType = NationsContext> = {
  Alpha3?: GraphQLScalarType;
  BeneficiaryUnit?: BeneficiaryUnitResolvers<ContextType>;
  BeneficiaryUnitConnection?: BeneficiaryUnitConnectionResolvers<ContextType>;
  BeneficiaryUnitEdge?: BeneficiaryUnitEdgeResolvers<ContextType>;
  BeneficiaryUnitPayload?: BeneficiaryUnitPayloadResolvers<ContextType>;
  CapabilityRequirement?: CapabilityRequirementResolvers<ContextType>;
  CapabilityRequirementConnection?: CapabilityRequirementConnectionResolvers<ContextType>;
  CapabilityRequirementEdge?: CapabilityRequirementEdgeResolvers<ContextType>;
  Currency?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DefaultLabel?: DefaultLabelResolvers<ContextType>;
  LineOfEffort?: LineOfEffortResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MultiYearPlan?: MultiYearPlanResolvers<ContextType>;
  MultiYearPlanConnection?: MultiYearPlanConnectionResolvers<ContextType>;
  MultiYearPlanEdge?: MultiYearPlanEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  NationPayload?: NationPayloadResolvers<ContextType>;
  Objective?: ObjectiveResolvers<ContextType>;
  ObjectiveConnection?: ObjectiveConnectionResolvers<ContextType>;
  ObjectiveEdge?: ObjectiveEdgeResolvers<ContextType>;
  ObjectivePayload?: ObjectivePayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationPayload?: OrganizationPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlanPayload?: PlanPayloadResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseGroup?: ReleaseGroupResolvers<ContextType>;
  ReleaseGroupMember?: ReleaseGroupMemberResolvers<ContextType>;
  ReleaseGroupPayload?: ReleaseGroupPayloadResolvers<ContextType>;
  RequirementPayload?: RequirementPayloadResolvers<ContextType>;
  SecurityLabel?: SecurityLabelResolvers<ContextType>;
  UUID?: GraphQLScalarType;
};

