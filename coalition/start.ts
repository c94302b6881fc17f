import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { checkpointPlace } from '#kernel/audit/checkpoint-folder.ts';
import { keepCheckpoints } from '#kernel/audit/keep-checkpoints.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';
import type { IssuerTable } from '../gateway/identity/issuer-table.ts';
import { say } from './console.ts';
import { live } from './life.ts';
import { loadRooms } from './rooms.ts';
import { openServer, openSubgraphs, prepare } from './server.ts';

const loadGateway = async () => ({
  ...(await import('../gateway/gateway.ts')),
  ...(await import('../gateway/saved-operations.ts')),
  ...(await import('../seed/demo.ts')),
  ...(await import('../seed/record.ts')),
});

const PURGE_EVERY = 600_000;

/** Demo data and demo issuers: on with the embedded server, or by their own variable. */
export const isDemo = ({ DEMO, DATABASE_URL }: Environment): boolean => DEMO ?? DATABASE_URL === undefined;

const openIssuers = async ({ ISSUERS_FILE, DATA_DIR }: Environment): Promise<IssuerTable> => {
  if (ISSUERS_FILE !== undefined) return (await import('../gateway/identity/issuer-table.ts')).loadIssuerTable(ISSUERS_FILE);
  return (await import('../gateway/identity/demo-issuers.ts')).openDemoIssuers(DATA_DIR).then(({ table }) => table);
};

/** What a start needs besides single right values, asked before anything is made. */
const checkStart = (environment: Environment): void => {
  if (environment.ISSUERS_FILE === undefined && !isDemo(environment))
    throw new ConfigurationError('ISSUERS_FILE must name the issuer table, since there are no demo issuers where DEMO is not "on"');
};

/** Everything in one process: database, subgraphs, gateway. */
export const start = async (): Promise<number> => {
  const environment = readEnvironment();
  checkStart(environment);
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/coalition', import.meta.url))); // where it cannot be written, a start takes longer
  const logger = createLogger(environment.LOG_LEVEL);
  return live(async ({ stop, closing }) => {
    const opening = openServer(environment, logger);
    closing(() =>
      opening.then(
        (server) => server.stop(),
        () => undefined,
      ),
    );
    const [server, rooms, { hasWholeLoad, loadDemo, readSavedOperations, startGateway }] = await Promise.all([opening, loadRooms(), loadGateway()]);
    stop.throwIfAborted();
    const issuers = await openIssuers(environment);
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    stop.throwIfAborted();
    const owner = postgres(ownerUrl, { max: 2, fetch_types: false, onnotice: () => undefined });
    closing(() => owner.end({ timeout: 5 }));
    const { subgraphs, end } = await openSubgraphs(environment, rooms, { urlOf, logger });
    closing(end);
    await (isDemo(environment) ? loadDemo({ owner, subgraphs, logger, stop }) : hasWholeLoad(owner));
    await purge(owner);
    const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), PURGE_EVERY);
    closing(async () => clearInterval(purging));
    closing(keepCheckpoints(owner, { place: checkpointPlace(environment), logger }).stop);
    stop.throwIfAborted();
    const supergraphSdl = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
    const operations = await readSavedOperations(new URL('../operations/', import.meta.url));
    const gateway = await startGateway({ supergraphSdl, subgraphs, issuers, environment, logger, operations });
    closing(gateway.stop);
    stop.throwIfAborted();
    say(`${environment.COALITION_NAME} serves at ${gateway.url}/graphql (GraphiQL: ${gateway.url}/graphiql)`);
    say(
      environment.ISSUERS_FILE === undefined
        ? 'NOTIONAL demo data. A token: npm run -s token -- CAN DONOR_FOCAL'
        : 'A token: from the issuer of your nation, as ISSUERS_FILE names it',
    );
    await once(stop, 'abort');
  });
};
