import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { locateNative } from '#kernel/embedded/binaries.ts';
import { isRoot, killAll, ordinaryUser } from '../../kernel/embedded-place.ts';
import { freePort } from '../../kit/free-port.ts';

/** A Postgres of the test's own that may be killed: it is started again on the same port, as an operator's service manager does, whose child it is. */
export type Postgres = {
  readonly superuserUrl: string;
  readonly port: number;
  readonly start: () => Promise<void>;
  /** The postmaster alone: its children end when they notice. */
  readonly killPostmaster: () => void;
  /** The postmaster and all that it started, at once. */
  readonly killAll: () => void;
  readonly stop: () => Promise<void>;
};

// Our floor lets an unpatched server pass where it says that it is the embedded one.
const settings = (port: number) => `
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
coalition.embedded = on
timezone = 'UTC'
log_min_messages = panic
`;

const canConnect = async (url: string): Promise<boolean> => {
  const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined);
  }
};

const STARTS_WITHIN = 60_000;

/** Makes a cluster in `folder/pg` with these binaries, and starts it. */
export const openPostgres = async (folder: string, binaries = join(locateNative(), 'bin')): Promise<Postgres> => {
  const data = join(folder, 'pg');
  const user = isRoot ? ordinaryUser() : null;
  const run = (program: string, ...args: readonly string[]) =>
    execFileSync(join(binaries, program), args, { cwd: '/', stdio: 'ignore', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, ...user });
  mkdirSync(data, { mode: 0o700 });
  for (let above = folder; above !== dirname(above) && above !== '/tmp'; above = dirname(above)) if (isRoot) chmodSync(above, 0o711);
  if (user !== null) execFileSync('chown', [`${user.uid}:${user.gid}`, data]);
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8');
  appendFileSync(join(data, 'postgresql.conf'), settings(port));
  const superuserUrl = `postgres://postgres:any@127.0.0.1:${port}/postgres`;
  let life: ChildProcess | undefined;
  const lives = () => life !== undefined && life.exitCode === null && life.signalCode === null;
  const launch = (): void => {
    const log = openSync(join(data, 'log'), 'a');
    life = spawn(join(binaries, 'postgres'), ['-D', data], { cwd: '/', stdio: ['ignore', log, log], env: { LC_ALL: 'C' }, ...user });
    closeSync(log);
  };
  const start = async () => {
    for (const until = performance.now() + STARTS_WITHIN; performance.now() < until; await delay(20)) {
      // While what is left of a killed server is still ending, a new one refuses: it is started until it stays.
      if (!lives()) launch();
      if (await canConnect(superuserUrl)) return;
    }
    throw new Error(`Postgres does not start: ${readFileSync(join(data, 'log'), 'utf8').slice(-2_000)}`);
  };
  await start();
  return {
    superuserUrl,
    port,
    start,
    killPostmaster: () => void life?.kill('SIGKILL'),
    killAll: () => {
      if (life?.pid !== undefined) killAll(life.pid);
    },
    stop: async () => {
      life?.kill('SIGQUIT');
      while (lives()) await delay(20);
    },
  };
};
