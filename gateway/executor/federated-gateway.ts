import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { mask } from '#kernel/http/refusal.ts';
import type { Logger } from '#kernel/log.ts';
import type { Telemetry } from '#kernel/telemetry/telemetry.ts';
import type { GatewayContext } from '../context.ts';
import { type WatchedExecution, watchedExecution } from '../telemetry/watched-execution.ts';
import { type Data, own } from './data.ts';
import { decide, sameOperation } from './decide.ts';
import { fragmentsOf } from './fragments.ts';
import { followPlan, type Source } from './follow-plan.ts';
import { shareInFlight, type Writes } from './in-flight.ts';
import { splitIntrospection } from './introspection.ts';
import { keepAnswers } from './kept-answers.ts';
import { planAhead } from './plan-ahead.ts';
import { createPlanner, type PlannedOperations, type Planner, planKey } from './planner.ts';
import { createScopes } from './scope.ts';
import { notThere } from './supergraph-error.ts';
import { readData, WrittenData, writtenData } from './written-data.ts';

/** Enough to mend an input; the default of fifty echoes a hostile one. */
export const MAX_COERCION_ERRORS = 5;

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = Awaited<ReturnType<GatewayInterface['load']>>['executor'];
export type GatewayRequest = Parameters<NonNullable<Executor>>[0];
export type GatewayResult = Awaited<ReturnType<NonNullable<Executor>>>;
/** Answers the part of an operation that asks for data. `key` tells it from all others. */
export type Execute = (request: GatewayRequest, coerced: Data, key: string) => Promise<GatewayResult>;

const contextOf = (request: GatewayRequest) => request.context as GatewayContext;

/** The names that the fields of an operation have in its answer, in their order. */
const namesIn = ({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): readonly string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    return fragment === undefined ? [] : namesIn(fragment.selectionSet, fragments);
  });

const inOrderOf = ({ document, operation }: GatewayRequest, ...parts: readonly (Data | null | undefined)[]): Data => {
  const all: Data = Object.assign(Object.create(null), ...parts);
  const ordered: Data = Object.create(null);
  for (const key of namesIn(operation.selectionSet, fragmentsOf(document))) ordered[key] = all[key];
  return ordered;
};

const answer = async (request: GatewayRequest, schema: GraphQLSchema, run: Execute): Promise<GatewayResult> => {
  const { document, queryHash } = request;
  // Apollo's type says otherwise, but a wrong operationName comes this far.
  const operation: OperationDefinitionNode | undefined = request.operation;
  if (operation === undefined) return { errors: [new GraphQLError('The document has no operation of the name asked for, or several and no name was given.')] };
  const variableValues = request.request.variables ?? {};
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, { maxErrors: MAX_COERCION_ERRORS });
  if (coerced.errors !== undefined) return { errors: coerced.errors };
  const decided = decide(document, operation, coerced.coerced);
  if (decided.operation.selectionSet.selections.length === 0) return { data: {} };
  const key = planKey(queryHash, decided);
  const split = splitIntrospection(decided.document, decided.operation);
  const asked = { ...request, ...decided };
  if (split.schema === undefined) return run(asked, coerced.coerced, key);
  const about = await execute({ schema, document: split.schema, variableValues, operationName: request.request.operationName ?? null });
  if (split.data === undefined) return about as GatewayResult;
  const planned = sameOperation(split.data, operation);
  const rest = await run({ ...asked, document: split.data, operation: planned }, coerced.coerced, `${key} data`);
  const errors = [...(rest.errors ?? []), ...(about.errors ?? [])];
  const found = rest.data === null || rest.data === undefined ? null : readData(rest.data);
  const data = found === null ? null : inOrderOf(asked, found, about.data as Data | null);
  return { ...rest, data, ...(errors.length > 0 ? { errors } : {}) };
};

/** How reads are answered that are the same. */
export type ReadingOptions = {
  /** Are those under way at the same time one read? */
  readonly share: boolean;
  readonly writes: Writes;
  /** Bytes for answers that are given again while nothing changed; 0 asks anew for each. */
  readonly keepBytes: number;
  readonly telemetry: Telemetry;
};

/** What Apollo Server hands operations to: introspection is answered here, the rest by `execute`, or as an earlier read was, where that is wanted. */
export const executorOf = (schema: () => GraphQLSchema, execute: Execute, { share, writes, keepBytes, telemetry }: ReadingOptions): NonNullable<Executor> => {
  const scopeOf = createScopes();
  const answered = (source: 'kept' | 'read') => telemetry.metrics?.operationRead(source);
  const keeping = keepBytes > 0 ? keepAnswers(execute, { maxBytes: keepBytes, scopeOf, answered }) : execute;
  const run = share ? shareInFlight(keeping, scopeOf, writes) : keeping;
  return async (request) => {
    const context = contextOf(request);
    const { extensions: _internal, ...shown } = await answer(request, schema(), run);
    if (context.unavailable.size > 0) return { ...shown, extensions: { unavailable: [...context.unavailable].sort() } };
    if (shown.errors === undefined && shown.data instanceof WrittenData) context.answer.written = shown.data;
    return shown;
  };
};

/** A null where none may be is an error: whoever reads the answer would take the missing part for an empty one. */
export const maskedFaults = (faults: readonly unknown[], { logger, viewer }: GatewayContext): readonly GraphQLError[] =>
  faults.slice(0, MAX_COERCION_ERRORS).map((fault) => mask(fault, logger, { requestId: viewer.requestId }));

/**
 * Does an error of a fetch say why a value is none? It stands at the value, above it or below; one without a path is about root
 * fields that were not answered. `@` is any place of a list.
 */
const isAbout = ({ path = [] }: GraphQLError, { path: at = [] }: GraphQLError, data: Data): boolean =>
  path.length === 0
    ? (own(data, String(at[0])) ?? null) === null
    : path.every((step, index) => index >= at.length || step === at[index] || (step === '@' && typeof at[index] === 'number'));

const federated =
  (planner: Planner, sources: ReadonlyMap<string, Source>, watch: WatchedExecution): Execute =>
  async (request, _coerced, key) => {
    const context = contextOf(request);
    const known = planner.find(key);
    watch.planTaken(known === undefined ? 'planner' : 'cache');
    const planned = known ?? watch.planning(() => planner.plan(key, request.document, request.operation));
    const variables = request.request.variables ?? {};
    const { data, errors, shares } = await watch.executing(() => followPlan(planned.step, { context, sources, variables }));
    const shaped = planned.shape(data, shares);
    const unexplained = shaped.errors.filter((fault) => !errors.some((error) => isAbout(error, fault, data)));
    const all = [...errors, ...maskedFaults(unexplained, context)];
    return { data: writtenData(shaped.json), ...(all.length > 0 ? { errors: all } : {}) };
  };

export type FederatedOptions = ReadingOptions & {
  readonly supergraphSdl: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly plans?: PlannedOperations | undefined;
  /** Texts of operations that are planned before anybody asks. */
  readonly ahead: readonly string[];
  /** Are they planned before it is loaded? Else meanwhile, for a start that waits for it. */
  readonly waitsForPlans: boolean;
  readonly logger: Logger;
};

/**
 * Our own gateway: Apollo plans, the rest of the road is ours.
 * @throws SupergraphError from its load
 */
export const createFederatedGateway = ({ supergraphSdl, sources, plans, ahead, waitsForPlans, logger, ...reading }: FederatedOptions): GatewayInterface => {
  const callbacks = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
    load: async () => {
      const planner = createPlanner(supergraphSdl, plans);
      const missing = planner.subgraphs.find((name) => !sources.has(name));
      if (missing !== undefined) throw notThere(missing);
      const planning = planAhead(planner, ahead, logger);
      if (waitsForPlans) await planning;
      for (const callback of callbacks) callback({ apiSchema: planner.schema, coreSupergraphSdl: supergraphSdl });
      return { executor: executorOf(() => planner.schema, federated(planner, sources, watchedExecution(reading.telemetry)), reading) };
    },
    stop: async () => undefined,
  };
};
