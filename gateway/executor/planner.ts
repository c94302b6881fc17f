import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compilePlan, type Step } from './compile-plan.ts';
import { compileShape, type Shape } from './compile-shape.ts';
import { type Decided, filled } from './decide.ts';
import { fragmentsOf } from './fragments.ts';
import { knowScalars } from './known-scalars.ts';
import { asSupergraph } from './supergraph-error.ts';

/** An operation, made ready: what to ask, and what the answer looks like. */
export type PlannedOperation = {
  readonly step: Step | undefined;
  readonly shape: Shape;
};

/** Kept by operation; gateways of one supergraph in one process may share them. */
export type PlannedOperations = LRUCache<string, PlannedOperation>;

/** More than a coalition's clients have questions. Clients write operations, so their number has no bound of its own. */
const KEPT = 2_000;
/** Characters of all of them: what a plan takes goes with its text. */
const KEPT_CHARACTERS = 8_000_000;
/** @param hash SHA-256 of the operation's text, in hexadecimal, as Apollo Server has it */
export const planKey = (hash: string, { operation: { name }, switches }: Decided): string => `${hash} ${name?.value ?? ''} ${switches}`;

export const keepPlans = (): PlannedOperations => new LRUCache({ max: KEPT, maxSize: KEPT_CHARACTERS });

export type Planner = {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The names of the subgraphs that plans may ask. */
  readonly subgraphs: readonly string[];
  /** @param key tells the operation from all others */
  readonly find: (key: string) => PlannedOperation | undefined;
  /** @param operation without @skip and @include (decide.ts) */
  readonly plan: (key: string, document: DocumentNode, operation: OperationDefinitionNode) => PlannedOperation;
};

/**
 * Plans operations over a supergraph with Apollo's planner. Planning is synchronous, so an operation that many send at once
 * for the first time is planned once.
 * @throws SupergraphError
 */
export const createPlanner = (supergraphSdl: string, kept: PlannedOperations = keepPlans()): Planner => {
  // It was validated where it was composed (schema/), and a start waits for it.
  const supergraph = asSupergraph(() => Supergraph.build(supergraphSdl, { validateSupergraph: false }));
  const api = supergraph.apiSchema();
  const schema = knowScalars(api.toGraphQLJSSchema());
  let whole: GraphQLSchema | undefined;
  const wholeSchema = () => {
    whole ??= supergraph.schema.toGraphQLJSSchema();
    return whole;
  };
  const planner = new QueryPlanner(supergraph);
  return {
    schema,
    subgraphs: supergraph.subgraphsMetadata().map(({ name }) => name),
    find: (key) => kept.get(key),
    plan: (key, document, operation) => {
      const name = operation.name?.value;
      const queryPlan = planner.buildQueryPlan(operationFromDocument(api, filled(document), name === undefined ? {} : { operationName: name }));
      const planned = { step: compilePlan(queryPlan, wholeSchema), shape: compileShape(schema, operation, fragmentsOf(document)) };
      kept.set(key, planned, { size: document.loc?.source.body.length ?? 1 });
      return planned;
    },
  };
};
