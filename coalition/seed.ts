import { ConfigurationError, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { say } from './console.ts';
import { isDemo } from './demo.ts';
import { stopSignal } from './life.ts';
import { loadRooms } from './rooms.ts';
import { openServer, openSubgraphs, prepare } from './server.ts';

/** Fills a database with NOTIONAL data of a size. */
export const seed = async (args: readonly string[]): Promise<number> => {
  const { readSeed, runSeed } = await import('../seed/command.ts');
  const request = readSeed(args);
  const environment = readEnvironment();
  if (!isDemo(environment)) throw new ConfigurationError('Seeds are NOTIONAL: set DEMO to "on" where they shall fill the database of DATABASE_URL');
  const logger = createLogger(environment.LOG_LEVEL === 'info' ? 'error' : environment.LOG_LEVEL);
  const stop = stopSignal();
  const server = await openServer(environment, logger);
  try {
    const rooms = await loadRooms();
    const { ownerUrl, urlOf } = await prepare(environment, server, rooms);
    return await runSeed(request, {
      ownerUrl,
      logins: rooms.definitions.map(({ name }) => rooms.roleOf(name)),
      openSubgraphs: () => openSubgraphs(environment, rooms, { urlOf, logger }),
      reportingCurrency: environment.REPORTING_CURRENCY,
      labelCap: environment.LABEL_CAP,
      logger,
      stop,
      say,
      out: process.stderr,
    });
  } finally {
    await server.stop();
  }
};

export const seedHelp = async (): Promise<string> => (await import('../seed/command.ts')).seedHelp;
