import { mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Logger } from '#kernel/log.ts';
import { isRoot } from './account.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, readPassword, SUPERUSER } from './cluster.ts';
import { lockDataDir } from './data-lock.ts';
import { asEmbeddedError, EmbeddedError, orAbsent } from './embedded-error.ts';
import { findHome, type Home, settleHome } from './home.ts';
import { findRunningPort, startPostmaster, stopPostmaster } from './postmaster.ts';
import { ADDRESS } from './settings.ts';

/** The database that the product lives in. */
export const DATABASE = 'coalition';

/** How to reach a running embedded server. */
export type EmbeddedAddress = {
  readonly host: string;
  readonly port: number;
  /** The superuser's password: for making roles and databases, and for nothing that serves a request. */
  readonly password: string;
  /** A URL for a role of your own. Name and password may hold any character. */
  readonly urlFor: (role: string, password: string, database: string) => string;
  /** A URL for the superuser: the product's database is `coalition`, and `postgres` is there to make others from. */
  readonly superuserUrl: (database: string) => string;
};

/** An embedded server that this process started and has to stop. */
export type EmbeddedServer = EmbeddedAddress & {
  /** As people write it: '18.4'. */
  readonly version: string;
  /** As `server_version_num` has it, for `belowFloor`: 180004. */
  readonly versionNumber: number;
  /** True when this start made the database. A start that was cut short after that is not a first start again. */
  readonly firstStart: boolean;
  /** The folder that holds the database and its logs; outside the data folder where that is closed to the account. */
  readonly folder: string;
  /** Stops the server and gives the data folder free. Calls at the same time or later get the same answer. */
  readonly stop: () => Promise<void>;
};

const addressOf = (port: number, password: string): EmbeddedAddress => {
  const urlFor = (role: string, secret: string, database: string): string =>
    `postgres://${encodeURIComponent(role)}:${encodeURIComponent(secret)}@${ADDRESS}:${port}/${encodeURIComponent(database)}`;
  return { host: ADDRESS, port, password, urlFor, superuserUrl: (database) => urlFor(SUPERUSER, password, database) };
};

/** Makes the product's database where it is missing: a start may have been killed between making the server and this. */
const prepare = async (address: EmbeddedAddress): Promise<{ version: string; versionNumber: number }> => {
  const sql = postgres(address.superuserUrl('postgres'), { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql<{ number: number; version: string; present: boolean }[]>`
      select current_setting('server_version_num')::int as number,
             split_part(current_setting('server_version'), ' ', 1) as version,
             exists (select from pg_database where datname = ${DATABASE}) as present`;
    if (found?.present !== true) await sql`create database ${sql(DATABASE)}`;
    return { version: found?.version ?? '', versionNumber: found?.number ?? 0 };
  } finally {
    await sql.end({ timeout: 1 });
  }
};

// pg_ctl and initdb put paths between double quotes into a command line of the shell.
const checkPath = (path: string): void => {
  if (!/["$`\\\n]/.test(path)) return;
  throw new EmbeddedError(
    `The tools of Postgres cannot take a path with a quotation mark, a dollar sign, a backtick, a backslash or a line break: ${path}. Move the checkout, or set DATA_DIR to another folder.`,
  );
};

const startIn = async (dataDir: string, home: Home, logger: Logger, release: () => void): Promise<EmbeddedServer> => {
  checkPath(home.folder);
  const binaries = await findBinaries(home.account, home.folder, logger);
  checkPath(binaries.pgCtl);
  const firstStart = await ensureCluster(home, binaries);
  const password = await readPassword(home.folder);
  const port = await startPostmaster(home, binaries.pgCtl);
  const address = addressOf(port, password);
  const halt = async () => {
    await stopPostmaster(home, binaries.pgCtl);
    release();
  };
  try {
    const version = await prepare(address);
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => {
      stopping ??= halt();
      return stopping;
    };
    logger.info({ folder: home.folder, port, version: version.version, as: home.account?.name, firstStart, dataDir }, 'the embedded Postgres runs');
    return { ...address, ...version, firstStart, folder: home.folder, stop };
  } catch (error) {
    await halt();
    throw error;
  }
};

const openDataDir = async (dataDir: string): Promise<string> => {
  // As root, other users must pass through it to reach the database inside.
  await mkdir(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  const folder = await realpath(dataDir);
  if ((await orAbsent(stat(join(folder, 'PG_VERSION')))) !== null) {
    throw new EmbeddedError(`${folder} is itself a database of some PostgreSQL server. Nothing was changed: set DATA_DIR to a folder of its own.`);
  }
  return folder;
};

/**
 * Starts the embedded Postgres of a data folder, made at the first start. It runs detached, so that neither the
 * terminal's Ctrl-C nor the end of this process stops it: call `stop`. After `kill -9` of this process, the next start
 * stops the server that was left and starts it anew.
 *
 * @throws EmbeddedError with a sentence for the user, for every refusal; nothing in the data folder is destroyed
 * @example
 * const server = await startEmbedded({ dataDir: '.data', logger });
 * const sql = postgres(server.superuserUrl('coalition'));
 */
export const startEmbedded = async ({ dataDir, logger }: { readonly dataDir: string; readonly logger: Logger }): Promise<EmbeddedServer> => {
  try {
    const folder = await openDataDir(dataDir);
    const lock = await lockDataDir(folder);
    try {
      return await startIn(folder, await settleHome(folder, logger), logger, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw asEmbeddedError(error, dataDir);
  }
};

/**
 * Finds the embedded server that another process runs on a data folder, for commands beside a running product.
 * @returns null when none runs there
 * @throws EmbeddedError where this user may not read the server's password
 */
export const findEmbedded = async (dataDir: string): Promise<EmbeddedAddress | null> => {
  try {
    const folder = await orAbsent(realpath(dataDir));
    if (folder === null) return null;
    const home = await findHome(folder);
    const port = await findRunningPort(home);
    return port === null ? null : addressOf(port, await readPassword(home));
  } catch (error) {
    throw asEmbeddedError(error, dataDir);
  }
};
