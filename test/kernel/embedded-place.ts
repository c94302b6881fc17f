import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { type EmbeddedServer, startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { createLogger } from '#kernel/log.ts';

export const quiet = createLogger('silent');

export const isRoot = process.getuid?.() === 0;

/** A folder that every user may enter, with a name of its own, and how to remove it and what was started in it. */
export const openPlace = (): { folder: string; path: (...parts: string[]) => string; close: () => Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'coalition-embedded-'));
  chmodSync(folder, 0o755);
  const close = async () => {
    await Promise.all(children.splice(0).map(endProcess));
    for (const pid of postmasters(folder)) killAll(pid);
    for (const home of homesElsewhere(folder)) rmSync(home, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { folder, path: (...parts) => join(folder, ...parts), close };
};

const children: ChildProcess[] = [];

const endProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

const filesNamed = (folder: string, name: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => basename(path) === name)
        .map((path) => join(folder, path))
    : [];

const homesElsewhere = (folder: string): string[] => filesNamed(folder, 'postgres.location').map((pointer) => readFileSync(pointer, 'utf8').trim());

const pidIn = (file: string): number => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return 0;
  }
};

/** The process id of the server in a home. */
export const postmasterOf = (home: string): number => pidIn(join(home, 'server', 'data', 'postmaster.pid'));

const psField = (pid: number, field: string): string => {
  try {
    return execFileSync('ps', ['-ww', '-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

// Small Linux images have no ps; other systems have no /proc.
const onLinux = process.platform === 'linux';

const procFile = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

/** The command line of a living process, or ''. */
export const commandOf = (pid: number): string => (onLinux ? procFile(pid, 'cmdline').replaceAll('\0', ' ') : psField(pid, 'command'));

/** The user id that a process runs as. */
export const userOf = (pid: number): number => (onLinux ? statSync(`/proc/${pid}`).uid : Number(psField(pid, 'uid')));

/** The process group of a process: what a terminal's Ctrl-C goes to. */
export const groupOf = (pid: number): number => Number(onLinux ? procFile(pid, 'stat').split(') ')[1]?.split(' ')[2] : psField(pid, 'pgid'));

const childrenOf = (pid: number): number[] =>
  procFile(pid, `task/${pid}/children`)
    .split(' ')
    .map(Number)
    .filter((id) => id > 0);

const allProcesses = (): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);

/** The processes that have a folder in their command line: those in a mount namespace of their own, too. */
export const processesAt = (folder: string): number[] => (onLinux ? allProcesses().filter((pid) => commandOf(pid).includes(folder)) : []);

const postmasters = (folder: string): number[] =>
  [...filesNamed(folder, 'postmaster.pid').map(pidIn), ...[folder, ...homesElsewhere(folder)].flatMap(processesAt)].filter((pid) =>
    commandOf(pid).includes('bin/postgres'),
  );

/** Kills a process and all that it started, at once and without a word. */
export const killAll = (pid: number): void => {
  const family = [pid, ...childrenOf(pid)];
  for (const member of family) {
    try {
      process.kill(member, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
};

/** Waits until something holds. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

const program = fileURLToPath(new URL('embedded-process.ts', import.meta.url));

export type Started = { readonly url: string; readonly firstStart: boolean; readonly folder: string };
export type Said = Partial<Started> & { readonly refused?: string; readonly name?: string };

/** A start in a process of its own. `before` goes in front of the command line; `user` names who starts it. */
export const startProcess = (
  dataDir: string,
  options: { readonly before?: readonly string[]; readonly as?: { uid: number; gid: number } } = {},
): { readonly child: ChildProcess; readonly said: Promise<Said>; readonly lines: string[] } => {
  const [command = '', ...args] = [...(options.before ?? []), process.execPath, program, dataDir];
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'], ...options.as });
  children.push(child);
  const lines: string[] = [];
  const said = new Promise<Said>((resolve, reject) => {
    const reader = createInterface({ input: child.stdout });
    reader.on('line', (line) => {
      lines.push(line);
      resolve(JSON.parse(line) as Said);
    });
    child.once('error', reject);
    reader.once('close', () => reject(new Error('the process ended without a word')));
  });
  said.catch(() => undefined);
  return { child, said, lines };
};

/** A start in a process of its own that must succeed. */
export const startedProcess = async (dataDir: string): Promise<Started & { readonly child: ChildProcess; readonly lines: string[] }> => {
  const { child, said, lines } = startProcess(dataDir);
  const { url, firstStart, folder, refused } = await said;
  if (url === undefined || firstStart === undefined || folder === undefined) throw new Error(refused ?? 'nothing was said');
  return { url, firstStart, folder, child, lines };
};

/** Starts in this process. */
export const start = (dataDir: string): Promise<EmbeddedServer> => startEmbedded({ dataDir, logger: quiet });

/** The sentence with which a start is refused. */
export const refusalOf = async (dataDir: string): Promise<string> => {
  const server = await start(dataDir).catch((error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (typeof server === 'string') return server;
  await server.stop();
  throw new Error(`${dataDir} was not refused`);
};

/** Runs one query on a connection of its own. */
export const ask = async <T extends object>(url: string, query: string): Promise<T[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe<T[]>(query))];
  } finally {
    await sql.end({ timeout: 1 });
  }
};

/** Writes a row that is acknowledged, for a later start to find. */
export const leaveNote = async (url: string, note: string): Promise<void> => {
  await ask(url, `create table if not exists public.note (says text); insert into public.note values ('${note}')`);
};

/** The notes that a start finds. */
export const notes = async (url: string): Promise<string[]> =>
  (await ask<{ says: string }>(url, 'select says from public.note order by says')).map((row) => row.says);

/** Copies a folder with owners and modes, as an operator would. */
export const copyFolder = (from: string, to: string): string => {
  execFileSync('cp', ['-a', from, to]);
  return to;
};

/** True when this machine lets us mount in a namespace of our own (root outside a plain container). */
export const canMount = (): boolean => {
  try {
    execFileSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A system user that is not root, or null where there is none. */
export const ordinaryUser = (): { uid: number; gid: number } | null => {
  try {
    return { uid: Number(execFileSync('id', ['-u', 'nobody'])), gid: Number(execFileSync('id', ['-g', 'nobody'])) };
  } catch {
    return null;
  }
};

/** True when an ordinary user can read this checkout, so that a start can be run as one. */
export const canRunAsOrdinaryUser = (): boolean => {
  const user = ordinaryUser();
  if (!isRoot || user === null || !existsSync(program)) return false;
  try {
    execFileSync(process.execPath, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    execFileSync('/bin/sh', ['-c', 'test -r "$0"', program], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
};
