import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import { openSigner } from '#kernel/call/sign.ts';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { openRemoteSubgraph } from '../../gateway/remote/remote-subgraph.ts';

// Our gateway over other people's subgraphs, with all that it does in the product: tokens, limits, signed calls, digests.

const [, , supergraphFile = '', folder = ''] = process.argv;
const supergraphSdl = await readFile(supergraphFile, 'utf8');
const files = { keys: join(folder, 'keys.json'), publicKeys: join(folder, 'keys.public.json') };
await writeKeys(files, [await makeKey(new Date(Date.now() - 60_000))]);
const logger = createLogger('fatal');
const sign = await openSigner(files.keys, logger);
const issuers = await openDemoIssuers(folder);
const environment = readEnvironment({
  PORT: '0',
  MAX_COST: '1000000',
  RATE_PER_SECOND: '1000000',
  RATE_BURST: '1000000',
  COST_PER_MINUTE: '1000000000000',
  MAX_IN_FLIGHT: '1000',
  SHARE_IN_FLIGHT: process.env.SHARE_IN_FLIGHT ?? 'off',
  ...(process.env.EXECUTOR === undefined ? {} : { EXECUTOR: process.env.EXECUTOR }),
});
const subgraphs = Supergraph.build(supergraphSdl)
  .subgraphsMetadata()
  .map(({ name, url }) => openRemoteSubgraph({ name, address: new URL(url), sign }));
const { url } = await startGateway({ supergraphSdl, subgraphs, issuers: issuers.table, environment, logger });
process.stdout.write(`${JSON.stringify({ url: `${url}/graphql`, token: await issuers.mint('CAN', ['READER']) })}\n`);
