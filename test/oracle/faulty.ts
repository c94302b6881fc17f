import { createHash } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import { randomOf } from '../kit/seed.ts';

// A subgraph that fails now and then: for the same question in the same way, whoever asks, and of an entity in whichever fetch it is
// asked for. An executor that asks of two places at once meets what one meets that asks twice.

type Place = { readonly holder: Record<string | number, unknown>; readonly key: string | number; readonly path: readonly (string | number)[] };

const placesIn = (value: unknown, path: readonly (string | number)[] = []): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const holder = value as Record<string | number, unknown>;
    // The planner asks for types; one that a subgraph withholds is another fault, with tests of its own.
    if (name === '__typename') return [];
    return [{ holder, key, path: [...path, key] }, ...placesIn(holder[key], [...path, key])];
  });
};

const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** One in two says why; the other is silent, which is an error where no null may be. */
const spoilPlace = (place: Place | undefined, says: boolean): readonly GraphQLError[] => {
  if (place === undefined) return [];
  place.holder[place.key] = null;
  return says ? [new GraphQLError('Broken here.', { path: place.path, extensions: { code: 'FORBIDDEN' } })] : [];
};

/** Of as many places a fetch of root fields, and an entity, is broken at one; most have fewer, and are whole. */
const [ROOT_PLACES, ENTITY_PLACES] = [1_000, 40];

type Draw = (...of: readonly unknown[]) => (limit: number) => number;

const spoil = (honest: ExecutionResult, { representations, ...others }: Fetch['variables'], draw: Draw): ExecutionResult => {
  if (honest.data === undefined || honest.data === null) return honest;
  const below = draw(others);
  const turn = below(8);
  if (turn === 0) return { errors: [new GraphQLError('Away.', { extensions: { code: 'UNAVAILABLE' } })] };
  if (turn > 2) return honest;
  const data = copyOf(honest.data);
  const entities: unknown = data._entities;
  const errors = Array.isArray(entities)
    ? entities.flatMap((entity, index) => {
        const ofEntity = draw(others, (representations as readonly unknown[])[index]);
        return spoilPlace(placesIn(entity, ['_entities', index])[ofEntity(ENTITY_PLACES)], turn === 1);
      })
    : spoilPlace(placesIn(data)[below(ROOT_PLACES)], turn === 1);
  return { data, ...(errors.length > 0 ? { errors } : {}) };
};

/** The planner names the fetches of an operation that has a name, each by its number. */
const NAME = /^(query|mutation)\s+\w+/;

export const faulty = (subgraph: Subgraph): Subgraph => {
  const spoiled = (honest: ExecutionResult, { query, variables }: Fetch) =>
    spoil(honest, variables, (...of) => {
      const hash = createHash('sha256').update(subgraph.name).update(query.replace(NAME, '$1')).update(JSON.stringify(of)).digest();
      return randomOf(hash.readUInt32LE(0));
    });
  return {
    ...subgraph,
    fetch: async (fetch) => spoiled(await subgraph.fetch(fetch), fetch),
    fetchTogether: async (fetches) => {
      const together = subgraph.fetchTogether ?? ((all: readonly Fetch[]) => Promise.all(all.map(subgraph.fetch)));
      const answers = await together(fetches);
      return answers.map((answer, index) => spoiled(answer, fetches[index] as Fetch));
    },
  };
};
