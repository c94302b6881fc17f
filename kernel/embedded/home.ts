import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from '#kernel/log.ts';
import { type Account, accountWithId, canEnter, chooseAccount, isRoot } from './account.ts';
import { EmbeddedError, errorCode, orAbsent } from './embedded-error.ts';

/** Where a data folder's database stands and who runs it. */
export type Home = { readonly folder: string; readonly account: Account };

/** In the data folder: the path of a home that stands elsewhere. */
const POINTER = 'postgres.location';
/** In a home elsewhere: the path of the data folder whose home it is. */
const BELONGS_TO = 'belongs-to';

/** The database's own folder in a home: it appears whole, by renaming, or not at all. */
export const serverFolder = (home: string): string => join(home, 'server');

/** The cluster, PGDATA in the words of Postgres. */
export const clusterFolder = (home: string): string => join(serverFolder(home), 'data');

/** Finds the folder that holds a data folder's database, without making one. */
export const findHome = async (dataDir: string): Promise<string> =>
  (await orAbsent(readFile(join(dataDir, POINTER), 'utf8')))?.trim() ?? join(dataDir, 'postgres');

const samePlace = async (one: string, other: string): Promise<boolean> => (await orAbsent(realpath(one))) === (await orAbsent(realpath(other)));

/** A data folder that was moved keeps its database; a copy of one must not share it. */
const checkPointer = async (dataDir: string, folder: string): Promise<void> => {
  const pointer = join(dataDir, POINTER);
  if ((await orAbsent(stat(folder))) === null) {
    throw new EmbeddedError(`The database of ${dataDir} stood in ${folder}, which is gone. Bring it back, or delete ${pointer} to begin with an empty one.`);
  }
  const owner = (await orAbsent(readFile(join(folder, BELONGS_TO), 'utf8')))?.trim();
  if (owner === dataDir) return;
  if (owner !== undefined && !(await samePlace(owner, dataDir))) {
    const rival = await orAbsent(readFile(join(owner, POINTER), 'utf8')).catch(() => null);
    if (rival?.trim() === folder) {
      throw new EmbeddedError(`${dataDir} is a copy of ${owner}, whose database stands in ${folder}. Delete ${pointer} to begin with an empty one.`);
    }
  }
  await writeFile(join(folder, BELONGS_TO), `${dataDir}\n`);
};

const durablePlaces = ['/var/lib', '/var/db'];

/** The first place that every user can reach and only root can write, or else the folder for temporary files. */
const placeForAll = async (): Promise<{ place: string; durable: boolean }> => {
  for (const parent of durablePlaces) {
    const place = join(parent, 'coalition-graph');
    try {
      await mkdir(place, { recursive: true });
      const found = await lstat(place);
      if (!found.isDirectory() || found.uid !== 0) continue;
      await chmod(place, 0o711);
      return { place, durable: true };
    } catch {
      // Not on this system, or not writable: the next place.
    }
  }
  return { place: tmpdir(), durable: false };
};

const shortHash = (dataDir: string): string => createHash('sha256').update(dataDir).digest('hex').slice(0, 12);

const makeHomeElsewhere = async (dataDir: string, account: NonNullable<Account>, logger: Logger): Promise<string> => {
  const { place, durable } = await placeForAll();
  const name = `coalition-${shortHash(dataDir)}-`;
  const orphans = (await readdir(place)).filter((entry) => entry.startsWith(name)).map((entry) => join(place, entry));
  if (orphans.length > 0) logger.warn({ folders: orphans }, 'databases of an earlier data folder of the same path are still here; nothing uses them');
  const folder = await mkdtemp(join(place, name));
  await writeFile(join(folder, BELONGS_TO), `${dataDir}\n`);
  await chown(folder, account.uid, account.gid);
  if (!(await canEnter(account, folder))) {
    throw new EmbeddedError(
      `The user ${account.name}, whom Postgres runs as, can reach neither ${dataDir} nor ${folder}. Set DATA_DIR to a folder that every user can enter, or set DATABASE_URL.`,
    );
  }
  await writeFile(join(dataDir, POINTER), `${folder}\n`);
  logger.info({ dataDir, folder }, `the user ${account.name}, whom Postgres runs as, cannot enter the data folder: the database stands elsewhere`);
  if (!durable) logger.warn({ folder }, 'the database stands in the folder for temporary files: keep nothing there that must last');
  return folder;
};

const ownerOf = async (dataDir: string, folder: string): Promise<number | null> => {
  try {
    return (await orAbsent(stat(clusterFolder(folder))))?.uid ?? null;
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw error;
    throw new EmbeddedError(
      `The database in ${folder} belongs to another user. Start as that user or as root, or set DATA_DIR to another folder than ${dataDir}.`,
      { cause: error },
    );
  }
};

/** Postgres runs only as the owner of its files, whoever that was at the first start. */
const accountOfExisting = async (dataDir: string, folder: string, uid: number): Promise<Account> => {
  if (!isRoot()) {
    if (uid === process.getuid?.()) return null;
    throw new EmbeddedError(
      `The database in ${folder} belongs to another user (id ${uid}). Start as that user or as root, or set DATA_DIR to another folder than ${dataDir}.`,
    );
  }
  const { gid } = await stat(clusterFolder(folder));
  const account = await accountWithId(uid, gid);
  if (uid !== 0 && (await canEnter(account, folder))) return account;
  throw new EmbeddedError(
    uid === 0
      ? `The database in ${folder} belongs to root, whom Postgres refuses to run as. Give it to an ordinary user (chown -R), or set DATA_DIR to another folder.`
      : `The database in ${folder} belongs to the user ${account.name}, who cannot enter that folder any more. Open the folders above it to that user (chmod o+x), or move the data folder.`,
  );
};

const makeHome = async (dataDir: string, folder: string, logger: Logger): Promise<Home> => {
  const account = await chooseAccount();
  if (account === null) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { folder, account };
  }
  if (await canEnter(account, dataDir)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A link here could point anywhere, and root would give that place away.
    if ((await lstat(folder)).isDirectory()) await chown(folder, account.uid, account.gid);
    return { folder, account };
  }
  return { folder: await makeHomeElsewhere(dataDir, account, logger), account };
};

/**
 * Finds or makes the folder of a data folder's database, and who runs it. As root, where the account cannot reach the
 * data folder, that is a folder under /var/lib (or the temporary files), which a file in the data folder points to.
 * @throws EmbeddedError where the database belongs to someone else, has gone, or cannot be reached
 */
export const settleHome = async (dataDir: string, logger: Logger): Promise<Home> => {
  const folder = await findHome(dataDir);
  const elsewhere = folder !== join(dataDir, 'postgres');
  if (elsewhere) await checkPointer(dataDir, folder);
  const uid = await ownerOf(dataDir, folder);
  if (uid !== null) return { folder, account: await accountOfExisting(dataDir, folder, uid) };
  if (!elsewhere) return makeHome(dataDir, folder, logger);
  const account = await chooseAccount();
  if (account !== null) await chown(folder, account.uid, account.gid);
  return { folder, account };
};
