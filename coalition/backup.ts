import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Access } from '#kernel/backup/read.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { progressOn } from '../seed/progress.ts';
import { counted, say, UsageError } from './console.ts';
import { stopSignal } from './life.ts';
import { subgraphNames } from './rooms.ts';
import { withDatabase } from './server.ts';

/** Which files are read: those of the key, and unencrypted ones where that is said. */
export const openAccess = async ({ BACKUP_KEY_FILE: file }: Environment, plain: boolean): Promise<Access> => ({
  key: file === undefined ? null : await (await import('#kernel/backup/key.ts')).readKey(file),
  plain,
});

/** A bar on a terminal; nothing where nobody watches. */
export const openProgress = () => {
  const progress = process.stderr.isTTY === true ? progressOn(process.stderr) : undefined;
  return { advance: progress?.at, end: () => progress?.end() };
};

/** Runs what a signal may stop. A file that does not hold, and a stop, end with 1. */
export const refusable = async (work: (stop: AbortSignal) => Promise<string>): Promise<number> => {
  const stop = stopSignal();
  try {
    say(await work(stop));
    return 0;
  } catch (error) {
    if (!stop.aborted && !(error instanceof Error && error.name === 'BackupRefusal')) throw error;
    process.stderr.write(`${stop.aborted ? 'Stopped before the end: nothing was written.' : (error as Error).message}\n`);
    return 1;
  }
};

const countedRows = (tables: number, rows: number): string => `${counted(tables, 'table')}, ${counted(rows, 'row')}`;

const verify = (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, plain: { type: 'boolean', default: false } } });
  const { from: file, plain } = values;
  if (file === undefined) throw new UsageError('backup verify reads a file: backup verify --from FILE');
  return refusable(async (stop) => {
    const [{ readBackup }, { rowsOf }] = await Promise.all([import('#kernel/backup/read.ts'), import('#kernel/backup/manifest.ts')]);
    const manifest = await readBackup({ file, access: await openAccess(readEnvironment(), plain), stop });
    return `${file} holds: ${countedRows(manifest.tables.length, rowsOf(manifest))} of ${manifest.snapshotAt}, written by version ${manifest.product}`;
  });
};

const makeKey = async (file: string): Promise<number> => {
  await (await import('#kernel/backup/key.ts')).makeKey(file);
  say(`${file} is a new key. Set BACKUP_KEY_FILE to it, and keep a copy apart from the backups: without it they cannot be read.`);
  return 0;
};

const versionOfProduct = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
};

const write = (file: string, plain: boolean): Promise<number> => {
  const environment = readEnvironment();
  if (environment.BACKUP_KEY_FILE === undefined && !plain)
    throw new ConfigurationError(
      'A backup holds the rows of all nations: set BACKUP_KEY_FILE to a key that "backup --make-key FILE" has made, or say --plain to write it unencrypted.',
    );
  return refusable(async (stop) => {
    const [{ backUp }, { rowsOf }] = await Promise.all([import('#kernel/backup/back-up.ts'), import('#kernel/backup/manifest.ts')]);
    const { key } = plain ? { key: null } : await openAccess(environment, plain);
    const { advance, end } = openProgress();
    const schemas = ['coalition', ...subgraphNames];
    const product = await versionOfProduct();
    const { manifest, bytes, sha256 } = await withDatabase(environment, (url) => backUp({ url, file, key, schemas, product, advance, stop }));
    end();
    return `${countedRows(manifest.tables.length, rowsOf(manifest))} of ${manifest.snapshotAt}, ${bytes} bytes: ${file} sha256 ${sha256}`;
  });
};

/** Writes a backup, makes a key for them, or checks one. */
export const backup = async (args: readonly string[]): Promise<number> => {
  if (args[0] === 'verify') return verify(args.slice(1));
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, plain: { type: 'boolean', default: false }, 'make-key': { type: 'string' } },
  });
  if (values['make-key'] !== undefined) return makeKey(values['make-key']);
  if (values.out === undefined) throw new UsageError('backup writes a file: backup --out FILE. --help says more.');
  return write(values.out, values.plain);
};

export const backupHelp = `npm run -s coalition -- backup --out FILE [--plain]
npm run -s coalition -- backup --make-key FILE
npm run -s coalition -- backup verify --from FILE [--plain]

Writes every row of one moment, in one snapshot, to a file that only you may read: encrypted with the key of BACKUP_KEY_FILE
(AES-256-GCM), with a digest for each table. Runs beside the product, whose readers and writers do not wait for it; a start of
the product, and migrate, wait until it has ended. The file appears when it is whole; no file is written over.

  --out FILE        the file to write
  --plain           unencrypted: the rows of all nations, for whoever reads the file. Also reads such a file
  --make-key FILE   makes a key. Keep a copy apart from the backups: without it nobody reads them
  verify            reads a backup to its end and compares every row with its digest; changes nothing, needs no database

Not in it: the demo issuers' keys, the passwords of the database logins (made anew where it is restored), ISSUERS_FILE and
settings. Rows written after its moment are in the next one only: for a server of your own run pgBackRest or pg_basebackup too.

Examples:
  npm run -s coalition -- backup --make-key ~/coalition-backup.key
  BACKUP_KEY_FILE=~/coalition-backup.key npm run -s coalition -- backup --out /var/backups/coalition-$(date +%F).backup
  BACKUP_KEY_FILE=~/coalition-backup.key npm run -s coalition -- backup verify --from /var/backups/coalition-2026-11-27.backup

Exit codes: 0 done, 1 the backup does not hold, or was stopped, 2 wrong use or configuration, or the file cannot be written.`;
