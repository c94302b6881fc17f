import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { say } from './console.ts';
import { stopSignal } from './life.ts';
import { loadRooms } from './rooms.ts';
import { openServer, prepare } from './server.ts';

/** Brings the database forward, and stops. */
export const migrate = async (): Promise<number> => {
  const environment = readEnvironment();
  stopSignal(); // a signal must not leave Postgres behind: what is under way ends first
  const server = await openServer(environment, createLogger(environment.LOG_LEVEL));
  try {
    await prepare(environment, server, await loadRooms());
    say('The database is up to date.');
    return 0;
  } finally {
    await server.stop();
  }
};
