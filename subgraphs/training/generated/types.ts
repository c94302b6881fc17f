import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NationRow, LineOfEffortRow, ObjectiveRow, CapabilityRequirementRow, OrganizationRow, BeneficiaryUnitRow, SecurityLabelRow, TrainingProgramRow, TrainingProgramConnectionRow, CourseRow, CourseConnectionRow, CourseVersionRow, CourseVersionConnectionRow, CourseIterationRow, CourseIterationConnectionRow, SeatAllocationRow, SeatAllocationConnectionRow, TraineeRow, TraineeConnectionRow, VettingCaseRow, VettingCaseConnectionRow, VettingResultRow, VettingResultConnectionRow, EnrollmentRow, EnrollmentConnectionRow, ProgramLinkConnectionRow, ProgramLinkEdgeRow, IterationLinkConnectionRow, IterationLinkEdgeRow, TrainingObjectiveConnectionRow, TrainingObjectiveEdgeRow, TrainingRequirementConnectionRow, TrainingRequirementEdgeRow, TrainingOrganizationConnectionRow, TrainingOrganizationEdgeRow } from '../mappers.ts';
import type { TrainingContext } from '../loaders.ts';
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

/** Seats to take. */
export type AllocateSeatsInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** An iteration that the viewer may see. */
  readonly iterationId: Scalars['ID']['input'];
  /** Who shall see it; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** An organization that the viewer may see. */
  readonly nominatingBodyId: Scalars['ID']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** How many more for alternates, 0 to 10000. */
  readonly reserve?: Scalars['Int']['input'];
  /** How many seats, 1 to 10000. */
  readonly seats: Scalars['Int']['input'];
};

/** A unit of a beneficiary institution; a stub, owned by nations. */
export type BeneficiaryUnit = {
  readonly __typename?: 'BeneficiaryUnit';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
};

/** Which iteration is cancelled, and how. */
export type CancelIterationInput = {
  /** Who cancels it. */
  readonly by: IterationCanceller;
  /** What it costs, as far as it is known. */
  readonly cost?: InputMaybe<MoneyInput>;
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An iteration of the viewer's nation that has not started. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Why; at most 500 characters, and no person's name. */
  readonly reason: Scalars['String']['input'];
};

/** A requirement, with the training for it. */
export type CapabilityRequirement = {
  readonly __typename?: 'CapabilityRequirement';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The iterations linked to it that the viewer may see. */
  readonly iterations: Maybe<IterationLinkConnection>;
  /** The programs linked to it that the viewer may see. */
  readonly programs: Maybe<ProgramLinkConnection>;
};


/** A requirement, with the training for it. */
export type CapabilityRequirementIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** A requirement, with the training for it. */
export type CapabilityRequirementProgramsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};

/** A course, with its versions: what is taught never changes in place (TR-17). */
export type Course = {
  readonly __typename?: 'Course';
  /** The originator's own code, unique among its courses. */
  readonly code: Scalars['String']['output'];
  /** The newest version. */
  readonly currentVersion: CourseVersion;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Its iterations that the viewer may see. */
  readonly iterations: CourseIterationConnection;
  /** Who may see it, and its versions. */
  readonly label: SecurityLabel;
  /** The nation whose course it is. */
  readonly nation: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Who provides it; null where nobody is named, or nothing that the viewer may see. */
  readonly provider: Maybe<Organization>;
  /** Counts over what the viewer may see; each names its kind (TR-16). */
  readonly trainingCounts: ReadonlyArray<TrainingCount>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
  /** All its versions. */
  readonly versions: CourseVersionConnection;
};


/** A course, with its versions: what is taught never changes in place (TR-17). */
export type CourseIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseIterationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseIterationOrder;
};


/** A course, with its versions: what is taught never changes in place (TR-17). */
export type CourseTrainingCountsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  kinds?: ReadonlyArray<TrainingCountKind>;
  to: InputMaybe<Scalars['Date']['input']>;
};


/** A course, with its versions: what is taught never changes in place (TR-17). */
export type CourseVersionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseVersionOrder;
};

/** A page of courses. */
export type CourseConnection = {
  readonly __typename?: 'CourseConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CourseEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Course>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How a course is held. */
export type CourseDelivery =
  /** Part present, part remote. */
  | 'BLENDED'
  /** By a mobile training team. */
  | 'MTT'
  /** Remote. */
  | 'ONLINE'
  /** At the provider's place. */
  | 'RESIDENT';

/** A row of a page of courses. */
export type CourseEdge = {
  readonly __typename?: 'CourseEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Course;
};

/** Which courses; parts are joined by and. */
export type CourseFilter = {
  /** With one of these codes. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** One run of a course. */
export type CourseIteration = {
  readonly __typename?: 'CourseIteration';
  /** Who cancelled it, when, why and at what cost (TR-13); null where it is not cancelled. */
  readonly cancellation: Maybe<IterationCancellation>;
  /** How many seats it has. */
  readonly capacity: Scalars['Int']['output'];
  /** The course; null where it is none that the viewer may see. */
  readonly course: Maybe<Course>;
  /** The version that it pins (TR-17); null where it is none that the viewer may see. */
  readonly courseVersion: Maybe<CourseVersion>;
  /** Its last day (UTC). */
  readonly endsOn: Scalars['Date']['output'];
  /** Its enrollments that the viewer may see. */
  readonly enrollments: EnrollmentConnection;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The skill that its instructors need; null where none is named. */
  readonly instructorSkill: Maybe<Scalars['String']['output']>;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The lines of effort it is for. */
  readonly linesOfEffort: ReadonlyArray<Maybe<LineOfEffort>>;
  /** What kind of place it is held at; never which. */
  readonly location: IterationLocation;
  /** How many trainees it needs to be held. */
  readonly minToRun: Scalars['Int']['output'];
  /** The nation that runs it. */
  readonly nation: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The objectives it is for that the viewer may see. */
  readonly objectives: TrainingObjectiveConnection;
  /** The program it belongs to; null where there is none that the viewer may see. */
  readonly program: Maybe<TrainingProgram>;
  /** The nations whose clearance each trainee and unit needs (TR-03). */
  readonly requiredAuthorities: ReadonlyArray<Maybe<Nation>>;
  /** The requirements it is for that the viewer may see. */
  readonly requirements: TrainingRequirementConnection;
  /** Its seat allocations that the viewer may see. */
  readonly seatAllocations: SeatAllocationConnection;
  /** Seats that are neither allocated nor taken, whoever holds the others (TR-01). */
  readonly seatsRemaining: Scalars['Int']['output'];
  /** Its first day (UTC). */
  readonly startsOn: Scalars['Date']['output'];
  /** Where it stands (TR-21). */
  readonly state: IterationState;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Counts over what the viewer may see; each names its kind, and none is of iterations (TR-16). */
  readonly trainingCounts: ReadonlyArray<TrainingCount>;
  /** The first day that it takes of a trainee, travel counted in (UTC). */
  readonly travelFrom: Scalars['Date']['output'];
  /** The last day that it takes of a trainee, travel counted in (UTC). */
  readonly travelTo: Scalars['Date']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** One run of a course. */
export type CourseIterationEnrollmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EnrollmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EnrollmentOrder;
};


/** One run of a course. */
export type CourseIterationObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** One run of a course. */
export type CourseIterationRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** One run of a course. */
export type CourseIterationSeatAllocationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SeatAllocationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: SeatAllocationOrder;
};


/** One run of a course. */
export type CourseIterationTrainingCountsArgs = {
  kinds?: ReadonlyArray<TrainingCountKind>;
};

/** A page of iterations. */
export type CourseIterationConnection = {
  readonly __typename?: 'CourseIterationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CourseIterationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CourseIteration>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of iterations. */
export type CourseIterationEdge = {
  readonly __typename?: 'CourseIterationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CourseIteration;
};

/** Which iterations; parts are joined by and. */
export type CourseIterationFilter = {
  /** Of this course, if the viewer may see it. */
  readonly course?: InputMaybe<Scalars['ID']['input']>;
  /** Run by one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** Of this program, if the viewer may see it. */
  readonly program?: InputMaybe<Scalars['ID']['input']>;
  /** Starting on this day or later (UTC). */
  readonly startsFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Starting on this day or earlier (UTC). */
  readonly startsTo?: InputMaybe<Scalars['Date']['input']>;
  /** In one of these states. */
  readonly state?: InputMaybe<ReadonlyArray<IterationState>>;
};

/** An order of iterations. */
export type CourseIterationOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: CourseIterationOrderField;
};

/** What iterations are ordered by. */
export type CourseIterationOrderField =
  /** By first day. */
  | 'STARTS_ON'
  /** By title. */
  | 'TITLE';

/** What came of it: the iteration, or the problems. */
export type CourseIterationPayload = {
  readonly __typename?: 'CourseIterationPayload';
  /** The iteration as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly courseIteration: Maybe<CourseIteration>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** An order of courses. */
export type CourseOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: CourseOrderField;
};

/** What courses are ordered by. */
export type CourseOrderField =
  /** By code. */
  | 'CODE'
  /** By when they were added. */
  | 'CREATED_AT';

/** What came of it: the course, or the problems. */
export type CoursePayload = {
  readonly __typename?: 'CoursePayload';
  /** The course as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly course: Maybe<Course>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What a course teaches, as of one version: immutable (TR-17). */
export type CourseVersion = {
  readonly __typename?: 'CourseVersion';
  /** What it is for. */
  readonly aim: Scalars['String']['output'];
  /** The course it is a version of. */
  readonly course: Course;
  /** When the version was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How it is held. */
  readonly delivery: CourseDelivery;
  /** The field of knowledge, such as logistics. */
  readonly discipline: Scalars['String']['output'];
  /** How many days it takes, in halves of days. */
  readonly durationDays: Scalars['Decimal']['output'];
  /** Hours of human-rights and rule-of-law content, in halves of hours. */
  readonly humanRightsHours: Scalars['Decimal']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The skill that its instructors need; null where none is named. */
  readonly instructorSkill: Maybe<Scalars['String']['output']>;
  /** Who may see it: who sees the course. */
  readonly label: SecurityLabel;
  /** The languages it is held in (ISO 639). */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** The least attendance for a certificate, in percent. */
  readonly minAttendancePercent: Scalars['Int']['output'];
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** 1 for the first version, one more for each later one. */
  readonly number: Scalars['Int']['output'];
  /** What a trainee can do afterwards, in the order of the course. */
  readonly performanceObjectives: ReadonlyArray<Scalars['String']['output']>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** A page of versions of a course. */
export type CourseVersionConnection = {
  readonly __typename?: 'CourseVersionConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<CourseVersionEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CourseVersion>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of versions of a course. */
export type CourseVersionEdge = {
  readonly __typename?: 'CourseVersionEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CourseVersion;
};

/** An order of versions of a course. */
export type CourseVersionOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: CourseVersionOrderField;
};

/** What versions of a course are ordered by. */
export type CourseVersionOrderField =
  /** By number. */
  | 'NUMBER';

/** A course with its first version, or the next version of a course. */
export type CreateCourseVersionInput = {
  /** What it is for; at most 2000 characters. */
  readonly aim: Scalars['String']['input'];
  /** The code of a new course: without courseId, and only then; at most 60 letters, digits or . _ / -. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** The course that gets its next version; left out for a new course. */
  readonly courseId?: InputMaybe<Scalars['ID']['input']>;
  /** How it is held. */
  readonly delivery: CourseDelivery;
  /** The field of knowledge; at most 100 characters. */
  readonly discipline: Scalars['String']['input'];
  /** How many days it takes: 0.5 to 999.5, in halves. */
  readonly durationDays: Scalars['Decimal']['input'];
  /** The version of the course that the viewer saw: with courseId, and only then. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Hours of human-rights and rule-of-law content: 0 to 9999.5, in halves. */
  readonly humanRightsHours?: Scalars['Decimal']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The skill that its instructors need: capital letters, digits, - and _, at most 40. */
  readonly instructorSkill?: InputMaybe<Scalars['String']['input']>;
  /** Who shall see a new course: only without courseId; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** The languages it is held in: ISO 639 codes such as en; 1 to 10. */
  readonly languages: ReadonlyArray<Scalars['String']['input']>;
  /** The least attendance for a certificate, 0 to 100 percent. */
  readonly minAttendancePercent?: Scalars['Int']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** What a trainee can do afterwards; at most 20, of at most 300 characters each. */
  readonly performanceObjectives?: ReadonlyArray<Scalars['String']['input']>;
  /** Who provides a new course: only without courseId. */
  readonly providerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called; at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** A program to add. */
export type CreateProgramInput = {
  /** Its last day (UTC), not before the first; left out where it is open. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who shall see it; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** The lines of effort it is for (codes); at most 20. */
  readonly linesOfEffort?: ReadonlyArray<Scalars['ID']['input']>;
  /** The least share of human-rights content, 0 to 100 percent, two decimals. */
  readonly minHumanRightsShare?: InputMaybe<Scalars['Decimal']['input']>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** The nation's own reference; at most 60 letters, digits or . _ / -. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** Its first day (UTC). */
  readonly startsOn: Scalars['Date']['input'];
  /** What it is, in a line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
};

/** Whom to enroll, and where. */
export type EnrollInput = {
  /** The allocation whose seat is taken; left out: one of the seats that remain. */
  readonly allocationId?: InputMaybe<Scalars['ID']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** An iteration that the viewer may see. */
  readonly iterationId: Scalars['ID']['input'];
  /** Who shall see it; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** A trainee of the viewer's nation. */
  readonly traineeId: Scalars['ID']['input'];
};

/** A trainee's seat in an iteration. */
export type Enrollment = {
  readonly __typename?: 'Enrollment';
  /** The allocation whose seat it takes; null where it takes a free one, or none that the viewer may see. */
  readonly allocation: Maybe<SeatAllocation>;
  /** When the trainee was enrolled (UTC). */
  readonly enrolledOn: Scalars['Date']['output'];
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The iteration; null where it is none that the viewer may see. */
  readonly iteration: Maybe<CourseIteration>;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The nation that enrolled. */
  readonly nation: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Where it stands; cancelled with its iteration, as far as the viewer may see that one. */
  readonly state: EnrollmentState;
  /** The trainee; null where it is nobody that the viewer may see. */
  readonly trainee: Maybe<Trainee>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
  /** When the trainee was withdrawn (UTC). */
  readonly withdrawnOn: Maybe<Scalars['Date']['output']>;
};

/** A page of enrollments. */
export type EnrollmentConnection = {
  readonly __typename?: 'EnrollmentConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<EnrollmentEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Enrollment>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of enrollments. */
export type EnrollmentEdge = {
  readonly __typename?: 'EnrollmentEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Enrollment;
};

/** Which enrollments; parts are joined by and. An iteration's cancellation is not looked at. */
export type EnrollmentFilter = {
  /** True for those that stand, false for those that were withdrawn. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this iteration, if the viewer may see it. */
  readonly iteration?: InputMaybe<Scalars['ID']['input']>;
  /** Made by one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** An order of enrollments. */
export type EnrollmentOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: EnrollmentOrderField;
};

/** What enrollments are ordered by. */
export type EnrollmentOrderField =
  /** By when they were made. */
  | 'ENROLLED_ON';

/** What came of it: the enrollment, or the problems. */
export type EnrollmentPayload = {
  readonly __typename?: 'EnrollmentPayload';
  /** The enrollment as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly enrollment: Maybe<Enrollment>;
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
};

/** Where an enrollment stands. */
export type EnrollmentState =
  /** Its iteration is cancelled. */
  | 'CANCELLED'
  /** It holds a seat. */
  | 'ENROLLED'
  /** Taken back; its seat is free. */
  | 'WITHDRAWN';

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

/** How an iteration was cancelled (TR-13). */
export type IterationCancellation = {
  readonly __typename?: 'IterationCancellation';
  /** Who cancelled it. */
  readonly by: IterationCanceller;
  /** What the cancellation costs; null where nothing is known of it. */
  readonly cost: Maybe<Money>;
  /** When (UTC). */
  readonly on: Scalars['Date']['output'];
  /** Why, in the words of the nation that ran it. */
  readonly reason: Scalars['String']['output'];
};

/** Who cancels an iteration (TR-13). */
export type IterationCanceller =
  /** The beneficiary. */
  | 'BENEFICIARY'
  /** The nation that was to run it. */
  | 'PROVIDER'
  /** A third party, by restricting access. */
  | 'THIRD_PARTY';

/** A page of linked iterations. */
export type IterationLinkConnection = {
  readonly __typename?: 'IterationLinkConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<IterationLinkEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CourseIteration>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked iterations. */
export type IterationLinkEdge = {
  readonly __typename?: 'IterationLinkEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CourseIteration;
};

/** What kind of place an iteration is held at. */
export type IterationLocation =
  /** In the partner's country. */
  | 'IN_COUNTRY'
  /** Nowhere: remote. */
  | 'ONLINE'
  /** In the nation that runs it. */
  | 'PROVIDER_NATION'
  /** In another country. */
  | 'THIRD_COUNTRY';

/** Where an iteration stands (TR-21). */
export type IterationState =
  /** Cancelled by the beneficiary. */
  | 'CANCELLED_BENEFICIARY'
  /** Cancelled by the nation that was to run it. */
  | 'CANCELLED_PROVIDER'
  /** Cancelled since a third party restricts access. */
  | 'CANCELLED_THIRD_PARTY'
  /** It was held. */
  | 'COMPLETED'
  /** It will be held. */
  | 'CONFIRMED'
  /** Being written. */
  | 'DRAFT'
  /** Its record is closed. */
  | 'FINALIZED'
  /** It is being held. */
  | 'IN_PROGRESS'
  /** No more trainees are to be named; those who are may be enrolled. */
  | 'NOMINATIONS_CLOSED'
  /** Trainees may be named. */
  | 'OPEN_FOR_NOMINATION'
  /** Dates and seats stand. */
  | 'PLANNED'
  /** Put off; to be planned again. */
  | 'POSTPONED';

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

/** A line of effort, with the training for it. */
export type LineOfEffort = {
  readonly __typename?: 'LineOfEffort';
  /** Its code. */
  readonly code: Scalars['ID']['output'];
  /** The iterations linked to it that the viewer may see. */
  readonly iterations: Maybe<IterationLinkConnection>;
  /** The programs linked to it that the viewer may see. */
  readonly programs: Maybe<ProgramLinkConnection>;
};


/** A line of effort, with the training for it. */
export type LineOfEffortIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** A line of effort, with the training for it. */
export type LineOfEffortProgramsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};

/** Which iteration, and to what: exactly one. */
export type LinkIterationInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** An iteration of the viewer's nation. */
  readonly iterationId: Scalars['ID']['input'];
  /** The code of a line of effort. */
  readonly lineOfEffort?: InputMaybe<Scalars['ID']['input']>;
  /** An objective that the viewer may see. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** A requirement that the viewer may see. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which program, and to what: exactly one. */
export type LinkProgramInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The code of a line of effort. */
  readonly lineOfEffort?: InputMaybe<Scalars['ID']['input']>;
  /** An objective that the viewer may see. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** A beneficiary organization that the viewer may see. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** A program of the viewer's nation. */
  readonly programId: Scalars['ID']['input'];
  /** A requirement that the viewer may see. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

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

/** Which iteration, and where to. */
export type MoveIterationInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An iteration of the viewer's nation. */
  readonly id: Scalars['ID']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The state to move to (TR-21). To cancel is an action of its own. */
  readonly to: IterationState;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes seats of an iteration for a nominating body, as far as seats remain (TR-01). Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly allocateSeats: SeatAllocationPayload;
  /** Cancels an iteration that has not started, with who cancelled it, why, and what it costs (TR-13). Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly cancelIteration: CourseIterationPayload;
  /** Adds a course with its first version, or the next version of a course of the viewer's nation; what stands is never changed (TR-17). Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly createCourseVersion: CoursePayload;
  /** Adds a training program of the viewer's nation. Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly createProgram: TrainingProgramPayload;
  /** Enrolls a trainee of the viewer's nation: every required authority has cleared person and unit to the last day (TR-03), a seat remains (TR-01), and the person is nowhere else (TR-09). Roles: TRAINING_FOCAL, PERSONNEL_OFFICER. */
  readonly enroll: EnrollmentPayload;
  /** Links an iteration of the viewer's nation to a line of effort, an objective or a requirement that the viewer may see. Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly linkIteration: CourseIterationPayload;
  /** Links a program of the viewer's nation to a line of effort, an objective, a requirement or a beneficiary organization that the viewer may see. Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly linkProgram: TrainingProgramPayload;
  /** Moves an iteration to its next state (TR-21). Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly moveIteration: CourseIterationPayload;
  /** Plans an iteration of a course that the viewer may see; it pins a version of the course (TR-17). Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly planIteration: CourseIterationPayload;
  /** Records what the authority of a case decided: only that authority's nation does, and never why (TR-03, TR-07). Role: VETTING_LIAISON. */
  readonly recordVettingResult: VettingResultPayload;
  /** Registers a trainee by an opaque reference, never by name. Only a PERSONNEL_OFFICER sees the record afterwards. Roles: TRAINING_FOCAL, PERSONNEL_OFFICER. */
  readonly registerTrainee: TraineePayload;
  /** Asks an authority to vet a trainee of the viewer's nation, or a unit that the viewer may see. Seeing the trainee takes PERSONNEL_OFFICER too. Role: VETTING_LIAISON. */
  readonly requestVetting: VettingCasePayload;
  /** Gives a seat allocation another label, no wider than its nation's own iteration's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setAllocationLabel: SeatAllocationPayload;
  /** Gives a course another label (IS-09). Its versions follow; its nation's iterations of it narrow with it (IS-05). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setCourseLabel: CoursePayload;
  /** Gives an enrollment another label, no wider than its nation's own iteration's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setEnrollmentLabel: EnrollmentPayload;
  /** Gives an iteration another label, no wider than its nation's own course's (IS-05, IS-09). Its links follow; its nation's own seats and enrollments in it narrow with it. Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setIterationLabel: CourseIterationPayload;
  /** Gives a program another label: only its originator's nation does (IS-09). Its links follow. Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setProgramLabel: TrainingProgramPayload;
  /** Gives a trainee another label, marked PERSONAL always (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR beside PERSONNEL_OFFICER. */
  readonly setTraineeLabel: TraineePayload;
  /** Gives a vetting case another label, marked VETTING always (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR beside VETTING_LIAISON. */
  readonly setVettingCaseLabel: VettingCasePayload;
  /** Gives a vetting result another label, marked VETTING always, no wider than its nation's own case's (IS-05, IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR beside VETTING_LIAISON. */
  readonly setVettingResultLabel: VettingResultPayload;
  /** Takes a link of an iteration back. Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly unlinkIteration: CourseIterationPayload;
  /** Takes a link of a program back. Roles: TRAINING_FOCAL, SNR, COORDINATOR. */
  readonly unlinkProgram: TrainingProgramPayload;
  /** Withdraws an enrollment; its seat is free again. Roles: TRAINING_FOCAL, PERSONNEL_OFFICER. */
  readonly withdraw: EnrollmentPayload;
};


export type MutationAllocateSeatsArgs = {
  input: AllocateSeatsInput;
};


export type MutationCancelIterationArgs = {
  input: CancelIterationInput;
};


export type MutationCreateCourseVersionArgs = {
  input: CreateCourseVersionInput;
};


export type MutationCreateProgramArgs = {
  input: CreateProgramInput;
};


export type MutationEnrollArgs = {
  input: EnrollInput;
};


export type MutationLinkIterationArgs = {
  input: LinkIterationInput;
};


export type MutationLinkProgramArgs = {
  input: LinkProgramInput;
};


export type MutationMoveIterationArgs = {
  input: MoveIterationInput;
};


export type MutationPlanIterationArgs = {
  input: PlanIterationInput;
};


export type MutationRecordVettingResultArgs = {
  input: RecordVettingResultInput;
};


export type MutationRegisterTraineeArgs = {
  input: RegisterTraineeInput;
};


export type MutationRequestVettingArgs = {
  input: RequestVettingInput;
};


export type MutationSetAllocationLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetCourseLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetEnrollmentLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetIterationLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetProgramLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetTraineeLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetVettingCaseLabelArgs = {
  input: SetLabelInput;
};


export type MutationSetVettingResultLabelArgs = {
  input: SetLabelInput;
};


export type MutationUnlinkIterationArgs = {
  input: UnlinkIterationInput;
};


export type MutationUnlinkProgramArgs = {
  input: UnlinkProgramInput;
};


export type MutationWithdrawArgs = {
  input: WithdrawInput;
};

/** A nation, with the training that it runs. */
export type Nation = {
  readonly __typename?: 'Nation';
  /** ISO 3166-1 alpha-3, such as CAN. */
  readonly code: Scalars['ID']['output'];
  /** The courses of this nation that the viewer may see. */
  readonly courses: Maybe<CourseConnection>;
  /** The iterations that this nation runs and the viewer may see. */
  readonly iterations: Maybe<CourseIterationConnection>;
  /** The seats of the iterations that this nation runs, cancelled ones aside, over what the viewer may see (AG-01). */
  readonly seatsProvided: Maybe<Scalars['Int']['output']>;
  /** Counts of the training that this nation runs, over what the viewer may see; each names its kind (TR-16). */
  readonly trainingCounts: Maybe<ReadonlyArray<TrainingCount>>;
};


/** A nation, with the training that it runs. */
export type NationCoursesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseOrder;
};


/** A nation, with the training that it runs. */
export type NationIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseIterationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseIterationOrder;
};


/** A nation, with the training that it runs. */
export type NationSeatsProvidedArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  to: InputMaybe<Scalars['Date']['input']>;
};


/** A nation, with the training that it runs. */
export type NationTrainingCountsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  kinds?: ReadonlyArray<TrainingCountKind>;
  to: InputMaybe<Scalars['Date']['input']>;
};

/** An objective, with the training for it. */
export type Objective = {
  readonly __typename?: 'Objective';
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The iterations linked to it that the viewer may see. */
  readonly iterations: Maybe<IterationLinkConnection>;
  /** The programs linked to it that the viewer may see. */
  readonly programs: Maybe<ProgramLinkConnection>;
};


/** An objective, with the training for it. */
export type ObjectiveIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** An objective, with the training for it. */
export type ObjectiveProgramsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};

/** Which way a list is ordered. */
export type OrderDirection =
  /** Smallest, earliest, or A first. */
  | 'ASC'
  /** Largest, latest, or Z first. */
  | 'DESC';

/** An organization, with the training that it provides and that is for it. */
export type Organization = {
  readonly __typename?: 'Organization';
  /** The courses that it provides and the viewer may see. */
  readonly courses: Maybe<CourseConnection>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The programs for its benefit that the viewer may see. */
  readonly programs: Maybe<ProgramLinkConnection>;
  /** The seats allocated to it that the viewer may see. */
  readonly seatAllocations: Maybe<SeatAllocationConnection>;
};


/** An organization, with the training that it provides and that is for it. */
export type OrganizationCoursesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseOrder;
};


/** An organization, with the training that it provides and that is for it. */
export type OrganizationProgramsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** An organization, with the training that it provides and that is for it. */
export type OrganizationSeatAllocationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SeatAllocationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: SeatAllocationOrder;
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

/** An iteration to plan. */
export type PlanIterationInput = {
  /** How many seats it has, 1 to 10000. */
  readonly capacity: Scalars['Int']['input'];
  /** A course that the viewer may see. */
  readonly courseId: Scalars['ID']['input'];
  /** True for a draft, which is planned by moveIteration. */
  readonly draft?: Scalars['Boolean']['input'];
  /** Its last day (UTC), not before the first. */
  readonly endsOn: Scalars['Date']['input'];
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who shall see it; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** The lines of effort it is for (codes); at most 20. */
  readonly linesOfEffort?: ReadonlyArray<Scalars['ID']['input']>;
  /** What kind of place it is held at. */
  readonly location: IterationLocation;
  /** How many trainees it needs, 0 to capacity. */
  readonly minToRun?: Scalars['Int']['input'];
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** A program that the viewer may see. */
  readonly programId?: InputMaybe<Scalars['ID']['input']>;
  /** The nations whose clearance each trainee and unit needs (TR-03): participants; at most 10. */
  readonly requiredAuthorities?: ReadonlyArray<Scalars['Alpha3']['input']>;
  /** Its first day (UTC). */
  readonly startsOn: Scalars['Date']['input'];
  /** What it is called; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** The first day that travel takes (UTC), not after startsOn; left out: startsOn. */
  readonly travelFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The last day that travel takes (UTC), not before endsOn; left out: endsOn. */
  readonly travelTo?: InputMaybe<Scalars['Date']['input']>;
  /** The number of the version to pin; left out: the newest (TR-17). */
  readonly versionNumber?: InputMaybe<Scalars['Int']['input']>;
};

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

/** A page of linked programs. */
export type ProgramLinkConnection = {
  readonly __typename?: 'ProgramLinkConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<ProgramLinkEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<TrainingProgram>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked programs. */
export type ProgramLinkEdge = {
  readonly __typename?: 'ProgramLinkEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: TrainingProgram;
};

export type Query = {
  readonly __typename?: 'Query';
  /** One course; null where there is none that the viewer may see. */
  readonly course: Maybe<Course>;
  /** One course iteration; null where there is none that the viewer may see. */
  readonly courseIteration: Maybe<CourseIteration>;
  /** The course iterations that the viewer may see. */
  readonly courseIterations: Maybe<CourseIterationConnection>;
  /** The courses that the viewer may see. */
  readonly courses: Maybe<CourseConnection>;
  /** One enrollment; null where there is none that the viewer may see. */
  readonly enrollment: Maybe<Enrollment>;
  /** The enrollments that the viewer may see. */
  readonly enrollments: Maybe<EnrollmentConnection>;
  /** One training program; null where there is none that the viewer may see. */
  readonly program: Maybe<TrainingProgram>;
  /** The training programs that the viewer may see. */
  readonly programs: Maybe<TrainingProgramConnection>;
  /** One seat allocation; null where there is none that the viewer may see. */
  readonly seatAllocation: Maybe<SeatAllocation>;
  /** The seat allocations that the viewer may see. */
  readonly seatAllocations: Maybe<SeatAllocationConnection>;
  /** One trainee; null where there is none that the viewer may see. */
  readonly trainee: Maybe<Trainee>;
  /** The trainees that the viewer may see: personal data, so only a PERSONNEL_OFFICER sees any. */
  readonly trainees: Maybe<TraineeConnection>;
  /** One vetting case; null where there is none that the viewer may see. */
  readonly vettingCase: Maybe<VettingCase>;
  /** The vetting cases that the viewer may see: only a VETTING_LIAISON sees any. */
  readonly vettingCases: Maybe<VettingCaseConnection>;
  /** One vetting result; null where there is none that the viewer may see. */
  readonly vettingResult: Maybe<VettingResult>;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCourseIterationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCourseIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseIterationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseIterationOrder;
};


export type QueryCoursesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseOrder;
};


export type QueryEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnrollmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EnrollmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EnrollmentOrder;
};


export type QueryProgramArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProgramsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TrainingProgramFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingProgramOrder;
};


export type QuerySeatAllocationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySeatAllocationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<SeatAllocationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: SeatAllocationOrder;
};


export type QueryTraineeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTraineesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TraineeFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: TraineeOrder;
};


export type QueryVettingCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVettingCasesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VettingCaseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: VettingCaseOrder;
};


export type QueryVettingResultArgs = {
  id: Scalars['ID']['input'];
};

/** What the authority decided. There is no place for its grounds (TR-07). */
export type RecordVettingResultInput = {
  /** A case whose authority is the viewer's nation. */
  readonly caseId: Scalars['ID']['input'];
  /** The authority's own opaque reference: 3 to 60 letters, digits or . _ / -, a digit among them, no blanks. */
  readonly caseRef?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who shall see it, marked VETTING always and naming the requester; left out: the nation's default and the requester. */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** What it decided; it follows what stood before (TR-21). */
  readonly result: VettingOutcome;
  /** The first day on which a clearance holds (UTC): with CLEARED, and only then; left out: today. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The last day on which a clearance holds, counted in (UTC), not before the first: with CLEARED, and only then. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A trainee to register. */
export type RegisterTraineeInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who shall see it, marked PERSONAL always; left out: the nation's default. */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** Roughly which rank. */
  readonly rankBand: TraineeRankBand;
  /** An opaque reference: 3 to 60 letters, digits or . _ / -, a digit among them, no blanks; never a name. */
  readonly traineeRef: Scalars['String']['input'];
  /** A unit that the viewer may see. */
  readonly unitId: Scalars['ID']['input'];
};

/** A vetting to request: of a trainee or of a unit. */
export type RequestVettingInput = {
  /** The nation that decides: a participant. The case is released to it. */
  readonly authority: Scalars['Alpha3']['input'];
  /** The requester's own opaque reference: 3 to 60 letters, digits or . _ / -, a digit among them, no blanks. */
  readonly caseRef?: InputMaybe<Scalars['String']['input']>;
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** Who shall see it, marked VETTING always and naming the authority; left out: the nation's default and the authority. */
  readonly label?: InputMaybe<LabelInput>;
  /** True when the record is made up for demonstration. */
  readonly notional?: Scalars['Boolean']['input'];
  /** A trainee of the viewer's nation. */
  readonly traineeId?: InputMaybe<Scalars['ID']['input']>;
  /** A unit that the viewer may see. */
  readonly unitId?: InputMaybe<Scalars['ID']['input']>;
};

/** Seats of an iteration that are kept for a nominating body (TR-01). */
export type SeatAllocation = {
  readonly __typename?: 'SeatAllocation';
  /** When they were taken. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The enrollments in it that the viewer may see. */
  readonly enrollments: EnrollmentConnection;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** The iteration; null where it is none that the viewer may see. */
  readonly iteration: Maybe<CourseIteration>;
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The nation that took them. */
  readonly nation: Maybe<Nation>;
  /** Who names trainees for them; null where it is nothing that the viewer may see. */
  readonly nominatingBody: Maybe<Organization>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** How many more are held for alternates. */
  readonly reserve: Scalars['Int']['output'];
  /** How many seats. */
  readonly seats: Scalars['Int']['output'];
  /** How many of its seats enrollments take, whoever enrolled (TR-01). */
  readonly used: Scalars['Int']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** Seats of an iteration that are kept for a nominating body (TR-01). */
export type SeatAllocationEnrollmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EnrollmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EnrollmentOrder;
};

/** A page of seat allocations. */
export type SeatAllocationConnection = {
  readonly __typename?: 'SeatAllocationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<SeatAllocationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<SeatAllocation>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of seat allocations. */
export type SeatAllocationEdge = {
  readonly __typename?: 'SeatAllocationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: SeatAllocation;
};

/** Which seat allocations; parts are joined by and. */
export type SeatAllocationFilter = {
  /** Of this iteration, if the viewer may see it. */
  readonly iteration?: InputMaybe<Scalars['ID']['input']>;
  /** Taken by one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** An order of seat allocations. */
export type SeatAllocationOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: SeatAllocationOrderField;
};

/** What seat allocations are ordered by. */
export type SeatAllocationOrderField =
  /** By when they were taken. */
  | 'CREATED_AT';

/** What came of it: the seat allocation, or the problems. */
export type SeatAllocationPayload = {
  readonly __typename?: 'SeatAllocationPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The seat allocation as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly seatAllocation: Maybe<SeatAllocation>;
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

/** A person who is or may be trained, by an opaque reference; nothing else is held. Marked PERSONAL always. */
export type Trainee = {
  readonly __typename?: 'Trainee';
  /** When the trainee was registered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The enrollments of the person that the viewer may see. */
  readonly enrollments: EnrollmentConnection;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** The nation that registered the trainee. */
  readonly nation: Maybe<Nation>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** Roughly which rank. */
  readonly rankBand: TraineeRankBand;
  /** The nation's own opaque reference, unique among its trainees; never a name. */
  readonly traineeRef: Scalars['String']['output'];
  /** The unit the person is of; null where it is nothing that the viewer may see. */
  readonly unit: Maybe<BeneficiaryUnit>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
  /** The vetting cases on the person that the viewer may see. */
  readonly vettingCases: VettingCaseConnection;
};


/** A person who is or may be trained, by an opaque reference; nothing else is held. Marked PERSONAL always. */
export type TraineeEnrollmentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EnrollmentFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EnrollmentOrder;
};


/** A person who is or may be trained, by an opaque reference; nothing else is held. Marked PERSONAL always. */
export type TraineeVettingCasesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VettingCaseFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: VettingCaseOrder;
};

/** A page of trainees. */
export type TraineeConnection = {
  readonly __typename?: 'TraineeConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TraineeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Trainee>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of trainees. */
export type TraineeEdge = {
  readonly __typename?: 'TraineeEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Trainee;
};

/** Which trainees; parts are joined by and. */
export type TraineeFilter = {
  /** Registered by one of these nations (ISO 3166-1 alpha-3). */
  readonly nation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** Of one of these rank bands. */
  readonly rankBand?: InputMaybe<ReadonlyArray<TraineeRankBand>>;
};

/** An order of trainees. */
export type TraineeOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TraineeOrderField;
};

/** What trainees are ordered by. */
export type TraineeOrderField =
  /** By when they were registered. */
  | 'CREATED_AT'
  /** By reference. */
  | 'TRAINEE_REF';

/** What came of it: the trainee, or the problems. */
export type TraineePayload = {
  readonly __typename?: 'TraineePayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The trainee as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly trainee: Maybe<Trainee>;
};

/** Roughly which rank a trainee has (STANAG 2116 groups). */
export type TraineeRankBand =
  /** No rank. */
  | 'CIVILIAN'
  /** OF-1 to OF-3. */
  | 'OF_JUNIOR'
  /** OF-4 and above. */
  | 'OF_SENIOR'
  /** OR-1 to OR-5. */
  | 'OR_JUNIOR'
  /** OR-6 and above. */
  | 'OR_SENIOR';

/** A count that names its kind (TR-16), over what the viewer may see (AG-01); what others marked NO_AGGREGATE is left out (AG-06). */
export type TrainingCount = {
  readonly __typename?: 'TrainingCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** What is counted. */
  readonly kind: TrainingCountKind;
};

/** What a training count counts (TR-16). */
export type TrainingCountKind =
  /** Different trainees in these seats, of those that the viewer may see. */
  | 'DISTINCT_PEOPLE'
  /** Iterations, cancelled ones aside. */
  | 'ITERATIONS'
  /** Seats taken by enrollments that stand. */
  | 'SEATS_USED';

/** An order of links. */
export type TrainingLinkOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TrainingLinkOrderField;
};

/** What links are ordered by. */
export type TrainingLinkOrderField =
  /** By when they were linked. */
  | 'LINKED_AT';

/** A page of linked objectives. */
export type TrainingObjectiveConnection = {
  readonly __typename?: 'TrainingObjectiveConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TrainingObjectiveEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Objective>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked objectives. */
export type TrainingObjectiveEdge = {
  readonly __typename?: 'TrainingObjectiveEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Objective;
};

/** A page of linked organizations. */
export type TrainingOrganizationConnection = {
  readonly __typename?: 'TrainingOrganizationConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TrainingOrganizationEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked organizations. */
export type TrainingOrganizationEdge = {
  readonly __typename?: 'TrainingOrganizationEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Organization;
};

/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgram = {
  readonly __typename?: 'TrainingProgram';
  /** The organizations it benefits that the viewer may see. */
  readonly beneficiaries: TrainingOrganizationConnection;
  /** Its last day (UTC); null where it is open. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Its iterations that the viewer may see. */
  readonly iterations: CourseIterationConnection;
  /** Who may see it. Its links are seen by the same. */
  readonly label: SecurityLabel;
  /** The nation that leads it: its originator. */
  readonly leadNation: Maybe<Nation>;
  /** The lines of effort it is for. */
  readonly linesOfEffort: ReadonlyArray<Maybe<LineOfEffort>>;
  /** The least share of human-rights and rule-of-law content that its courses shall have, in percent. */
  readonly minHumanRightsShare: Maybe<Scalars['Decimal']['output']>;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** The objectives it is for that the viewer may see. */
  readonly objectives: TrainingObjectiveConnection;
  /** The lead nation's own reference, unique among its programs. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** The requirements it is for that the viewer may see. */
  readonly requirements: TrainingRequirementConnection;
  /** Its first day (UTC). */
  readonly startsOn: Scalars['Date']['output'];
  /** Whether it still runs: closed after its last day. */
  readonly state: TrainingProgramState;
  /** What it is, in a line. */
  readonly title: Scalars['String']['output'];
  /** Counts over what the viewer may see; each names its kind (TR-16). */
  readonly trainingCounts: ReadonlyArray<TrainingCount>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgramBeneficiariesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgramIterationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CourseIterationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: CourseIterationOrder;
};


/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgramObjectivesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgramRequirementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: TrainingLinkOrder;
};


/** A series of training that one nation leads (DOMAIN 7.2). */
export type TrainingProgramTrainingCountsArgs = {
  from: InputMaybe<Scalars['Date']['input']>;
  kinds?: ReadonlyArray<TrainingCountKind>;
  to: InputMaybe<Scalars['Date']['input']>;
};

/** A page of programs. */
export type TrainingProgramConnection = {
  readonly __typename?: 'TrainingProgramConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TrainingProgramEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<TrainingProgram>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of programs. */
export type TrainingProgramEdge = {
  readonly __typename?: 'TrainingProgramEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: TrainingProgram;
};

/** Which programs; parts are joined by and. */
export type TrainingProgramFilter = {
  /** Led by one of these nations (ISO 3166-1 alpha-3). */
  readonly leadNation?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
};

/** An order of programs. */
export type TrainingProgramOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: TrainingProgramOrderField;
};

/** What programs are ordered by. */
export type TrainingProgramOrderField =
  /** By first day. */
  | 'STARTS_ON'
  /** By title. */
  | 'TITLE';

/** What came of it: the program, or the problems. */
export type TrainingProgramPayload = {
  readonly __typename?: 'TrainingProgramPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The program as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly program: Maybe<TrainingProgram>;
};

/** Whether a program still runs. */
export type TrainingProgramState =
  /** It runs, or is to run. */
  | 'ACTIVE'
  /** Its last day is past. */
  | 'CLOSED';

/** A page of linked requirements. */
export type TrainingRequirementConnection = {
  readonly __typename?: 'TrainingRequirementConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<TrainingRequirementEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<CapabilityRequirement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of linked requirements. */
export type TrainingRequirementEdge = {
  readonly __typename?: 'TrainingRequirementEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CapabilityRequirement;
};

/** Which iteration, and from what: exactly one. */
export type UnlinkIterationInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** An iteration of the viewer's nation. */
  readonly iterationId: Scalars['ID']['input'];
  /** The code of a line of effort. */
  readonly lineOfEffort?: InputMaybe<Scalars['ID']['input']>;
  /** An objective. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** A requirement. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which program, and from what: exactly one. */
export type UnlinkProgramInput = {
  /** A key of the client's own making: the same key with the same input is done once (DC-21). */
  readonly idempotencyKey: Scalars['UUID']['input'];
  /** The code of a line of effort. */
  readonly lineOfEffort?: InputMaybe<Scalars['ID']['input']>;
  /** An objective. */
  readonly objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** A beneficiary organization. */
  readonly organizationId?: InputMaybe<Scalars['ID']['input']>;
  /** A program of the viewer's nation. */
  readonly programId: Scalars['ID']['input'];
  /** A requirement. */
  readonly requirementId?: InputMaybe<Scalars['ID']['input']>;
};

/** A request to one authority to vet a trainee or a unit. Marked VETTING always; its grounds are never held (TR-07). */
export type VettingCase = {
  readonly __typename?: 'VettingCase';
  /** The nation that decides, and alone records results (TR-03). */
  readonly authority: Maybe<Nation>;
  /** The requester's own opaque reference. */
  readonly caseRef: Maybe<Scalars['String']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** When it was requested (UTC). */
  readonly requestedOn: Scalars['Date']['output'];
  /** The nation that asked. */
  readonly requester: Maybe<Nation>;
  /** Its results that the viewer may see. */
  readonly results: VettingResultConnection;
  /** Where it stands: the newest result that the viewer may see. */
  readonly state: VettingState;
  /** Whom it is about: a person or a unit. */
  readonly subject: VettingSubject;
  /** The trainee it is about; null where it is about a unit, or about nobody that the viewer may see. */
  readonly trainee: Maybe<Trainee>;
  /** The unit it is about; null where it is about a trainee, or about nothing that the viewer may see. */
  readonly unit: Maybe<BeneficiaryUnit>;
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};


/** A request to one authority to vet a trainee or a unit. Marked VETTING always; its grounds are never held (TR-07). */
export type VettingCaseResultsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: VettingResultOrder;
};

/** A page of vetting cases. */
export type VettingCaseConnection = {
  readonly __typename?: 'VettingCaseConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<VettingCaseEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<VettingCase>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of vetting cases. */
export type VettingCaseEdge = {
  readonly __typename?: 'VettingCaseEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: VettingCase;
};

/** Which vetting cases; parts are joined by and. */
export type VettingCaseFilter = {
  /** Decided by one of these nations (ISO 3166-1 alpha-3). */
  readonly authority?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** Requested by one of these nations (ISO 3166-1 alpha-3). */
  readonly requester?: InputMaybe<ReadonlyArray<Scalars['Alpha3']['input']>>;
  /** About a person, or about a unit. */
  readonly subject?: InputMaybe<VettingSubject>;
};

/** An order of vetting cases. */
export type VettingCaseOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: VettingCaseOrderField;
};

/** What vetting cases are ordered by. */
export type VettingCaseOrderField =
  /** By when they were requested. */
  | 'REQUESTED_ON';

/** What came of it: the vetting case, or the problems. */
export type VettingCasePayload = {
  readonly __typename?: 'VettingCasePayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The vetting case as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly vettingCase: Maybe<VettingCase>;
};

/** What an authority records. */
export type VettingOutcome =
  /** Cleared from the first to the last day, both counted in. */
  | 'CLEARED'
  /** It looks into it. */
  | 'IN_REVIEW'
  /** Not cleared. */
  | 'NOT_CLEARED'
  /** A unit works on what stood against it. */
  | 'REMEDIATION'
  /** A clearance is taken back. */
  | 'REVOKED'
  /** Halted for now. */
  | 'SUSPENDED';

/** What the authority of a case decided. Appended, never changed; its grounds are never held (TR-07). Marked VETTING always. */
export type VettingResult = {
  readonly __typename?: 'VettingResult';
  /** The nation that decided. */
  readonly authority: Maybe<Nation>;
  /** The case; null where it is none that the viewer may see. */
  readonly case: Maybe<VettingCase>;
  /** The authority's own opaque reference. */
  readonly caseRef: Maybe<Scalars['String']['output']>;
  /** A random id. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly label: SecurityLabel;
  /** True when the record is made up for demonstration. */
  readonly notional: Scalars['Boolean']['output'];
  /** When it was recorded (UTC). */
  readonly recordedOn: Scalars['Date']['output'];
  /** What it decided. */
  readonly result: VettingOutcome;
  /** The first day on which a clearance holds (UTC). */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** The last day on which a clearance holds, counted in (UTC). */
  readonly validTo: Maybe<Scalars['Date']['output']>;
  /** Counts the changes of its label; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
};

/** A page of vetting results. */
export type VettingResultConnection = {
  readonly __typename?: 'VettingResultConnection';
  /** The rows with their cursors. */
  readonly edges: ReadonlyArray<VettingResultEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<VettingResult>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are that the viewer may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a page of vetting results. */
export type VettingResultEdge = {
  readonly __typename?: 'VettingResultEdge';
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: VettingResult;
};

/** An order of vetting results. */
export type VettingResultOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field: VettingResultOrderField;
};

/** What vetting results are ordered by. */
export type VettingResultOrderField =
  /** In the order in which they were recorded. */
  | 'RECORDED_ON';

/** What came of it: the vetting result, or the problems. */
export type VettingResultPayload = {
  readonly __typename?: 'VettingResultPayload';
  /** Why nothing was written; empty where it was. */
  readonly problems: ReadonlyArray<Problem>;
  /** The vetting result as the viewer sees it now; null where there are problems, or where the viewer does not see it. */
  readonly vettingResult: Maybe<VettingResult>;
};

/** Where a vetting case stands. */
export type VettingState =
  /** Cleared, within its dates. */
  | 'CLEARED'
  /** Was cleared; the last day is past. */
  | 'EXPIRED'
  /** The authority looks into it. */
  | 'IN_REVIEW'
  /** Not cleared. */
  | 'NOT_CLEARED'
  /** A unit works on what stood against it. */
  | 'REMEDIATION'
  /** Nothing is recorded. */
  | 'REQUESTED'
  /** A clearance was taken back. */
  | 'REVOKED'
  /** Halted for now. */
  | 'SUSPENDED';

/** Whom a vetting case is about. */
export type VettingSubject =
  /** A person. */
  | 'TRAINEE'
  /** A unit. */
  | 'UNIT';

/** Which enrollment is withdrawn. */
export type WithdrawInput = {
  /** The version that the viewer saw. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An enrollment of the viewer's nation. */
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
  CapabilityRequirement: CapabilityRequirement;
  Course: Course;
  CourseIteration: CourseIteration;
  CourseVersion: CourseVersion;
  Enrollment: Enrollment;
  LineOfEffort: LineOfEffort;
  Nation: Nation;
  Objective: Objective;
  Organization: Organization;
  SeatAllocation: SeatAllocation;
  Trainee: Trainee;
  TrainingProgram: TrainingProgram;
  VettingCase: VettingCase;
  VettingResult: VettingResult;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CapabilityRequirement:
    ( { __typename: 'CapabilityRequirement' }
    & GraphQLRecursivePick<FederationTypes['CapabilityRequirement'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  CourseIteration:
    ( { __typename: 'CourseIteration' }
    & GraphQLRecursivePick<FederationTypes['CourseIteration'], {"id":true}> );
  CourseVersion:
    ( { __typename: 'CourseVersion' }
    & GraphQLRecursivePick<FederationTypes['CourseVersion'], {"id":true}> );
  Enrollment:
    ( { __typename: 'Enrollment' }
    & GraphQLRecursivePick<FederationTypes['Enrollment'], {"id":true}> );
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
  SeatAllocation:
    ( { __typename: 'SeatAllocation' }
    & GraphQLRecursivePick<FederationTypes['SeatAllocation'], {"id":true}> );
  Trainee:
    ( { __typename: 'Trainee' }
    & GraphQLRecursivePick<FederationTypes['Trainee'], {"id":true}> );
  TrainingProgram:
    ( { __typename: 'TrainingProgram' }
    & GraphQLRecursivePick<FederationTypes['TrainingProgram'], {"id":true}> );
  VettingCase:
    ( { __typename: 'VettingCase' }
    & GraphQLRecursivePick<FederationTypes['VettingCase'], {"id":true}> );
  VettingResult:
    ( { __typename: 'VettingResult' }
    & GraphQLRecursivePick<FederationTypes['VettingResult'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AllocateSeatsInput: AllocateSeatsInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Alpha3: ResolverTypeWrapper<Scalars['Alpha3']['output']>;
  BeneficiaryUnit: ResolverTypeWrapper<BeneficiaryUnitRow>;
  CancelIterationInput: CancelIterationInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CapabilityRequirement: ResolverTypeWrapper<CapabilityRequirementRow>;
  Course: ResolverTypeWrapper<CourseRow>;
  CourseConnection: ResolverTypeWrapper<CourseConnectionRow>;
  CourseDelivery: CourseDelivery;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  CourseFilter: CourseFilter;
  CourseIteration: ResolverTypeWrapper<CourseIterationRow>;
  CourseIterationConnection: ResolverTypeWrapper<CourseIterationConnectionRow>;
  CourseIterationEdge: ResolverTypeWrapper<Omit<CourseIterationEdge, 'node'> & { node: ResolversTypes['CourseIteration'] }>;
  CourseIterationFilter: CourseIterationFilter;
  CourseIterationOrder: CourseIterationOrder;
  CourseIterationOrderField: CourseIterationOrderField;
  CourseIterationPayload: ResolverTypeWrapper<Omit<CourseIterationPayload, 'courseIteration'> & { courseIteration?: Maybe<ResolversTypes['CourseIteration']> }>;
  CourseOrder: CourseOrder;
  CourseOrderField: CourseOrderField;
  CoursePayload: ResolverTypeWrapper<Omit<CoursePayload, 'course'> & { course?: Maybe<ResolversTypes['Course']> }>;
  CourseVersion: ResolverTypeWrapper<CourseVersionRow>;
  CourseVersionConnection: ResolverTypeWrapper<CourseVersionConnectionRow>;
  CourseVersionEdge: ResolverTypeWrapper<Omit<CourseVersionEdge, 'node'> & { node: ResolversTypes['CourseVersion'] }>;
  CourseVersionOrder: CourseVersionOrder;
  CourseVersionOrderField: CourseVersionOrderField;
  CreateCourseVersionInput: CreateCourseVersionInput;
  CreateProgramInput: CreateProgramInput;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EnrollInput: EnrollInput;
  Enrollment: ResolverTypeWrapper<EnrollmentRow>;
  EnrollmentConnection: ResolverTypeWrapper<EnrollmentConnectionRow>;
  EnrollmentEdge: ResolverTypeWrapper<Omit<EnrollmentEdge, 'node'> & { node: ResolversTypes['Enrollment'] }>;
  EnrollmentFilter: EnrollmentFilter;
  EnrollmentOrder: EnrollmentOrder;
  EnrollmentOrderField: EnrollmentOrderField;
  EnrollmentPayload: ResolverTypeWrapper<Omit<EnrollmentPayload, 'enrollment'> & { enrollment?: Maybe<ResolversTypes['Enrollment']> }>;
  EnrollmentState: EnrollmentState;
  Handling: Handling;
  IterationCancellation: ResolverTypeWrapper<IterationCancellation>;
  IterationCanceller: IterationCanceller;
  IterationLinkConnection: ResolverTypeWrapper<IterationLinkConnectionRow>;
  IterationLinkEdge: ResolverTypeWrapper<IterationLinkEdgeRow>;
  IterationLocation: IterationLocation;
  IterationState: IterationState;
  LabelInput: LabelInput;
  LineOfEffort: ResolverTypeWrapper<LineOfEffortRow>;
  LinkIterationInput: LinkIterationInput;
  LinkProgramInput: LinkProgramInput;
  Marking: Marking;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  MoveIterationInput: MoveIterationInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nation: ResolverTypeWrapper<NationRow>;
  Objective: ResolverTypeWrapper<ObjectiveRow>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlanIterationInput: PlanIterationInput;
  Problem: ResolverTypeWrapper<Problem>;
  ProgramLinkConnection: ResolverTypeWrapper<ProgramLinkConnectionRow>;
  ProgramLinkEdge: ResolverTypeWrapper<ProgramLinkEdgeRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordVettingResultInput: RecordVettingResultInput;
  RegisterTraineeInput: RegisterTraineeInput;
  RequestVettingInput: RequestVettingInput;
  SeatAllocation: ResolverTypeWrapper<SeatAllocationRow>;
  SeatAllocationConnection: ResolverTypeWrapper<SeatAllocationConnectionRow>;
  SeatAllocationEdge: ResolverTypeWrapper<Omit<SeatAllocationEdge, 'node'> & { node: ResolversTypes['SeatAllocation'] }>;
  SeatAllocationFilter: SeatAllocationFilter;
  SeatAllocationOrder: SeatAllocationOrder;
  SeatAllocationOrderField: SeatAllocationOrderField;
  SeatAllocationPayload: ResolverTypeWrapper<Omit<SeatAllocationPayload, 'seatAllocation'> & { seatAllocation?: Maybe<ResolversTypes['SeatAllocation']> }>;
  SecurityLabel: ResolverTypeWrapper<SecurityLabelRow>;
  SetLabelInput: SetLabelInput;
  Trainee: ResolverTypeWrapper<TraineeRow>;
  TraineeConnection: ResolverTypeWrapper<TraineeConnectionRow>;
  TraineeEdge: ResolverTypeWrapper<Omit<TraineeEdge, 'node'> & { node: ResolversTypes['Trainee'] }>;
  TraineeFilter: TraineeFilter;
  TraineeOrder: TraineeOrder;
  TraineeOrderField: TraineeOrderField;
  TraineePayload: ResolverTypeWrapper<Omit<TraineePayload, 'trainee'> & { trainee?: Maybe<ResolversTypes['Trainee']> }>;
  TraineeRankBand: TraineeRankBand;
  TrainingCount: ResolverTypeWrapper<TrainingCount>;
  TrainingCountKind: TrainingCountKind;
  TrainingLinkOrder: TrainingLinkOrder;
  TrainingLinkOrderField: TrainingLinkOrderField;
  TrainingObjectiveConnection: ResolverTypeWrapper<TrainingObjectiveConnectionRow>;
  TrainingObjectiveEdge: ResolverTypeWrapper<TrainingObjectiveEdgeRow>;
  TrainingOrganizationConnection: ResolverTypeWrapper<TrainingOrganizationConnectionRow>;
  TrainingOrganizationEdge: ResolverTypeWrapper<TrainingOrganizationEdgeRow>;
  TrainingProgram: ResolverTypeWrapper<TrainingProgramRow>;
  TrainingProgramConnection: ResolverTypeWrapper<TrainingProgramConnectionRow>;
  TrainingProgramEdge: ResolverTypeWrapper<Omit<TrainingProgramEdge, 'node'> & { node: ResolversTypes['TrainingProgram'] }>;
  TrainingProgramFilter: TrainingProgramFilter;
  TrainingProgramOrder: TrainingProgramOrder;
  TrainingProgramOrderField: TrainingProgramOrderField;
  TrainingProgramPayload: ResolverTypeWrapper<Omit<TrainingProgramPayload, 'program'> & { program?: Maybe<ResolversTypes['TrainingProgram']> }>;
  TrainingProgramState: TrainingProgramState;
  TrainingRequirementConnection: ResolverTypeWrapper<TrainingRequirementConnectionRow>;
  TrainingRequirementEdge: ResolverTypeWrapper<TrainingRequirementEdgeRow>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UnlinkIterationInput: UnlinkIterationInput;
  UnlinkProgramInput: UnlinkProgramInput;
  VettingCase: ResolverTypeWrapper<VettingCaseRow>;
  VettingCaseConnection: ResolverTypeWrapper<VettingCaseConnectionRow>;
  VettingCaseEdge: ResolverTypeWrapper<Omit<VettingCaseEdge, 'node'> & { node: ResolversTypes['VettingCase'] }>;
  VettingCaseFilter: VettingCaseFilter;
  VettingCaseOrder: VettingCaseOrder;
  VettingCaseOrderField: VettingCaseOrderField;
  VettingCasePayload: ResolverTypeWrapper<Omit<VettingCasePayload, 'vettingCase'> & { vettingCase?: Maybe<ResolversTypes['VettingCase']> }>;
  VettingOutcome: VettingOutcome;
  VettingResult: ResolverTypeWrapper<VettingResultRow>;
  VettingResultConnection: ResolverTypeWrapper<VettingResultConnectionRow>;
  VettingResultEdge: ResolverTypeWrapper<Omit<VettingResultEdge, 'node'> & { node: ResolversTypes['VettingResult'] }>;
  VettingResultOrder: VettingResultOrder;
  VettingResultOrderField: VettingResultOrderField;
  VettingResultPayload: ResolverTypeWrapper<Omit<VettingResultPayload, 'vettingResult'> & { vettingResult?: Maybe<ResolversTypes['VettingResult']> }>;
  VettingState: VettingState;
  VettingSubject: VettingSubject;
  WithdrawInput: WithdrawInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllocateSeatsInput: AllocateSeatsInput;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  Alpha3: Scalars['Alpha3']['output'];
  BeneficiaryUnit: BeneficiaryUnitRow;
  CancelIterationInput: CancelIterationInput;
  String: Scalars['String']['output'];
  CapabilityRequirement: CapabilityRequirementRow;
  Course: CourseRow;
  CourseConnection: CourseConnectionRow;
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  CourseFilter: CourseFilter;
  CourseIteration: CourseIterationRow;
  CourseIterationConnection: CourseIterationConnectionRow;
  CourseIterationEdge: Omit<CourseIterationEdge, 'node'> & { node: ResolversParentTypes['CourseIteration'] };
  CourseIterationFilter: CourseIterationFilter;
  CourseIterationOrder: CourseIterationOrder;
  CourseIterationPayload: Omit<CourseIterationPayload, 'courseIteration'> & { courseIteration?: Maybe<ResolversParentTypes['CourseIteration']> };
  CourseOrder: CourseOrder;
  CoursePayload: Omit<CoursePayload, 'course'> & { course?: Maybe<ResolversParentTypes['Course']> };
  CourseVersion: CourseVersionRow;
  CourseVersionConnection: CourseVersionConnectionRow;
  CourseVersionEdge: Omit<CourseVersionEdge, 'node'> & { node: ResolversParentTypes['CourseVersion'] };
  CourseVersionOrder: CourseVersionOrder;
  CreateCourseVersionInput: CreateCourseVersionInput;
  CreateProgramInput: CreateProgramInput;
  Currency: Scalars['Currency']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EnrollInput: EnrollInput;
  Enrollment: EnrollmentRow;
  EnrollmentConnection: EnrollmentConnectionRow;
  EnrollmentEdge: Omit<EnrollmentEdge, 'node'> & { node: ResolversParentTypes['Enrollment'] };
  EnrollmentFilter: EnrollmentFilter;
  EnrollmentOrder: EnrollmentOrder;
  EnrollmentPayload: Omit<EnrollmentPayload, 'enrollment'> & { enrollment?: Maybe<ResolversParentTypes['Enrollment']> };
  IterationCancellation: IterationCancellation;
  IterationLinkConnection: IterationLinkConnectionRow;
  IterationLinkEdge: IterationLinkEdgeRow;
  LabelInput: LabelInput;
  LineOfEffort: LineOfEffortRow;
  LinkIterationInput: LinkIterationInput;
  LinkProgramInput: LinkProgramInput;
  Money: Money;
  MoneyInput: MoneyInput;
  MoveIterationInput: MoveIterationInput;
  Mutation: Record<PropertyKey, never>;
  Nation: NationRow;
  Objective: ObjectiveRow;
  Organization: OrganizationRow;
  PageInfo: PageInfo;
  PlanIterationInput: PlanIterationInput;
  Problem: Problem;
  ProgramLinkConnection: ProgramLinkConnectionRow;
  ProgramLinkEdge: ProgramLinkEdgeRow;
  Query: Record<PropertyKey, never>;
  RecordVettingResultInput: RecordVettingResultInput;
  RegisterTraineeInput: RegisterTraineeInput;
  RequestVettingInput: RequestVettingInput;
  SeatAllocation: SeatAllocationRow;
  SeatAllocationConnection: SeatAllocationConnectionRow;
  SeatAllocationEdge: Omit<SeatAllocationEdge, 'node'> & { node: ResolversParentTypes['SeatAllocation'] };
  SeatAllocationFilter: SeatAllocationFilter;
  SeatAllocationOrder: SeatAllocationOrder;
  SeatAllocationPayload: Omit<SeatAllocationPayload, 'seatAllocation'> & { seatAllocation?: Maybe<ResolversParentTypes['SeatAllocation']> };
  SecurityLabel: SecurityLabelRow;
  SetLabelInput: SetLabelInput;
  Trainee: TraineeRow;
  TraineeConnection: TraineeConnectionRow;
  TraineeEdge: Omit<TraineeEdge, 'node'> & { node: ResolversParentTypes['Trainee'] };
  TraineeFilter: TraineeFilter;
  TraineeOrder: TraineeOrder;
  TraineePayload: Omit<TraineePayload, 'trainee'> & { trainee?: Maybe<ResolversParentTypes['Trainee']> };
  TrainingCount: TrainingCount;
  TrainingLinkOrder: TrainingLinkOrder;
  TrainingObjectiveConnection: TrainingObjectiveConnectionRow;
  TrainingObjectiveEdge: TrainingObjectiveEdgeRow;
  TrainingOrganizationConnection: TrainingOrganizationConnectionRow;
  TrainingOrganizationEdge: TrainingOrganizationEdgeRow;
  TrainingProgram: TrainingProgramRow;
  TrainingProgramConnection: TrainingProgramConnectionRow;
  TrainingProgramEdge: Omit<TrainingProgramEdge, 'node'> & { node: ResolversParentTypes['TrainingProgram'] };
  TrainingProgramFilter: TrainingProgramFilter;
  TrainingProgramOrder: TrainingProgramOrder;
  TrainingProgramPayload: Omit<TrainingProgramPayload, 'program'> & { program?: Maybe<ResolversParentTypes['TrainingProgram']> };
  TrainingRequirementConnection: TrainingRequirementConnectionRow;
  TrainingRequirementEdge: TrainingRequirementEdgeRow;
  UUID: Scalars['UUID']['output'];
  UnlinkIterationInput: UnlinkIterationInput;
  UnlinkProgramInput: UnlinkProgramInput;
  VettingCase: VettingCaseRow;
  VettingCaseConnection: VettingCaseConnectionRow;
  VettingCaseEdge: Omit<VettingCaseEdge, 'node'> & { node: ResolversParentTypes['VettingCase'] };
  VettingCaseFilter: VettingCaseFilter;
  VettingCaseOrder: VettingCaseOrder;
  VettingCasePayload: Omit<VettingCasePayload, 'vettingCase'> & { vettingCase?: Maybe<ResolversParentTypes['VettingCase']> };
  VettingResult: VettingResultRow;
  VettingResultConnection: VettingResultConnectionRow;
  VettingResultEdge: Omit<VettingResultEdge, 'node'> & { node: ResolversParentTypes['VettingResult'] };
  VettingResultOrder: VettingResultOrder;
  VettingResultPayload: Omit<VettingResultPayload, 'vettingResult'> & { vettingResult?: Maybe<ResolversParentTypes['VettingResult']> };
  WithdrawInput: WithdrawInput;
};

export interface Alpha3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Alpha3'], any> {
  name: 'Alpha3';
}

export type BeneficiaryUnitResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['BeneficiaryUnit'] = ResolversParentTypes['BeneficiaryUnit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CapabilityRequirementResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CapabilityRequirement'] = ResolversParentTypes['CapabilityRequirement'], FederationReferenceType extends FederationReferenceTypes['CapabilityRequirement'] = FederationReferenceTypes['CapabilityRequirement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapabilityRequirement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<Maybe<ResolversTypes['IterationLinkConnection']>, ParentType, ContextType, RequireFields<CapabilityRequirementIterationsArgs, 'first' | 'orderBy'>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramLinkConnection']>, ParentType, ContextType, RequireFields<CapabilityRequirementProgramsArgs, 'first' | 'orderBy'>>;
};

export type CourseResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['CourseVersion'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<ResolversTypes['CourseIterationConnection'], ParentType, ContextType, RequireFields<CourseIterationsArgs, 'first' | 'orderBy'>>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  trainingCounts?: Resolver<ReadonlyArray<ResolversTypes['TrainingCount']>, ParentType, ContextType, RequireFields<CourseTrainingCountsArgs, 'kinds'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['CourseVersionConnection'], ParentType, ContextType, RequireFields<CourseVersionsArgs, 'first' | 'orderBy'>>;
};

export type CourseConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type CourseIterationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseIteration'] = ResolversParentTypes['CourseIteration'], FederationReferenceType extends FederationReferenceTypes['CourseIteration'] = FederationReferenceTypes['CourseIteration']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseIteration']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['IterationCancellation']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  courseVersion?: Resolver<Maybe<ResolversTypes['CourseVersion']>, ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  enrollments?: Resolver<ResolversTypes['EnrollmentConnection'], ParentType, ContextType, RequireFields<CourseIterationEnrollmentsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructorSkill?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  linesOfEffort?: Resolver<ReadonlyArray<Maybe<ResolversTypes['LineOfEffort']>>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['IterationLocation'], ParentType, ContextType>;
  minToRun?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objectives?: Resolver<ResolversTypes['TrainingObjectiveConnection'], ParentType, ContextType, RequireFields<CourseIterationObjectivesArgs, 'first' | 'orderBy'>>;
  program?: Resolver<Maybe<ResolversTypes['TrainingProgram']>, ParentType, ContextType>;
  requiredAuthorities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Nation']>>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['TrainingRequirementConnection'], ParentType, ContextType, RequireFields<CourseIterationRequirementsArgs, 'first' | 'orderBy'>>;
  seatAllocations?: Resolver<ResolversTypes['SeatAllocationConnection'], ParentType, ContextType, RequireFields<CourseIterationSeatAllocationsArgs, 'first' | 'orderBy'>>;
  seatsRemaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IterationState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trainingCounts?: Resolver<ReadonlyArray<ResolversTypes['TrainingCount']>, ParentType, ContextType, RequireFields<CourseIterationTrainingCountsArgs, 'kinds'>>;
  travelFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  travelTo?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseIterationConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseIterationConnection'] = ResolversParentTypes['CourseIterationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseIterationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseIterationEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseIterationEdge'] = ResolversParentTypes['CourseIterationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseIteration'], ParentType, ContextType>;
};

export type CourseIterationPayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseIterationPayload'] = ResolversParentTypes['CourseIterationPayload']> = {
  courseIteration?: Resolver<Maybe<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CoursePayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CoursePayload'] = ResolversParentTypes['CoursePayload']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CourseVersionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseVersion'] = ResolversParentTypes['CourseVersion'], FederationReferenceType extends FederationReferenceTypes['CourseVersion'] = FederationReferenceTypes['CourseVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['CourseDelivery'], ParentType, ContextType>;
  discipline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationDays?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  humanRightsHours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructorSkill?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  minAttendancePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  performanceObjectives?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CourseVersionConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseVersionConnection'] = ResolversParentTypes['CourseVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseVersionEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['CourseVersionEdge'] = ResolversParentTypes['CourseVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseVersion'], ParentType, ContextType>;
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

export type EnrollmentResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment'], FederationReferenceType extends FederationReferenceTypes['Enrollment'] = FederationReferenceTypes['Enrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allocation?: Resolver<Maybe<ResolversTypes['SeatAllocation']>, ParentType, ContextType>;
  enrolledOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iteration?: Resolver<Maybe<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EnrollmentState'], ParentType, ContextType>;
  trainee?: Resolver<Maybe<ResolversTypes['Trainee']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type EnrollmentConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['EnrollmentConnection'] = ResolversParentTypes['EnrollmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnrollmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['EnrollmentEdge'] = ResolversParentTypes['EnrollmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enrollment'], ParentType, ContextType>;
};

export type EnrollmentPayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['EnrollmentPayload'] = ResolversParentTypes['EnrollmentPayload']> = {
  enrollment?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type IterationCancellationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['IterationCancellation'] = ResolversParentTypes['IterationCancellation']> = {
  by?: Resolver<ResolversTypes['IterationCanceller'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IterationLinkConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['IterationLinkConnection'] = ResolversParentTypes['IterationLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IterationLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IterationLinkEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['IterationLinkEdge'] = ResolversParentTypes['IterationLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseIteration'], ParentType, ContextType>;
};

export type LineOfEffortResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['LineOfEffort'] = ResolversParentTypes['LineOfEffort'], FederationReferenceType extends FederationReferenceTypes['LineOfEffort'] = FederationReferenceTypes['LineOfEffort']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LineOfEffort']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<Maybe<ResolversTypes['IterationLinkConnection']>, ParentType, ContextType, RequireFields<LineOfEffortIterationsArgs, 'first' | 'orderBy'>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramLinkConnection']>, ParentType, ContextType, RequireFields<LineOfEffortProgramsArgs, 'first' | 'orderBy'>>;
};

export type MoneyResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  allocateSeats?: Resolver<ResolversTypes['SeatAllocationPayload'], ParentType, ContextType, RequireFields<MutationAllocateSeatsArgs, 'input'>>;
  cancelIteration?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationCancelIterationArgs, 'input'>>;
  createCourseVersion?: Resolver<ResolversTypes['CoursePayload'], ParentType, ContextType, RequireFields<MutationCreateCourseVersionArgs, 'input'>>;
  createProgram?: Resolver<ResolversTypes['TrainingProgramPayload'], ParentType, ContextType, RequireFields<MutationCreateProgramArgs, 'input'>>;
  enroll?: Resolver<ResolversTypes['EnrollmentPayload'], ParentType, ContextType, RequireFields<MutationEnrollArgs, 'input'>>;
  linkIteration?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationLinkIterationArgs, 'input'>>;
  linkProgram?: Resolver<ResolversTypes['TrainingProgramPayload'], ParentType, ContextType, RequireFields<MutationLinkProgramArgs, 'input'>>;
  moveIteration?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationMoveIterationArgs, 'input'>>;
  planIteration?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationPlanIterationArgs, 'input'>>;
  recordVettingResult?: Resolver<ResolversTypes['VettingResultPayload'], ParentType, ContextType, RequireFields<MutationRecordVettingResultArgs, 'input'>>;
  registerTrainee?: Resolver<ResolversTypes['TraineePayload'], ParentType, ContextType, RequireFields<MutationRegisterTraineeArgs, 'input'>>;
  requestVetting?: Resolver<ResolversTypes['VettingCasePayload'], ParentType, ContextType, RequireFields<MutationRequestVettingArgs, 'input'>>;
  setAllocationLabel?: Resolver<ResolversTypes['SeatAllocationPayload'], ParentType, ContextType, RequireFields<MutationSetAllocationLabelArgs, 'input'>>;
  setCourseLabel?: Resolver<ResolversTypes['CoursePayload'], ParentType, ContextType, RequireFields<MutationSetCourseLabelArgs, 'input'>>;
  setEnrollmentLabel?: Resolver<ResolversTypes['EnrollmentPayload'], ParentType, ContextType, RequireFields<MutationSetEnrollmentLabelArgs, 'input'>>;
  setIterationLabel?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationSetIterationLabelArgs, 'input'>>;
  setProgramLabel?: Resolver<ResolversTypes['TrainingProgramPayload'], ParentType, ContextType, RequireFields<MutationSetProgramLabelArgs, 'input'>>;
  setTraineeLabel?: Resolver<ResolversTypes['TraineePayload'], ParentType, ContextType, RequireFields<MutationSetTraineeLabelArgs, 'input'>>;
  setVettingCaseLabel?: Resolver<ResolversTypes['VettingCasePayload'], ParentType, ContextType, RequireFields<MutationSetVettingCaseLabelArgs, 'input'>>;
  setVettingResultLabel?: Resolver<ResolversTypes['VettingResultPayload'], ParentType, ContextType, RequireFields<MutationSetVettingResultLabelArgs, 'input'>>;
  unlinkIteration?: Resolver<ResolversTypes['CourseIterationPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIterationArgs, 'input'>>;
  unlinkProgram?: Resolver<ResolversTypes['TrainingProgramPayload'], ParentType, ContextType, RequireFields<MutationUnlinkProgramArgs, 'input'>>;
  withdraw?: Resolver<ResolversTypes['EnrollmentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawArgs, 'input'>>;
};

export type NationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'], FederationReferenceType extends FederationReferenceTypes['Nation'] = FederationReferenceTypes['Nation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<NationCoursesArgs, 'first' | 'orderBy'>>;
  iterations?: Resolver<Maybe<ResolversTypes['CourseIterationConnection']>, ParentType, ContextType, RequireFields<NationIterationsArgs, 'first' | 'orderBy'>>;
  seatsProvided?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<NationSeatsProvidedArgs>>;
  trainingCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrainingCount']>>, ParentType, ContextType, RequireFields<NationTrainingCountsArgs, 'kinds'>>;
};

export type ObjectiveResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Objective'] = ResolversParentTypes['Objective'], FederationReferenceType extends FederationReferenceTypes['Objective'] = FederationReferenceTypes['Objective']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Objective']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<Maybe<ResolversTypes['IterationLinkConnection']>, ParentType, ContextType, RequireFields<ObjectiveIterationsArgs, 'first' | 'orderBy'>>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramLinkConnection']>, ParentType, ContextType, RequireFields<ObjectiveProgramsArgs, 'first' | 'orderBy'>>;
};

export type OrganizationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<OrganizationCoursesArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programs?: Resolver<Maybe<ResolversTypes['ProgramLinkConnection']>, ParentType, ContextType, RequireFields<OrganizationProgramsArgs, 'first' | 'orderBy'>>;
  seatAllocations?: Resolver<Maybe<ResolversTypes['SeatAllocationConnection']>, ParentType, ContextType, RequireFields<OrganizationSeatAllocationsArgs, 'first' | 'orderBy'>>;
};

export type PageInfoResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgramLinkConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['ProgramLinkConnection'] = ResolversParentTypes['ProgramLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgramLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TrainingProgram']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgramLinkEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['ProgramLinkEdge'] = ResolversParentTypes['ProgramLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrainingProgram'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courseIteration?: Resolver<Maybe<ResolversTypes['CourseIteration']>, ParentType, ContextType, RequireFields<QueryCourseIterationArgs, 'id'>>;
  courseIterations?: Resolver<Maybe<ResolversTypes['CourseIterationConnection']>, ParentType, ContextType, RequireFields<QueryCourseIterationsArgs, 'first' | 'orderBy'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<QueryCoursesArgs, 'first' | 'orderBy'>>;
  enrollment?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType, RequireFields<QueryEnrollmentArgs, 'id'>>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, RequireFields<QueryEnrollmentsArgs, 'first' | 'orderBy'>>;
  program?: Resolver<Maybe<ResolversTypes['TrainingProgram']>, ParentType, ContextType, RequireFields<QueryProgramArgs, 'id'>>;
  programs?: Resolver<Maybe<ResolversTypes['TrainingProgramConnection']>, ParentType, ContextType, RequireFields<QueryProgramsArgs, 'first' | 'orderBy'>>;
  seatAllocation?: Resolver<Maybe<ResolversTypes['SeatAllocation']>, ParentType, ContextType, RequireFields<QuerySeatAllocationArgs, 'id'>>;
  seatAllocations?: Resolver<Maybe<ResolversTypes['SeatAllocationConnection']>, ParentType, ContextType, RequireFields<QuerySeatAllocationsArgs, 'first' | 'orderBy'>>;
  trainee?: Resolver<Maybe<ResolversTypes['Trainee']>, ParentType, ContextType, RequireFields<QueryTraineeArgs, 'id'>>;
  trainees?: Resolver<Maybe<ResolversTypes['TraineeConnection']>, ParentType, ContextType, RequireFields<QueryTraineesArgs, 'first' | 'orderBy'>>;
  vettingCase?: Resolver<Maybe<ResolversTypes['VettingCase']>, ParentType, ContextType, RequireFields<QueryVettingCaseArgs, 'id'>>;
  vettingCases?: Resolver<Maybe<ResolversTypes['VettingCaseConnection']>, ParentType, ContextType, RequireFields<QueryVettingCasesArgs, 'first' | 'orderBy'>>;
  vettingResult?: Resolver<Maybe<ResolversTypes['VettingResult']>, ParentType, ContextType, RequireFields<QueryVettingResultArgs, 'id'>>;
};

export type SeatAllocationResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['SeatAllocation'] = ResolversParentTypes['SeatAllocation'], FederationReferenceType extends FederationReferenceTypes['SeatAllocation'] = FederationReferenceTypes['SeatAllocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SeatAllocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enrollments?: Resolver<ResolversTypes['EnrollmentConnection'], ParentType, ContextType, RequireFields<SeatAllocationEnrollmentsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iteration?: Resolver<Maybe<ResolversTypes['CourseIteration']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  nominatingBody?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reserve?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatAllocationConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['SeatAllocationConnection'] = ResolversParentTypes['SeatAllocationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SeatAllocationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SeatAllocation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatAllocationEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['SeatAllocationEdge'] = ResolversParentTypes['SeatAllocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SeatAllocation'], ParentType, ContextType>;
};

export type SeatAllocationPayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['SeatAllocationPayload'] = ResolversParentTypes['SeatAllocationPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  seatAllocation?: Resolver<Maybe<ResolversTypes['SeatAllocation']>, ParentType, ContextType>;
};

export type SecurityLabelResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['SecurityLabel'] = ResolversParentTypes['SecurityLabel']> = {
  classification?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ReadonlyArray<ResolversTypes['Handling']>, ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['Alpha3'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasableTo?: Resolver<ReadonlyArray<ResolversTypes['Alpha3']>, ParentType, ContextType>;
};

export type TraineeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['Trainee'] = ResolversParentTypes['Trainee'], FederationReferenceType extends FederationReferenceTypes['Trainee'] = FederationReferenceTypes['Trainee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Trainee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enrollments?: Resolver<ResolversTypes['EnrollmentConnection'], ParentType, ContextType, RequireFields<TraineeEnrollmentsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rankBand?: Resolver<ResolversTypes['TraineeRankBand'], ParentType, ContextType>;
  traineeRef?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['BeneficiaryUnit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vettingCases?: Resolver<ResolversTypes['VettingCaseConnection'], ParentType, ContextType, RequireFields<TraineeVettingCasesArgs, 'first' | 'orderBy'>>;
};

export type TraineeConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TraineeConnection'] = ResolversParentTypes['TraineeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TraineeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Trainee']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TraineeEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TraineeEdge'] = ResolversParentTypes['TraineeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Trainee'], ParentType, ContextType>;
};

export type TraineePayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TraineePayload'] = ResolversParentTypes['TraineePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  trainee?: Resolver<Maybe<ResolversTypes['Trainee']>, ParentType, ContextType>;
};

export type TrainingCountResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingCount'] = ResolversParentTypes['TrainingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrainingCountKind'], ParentType, ContextType>;
};

export type TrainingObjectiveConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingObjectiveConnection'] = ResolversParentTypes['TrainingObjectiveConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingObjectiveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Objective']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingObjectiveEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingObjectiveEdge'] = ResolversParentTypes['TrainingObjectiveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Objective'], ParentType, ContextType>;
};

export type TrainingOrganizationConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingOrganizationConnection'] = ResolversParentTypes['TrainingOrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingOrganizationEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingOrganizationEdge'] = ResolversParentTypes['TrainingOrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type TrainingProgramResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingProgram'] = ResolversParentTypes['TrainingProgram'], FederationReferenceType extends FederationReferenceTypes['TrainingProgram'] = FederationReferenceTypes['TrainingProgram']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrainingProgram']> | FederationReferenceType, FederationReferenceType, ContextType>;
  beneficiaries?: Resolver<ResolversTypes['TrainingOrganizationConnection'], ParentType, ContextType, RequireFields<TrainingProgramBeneficiariesArgs, 'first' | 'orderBy'>>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iterations?: Resolver<ResolversTypes['CourseIterationConnection'], ParentType, ContextType, RequireFields<TrainingProgramIterationsArgs, 'first' | 'orderBy'>>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  leadNation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  linesOfEffort?: Resolver<ReadonlyArray<Maybe<ResolversTypes['LineOfEffort']>>, ParentType, ContextType>;
  minHumanRightsShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objectives?: Resolver<ResolversTypes['TrainingObjectiveConnection'], ParentType, ContextType, RequireFields<TrainingProgramObjectivesArgs, 'first' | 'orderBy'>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['TrainingRequirementConnection'], ParentType, ContextType, RequireFields<TrainingProgramRequirementsArgs, 'first' | 'orderBy'>>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TrainingProgramState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trainingCounts?: Resolver<ReadonlyArray<ResolversTypes['TrainingCount']>, ParentType, ContextType, RequireFields<TrainingProgramTrainingCountsArgs, 'kinds'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingProgramConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingProgramConnection'] = ResolversParentTypes['TrainingProgramConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingProgramEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TrainingProgram']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingProgramEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingProgramEdge'] = ResolversParentTypes['TrainingProgramEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrainingProgram'], ParentType, ContextType>;
};

export type TrainingProgramPayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingProgramPayload'] = ResolversParentTypes['TrainingProgramPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['TrainingProgram']>, ParentType, ContextType>;
};

export type TrainingRequirementConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingRequirementConnection'] = ResolversParentTypes['TrainingRequirementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingRequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CapabilityRequirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingRequirementEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['TrainingRequirementEdge'] = ResolversParentTypes['TrainingRequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CapabilityRequirement'], ParentType, ContextType>;
};

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type VettingCaseResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingCase'] = ResolversParentTypes['VettingCase'], FederationReferenceType extends FederationReferenceTypes['VettingCase'] = FederationReferenceTypes['VettingCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VettingCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  caseRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  results?: Resolver<ResolversTypes['VettingResultConnection'], ParentType, ContextType, RequireFields<VettingCaseResultsArgs, 'first' | 'orderBy'>>;
  state?: Resolver<ResolversTypes['VettingState'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['VettingSubject'], ParentType, ContextType>;
  trainee?: Resolver<Maybe<ResolversTypes['Trainee']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['BeneficiaryUnit']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VettingCaseConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingCaseConnection'] = ResolversParentTypes['VettingCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VettingCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VettingCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VettingCaseEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingCaseEdge'] = ResolversParentTypes['VettingCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VettingCase'], ParentType, ContextType>;
};

export type VettingCasePayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingCasePayload'] = ResolversParentTypes['VettingCasePayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  vettingCase?: Resolver<Maybe<ResolversTypes['VettingCase']>, ParentType, ContextType>;
};

export type VettingResultResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingResult'] = ResolversParentTypes['VettingResult'], FederationReferenceType extends FederationReferenceTypes['VettingResult'] = FederationReferenceTypes['VettingResult']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VettingResult']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authority?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['VettingCase']>, ParentType, ContextType>;
  caseRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SecurityLabel'], ParentType, ContextType>;
  notional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recordedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VettingResultConnectionResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingResultConnection'] = ResolversParentTypes['VettingResultConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VettingResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['VettingResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VettingResultEdgeResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingResultEdge'] = ResolversParentTypes['VettingResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VettingResult'], ParentType, ContextType>;
};

export type VettingResultPayloadResolvers<ContextType = TrainingContext, ParentType extends ResolversParentTypes['VettingResultPayload'] = ResolversParentTypes['VettingResultPayload']> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  vettingResult?: Resolver<Maybe<ResolversTypes['VettingResult']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = TrainingContext> = {
  Alpha3?: GraphQLScalarType;
  BeneficiaryUnit?: BeneficiaryUnitResolvers<ContextType>;
  CapabilityRequirement?: CapabilityRequirementResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  CourseIteration?: CourseIterationResolvers<ContextType>;
  CourseIterationConnection?: CourseIterationConnectionResolvers<ContextType>;
  CourseIterationEdge?: CourseIterationEdgeResolvers<ContextType>;
  CourseIterationPayload?: CourseIterationPayloadResolvers<ContextType>;
  CoursePayload?: CoursePayloadResolvers<ContextType>;
  CourseVersion?: CourseVersionResolvers<ContextType>;
  CourseVersionConnection?: CourseVersionConnectionResolvers<ContextType>;
  CourseVersionEdge?: CourseVersionEdgeResolvers<ContextType>;
  Currency?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Enrollment?: EnrollmentResolvers<ContextType>;
  EnrollmentConnection?: EnrollmentConnectionResolvers<ContextType>;
  EnrollmentEdge?: EnrollmentEdgeResolvers<ContextType>;
  EnrollmentPayload?: EnrollmentPayloadResolvers<ContextType>;
  IterationCancellation?: IterationCancellationResolvers<ContextType>;
  IterationLinkConnection?: IterationLinkConnectionResolvers<ContextType>;
  IterationLinkEdge?: IterationLinkEdgeResolvers<ContextType>;
  LineOfEffort?: LineOfEffortResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  Objective?: ObjectiveResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProgramLinkConnection?: ProgramLinkConnectionResolvers<ContextType>;
  ProgramLinkEdge?: ProgramLinkEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SeatAllocation?: SeatAllocationResolvers<ContextType>;
  SeatAllocationConnection?: SeatAllocationConnectionResolvers<ContextType>;
  SeatAllocationEdge?: SeatAllocationEdgeResolvers<ContextType>;
  SeatAllocationPayload?: SeatAllocationPayloadResolvers<ContextType>;
  SecurityLabel?: SecurityLabelResolvers<ContextType>;
  Trainee?: TraineeResolvers<ContextType>;
  TraineeConnection?: TraineeConnectionResolvers<ContextType>;
  TraineeEdge?: TraineeEdgeResolvers<ContextType>;
  TraineePayload?: TraineePayloadResolvers<ContextType>;
  TrainingCount?: TrainingCountResolvers<ContextType>;
  TrainingObjectiveConnection?: TrainingObjectiveConnectionResolvers<ContextType>;
  TrainingObjectiveEdge?: TrainingObjectiveEdgeResolvers<ContextType>;
  TrainingOrganizationConnection?: TrainingOrganizationConnectionResolvers<ContextType>;
  TrainingOrganizationEdge?: TrainingOrganizationEdgeResolvers<ContextType>;
  TrainingProgram?: TrainingProgramResolvers<ContextType>;
  TrainingProgramConnection?: TrainingProgramConnectionResolvers<ContextType>;
  TrainingProgramEdge?: TrainingProgramEdgeResolvers<ContextType>;
  TrainingProgramPayload?: TrainingProgramPayloadResolvers<ContextType>;
  TrainingRequirementConnection?: TrainingRequirementConnectionResolvers<ContextType>;
  TrainingRequirementEdge?: TrainingRequirementEdgeResolvers<ContextType>;
  UUID?: GraphQLScalarType;
  VettingCase?: VettingCaseResolvers<ContextType>;
  VettingCaseConnection?: VettingCaseConnectionResolvers<ContextType>;
  VettingCaseEdge?: VettingCaseEdgeResolvers<ContextType>;
  VettingCasePayload?: VettingCasePayloadResolvers<ContextType>;
  VettingResult?: VettingResultResolvers<ContextType>;
  VettingResultConnection?: VettingResultConnectionResolvers<ContextType>;
  VettingResultEdge?: VettingResultEdgeResolvers<ContextType>;
  VettingResultPayload?: VettingResultPayloadResolvers<ContextType>;
};

