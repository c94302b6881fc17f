import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { CONTEXT_HEADER, openSigner } from '#kernel/call/sign.ts';
import { createLogger } from '#kernel/log.ts';
import { isMutation } from '#kernel/operation-kind.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { createTokenVerifier } from '../../gateway/identity/verify-token.ts';

// Our subgraphs behind Apollo's gateway as it comes, with its own executor and HTTP client. Tokens are verified and calls signed,
// since the subgraphs answer nothing else; limits, cost and digests it has none.

process.env.APOLLO_TELEMETRY_DISABLED = '1';
process.env.NODE_ENV = 'production';
const [, , dataDir = '', keyFile = '', ...addresses] = process.argv;
const urls = new Map(addresses.map((address) => address.split('=') as [string, string]));
const logger = createLogger('fatal');
const sign = await openSigner(keyFile, logger);
const verify = createTokenVerifier((await openDemoIssuers(dataDir)).table);
const make = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'))('make-fetch-happen') as {
  defaults: (options: object) => (url: string, init: { body?: string; headers: Record<string, string> }) => Promise<Response>;
};
const fetcher = make.defaults({ maxSockets: Number.POSITIVE_INFINITY, retry: false });
const VIEWER = 'x-bench-viewer';

const kindOf = (body: string) => (isMutation((JSON.parse(body) as { query: string }).query) ? 'mutation' : 'query');

type Context = { readonly viewer: Viewer };

const sourceOf = (name: string) =>
  new RemoteGraphQLDataSource<Context>({
    url: `${urls.get(name)}/graphql`,
    willSendRequest: ({ request, context }) => {
      if (context.viewer !== undefined) request.http?.headers.set(VIEWER, JSON.stringify(context.viewer));
    },
    fetcher: (async (url: string, init: { body: string; headers: Record<string, string> }) => {
      const { [VIEWER]: viewer = '{}', ...headers } = init.headers;
      const context = await sign({ subgraph: name, kind: kindOf(init.body), body: init.body, viewer: JSON.parse(viewer) as Viewer, patience: 5_000 });
      return fetcher(url, { ...init, headers: { ...headers, [CONTEXT_HEADER]: context } });
    }) as never,
  });

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  buildService: ({ name }) => sourceOf(name),
});
const server = new ApolloServer<Context>({ gateway });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({ viewer: { ...(await verify(req.headers.authorization?.replace(/^Bearer /, '') ?? '')), requestId: crypto.randomUUID() } }),
});
process.stdout.write(`${JSON.stringify({ url })}\n`);
