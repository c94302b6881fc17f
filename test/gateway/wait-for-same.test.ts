import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createAnswer } from '#kernel/answer.ts';
import { createLogger } from '#kernel/log.ts';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import type { GatewayContext } from '../../gateway/context.ts';
import { followPlan } from '../../gateway/executor/follow-plan.ts';
import { createPlanner } from '../../gateway/executor/planner.ts';
import { createSubgraphSource } from '../../gateway/executor/subgraph-source.ts';
import { viewer } from '../kit/graph.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external"])';

type Product = { readonly upc: string; readonly price?: number };
const modules = [
  {
    name: 'reviews',
    sdl: `type Query { reviews: [Review!]! } type Review { product: Product!, gift: Product! } type Product @key(fields: "upc") { upc: ID! }`,
    resolvers: { Query: { reviews: () => ['a', 'b'].map((upc) => ({ product: { upc }, gift: { upc: 'c' } })) } },
  },
  {
    name: 'products',
    sdl: 'type Product @key(fields: "upc") { upc: ID!, price: Int, name: String }',
    resolvers: { Product: { price: ({ upc }: Product) => upc.charCodeAt(0), name: ({ upc }: Product) => upc.toUpperCase() } },
  },
  {
    name: 'inventory',
    sdl: `type Product @key(fields: "upc") { upc: ID!, price: Int @external, inStock: Boolean, shipping: Int @requires(fields: "price") }`,
    resolvers: {
      Product: { inStock: ({ upc }: Product) => upc === 'a', shipping: ({ price = 0 }: Product) => price * 2 },
    },
  },
].map(({ sdl, ...module }) => ({ ...module, typeDefs: parse(`${federation} ${sdl}`) }));

const { supergraphSdl = '' } = composeServices(modules.map(({ name, typeDefs }) => ({ name, url: `http://${name}.invalid`, typeDefs })));
const logger = createLogger('silent');

/** Answers an operation. @returns the data, and how many fetches each call to a subgraph had, in order */
const answer = async (text: string, failing?: string) => {
  const calls: (readonly [string, number])[] = [];
  const subgraphs = modules.map(({ name, typeDefs, resolvers }): Subgraph => {
    const schema = createAnswer(buildSubgraphSchema([{ typeDefs, resolvers }]), logger);
    const fetchTogether = async (fetches: readonly Fetch[]) => {
      calls.push([name, fetches.length]);
      if (name === failing) throw new Error(`${name} is away`);
      return Promise.all(fetches.map((fetch) => schema(fetch, {})));
    };
    return { name, fetchTogether, fetch: async (fetch) => (await fetchTogether([fetch]))[0] ?? {}, ready: async () => true };
  });
  const document = parse(text);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const { step, shape } = createPlanner(supergraphSdl).plan('', document, operation as OperationDefinitionNode);
  const context = {
    viewer: viewer('CAN'),
    logger,
    unavailable: new Set<string>(),
    answer: {},
    deadline: performance.now() + 8_000,
    gone: new AbortController().signal,
  } as unknown as GatewayContext;
  const sources = new Map(subgraphs.map((subgraph) => [subgraph.name, createSubgraphSource(subgraph)]));
  const { data, shares } = await followPlan(step, { context, sources, variables: {} });
  return { calls, data: JSON.parse(shape(data, shares).json) as unknown };
};

test('what is asked of an entity at once waits for what is asked of it later: its subgraph is called once', async () => {
  const { calls, data } = await answer('{ reviews { product { inStock shipping } } }');
  expect(calls).toEqual([
    ['reviews', 1],
    ['products', 1],
    ['inventory', 2],
  ]);
  expect(data).toEqual({ reviews: [{ product: { inStock: true, shipping: 194 } }, { product: { inStock: false, shipping: 196 } }] });
});

test('what waited is asked for, though what it waited for failed', async () => {
  const { data } = await answer('{ reviews { product { name inStock shipping } } }', 'products');
  expect(data).toEqual({
    reviews: [{ product: { name: null, inStock: true, shipping: null } }, { product: { name: null, inStock: false, shipping: null } }],
  });
});

test('nothing waits for a call about other entities, nor where its subgraph is called once', async () => {
  const subgraphsOf = async (text: string) => (await answer(text)).calls.map(([name]) => name);
  expect(await subgraphsOf('{ reviews { product { inStock } gift { shipping } } }')).toEqual(['reviews', 'inventory', 'products', 'inventory']);
  expect(await subgraphsOf('{ reviews { product { name inStock } } }')).toEqual(['reviews', 'inventory', 'products']);
});
