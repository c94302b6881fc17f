import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Hive Gateway, from bench/peers: with its JavaScript planner, or with the Rust one and its runtime. What is asked at the same
// time is shared only with `dedupe`: its operations, which Hive does not share unless told to, and its subgraph calls, which it does.

const [, , supergraphFile, , planner, ...more] = process.argv;
const require = createRequire(join(import.meta.dirname, '../peers/package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const pick = async (name) => ((module) => module.default ?? module)(await load(name));
const { createGatewayRuntime } = await pick('@graphql-hive/gateway');
const sharing = more.includes('dedupe')
  ? { inboundInflightRequestDeduplication: true }
  : { transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } } };
const handler = planner === 'rust' ? { unifiedGraphHandler: (await pick('@graphql-hive/router-runtime')).unifiedGraphHandler } : {};
const runtime = createGatewayRuntime({
  supergraph: await readFile(supergraphFile, 'utf8'),
  logging: false,
  landingPage: false,
  graphiql: false,
  ...sharing,
  ...handler,
});
const server = createServer(runtime);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/graphql` })}\n`));
