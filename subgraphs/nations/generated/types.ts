import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NationRow, MeRow, SecurityLabelRow, OrganizationRow, OrganizationConnectionRow } from '../mappers.ts';
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds an organization, or changes one of the viewer's nation. Roles: SNR, DONOR_FOCAL, TRAINING_FOCAL, COORDINATOR. */
  readonly saveOrganization: OrganizationPayload;
  /** Gives an organization another label: only its originator's nation does (IS-09). Widening takes RELEASE_OFFICER, SNR or COORDINATOR. */
  readonly setOrganizationLabel: OrganizationPayload;
};


export type MutationSaveOrganizationArgs = {
  input: SaveOrganizationInput;
};


export type MutationSetOrganizationLabelArgs = {
  input: SetLabelInput;
};

/** A nation, or the coalition staff as one. World-readable reference data (FD-03). */
export type Nation = {
  readonly __typename?: 'Nation';
  /** ISO 3166-1 alpha-2, such as CA; null for the coalition staff. */
  readonly alpha2: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-3, such as CAN; XCS for the coalition staff. */
  readonly code: Scalars['ID']['output'];
  /** Its English short name. */
  readonly name: Scalars['String']['output'];
  /** What it is in this picture. */
  readonly role: NationRole;
};

/** What a nation is in this picture (DOMAIN 4.1). */
export type NationRole =
  /** Where the partner's institutions are. */
  | 'BENEFICIARY_AUTHORITY'
  /** The coalition's own staff, as originator XCS. */
  | 'COALITION_STAFF'
  /** Gives: one of the nine. */
  | 'CONTRIBUTOR'
  /** Has a stake, and no account. */
  | 'STAKEHOLDER';

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
  /** Its IATI OrganisationType code, such as 10 (Government). */
  readonly type: Scalars['String']['output'];
  /** Counts the changes; an update names the one it saw (expectedVersion). */
  readonly version: Scalars['Int']['output'];
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
  /** Who is asking: the viewer's nation and roles. */
  readonly me: Me;
  /** One nation by its ISO 3166-1 alpha-3 code; null where there is none. */
  readonly nation: Maybe<Nation>;
  /** The nations, by code: contributors, the coalition staff, and those that are only referred to. World-readable. */
  readonly nations: ReadonlyArray<Nation>;
  /** The organizations that the viewer may see. */
  readonly organizations: OrganizationConnection;
};


export type QueryNationArgs = {
  code: Scalars['ID']['input'];
};


export type QueryNationsArgs = {
  role: InputMaybe<ReadonlyArray<NationRole>>;
};


export type QueryOrganizationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: OrganizationOrder;
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
  Nation: Nation;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Nation:
    ( { __typename: 'Nation' }
    & GraphQLRecursivePick<FederationTypes['Nation'], {"code":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alpha3: ResolverTypeWrapper<Scalars['Alpha3']['output']>;
  Currency: ResolverTypeWrapper<Scalars['Currency']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Handling: Handling;
  LabelInput: LabelInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Marking: Marking;
  Me: ResolverTypeWrapper<MeRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Nation: ResolverTypeWrapper<NationRow>;
  NationRole: NationRole;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionRow>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationFilter: OrganizationFilter;
  OrganizationKind: OrganizationKind;
  OrganizationOrder: OrganizationOrder;
  OrganizationOrderField: OrganizationOrderField;
  OrganizationPayload: ResolverTypeWrapper<Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<Problem>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SaveOrganizationInput: SaveOrganizationInput;
  SecurityLabel: ResolverTypeWrapper<SecurityLabelRow>;
  SetLabelInput: SetLabelInput;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alpha3: Scalars['Alpha3']['output'];
  Currency: Scalars['Currency']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  LabelInput: LabelInput;
  String: Scalars['String']['output'];
  Me: MeRow;
  ID: Scalars['ID']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  Nation: NationRow;
  Organization: OrganizationRow;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  OrganizationConnection: OrganizationConnectionRow;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationFilter: OrganizationFilter;
  OrganizationOrder: OrganizationOrder;
  OrganizationPayload: Omit<OrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  PageInfo: PageInfo;
  Problem: Problem;
  Query: Record<PropertyKey, never>;
  SaveOrganizationInput: SaveOrganizationInput;
  SecurityLabel: SecurityLabelRow;
  SetLabelInput: SetLabelInput;
  UUID: Scalars['UUID']['output'];
};

export interface Alpha3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Alpha3'], any> {
  name: 'Alpha3';
}

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

export type MeResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  actor?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nation?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  saveOrganization?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationSaveOrganizationArgs, 'input'>>;
  setOrganizationLabel?: Resolver<ResolversTypes['OrganizationPayload'], ParentType, ContextType, RequireFields<MutationSetOrganizationLabelArgs, 'input'>>;
};

export type NationResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'], FederationReferenceType extends FederationReferenceTypes['Nation'] = FederationReferenceTypes['Nation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['NationRole'], ParentType, ContextType>;
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
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ProblemResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType, RequireFields<QueryNationArgs, 'code'>>;
  nations?: Resolver<ReadonlyArray<ResolversTypes['Nation']>, ParentType, ContextType, Partial<QueryNationsArgs>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first' | 'orderBy'>>;
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
  Currency?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Me?: MeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationPayload?: OrganizationPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SecurityLabel?: SecurityLabelResolvers<ContextType>;
  UUID?: GraphQLScalarType;
};

