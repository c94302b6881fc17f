import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import { mergeFetches } from '../../gateway/executor/merge-fetches.ts';
import { viewer } from '../kit/graph.ts';

const asked = (nation: string): Fetch => ({ query: '{ whoami }', variables: {}, viewer: viewer(nation) });
const answered = (fetches: readonly Fetch[]): readonly ExecutionResult[] => fetches.map(() => ({ data: { whoami: fetches[0]?.viewer.nation } }));

/** A subgraph that answers all fetches of a batch with the eyes of the first, as a transaction does. */
const subgraphOf = (batches: string[][]): Subgraph => ({
  name: 'places',
  fetch: async (fetch) => answered([fetch])[0] ?? {},
  fetchTogether: async (fetches) => {
    batches.push(fetches.map((fetch) => fetch.viewer.nation));
    return answered(fetches);
  },
  ready: async () => true,
});

test('reads of one request that start together are one batch; those of two requests never are, though they come in the same turn (T23)', async () => {
  const batches: string[][] = [];
  const read = mergeFetches(subgraphOf(batches));
  const [one, other] = [{}, {}];
  const answers = await Promise.all([read(one, asked('CAN')), read(other, asked('USA')), read(one, asked('CAN')), read(other, asked('USA'))]);
  expect(answers.map(({ data }) => data?.whoami)).toEqual(['CAN', 'USA', 'CAN', 'USA']);
  expect(batches).toEqual([
    ['CAN', 'CAN'],
    ['USA', 'USA'],
  ]);
});
