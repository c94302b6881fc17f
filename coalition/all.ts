import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { childEnvironment, type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { type Child, keepRunning } from './children.ts';
import { say } from './console.ts';
import { isDemo } from './demo.ts';
import { checkIssuers, tokenHint } from './issuers.ts';
import { ensureKeys, keyFiles } from './keys.ts';
import { live } from './life.ts';
import { loadRooms, subgraphNames } from './rooms.ts';
import { openServer, openSubgraphs, prepare } from './server.ts';
import { tendDatabase } from './tend.ts';

/** The gateway has the port that was asked for, the subgraphs those after it; 0 is a free one for each. */
const metricsPort = ({ METRICS_PORT: first }: Environment, place: number): { readonly METRICS_PORT?: string } => {
  if (first === undefined) return {};
  return { METRICS_PORT: String(first === 0 ? 0 : first + place) };
};

/** The distributed shape on one machine: a process for each subgraph and one gateway, kept running, beside the database. */
export const all = async (): Promise<number> => {
  const environment = readEnvironment();
  await checkIssuers(environment);
  const logger = createLogger(environment.LOG_LEVEL);
  return live(async ({ stop, closing }) => {
    await ensureKeys(keyFiles(environment));
    const opening = openServer(environment, logger);
    closing(() => opening.then((server) => server.stop()).catch(() => undefined));
    const [server, rooms, { loadDemo }, { hasWholeLoad }] = await Promise.all([opening, loadRooms(), import('../seed/demo.ts'), import('../seed/record.ts')]);
    stop.throwIfAborted();
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    const owner = postgres(ownerUrl, { max: 2, fetch_types: false, onnotice: () => undefined });
    closing(() => owner.end({ timeout: 5 }));
    const { subgraphs, end } = await openSubgraphs(environment, rooms, { urlOf, logger });
    await (isDemo(environment) ? loadDemo({ owner, subgraphs, logger, stop }) : hasWholeLoad(owner)).finally(end);
    closing(await tendDatabase(owner, environment, logger));
    const sockets = await mkdtemp(join(tmpdir(), 'coalition-')); // short, since a socket's path ends at 107 bytes
    closing(() => rm(sockets, { recursive: true, force: true }));
    const socketOf = (name: string) => join(sockets, `${name}.sock`);
    const children = subgraphNames.map((name, index) => {
      const own = { SOCKET: socketOf(name), SUBGRAPH_DATABASE_URL: urlOf(name), ...metricsPort(environment, 1 + index) };
      return keepRunning(['subgraph', name], childEnvironment(own), logger);
    });
    closing(async () => void (await Promise.all(children.map((child) => child.stop()))));
    // A signal from a terminal reaches them too, before they serve.
    const serving = (child: Child) =>
      child.serves.catch((error: unknown) => {
        stop.throwIfAborted();
        throw error;
      });
    await Promise.all(children.map(serving));
    stop.throwIfAborted();
    const addresses = subgraphNames.map((name) => `${name}=unix:${socketOf(name)}`).join(',');
    const gateway = keepRunning(['gateway'], childEnvironment({ SUBGRAPHS: addresses, DEMO: isDemo(environment) ? 'on' : 'off' }), logger);
    closing(gateway.stop);
    const url = await serving(gateway);
    say(`${environment.COALITION_NAME} serves at ${url}/graphql (GraphiQL: ${url}/graphiql)`);
    say(tokenHint(environment));
    await once(stop, 'abort');
  });
};
