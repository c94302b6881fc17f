import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from './account.ts';
import { writeDurably } from './durable-file.ts';
import { diskFullSentence, EmbeddedError, errorCode, orAbsent, saysDiskFull } from './embedded-error.ts';
import { clusterFolder, type Home, serverFolder } from './home.ts';
import { readServerLog, serverLogSizes } from './server-log.ts';
import { ADDRESS, writeSettings } from './settings.ts';

/** No process of any system has this id, the highest but one that fits. */
const NOBODYS_PID = 2_147_483_646;

/** How long a server may take to start (it may have to replay its log) or to stop (it writes a checkpoint), in seconds. */
const PATIENCE = 120;

/** How often a start is tried again where the reason passes: a port taken meanwhile, workers of a killed server still ending. */
const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 500;

const pidFile = (folder: string): string => join(clusterFolder(folder), 'postmaster.pid');

type Recorded = { readonly pid: number; readonly port: number; readonly text: string };

const readRecorded = async (folder: string): Promise<Recorded | null> => {
  const text = await orAbsent(readFile(pidFile(folder), 'utf8'));
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), port: Number.parseInt(lines[3] ?? '', 10), text };
};

const commandOf = async (pid: number): Promise<string> => {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return line.replaceAll('\0', ' ');
  }
  return (await run(null, 'ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output;
};

// A process id alone proves nothing: after a restart of the machine or container it may be anyone's.
const isPostmaster = async (pid: number, cluster: string): Promise<boolean> => pid > 0 && (await commandOf(pid)).trimEnd().endsWith(`-D ${cluster}`);

/** The port of the server that runs on this home now, or null when none does. */
export const findRunningPort = async (folder: string): Promise<number | null> => {
  const recorded = await readRecorded(folder);
  return recorded !== null && recorded.port > 0 && (await isPostmaster(recorded.pid, clusterFolder(folder))) ? recorded.port : null;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};

// A server that a killed start left behind may be just about to write it.
const removeEmptyRecord = async (folder: string): Promise<void> => {
  await delay(BETWEEN_ATTEMPTS_MS);
  if ((await readRecorded(folder))?.text.trim() === '') await rm(pidFile(folder));
};

/**
 * Postgres refuses to start while the process id in its lock file lives, whoever has that id now. The id is replaced and
 * the file kept, because its shared memory key still tells Postgres of workers that outlived their postmaster.
 */
const retireStaleRecord = async ({ folder, account }: Home): Promise<void> => {
  const recorded = await readRecorded(folder);
  if (recorded === null) return;
  if (recorded.text.trim() === '') await removeEmptyRecord(folder);
  else if (isAlive(recorded.pid) && !(await isPostmaster(recorded.pid, clusterFolder(folder)))) {
    await writeDurably(account, pidFile(folder), recorded.text.replace(/^-?\d+/, String(NOBODYS_PID)));
  }
};

/**
 * Stops the server of a home if it runs: sessions are cut, work in hand is rolled back, everything is on the disk.
 * @throws EmbeddedError where it does not stop
 */
export const stopPostmaster = async ({ folder, account }: Home, pgCtl: string): Promise<void> => {
  const recorded = await readRecorded(folder);
  if (recorded === null || !(await isPostmaster(recorded.pid, clusterFolder(folder)))) return;
  const stopped = await run(account, pgCtl, ['stop', '-D', clusterFolder(folder), '-m', 'fast', '-w', '-t', String(PATIENCE)]);
  if (stopped.ok || (await findRunningPort(folder)) === null) return;
  throw new EmbeddedError(`The embedded server (process ${recorded.pid}) does not stop: ${stopped.output}`);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, ADDRESS, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

const tryToStart = async ({ folder, account }: Home, pgCtl: string, port: number): Promise<string | null> => {
  const log = join(serverFolder(folder), 'start.log');
  await rm(log, { force: true });
  const before = await serverLogSizes(folder);
  await writeSettings(account, clusterFolder(folder), port);
  const args = ['start', '-D', clusterFolder(folder), '-l', log, '-w', '-t', String(PATIENCE)];
  const started = await run(account, pgCtl, args);
  return started.ok ? null : `${await readServerLog(folder, before)}\n${started.output}`;
};

const startFailure = (said: string, folder: string): EmbeddedError => {
  if (saysDiskFull(said)) return new EmbeddedError(diskFullSentence(folder));
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1)?.replace(/^waiting for server to start\.*/, '') ?? 'it gave no reason';
  return new EmbeddedError(`The embedded server does not start on ${clusterFolder(folder)}: ${reason.trim()}. Its log is in ${serverFolder(folder)}.`);
};

/**
 * Starts the server of a home in a session of its own. One that an earlier, killed start left running is stopped first.
 * @returns the port it listens on
 * @throws EmbeddedError with what Postgres said
 */
export const startPostmaster = async (home: Home, pgCtl: string): Promise<number> => {
  for (let attempt = 1; ; attempt += 1) {
    await stopPostmaster(home, pgCtl);
    await retireStaleRecord(home);
    const port = await freePort();
    const said = await tryToStart(home, pgCtl, port);
    if (said === null) return port;
    const passes = /Address already in use|already exists|still in use|is empty/.test(said);
    if (!passes || attempt === ATTEMPTS) {
      await stopPostmaster(home, pgCtl);
      throw startFailure(said, home.folder);
    }
    await delay(BETWEEN_ATTEMPTS_MS);
  }
};
