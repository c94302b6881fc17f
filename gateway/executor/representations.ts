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

/** The number of the entity that an error is about; undefined where it is about none. */
export const entityOf = ({ path = [] }: GraphQLError): number | undefined => {
  const [head, index] = path;
  return head === '_entities' && typeof index === 'number' ? index : undefined;
};

/** The same error at another of the entities. */
export const errorAt = (error: GraphQLError, index: number): GraphQLError => {
  const [head = '_entities', , ...rest] = error.path ?? [];
  return new GraphQLError(error.message, { path: [head, index, ...rest], extensions: error.extensions });
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
    const index = entityOf(error);
    if (index === undefined) return [error];
    return uniqueIndex.flatMap((unique, original) => (unique === index ? [errorAt(error, original)] : []));
  };

  return { variables: { ...variables, representations: firsts }, unique: firsts.length, expandData, expandError };
};
