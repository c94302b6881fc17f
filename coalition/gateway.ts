import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { openSigner } from '#kernel/call/sign.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger, type Logger } from '#kernel/log.ts';
import { openTelemetry } from '#kernel/telemetry/telemetry.ts';
import { tellParent } from './children.ts';
import { say } from './console.ts';
import { checkIssuers, openIssuers, tokenHint } from './issuers.ts';
import { keyFiles } from './keys.ts';
import { live } from './life.ts';
import { subgraphNames } from './rooms.ts';

/** @throws ConfigurationError where a subgraph has no address, or an address has no subgraph */
const checkAddresses = (addresses: ReadonlyMap<string, URL>): void => {
  const missing = subgraphNames.filter((name) => !addresses.has(name));
  const unknown = [...addresses.keys()].filter((name) => !subgraphNames.some((known) => known === name));
  if (missing.length > 0 || unknown.length > 0)
    throw new ConfigurationError(
      `SUBGRAPHS must name each of ${subgraphNames.join(', ')}: ${[...missing.map((name) => `${name} is missing`), ...unknown.map((name) => `${name} is none of them`)].join(', ')}`,
    );
};

/** The one of this release, or the one of a file, which is followed. */
const openSupergraph = async ({ SUPERGRAPH_FILE: file }: Environment, logger: Logger) => {
  if (file === undefined) return { supergraphSdl: await readFile(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8') };
  const { openSupergraphFile } = await import('../gateway/supergraph-file.ts');
  const { sdl, follow } = await openSupergraphFile(file, logger);
  return { supergraphSdl: sdl, follow };
};

/** The gateway as a process of its own: it holds no data and no login. */
export const gateway = async (): Promise<number> => {
  const read = readEnvironment();
  // It does not know whose database it is over: demo issuers, whose keys lie in a folder, only where it is told.
  const environment = { ...read, DEMO: read.DEMO ?? false, SHARE_IN_FLIGHT: read.SHARE_IN_FLIGHT ?? false };
  await checkIssuers(environment);
  const { SUBGRAPHS: addresses = new Map<string, URL>(), COALITION_NAME, LOG_LEVEL } = environment;
  checkAddresses(addresses);
  const logger = createLogger(LOG_LEVEL);
  return live(async ({ stop, closing }) => {
    const [{ startGateway }, { SupergraphError }, { openRemoteSubgraph }, { readSavedOperations }] = await Promise.all([
      import('../gateway/gateway.ts'),
      import('../gateway/executor/supergraph-error.ts'),
      import('../gateway/remote/remote-subgraph.ts'),
      import('../gateway/saved-operations.ts'),
    ]);
    const telemetry = await openTelemetry({ environment, logger, part: 'gateway' });
    closing(telemetry.stop);
    const sign = await openSigner(keyFiles(environment).keys, logger);
    const issuers = await openIssuers(environment, logger);
    stop.throwIfAborted();
    const subgraphs = [...addresses].map(([name, address]) => openRemoteSubgraph({ name, address, sign, metrics: telemetry.metrics }));
    closing(async () => void (await Promise.all(subgraphs.map((subgraph) => subgraph.close()))));
    const supergraph = await openSupergraph(environment, logger);
    const operations = await readSavedOperations(new URL('../operations/', import.meta.url));
    const running = await startGateway({ ...supergraph, subgraphs, issuers, environment, logger, operations, needs: 'some', telemetry }).catch(
      (error: Error) => {
        if (environment.SUPERGRAPH_FILE === undefined || !(error instanceof SupergraphError)) throw error;
        throw new ConfigurationError(`SUPERGRAPH_FILE is ${environment.SUPERGRAPH_FILE}, which cannot be served: ${error.message}`, { cause: error });
      },
    );
    closing(running.stop);
    say(`${COALITION_NAME} serves at ${running.url}/graphql (GraphiQL: ${running.url}/graphiql)`);
    say(tokenHint(environment));
    tellParent(running.url);
    await once(stop, 'abort');
  });
};
