import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, run } from './account.ts';
import type { Binaries } from './binaries.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { diskFullSentence, EmbeddedError, orAbsent, saysDiskFull } from './embedded-error.ts';
import { clusterFolder, type Home, serverFolder } from './home.ts';

/** The name of the server's superuser; no password but the generated one opens it. */
export const SUPERUSER = 'postgres';

const UNFINISHED = 'initializing-';

const passwordFile = (server: string): string => join(server, 'password');

// A start that was killed in the middle may have left an initdb behind that still writes: what resists goes next time.
const removeUnfinished = async (home: string): Promise<void> => {
  for (const name of await readdir(home)) {
    if (name.startsWith(UNFINISHED)) await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
};

const firstComplaint = (output: string): string => {
  const lines = output.split('\n');
  return lines.find((line) => /error:|FATAL|PANIC/.test(line)) ?? lines.slice(-3).join(' ');
};

const initdbFailure = (output: string, home: string, account: Account): EmbeddedError => {
  if (saysDiskFull(output)) return new EmbeddedError(diskFullSentence(home));
  if (output.includes('could not look up effective user ID')) {
    return new EmbeddedError(
      `Postgres needs a name for the user it runs as, and the user with id ${account?.uid ?? process.getuid?.()} has no entry in /etc/passwd. Add one, or set DATABASE_URL.`,
    );
  }
  return new EmbeddedError(`The database in ${home} could not be made: ${firstComplaint(output)}`);
};

const initialize = async ({ folder, account }: Home, binaries: Binaries): Promise<void> => {
  const unfinished = await mkdtemp(join(folder, UNFINISHED));
  try {
    if (account !== null) await chown(unfinished, account.uid, account.gid);
    await writeDurably(account, passwordFile(unfinished), `${randomBytes(32).toString('base64url')}\n`);
    const made = await run(account, binaries.initdb, [
      '--pgdata',
      join(unfinished, 'data'),
      '--username',
      SUPERUSER,
      '--pwfile',
      passwordFile(unfinished),
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
      '--no-locale',
      '--data-checksums',
      '--no-instructions',
    ]);
    if (!made.ok) throw initdbFailure(made.output, folder, account);
    await rename(unfinished, serverFolder(folder));
    await syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
};

const checkVersion = async (folder: string, major: string): Promise<void> => {
  const cluster = clusterFolder(folder);
  const found = (await orAbsent(readFile(join(cluster, 'PG_VERSION'), 'utf8')))?.trim();
  if (found === undefined || !/^\d+(\.\d+)?$/.test(found)) {
    throw new EmbeddedError(
      `${serverFolder(folder)} holds something else than a database of this product. Nothing was changed: move it away, or set DATA_DIR to another folder.`,
    );
  }
  if (found !== major) {
    throw new EmbeddedError(
      `The database in ${cluster} was written by PostgreSQL ${found}, and this release brings PostgreSQL ${major}. Nothing was changed: start the release that wrote it, back up, and restore here.`,
    );
  }
};

/**
 * Makes the database of a home if there is none yet. Nobody ever finds half a one: it is made beside and renamed.
 * @returns true when it was made now
 * @throws EmbeddedError where something else, or another version's database, stands there
 */
export const ensureCluster = async (home: Home, binaries: Binaries): Promise<boolean> => {
  await removeUnfinished(home.folder);
  const found = await orAbsent(readdir(serverFolder(home.folder)));
  if (found === null) {
    await initialize(home, binaries);
    return true;
  }
  await checkVersion(home.folder, binaries.major);
  return false;
};

/**
 * Reads the superuser's password.
 * @throws EmbeddedError where the file is gone
 */
export const readPassword = async (folder: string): Promise<string> => {
  const file = passwordFile(serverFolder(folder));
  const password = await orAbsent(readFile(file, 'utf8'));
  if (password === null) throw new EmbeddedError(`The password of the embedded server is missing: ${file}. Bring the file back from a backup.`);
  return password.trim();
};
