import { once } from 'node:events';
import { openVerifier } from '#kernel/call/verify.ts';
import { ConfigurationError, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { openTelemetry } from '#kernel/telemetry/telemetry.ts';
import { tellParent } from './children.ts';
import { say, UsageError } from './console.ts';
import { keyFiles } from './keys.ts';
import { live } from './life.ts';
import { isSubgraphName, loadDefinition, subgraphNames } from './rooms.ts';
import { answerBytes, sessionSettings } from './server.ts';

/** @throws ConfigurationError where it is missing, or names no role or no database */
const loginUrl = (name: string, url = 'postgres:'): string => {
  const { username, pathname } = new URL(url);
  if (username !== '' && pathname.length > 1) return url;
  throw new ConfigurationError(
    `SUBGRAPH_DATABASE_URL must be the URL of the login coalition_${name}, such as postgres://coalition_${name}:secret@host:5432/coalition`,
  );
};

/** One subgraph as a process of its own. */
export const subgraph = async ([name, ...rest]: readonly string[]): Promise<number> => {
  if (!isSubgraphName(name) || rest.length > 0) throw new UsageError(`start:subgraph takes one name: ${subgraphNames.join(', ')}`);
  const environment = readEnvironment();
  const { SUBGRAPH_DATABASE_URL, POOL_SIZE, DRAIN_MS, LOG_LEVEL } = environment;
  const url = loginUrl(name, SUBGRAPH_DATABASE_URL);
  const logger = createLogger(LOG_LEVEL).child({ subgraph: name });
  return live(async ({ stop, closing }) => {
    const [definition, { openOwnPool }, { openWatchedSubgraph }, { serveSubgraph }] = await Promise.all([
      loadDefinition(name),
      import('#kernel/host.ts'),
      import('#kernel/telemetry/watched-subgraph.ts'),
      import('#kernel/serve.ts'),
    ]);
    const telemetry = await openTelemetry({ environment, logger, part: name });
    closing(telemetry.stop);
    const verify = await openVerifier(name, keyFiles(environment).publicKeys, logger);
    const pools = await openOwnPool(definition, { url, variable: 'SUBGRAPH_DATABASE_URL', poolSize: POOL_SIZE, settings: sessionSettings(environment) });
    closing(pools.end);
    for (const warning of pools.warnings) logger.warn(warning);
    stop.throwIfAborted();
    const open = openWatchedSubgraph(definition, { pool: pools.of(name), logger, answerBytes: answerBytes(environment) }, telemetry);
    const served = await serveSubgraph({ subgraph: open, verify, listenAt: environment, drainMs: DRAIN_MS, logger });
    closing(served.stop);
    say(`${name} serves at ${served.url}`);
    tellParent(served.url);
    await once(stop, 'abort');
  });
};
