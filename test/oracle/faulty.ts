import { createHash } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import { randomOf } from '../kit/seed.ts';

// A subgraph that fails now and then, at the same fetch in the same way, whoever asks.

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

const spoil = (honest: ExecutionResult, below: (limit: number) => number): ExecutionResult => {
  if (honest.data === undefined || honest.data === null) return honest;
  const turn = below(8);
  if (turn === 0) return { errors: [new GraphQLError('Away.', { extensions: { code: 'UNAVAILABLE' } })] };
  if (turn > 2) return honest;
  const data = copyOf(honest.data);
  const place = placesIn(data).filter(({ path }) => path[0] !== '_entities' || path.length > 1)[below(1_000)];
  if (place === undefined) return { ...honest, data };
  place.holder[place.key] = null;
  // One in two says why; the other is silent, which is an error where no null may be.
  const errors = turn === 1 ? [new GraphQLError('Broken here.', { path: place.path, extensions: { code: 'FORBIDDEN' } })] : [];
  return { data, ...(errors.length > 0 ? { errors } : {}) };
};

export const faulty = (subgraph: Subgraph): Subgraph => {
  const faultOf = (fetch: Fetch) => {
    const hash = createHash('sha256').update(subgraph.name).update(fetch.query).update(JSON.stringify(fetch.variables)).digest();
    return randomOf(hash.readUInt32LE(0));
  };
  return {
    ...subgraph,
    fetch: async (fetch) => spoil(await subgraph.fetch(fetch), faultOf(fetch)),
    fetchTogether: async (fetches) => {
      const together = subgraph.fetchTogether ?? ((all: readonly Fetch[]) => Promise.all(all.map(subgraph.fetch)));
      const answers = await together(fetches);
      return answers.map((answer, index) => spoil(answer, faultOf(fetches[index] as Fetch)));
    },
  };
};
