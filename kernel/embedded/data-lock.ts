import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { diskFullSentence, EmbeddedError } from './embedded-error.ts';

/** A lock on a data folder. The system drops it when the process ends, however it ends. */
export type DataLock = { readonly release: () => void };

const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;

const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

const refusal = async (error: unknown, dataDir: string, file: string): Promise<EmbeddedError> => {
  const code = sqliteCode(error);
  if (code === SQLITE_BUSY) {
    const holder = await readFile(join(dataDir, 'postgres.holder'), 'utf8').catch(() => '');
    const who = /^\d+$/.test(holder.trim()) ? ` (process ${holder.trim()})` : '';
    return new EmbeddedError(`The data folder ${dataDir} is already in use by another start${who}. Stop that one, or set DATA_DIR to another folder.`);
  }
  if (code === SQLITE_FULL) return new EmbeddedError(diskFullSentence(dataDir), { cause: error });
  if (code === SQLITE_CANTOPEN || code === SQLITE_READONLY) {
    return new EmbeddedError(`The data folder ${dataDir} cannot be written by this user. Give this user the right to, or set DATA_DIR to another folder.`, {
      cause: error,
    });
  }
  return new EmbeddedError(
    `${file} is not the lock file that belongs there. Is ${dataDir} really the data folder? Move that file away, or set DATA_DIR to another folder.`,
    { cause: error },
  );
};

/**
 * Takes the data folder for this process. Node has no file locks of its own, and a process id in a file can be another
 * process's by now; SQLite holds a lock of the operating system, so `kill -9` and a power cut leave nothing behind.
 * @throws EmbeddedError where a living process has it
 */
export const lockDataDir = async (dataDir: string): Promise<DataLock> => {
  const file = join(dataDir, 'postgres.lock');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('begin exclusive');
    await writeFile(join(dataDir, 'postgres.holder'), `${process.pid}\n`);
  } catch (error) {
    database?.close();
    throw sqliteCode(error) === undefined ? error : await refusal(error, dataDir, file);
  }
  const held = database;
  return { release: () => (held.isOpen ? held.close() : undefined) };
};
