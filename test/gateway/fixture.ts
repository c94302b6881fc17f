import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, GraphQLError, GraphQLScalarType, parse } from 'graphql';
import { createAnswer } from '#kernel/answer.ts';
import { type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import type { Fetch, Subgraph } from '#kernel/subgraph.ts';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { type DemoIssuers, openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

const placesSdl = `${federation}
  type Query { places(first: Int = 25): PlaceConnection!, allPlaces: [Place!]!, place(code: String!): Place, whoami: String!, broken: String, on(day: Day): String }
  scalar Day
  type Mutation { rename(code: String!, name: String!): Place }
  type PlaceConnection { totalCount: Int!, edges: [PlaceEdge!]! }
  type PlaceEdge { cursor: String!, node: Place! }
  type Place @key(fields: "code") { code: String!, name: String!, near(first: Int = 25): PlaceConnection!, viewerCanRename: Boolean! }
`;

const giftsSdl = `${federation}
  type Query { gifts(first: Int = 25, filter: GiftFilter): [Gift!]! }
  input GiftFilter { codes: [String!], kind: Kind }
  enum Kind { SMALL LARGE }
  type Gift { id: ID!, to: Place!, from: Place, label: String }
  type Place @key(fields: "code") { code: String!, gifts(first: Int = 25): [Gift!] }
`;

const codes = ['AAA', 'BBB', 'CCC'];
const place = (code: string) => ({ __typename: 'Place', code, name: `Place ${code}` });
const connection = ({ first }: { first: number }) => ({
  totalCount: codes.length,
  edges: codes.slice(0, first).map((code) => ({ cursor: code, node: place(code) })),
});
const gifts = Array.from({ length: 12 }, (_, index) => ({ id: String(index), code: codes[index % 2] ?? 'AAA' }));
const gift = ({ id, code }: { id: string; code: string }) => ({ id, to: { __typename: 'Place', code }, from: null, label: `Gift ${id}` });

const dayOf = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new GraphQLError('A Day is written YYYY-MM-DD.');
  return value;
};
const Day = new GraphQLScalarType({ name: 'Day', serialize: dayOf, parseValue: dayOf });

type Context = { readonly nation: string };

const placesSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: parse(placesSdl),
      resolvers: {
        Query: {
          places: (_: unknown, args: { first: number }) => connection(args),
          allPlaces: () => codes.map(place),
          place: (_: unknown, { code }: { code: string }) => (codes.includes(code) ? place(code) : null),
          whoami: (_: unknown, __: unknown, { nation }: Context) => nation,
          broken: () => {
            throw new GraphQLError('relation "secret" of 127.0.0.1 does not exist', { extensions: { code: '42P01' } });
          },
          on: (_: unknown, { day }: { day: string }) => day,
        },
        Day,
        Mutation: { rename: (_: unknown, { code, name }: { code: string; name: string }) => ({ ...place(code), name }) },
        Place: {
          near: (_: unknown, args: { first: number }) => connection(args),
          viewerCanRename: () => true,
          __resolveReference: ({ code }: { code: string }) => (codes.includes(code) ? place(code) : null),
        },
      },
    },
  ]);

const giftsSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: parse(giftsSdl),
      resolvers: {
        Query: { gifts: (_: unknown, { first }: { first: number }) => gifts.slice(0, first).map(gift) },
        Place: { gifts: ({ code }: { code: string }) => gifts.filter((one) => one.code === code).map(gift) },
      },
    },
  ]);

/** Stands between the gateway and a subgraph, to watch it or to break it. */
export type Between = (fetch: Fetch, answer: () => Promise<ExecutionResult>) => Promise<ExecutionResult>;

const subgraphOf = (name: string, answer: ReturnType<typeof createAnswer>, between: Between = (_, honest) => honest()): Subgraph => ({
  name,
  ready: async () => true,
  fetch: (fetch) => between(fetch, async () => answer(fetch, { nation: fetch.viewer.nation } satisfies Context)),
});

/** @param edit what the places say in it, in place of all that they can */
export const supergraph = (edit: (placesSdl: string) => string = (sdl) => sdl): string => {
  const composed = composeServices([
    { name: 'places', url: 'http://places.invalid', typeDefs: parse(edit(placesSdl)) },
    { name: 'gifts', url: 'http://gifts.invalid', typeDefs: parse(giftsSdl) },
  ]);
  if (composed.supergraphSdl === undefined) throw new Error(String(composed.errors));
  return composed.supergraphSdl;
};

export type FixtureOptions = {
  readonly places?: Between;
  readonly gifts?: Between;
  readonly environment?: Partial<Record<keyof Environment, string>>;
  readonly gateway?: Partial<GatewayOptions>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { data?: Record<string, unknown> | null; errors?: GraphQLErrorBody[]; extensions?: Record<string, unknown> };
};

export type GraphQLErrorBody = { message: string; path?: (string | number)[]; extensions: { code: string; errorId?: string } };

export type Fixture = RunningGateway & {
  readonly issuers: DemoIssuers;
  readonly token: string;
  /** Every log line so far. */
  readonly logs: readonly string[];
  readonly ask: (query: string, variables?: Record<string, unknown>, token?: string) => Promise<Answer>;
  readonly send: (body: string, headers?: Record<string, string>) => Promise<Response>;
};

/** A gateway on a free port, over two small real subgraphs, with ten issuers of its own. */
export const startFixture = async (options: FixtureOptions = {}): Promise<Fixture> => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const issuers = await openDemoIssuers(folder);
  const logs: string[] = [];
  const logger = createLogger('info', { write: (line: string) => void logs.push(line) });
  const running = await startGateway({
    supergraphSdl: supergraph(),
    subgraphs: [
      subgraphOf('places', createAnswer(placesSchema(), logger), options.places),
      subgraphOf('gifts', createAnswer(giftsSchema(), logger), options.gifts),
    ],
    issuers: issuers.table,
    environment: readEnvironment({
      PORT: '0',
      DRAIN_MS: '0',
      RATE_PER_SECOND: '100000',
      RATE_BURST: '100000',
      COST_PER_MINUTE: '100000000',
      ...options.environment,
    }),
    logger,
    ...options.gateway,
  });
  const token = await issuers.mint('CAN', ['READER']);
  const send: Fixture['send'] = (body, headers = {}) =>
    fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body,
    });
  return {
    ...running,
    issuers,
    token,
    logs,
    send,
    ask: async (query, variables = {}, as = token) => {
      const response = await send(JSON.stringify({ query, variables }), { authorization: `Bearer ${as}` });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
