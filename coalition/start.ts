import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { openTelemetry } from '#kernel/telemetry/telemetry.ts';
import { say } from './console.ts';
import { isDemo } from './demo.ts';
import { checkIssuers, openIssuers, tokenHint } from './issuers.ts';
import { live } from './life.ts';
import { loadRooms } from './rooms.ts';
import { openServer, openSubgraphs, prepare } from './server.ts';
import { tendDatabase } from './tend.ts';

const loadGateway = async () => ({
  ...(await import('../gateway/gateway.ts')),
  ...(await import('../gateway/saved-operations.ts')),
  ...(await import('../seed/demo.ts')),
  ...(await import('../seed/record.ts')),
});

/** Everything in one process: database, subgraphs, gateway. */
export const start = async (): Promise<number> => {
  const environment = readEnvironment();
  await checkIssuers(environment);
  const logger = createLogger(environment.LOG_LEVEL);
  return live(async ({ stop, closing }) => {
    const telemetry = await openTelemetry({ environment, logger });
    closing(telemetry.stop);
    const opening = openServer(environment, logger);
    closing(() =>
      opening.then(
        (server) => server.stop(),
        () => undefined,
      ),
    );
    const [server, rooms, { hasWholeLoad, loadDemo, readSavedOperations, startGateway }] = await Promise.all([opening, loadRooms(), loadGateway()]);
    stop.throwIfAborted();
    const issuers = await openIssuers(environment, logger);
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    stop.throwIfAborted();
    const owner = postgres(ownerUrl, { max: 2, fetch_types: false, onnotice: () => undefined });
    closing(() => owner.end({ timeout: 5 }));
    const { subgraphs, end } = await openSubgraphs(environment, rooms, { urlOf, logger, telemetry });
    closing(end);
    await (isDemo(environment) ? loadDemo({ owner, subgraphs, logger, stop }) : hasWholeLoad(owner));
    closing(await tendDatabase(owner, environment, logger));
    stop.throwIfAborted();
    const supergraphSdl = await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
    const operations = await readSavedOperations(new URL('../operations/', import.meta.url));
    const gateway = await startGateway({ supergraphSdl, subgraphs, issuers, environment, logger, operations, telemetry });
    closing(gateway.stop);
    stop.throwIfAborted();
    say(`${environment.COALITION_NAME} serves at ${gateway.url}/graphql (GraphiQL: ${gateway.url}/graphiql)`);
    say(tokenHint(environment));
    await once(stop, 'abort');
  });
};
