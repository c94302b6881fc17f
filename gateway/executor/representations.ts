import { GraphQLError } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A fetch without repeated representations, and the way back. */
export type Deduplicated = {
  readonly variables: Variables;
  /** How many entities the answer must have; undefined when the fetch asks for none. */
  readonly unique: number | undefined;
  readonly expandData: (data: Record<string, unknown>) => Record<string, unknown>;
  readonly expandError: (error: GraphQLError) => readonly GraphQLError[];
};

// The executor merges later fetches into each entity on its own, so no two may share an object. Objects without a prototype
// take a key such as __proto__ as a key.
const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  const copied: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) copied[key] = copy(inner);
  return copied;
};

const untouched = (variables: Variables): Deduplicated => ({
  variables,
  unique: undefined,
  expandData: (data) => data,
  expandError: (error) => [error],
});

const withPath = (error: GraphQLError, path: readonly (string | number)[]): GraphQLError =>
  new GraphQLError(error.message, { path, extensions: error.extensions });

/** Asks a subgraph for each entity once, however many rows refer to it (in the measured question 465 to 27). */
export const deduplicate = (variables: Variables): Deduplicated => {
  const { representations } = variables;
  if (!Array.isArray(representations)) return untouched(variables);
  const indexOf = new Map<string, number>();
  const firsts: unknown[] = [];
  const uniqueIndex = representations.map((representation) => {
    const key = JSON.stringify(representation);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, firsts.length);
    return firsts.push(representation) - 1;
  });
  if (firsts.length === representations.length) return { ...untouched(variables), unique: firsts.length };

  const expandData = (data: Record<string, unknown>) => {
    const entities = data._entities;
    if (!Array.isArray(entities)) return data;
    const given = new Set<number>();
    const expanded = uniqueIndex.map((index) => {
      if (given.has(index)) return copy(entities[index]);
      given.add(index);
      return entities[index];
    });
    return { ...data, _entities: expanded };
  };

  const expandError = (error: GraphQLError) => {
    const [head, index, ...rest] = error.path ?? [];
    if (head !== '_entities' || typeof index !== 'number') return [error];
    return uniqueIndex.flatMap((unique, original) => (unique === index ? [withPath(error, [head, original, ...rest])] : []));
  };

  return { variables: { ...variables, representations: firsts }, unique: firsts.length, expandData, expandError };
};
