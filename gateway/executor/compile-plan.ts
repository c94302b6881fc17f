import type { FetchDataRewrite, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { type Data, merge, own } from './data.ts';
import { waitForSame } from './wait-for-same.ts';

/** How an entity is named to a subgraph. */
export type EntityNaming = {
  /** The same for entities that are the same; null where it cannot be asked for. */
  readonly keyOf: (entity: Data) => string | number | null;
  /** What the subgraph needs to know to find it; null where it cannot be asked for. */
  readonly representationOf: (entity: Data) => Data | null;
};

/** What is asked of one subgraph at one place of the answer. */
export type FetchStep = {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: readonly string[];
  /** Where the answer goes: names, and `@` where a list is entered. */
  readonly path: readonly string[];
  /** What it asks for, whatever it is called. */
  readonly alike: string;
  /** How the subgraph is told of an entity; undefined for a fetch of root fields. */
  readonly entity: EntityNaming | undefined;
  readonly mend: ((received: Data) => void) | undefined;
};

/** A query plan, made ready to be followed many times. */
export type Step = FetchStep | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] };

type IsOfType = (object: Data, name: string, unknownIs: boolean) => boolean;

const typeTest =
  (schemaOf: () => GraphQLSchema): IsOfType =>
  (object, name, unknownIs) => {
    const { __typename: typename } = object;
    if (typeof typename !== 'string') return unknownIs;
    if (typename === name) return true;
    const schema = schemaOf();
    const [type, condition] = [schema.getType(typename), schema.getType(name)];
    return isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type);
  };

const MISSING = Symbol('missing');

/** Reads from a source what a selection of the planner names. @returns MISSING where the source lacks some of it */
type Reader = (source: Data, into: Data) => typeof MISSING | undefined;

const readerOf = (selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): Reader => {
  const readers = selections.map((selection): Reader => {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      const inner = readerOf(selection.selections, isOfType);
      if (typeCondition === undefined) return () => undefined;
      if (selections.length === 1) return (source, into) => (isOfType(source, typeCondition, false) ? inner(source, into) : undefined);
      // One of several ways to name an entity: where some of it is missing, the others may do.
      return (source, into) => {
        const part: Data = {};
        if (isOfType(source, typeCondition, false) && inner(source, part) !== MISSING) merge(into, part);
        return undefined;
      };
    }
    const name = selection.alias ?? selection.name;
    const inner = selection.selections === undefined ? undefined : readerOf(selection.selections, isOfType);
    const copy = (value: unknown): unknown => {
      if (inner === undefined || value === null || typeof value !== 'object') return value;
      if (Array.isArray(value)) return value.map(copy);
      const copied: Data = {};
      return inner(value as Data, copied) === MISSING ? null : copied;
    };
    return (source, into) => {
      const value = own(source, name);
      if (value === undefined) return MISSING;
      into[name] = copy(value);
      return undefined;
    };
  });
  return (source, into) => {
    for (const read of readers) if (read(source, into) === MISSING) return MISSING;
    return undefined;
  };
};

const ON_TYPE = '... on ';

/** The planner names the fetches of an operation that has a name, each by its number. */
const OPERATION_NAME = /^(query|mutation)\s+\w+/;

const change = (rewrite: FetchDataRewrite, name: string, object: Data): void => {
  if (rewrite.kind === 'ValueSetter') {
    object[name] = rewrite.setValueTo;
    return;
  }
  const value = own(object, name);
  if (value === undefined || value === null) return;
  object[rewrite.renameKeyTo] = value;
  delete object[name];
};

/** Walks to where a rewrite of the planner applies, and applies it. */
const rewriteAt = (rewrite: FetchDataRewrite, index: number, value: unknown, isOfType: IsOfType): void => {
  if (Array.isArray(value)) {
    for (const element of value) rewriteAt(rewrite, index, element, isOfType);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const part = rewrite.path[index];
  if (part === undefined) return;
  const object = value as Data;
  if (part.startsWith(ON_TYPE)) {
    if (isOfType(object, part.slice(ON_TYPE.length), true)) rewriteAt(rewrite, index + 1, object, isOfType);
    return;
  }
  if (index === rewrite.path.length - 1) change(rewrite, part, object);
  else rewriteAt(rewrite, index + 1, own(object, part), isOfType);
};

const rewriterOf = (rewrites: readonly FetchDataRewrite[] | undefined, isOfType: IsOfType): ((value: Data) => void) | undefined => {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  return (value) => {
    for (const rewrite of rewrites) rewriteAt(rewrite, 0, value, isOfType);
  };
};

/** The usual naming: one type and some leaves. @returns undefined where it is another */
const plainNames = (requires: readonly QueryPlanSelectionNode[]): { readonly type: string; readonly names: readonly string[] } | undefined => {
  const [only] = requires;
  if (requires.length !== 1 || only?.kind !== 'InlineFragment' || only.typeCondition === undefined) return undefined;
  const names = only.selections.flatMap((field) => (field.kind === 'Field' && field.selections === undefined ? [field.alias ?? field.name] : []));
  return names.length === only.selections.length && names.includes('__typename') ? { type: only.typeCondition, names } : undefined;
};

const namingOf = (requires: readonly QueryPlanSelectionNode[], mend: ((value: Data) => void) | undefined, isOfType: IsOfType): EntityNaming => {
  const read = readerOf(requires, isOfType);
  const representationOf = (entity: Data): Data | null => {
    const representation: Data = {};
    if (read(entity, representation) === MISSING || !representation.__typename) return null;
    mend?.(representation);
    return representation;
  };
  const jsonOf = (entity: Data): string | null => {
    const representation = representationOf(entity);
    return representation && `\0${JSON.stringify(representation)}`;
  };
  const plain = plainNames(requires);
  if (plain === undefined) return { keyOf: jsonOf, representationOf };
  const { type, names } = plain;
  const [only, ...others] = names.filter((name) => name !== '__typename');
  // Most entities have one key, which tells them apart as it is.
  if (only !== undefined && others.length === 0) {
    return {
      representationOf,
      keyOf: (entity) => {
        const value = own(entity, only);
        return entity.__typename === type && (typeof value === 'string' || typeof value === 'number') ? value : jsonOf(entity);
      },
    };
  }
  return {
    representationOf,
    keyOf: (entity) => {
      if (entity.__typename !== type) return jsonOf(entity);
      let key = '';
      for (const name of names) {
        const value = own(entity, name);
        // Lengths keep two texts from running into one.
        if (typeof value === 'string') key += `${value.length}:${value}`;
        else if (typeof value === 'number') key += `#${value};`;
        else return jsonOf(entity);
      }
      return key;
    },
  };
};

/** @param schemaOf the whole supergraph's schema, made where it is wanted: representations may name types that clients do not see */
export const compilePlan = ({ node }: QueryPlan, schemaOf: () => GraphQLSchema): Step | undefined => {
  const isOfType = typeTest(schemaOf);
  const compile = (planned: PlanNode, path: readonly string[]): Step => {
    switch (planned.kind) {
      case 'Sequence':
        return { kind: 'sequence', steps: planned.nodes.map((inner) => compile(inner, path)) };
      case 'Parallel':
        return { kind: 'parallel', steps: waitForSame(planned.nodes.map((inner) => compile(inner, path))) };
      case 'Flatten':
        return compile(planned.node, [...path, ...planned.path.map(String)]);
      case 'Fetch': {
        return {
          kind: 'fetch',
          subgraph: planned.serviceName,
          query: planned.operation,
          operationName: planned.operationName,
          alike: planned.operation.replace(OPERATION_NAME, '$1'),
          variables: planned.variableUsages ?? [],
          path,
          entity: planned.requires && namingOf(planned.requires, rewriterOf(planned.inputRewrites, isOfType), isOfType),
          mend: rewriterOf(planned.outputRewrites, isOfType),
        };
      }
      default:
        throw new Error(`a plan with ${planned.kind} is not for this gateway`);
    }
  };
  if (node === undefined) return undefined;
  if (node.kind === 'Subscription') throw new Error('a subscription is not for this gateway');
  return compile(node, []);
};
