import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createAnswer } from '#kernel/answer.ts';
import { openVerifier } from '#kernel/call/verify.ts';
import { createLogger } from '#kernel/log.ts';
import { type RunningSubgraph, serveSubgraph } from '#kernel/serve.ts';
import type { Fetch } from '#kernel/subgraph.ts';
import { SUBGRAPH } from './call-kit.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { word: String, asker: String, words(count: Int!): String }
  type Mutation { say(word: String!): String }
  type Word @key(fields: "id") { id: ID! }
`;

const schema = (said: string[]) =>
  buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        Query: {
          word: () => 'yes',
          words: (_: unknown, { count }: { count: number }) => 'я'.repeat(count),
          asker: (_: unknown, __: unknown, { nation }: { nation: string }) => nation,
        },
        Mutation: {
          say: (_: unknown, { word }: { word: string }) => {
            said.push(word);
            return word;
          },
        },
        Word: { __resolveReference: () => null },
      },
    },
  ]);

/** A small subgraph that is really served, and what became of it. */
export type ServedWords = RunningSubgraph & {
  /** What mutations said. */
  readonly said: readonly string[];
  readonly logs: readonly string[];
  /** How many fetches came through. */
  readonly fetches: () => number;
};

export const serveWords = async (publicKeys: string, SOCKET?: string): Promise<ServedWords> => {
  const said: string[] = [];
  const logs: string[] = [];
  let count = 0;
  const logger = createLogger('info', { write: (line: string) => void logs.push(line) });
  const built = schema(said);
  const answer = createAnswer(built, logger);
  const fetchTogether = (fetches: readonly Fetch[]) => {
    count += fetches.length;
    return Promise.all(fetches.map((one) => answer(one, { nation: one.viewer.nation })));
  };
  const running = await serveSubgraph({
    subgraph: {
      name: SUBGRAPH,
      schema: built,
      ready: async () => true,
      fetchTogether,
      fetch: async (one) => (await fetchTogether([one]))[0] ?? {},
    },
    verify: await openVerifier(SUBGRAPH, publicKeys, logger),
    listenAt: { HOST: '127.0.0.1', PORT: 0, SOCKET, REUSE_PORT: false },
    drainMs: 0,
    logger,
  });
  return { ...running, said, logs, fetches: () => count };
};
