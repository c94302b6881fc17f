// A process that starts the embedded server of a data folder, as `npm start` does: run by the embedded tests alone.

import { startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { createLogger } from '#kernel/log.ts';

const logger = createLogger('warn');

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

// A terminal's Ctrl-C must not end the process before it has drained.
process.on('SIGINT', () => say({ interrupted: true }));

try {
  const server = await startEmbedded({ dataDir: process.argv[2] ?? '', logger });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  say({ url: server.superuserUrl('coalition'), firstStart: server.firstStart, folder: server.folder }); // from here on it may be told to stop
  setInterval(() => undefined, 60_000);
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error), name: error instanceof Error ? error.name : '' });
  process.exitCode = 1;
}
