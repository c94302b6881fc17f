import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { EntityNaming, FetchStep, Step } from './compile-plan.ts';
import { type Data, everyObjectAt, isData, merge, objectsAt, own, placesOf } from './data.ts';

/** What a subgraph answered, its errors as clients may see them. */
export type Answered = { readonly data?: Data | null | undefined; readonly errors?: readonly GraphQLError[] | undefined };

/** One fetch of one operation. */
export type Asked = {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Data;
  /** How many entities the answer must have, where it asks for any. */
  readonly entities: number | undefined;
  /** The same for fetches of one operation that ask for the same of their entities. */
  readonly alike?: string | undefined;
};

/** Asks one subgraph. Never throws. */
export type Source = (context: GatewayContext, asked: Asked) => Promise<Answered>;

export type Operation = {
  readonly context: GatewayContext;
  readonly sources: ReadonlyMap<string, Source>;
  /** As the client sent them: a subgraph knows its scalars. */
  readonly variables: Data;
};

/** Errors of one fetch. A subgraph in trouble could send one for each of thousands of rows, and one of an entity stands at every place of it. */
export const MAX_ERRORS = 100;

type Running = Operation & {
  readonly data: Data;
  readonly errors: GraphQLError[];
  /** Entities that are the same share objects: what stands below is met several times. */
  shares: boolean;
};

type Place = readonly (string | number)[];

const report = ({ errors }: Running, error: GraphQLError, path: Place): void => {
  errors.push(new GraphQLError(error.message, { path, extensions: error.extensions }));
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

const objectsIn = ({ data, shares }: Running, { path }: FetchStep): readonly Data[] => (shares ? objectsAt(data, path) : everyObjectAt(data, path));

/** Root fields, or fields of an operation's own object. */
const fetchFields = async (step: FetchStep, running: Running): Promise<void> => {
  const places = objectsIn(running, step);
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
  /** The objects of the answer that were named, and which of the representations is theirs. */
  readonly objects: readonly Data[];
  readonly uniques: readonly number[];
};

const represent = (found: readonly Data[], { keyOf, representationOf }: EntityNaming): Represented => {
  const indexes = new Map<string | number, number>();
  const representations: Data[] = [];
  const objects: Data[] = [];
  const uniques: number[] = [];
  for (const object of found) {
    const key = keyOf(object);
    if (key === null) continue;
    let unique = indexes.get(key);
    if (unique === undefined) {
      const representation = representationOf(object);
      if (representation === null) continue;
      unique = representations.push(representation) - 1;
      indexes.set(key, unique);
    }
    objects.push(object);
    uniques.push(unique);
  }
  return { representations, objects, uniques };
};

const reportEntities = (step: FetchStep, running: Running, errors: readonly GraphQLError[], { objects, uniques }: Represented): void => {
  const indexes = new Map(objects.map((object, position) => [object, uniques[position]]));
  const places = placesOf(running.data, step.path);
  const placesOfError = ({ path }: GraphQLError): readonly Place[] => {
    const [head, index, ...rest] = path ?? [];
    if (head !== '_entities' || typeof index !== 'number') return [step.path];
    return places.flatMap(({ object, place }) => (indexes.get(object) === index ? [[...place, ...rest]] : []));
  };
  const placed = errors.flatMap((error) => placesOfError(error).map((place) => ({ error, place })));
  for (const { error, place } of placed.slice(0, MAX_ERRORS)) report(running, error, place);
};

const holdsObjects = (entity: Data): boolean => Object.values(entity).some((value) => typeof value === 'object' && value !== null);

const takeIn = (running: Running, received: readonly unknown[], { objects, uniques }: Represented): void => {
  if (!running.shares && objects.length > received.length) running.shares = received.some((entity) => isData(entity) && holdsObjects(entity));
  const keys = received.map((entity) => (isData(entity) ? Object.keys(entity) : undefined));
  for (let position = 0; position < objects.length; position += 1) {
    const unique = uniques[position] ?? -1;
    const given = keys[unique];
    if (given !== undefined) merge(objects[position] as Data, received[unique] as Data, given);
  }
};

const fetchEntities = async (step: FetchStep, running: Running, naming: EntityNaming): Promise<void> => {
  const represented = represent(objectsIn(running, step), naming);
  const { representations } = represented;
  if (representations.length === 0) return;
  const { query, operationName } = step;
  const { data, errors = [] } = await sourceOf(running, step.subgraph)(running.context, {
    query,
    operationName,
    variables: { ...variablesFor(step, running), representations },
    entities: representations.length,
    alike: step.alike,
  });
  if (errors.length > 0) reportEntities(step, running, errors, represented);
  if (!isData(data) || !Array.isArray(data._entities)) return;
  const received: readonly unknown[] = data._entities;
  if (step.mend !== undefined) for (const entity of received) if (isData(entity)) step.mend(entity);
  takeIn(running, received, represented);
};

const follow = async (step: Step, running: Running): Promise<void> => {
  switch (step.kind) {
    case 'sequence':
      for (const next of step.steps) await follow(next, running);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((next) => follow(next, running)));
      return;
    case 'fetch':
      return step.entity === undefined ? fetchFields(step, running) : fetchEntities(step, running, step.entity);
  }
};

/** Everything that was answered, not yet in the operation's shape. `shares`: some objects stand at several places. */
export type Followed = { readonly data: Data; readonly errors: readonly GraphQLError[]; readonly shares: boolean };

/** Asks the subgraphs what a plan says, step by step. */
export const followPlan = async (step: Step | undefined, operation: Operation): Promise<Followed> => {
  const running: Running = { ...operation, data: {}, errors: [], shares: false };
  if (step !== undefined) await follow(step, running);
  return running;
};
