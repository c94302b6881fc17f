import { spawn } from 'node:child_process';
import { EmbeddedError } from './embedded-error.ts';

/** The system user that Postgres runs as where we are root; null means: as ourselves. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string } | null;

/** What a finished program left behind. */
export type Finished = { readonly ok: boolean; readonly output: string };

// Nothing of our own environment reaches Postgres: PG* variables would redirect it, secrets would stand in its /proc entry.
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/run/current-system/sw/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Runs a program to its end, as the account, in a session of its own, so that the terminal's Ctrl-C reaches
 * neither it nor what it starts. Never throws: a program that cannot be started counts as one that failed.
 */
export const run = (account: Account, program: string, args: readonly string[]): Promise<Finished> =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      detached: true,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-16_384);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });

/** True when we are root, whom Postgres refuses to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0;

const lookUp = async (name: string): Promise<Account> => {
  const [uid, gid] = await Promise.all([run(null, 'id', ['-u', name]), run(null, 'id', ['-g', name])]);
  return uid.ok && gid.ok && Number(uid.output) > 0 ? { uid: Number(uid.output), gid: Number(gid.output), name } : null;
};

/**
 * The account for a new database: ourselves, or, as root, the system user `postgres`, or `nobody` where there is none.
 * @throws EmbeddedError where we are root and there is neither
 */
export const chooseAccount = async (): Promise<Account> => {
  if (!isRoot()) return null;
  const account = (await lookUp('postgres')) ?? (await lookUp('nobody'));
  if (account !== null) return account;
  throw new EmbeddedError(
    'Postgres refuses to run as root, and this machine has neither a user "postgres" nor "nobody". Start as an ordinary user, or set DATABASE_URL.',
  );
};

/** The account that owns existing files. */
export const accountWithId = async (uid: number, gid: number): Promise<NonNullable<Account>> => {
  const name = await run(null, 'id', ['-un', String(uid)]);
  return { uid, gid, name: name.ok ? name.output : `with id ${uid}` };
};

/** True when the account can enter the folder, through every folder above it. */
export const canEnter = async (account: Account, folder: string): Promise<boolean> => (await run(account, '/bin/sh', ['-c', 'cd -- "$0"', folder])).ok;
