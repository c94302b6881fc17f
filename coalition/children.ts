import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Logger } from '#kernel/log.ts';

const program = fileURLToPath(new URL('../coalition.ts', import.meta.url));

/** Told by a process of ours to the one that started it, when it serves. */
type Told = { readonly serves: string };

/** Tells whoever started this process where it serves; alone, a process tells nobody, and stops when its parent is gone. */
export const tellParent = (serves: string): void => {
  if (process.send === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.on('message', () => process.send?.('here'));
  process.send({ serves } satisfies Told);
};

/** Between the end of a process and its next start; twice as long each time that it does not come to serve. */
const RESTART_MS = 100;
const LONGEST_RESTART_MS = 10_000;

/** What a process of ours ends with when it has said on standard error what to change. */
const REFUSED = 2;

/** A process that is asked to stop and does not is ended by force. */
const LAST_MS = 20_000;

/** How often a process that serves is asked whether it is there, and how often it may be silent: then it hangs, and is ended by force. */
const LOOK_MS = 3_000;
const MOST_SILENT = 5;

/** A process of ours ended before it served; where it said why, this has nothing to add. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';
}

/** A process of ours that is kept running. */
export type Child = {
  /** Where it serves, once it does. @throws ChildEnded where its first start fails */
  readonly serves: Promise<string>;
  readonly pid: () => number | undefined;
  /** Ends it, as SIGTERM does. */
  readonly stop: () => Promise<void>;
};

/** Ends a process that answers no more: nothing else would, and whoever asks it would wait for nothing. */
const watch = (child: ChildProcess, ended: (silentMs: number) => void): void => {
  let silent = 0;
  const looking = setInterval(() => {
    if (silent < MOST_SILENT) {
      silent += 1;
      child.send('there?', () => undefined); // where it cannot be sent, it has ended
      return;
    }
    clearInterval(looking);
    ended(MOST_SILENT * LOOK_MS);
    child.kill('SIGKILL');
  }, LOOK_MS);
  child.on('message', () => {
    silent = 0;
  });
  child.once('close', () => clearInterval(looking));
};

/** Starts a command of ours and starts it again whenever it ends by itself. What it says on standard error is passed on. */
export const keepRunning = (args: readonly string[], env: NodeJS.ProcessEnv, logger: Logger): Child => {
  const { promise: serves, resolve, reject } = Promise.withResolvers<string>();
  let running: ChildProcess | undefined;
  let stopping = false;
  let hasServed = false;
  let pause = RESTART_MS;
  const start = () => {
    const child = fork(program, [...args], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    running = child;
    child.once('message', (told: Told) => {
      hasServed = true;
      pause = RESTART_MS;
      resolve(told.serves);
      watch(child, (silentMs) => logger.error({ process: args.join(' '), silentMs }, 'a process answers no more: it is ended'));
    });
    child.once('error', (error) => logger.error({ process: args.join(' '), err: error }, 'a process cannot be reached or started'));
    // Where none could be started, there is no exit.
    child.once('close', (code, signal) => {
      running = undefined;
      if (stopping) return;
      if (!hasServed) return reject(new ChildEnded(code === REFUSED ? '' : `${args.join(' ')} ended with ${code ?? signal} before it served.`));
      logger.error({ process: args.join(' '), code, signal }, 'a process ended by itself: it is started again');
      setTimeout(() => stopping || start(), pause);
      pause = Math.min(2 * pause, LONGEST_RESTART_MS);
    });
  };
  start();
  return {
    serves,
    pid: () => running?.pid,
    stop: async () => {
      stopping = true;
      const child = running;
      if (child === undefined) return;
      await new Promise<void>((done) => {
        const force = setTimeout(() => child.kill('SIGKILL'), LAST_MS);
        child.once('close', () => {
          clearTimeout(force);
          done();
        });
        child.kill('SIGTERM');
      });
    },
  };
};
