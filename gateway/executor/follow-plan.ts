import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { FetchStep, Step } from './compile-plan.ts';
import { type Data, isData, merge, objectsAt, own, placesOf } from './data.ts';

/** What a subgraph answered, its errors as clients may see them. */
export type Answered = { readonly data?: Data | null | undefined; readonly errors?: readonly GraphQLError[] | undefined };

/** One fetch of one operation. `entities`: how many entities the answer must have, where it asks for any. */
export type Asked = {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Data;
  readonly entities: number | undefined;
};

/** Asks one subgraph. Never throws. */
export type Source = (context: GatewayContext, asked: Asked) => Promise<Answered>;

export type Operation = {
  readonly context: GatewayContext;
  readonly sources: ReadonlyMap<string, Source>;
  /** As the client sent them: a subgraph knows its scalars. */
  readonly variables: Data;
  /** The same with defaults, coerced. */
  readonly coerced: Data;
};

/** An entity that many rows refer to says the same in few errors; nobody reads more of them. */
const MAX_ERRORS = 100;

type Running = Operation & { readonly data: Data; readonly errors: GraphQLError[] };

const report = ({ errors }: Running, error: GraphQLError, path: readonly (string | number)[] | undefined): void => {
  if (errors.length >= MAX_ERRORS) return;
  errors.push(new GraphQLError(error.message, { path: path ?? null, extensions: error.extensions }));
};

const variablesFor = ({ variables: names }: FetchStep, { variables }: Running): Data => {
  const used: Data = {};
  for (const name of names) {
    const value = own(variables, name);
    if (value !== undefined) used[name] = value;
  }
  return used;
};

const sourceOf = ({ sources }: Running, name: string): Source => {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`the plan asks ${name}, which the gateway does not know`);
  return source;
};

/** Root fields, or fields of an operation's own object. */
const fetchFields = async (step: FetchStep, running: Running): Promise<void> => {
  const places = objectsAt(running.data, step.path);
  if (places.length === 0) return;
  const { query, operationName } = step;
  const { data, errors = [] } = await sourceOf(running, step.subgraph)(running.context, {
    query,
    operationName,
    variables: variablesFor(step, running),
    entities: undefined,
  });
  for (const error of errors) report(running, error, [...step.path, ...(error.path ?? [])]);
  if (!isData(data)) return;
  step.mend?.(data);
  for (const place of places) merge(place, data);
};

type Represented = {
  /** Each different one, once: in the field's measured question 465 rows refer to 27 entities. */
  readonly representations: readonly Data[];
  /** The objects of the answer, and which of the representations is theirs. */
  readonly entities: ReadonlyMap<Data, number>;
};

// Two names for one entity are told apart by their texts; the usual one, a type and an id, needs no JSON.
const keyOf = (representation: Data): string => {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    if (typeof value !== 'string') return JSON.stringify(representation);
    key += `${name.length}${name}${value.length}:${value}`;
  }
  return key;
};

const represent = (objects: readonly Data[], representationOf: NonNullable<FetchStep['representationOf']>): Represented => {
  const indexes = new Map<string, number>();
  const representations: Data[] = [];
  const entities = new Map<Data, number>();
  for (const object of objects) {
    const representation = representationOf(object);
    if (representation === null) continue;
    const key = keyOf(representation);
    let unique = indexes.get(key);
    if (unique === undefined) {
      unique = representations.push(representation) - 1;
      indexes.set(key, unique);
    }
    entities.set(object, unique);
  }
  return { representations, entities };
};

const reportEntities = (step: FetchStep, running: Running, errors: readonly GraphQLError[], { entities }: Represented): void => {
  const places = placesOf(running.data, step.path);
  for (const error of errors) {
    const [head, index, ...rest] = error.path ?? [];
    if (head !== '_entities' || typeof index !== 'number') {
      report(running, error, step.path);
      continue;
    }
    for (const { object, place } of places) if (entities.get(object) === index) report(running, error, [...place, ...rest]);
  }
};

const fetchEntities = async (step: FetchStep, running: Running, representationOf: NonNullable<FetchStep['representationOf']>): Promise<void> => {
  const represented = represent(objectsAt(running.data, step.path), representationOf);
  const { representations, entities } = represented;
  if (representations.length === 0) return;
  const { query, operationName } = step;
  const { data, errors = [] } = await sourceOf(running, step.subgraph)(running.context, {
    query,
    operationName,
    variables: { ...variablesFor(step, running), representations },
    entities: representations.length,
  });
  if (errors.length > 0) reportEntities(step, running, errors, represented);
  if (!isData(data) || !Array.isArray(data._entities)) return;
  const received: readonly unknown[] = data._entities;
  if (step.mend !== undefined) for (const entity of received) if (isData(entity)) step.mend(entity);
  for (const [object, unique] of entities) {
    const entity = received[unique];
    if (isData(entity)) merge(object, entity);
  }
};

const follow = async (step: Step, running: Running): Promise<void> => {
  switch (step.kind) {
    case 'sequence':
      for (const next of step.steps) await follow(next, running);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((next) => follow(next, running)));
      return;
    case 'condition': {
      const branch = own(running.coerced, step.variable) === true ? step.met : step.unmet;
      return branch && follow(branch, running);
    }
    case 'fetch':
      return step.representationOf === undefined ? fetchFields(step, running) : fetchEntities(step, running, step.representationOf);
  }
};

/** Asks the subgraphs what a plan says, step by step. @returns everything they answered, not yet in the operation's shape */
export const followPlan = async (step: Step | undefined, operation: Operation): Promise<{ readonly data: Data; readonly errors: readonly GraphQLError[] }> => {
  const running: Running = { ...operation, data: {}, errors: [] };
  if (step !== undefined) await follow(step, running);
  return running;
};
