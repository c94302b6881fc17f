import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compilePlan, type Step } from './compile-plan.ts';
import { compileShape, type Shape } from './compile-shape.ts';
import { type Data, own } from './data.ts';
import { asSupergraph } from './supergraph-error.ts';

/** An operation, made ready: what to ask, and what the answer looks like. */
export type PlannedOperation = {
  readonly step: Step | undefined;
  /** The shape for the values that its @skip and @include have. */
  readonly shapeFor: (variables: Data) => Shape;
};

/** Kept by operation; gateways of one supergraph in one process may share them. */
export type PlannedOperations = LRUCache<string, PlannedOperation>;

/** More than a coalition's clients have questions. Clients write operations, so their number has no bound of its own. */
const KEPT = 2_000;
/** Values of @skip and @include for which a shape is kept; an operation with five such variables has 32. */
const KEPT_SHAPES = 32;

/** @param hash SHA-256 of the operation's text, in hexadecimal, as Apollo Server has it */
export const planKey = (hash: string, { name }: OperationDefinitionNode): string => `${hash} ${name?.value ?? ''}`;

export const keepPlans = (): PlannedOperations => new LRUCache({ max: KEPT });

export type Planner = {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The names of the subgraphs that plans may ask. */
  readonly subgraphs: readonly string[];
  /** @param key tells the operation from all others */
  readonly find: (key: string) => PlannedOperation | undefined;
  readonly plan: (key: string, document: DocumentNode, operation: OperationDefinitionNode) => PlannedOperation;
};

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));

/** The variables that decide which fields are asked for. */
const switchesIn = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};

const shapes = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): PlannedOperation['shapeFor'] => {
  const switches = switchesIn(document);
  const fragments = fragmentsOf(document);
  const known = new LRUCache<string, Shape>({ max: KEPT_SHAPES });
  return (variables) => {
    const values = switches.map((name) => own(variables, name));
    const key = values.join();
    let shape = known.get(key);
    if (shape === undefined) {
      shape = compileShape(schema, operation, fragments, Object.fromEntries(switches.map((name, index) => [name, values[index]])));
      known.set(key, shape);
    }
    return shape;
  };
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
  const schema = api.toGraphQLJSSchema();
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
      const queryPlan = planner.buildQueryPlan(operationFromDocument(api, document, name === undefined ? {} : { operationName: name }));
      const planned = { step: compilePlan(queryPlan, wholeSchema), shapeFor: shapes(schema, document, operation) };
      kept.set(key, planned);
      return planned;
    },
  };
};
