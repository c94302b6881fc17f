import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { chooseAccount } from '#kernel/embedded/account.ts';
import { findBinaries, locateNative } from '#kernel/embedded/binaries.ts';
import { startEmbedded } from '#kernel/embedded/start-embedded.ts';
import { createLogger } from '#kernel/log.ts';
import {
  canMount,
  canRunAsOrdinaryUser,
  commandOf,
  copyFolder,
  isRoot,
  leaveNote,
  notes,
  openPlace,
  ordinaryUser,
  postmasterOf,
  quiet,
  refusalOf,
  start,
  startProcess,
  userOf,
} from './embedded-place.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = openPlace();

afterAll(place.close);

/** A data folder below one that only root can enter. */
const closedDataDir = (name: string): string => {
  mkdirSync(place.path(name), { mode: 0o700 });
  return place.path(name, 'data');
};

const uidOf = (name: string): number | null => {
  try {
    return Number(execFileSync('id', ['-u', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
};

test.runIf(isRoot)('below a folder that only root can enter, the database stands where its user can reach it, and every later start finds it', async () => {
  const dataDir = closedDataDir('closed');
  const log: string[] = [];
  const first = await startEmbedded({ dataDir, logger: createLogger('info', { write: (line) => log.push(line) }) });
  await leaveNote(first.superuserUrl('coalition'), 'kept');
  const said = log.map((line) => JSON.parse(line) as { msg: string; folder: string });
  expect(said.find(({ msg }) => msg.endsWith('the database stands elsewhere'))?.folder).toBe(first.folder);
  expect(first.folder).not.toContain(place.folder);
  expect(userOf(postmasterOf(first.folder))).toBe(uidOf('postgres') ?? uidOf('nobody'));
  expect(readFileSync(join(dataDir, 'postgres.location'), 'utf8').trim()).toBe(first.folder);
  expect(await refusalOf(dataDir)).toContain('is already in use by another start');
  await first.stop();
  const second = await start(dataDir);
  expect([second.firstStart, second.folder, await notes(second.superuserUrl('coalition'))]).toEqual([false, first.folder, ['kept']]);
  await second.stop();
});

test.runIf(isRoot)('a data folder that was moved keeps its database elsewhere; a copy of it is refused with a sentence', async () => {
  const dataDir = closedDataDir('moving');
  const first = await start(dataDir);
  await leaveNote(first.superuserUrl('coalition'), 'kept');
  await first.stop();
  const copy = copyFolder(dataDir, place.path('moving', 'copy'));
  expect(await refusalOf(copy)).toContain(`is a copy of ${dataDir}, whose database stands in ${first.folder}`);
  const moved = place.path('moving', 'moved');
  renameSync(dataDir, moved);
  const second = await start(moved);
  expect([second.firstStart, await notes(second.superuserUrl('coalition'))]).toEqual([false, ['kept']]);
  await second.stop();
  renameSync(first.folder, `${first.folder}-away`);
  expect(await refusalOf(moved)).toContain(`stood in ${first.folder}, which is gone`);
  renameSync(`${first.folder}-away`, first.folder);
});

/** A machine whose list of users lacks some; its name service invents none (systemd's has a "nobody" of its own). */
const withoutUsers = (pattern: string): string[] => {
  const [users, services] = [place.path(`passwd-${pattern.length}`), place.path('nsswitch.conf')];
  writeFileSync(
    users,
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => !new RegExp(pattern).test(line))
      .join('\n'),
  );
  writeFileSync(services, 'passwd: files\ngroup: files\n');
  return ['unshare', '-m', 'sh', '-c', `mount --bind '${users}' /etc/passwd && mount --bind '${services}' /etc/nsswitch.conf && exec "$@"`, 'sh'];
};

test.runIf(isRoot && canMount() && existsSync('/etc/nsswitch.conf'))('on a machine without a user "postgres", root runs Postgres as "nobody"', async () => {
  const { said } = startProcess(place.path('without-postgres'), { before: withoutUsers('^postgres:') });
  const { folder = '', refused } = await said;
  expect(refused).toBeUndefined();
  expect(userOf(postmasterOf(folder))).toBe(uidOf('nobody'));
});

test.runIf(isRoot && canMount() && existsSync('/etc/nsswitch.conf'))('on a machine with neither, the start is refused with a sentence', async () => {
  const { said } = startProcess(place.path('without-both'), { before: withoutUsers('^(postgres|nobody):') });
  expect((await said).refused).toContain('neither a user "postgres" nor "nobody"');
});

test.runIf(canRunAsOrdinaryUser())('an ordinary user starts as itself; started as root later, the same database runs as its owner', async () => {
  const user = ordinaryUser() ?? { uid: 0, gid: 0 };
  const dataDir = place.path('of-a-user', 'data');
  mkdirSync(place.path('of-a-user'), { mode: 0o700 });
  execFileSync('chown', [`${user.uid}:${user.gid}`, place.path('of-a-user')]);
  const { child, said } = startProcess(dataDir, { as: user });
  const { folder = '', url = '', refused } = await said;
  expect(refused).toBeUndefined();
  expect([folder, userOf(postmasterOf(folder)), statSync(dataDir).uid]).toEqual([join(dataDir, 'postgres'), user.uid, user.uid]);
  await leaveNote(url, 'of a user');
  child.kill('SIGKILL');
  const later = await vi.waitUntil(() => start(dataDir).catch(() => null), { timeout: 10_000 });
  expect([later.firstStart, userOf(postmasterOf(later.folder)), await notes(later.superuserUrl('coalition'))]).toEqual([false, user.uid, ['of a user']]);
  await later.stop();
});

/** The installed package as `npm ci --ignore-scripts` leaves it: npm packs no symbolic links. */
const packageWithoutLinks = (folder: string): string => {
  copyFolder(join(locateNative(), '..'), folder);
  const library = join(folder, 'native', 'lib');
  for (const name of readdirSync(library)) if (lstatSync(join(library, name)).isSymbolicLink()) rmSync(join(library, name));
  return join(folder, 'native');
};

test.runIf(isRoot && canMount())('in a clone below a folder that only root can enter, the first and the second start work', async () => {
  const closed = place.path('closed-clone');
  const clone = join(closed, 'clone');
  mkdirSync(clone, { recursive: true });
  chmodSync(closed, 0o700);
  const checkout = fileURLToPath(new URL('../..', import.meta.url));
  const script = `mount --bind '${checkout}' '${clone}' && exec "$1" '${clone}/test/kernel/embedded-process.ts' "$3"`;
  const startInClone = async () => {
    const { child, said } = startProcess(join(closed, 'data'), { before: ['unshare', '-m', 'sh', '-c', script, 'sh'] });
    const { folder = '', url = '', firstStart, refused } = await said;
    expect(refused).toBeUndefined();
    return { child, folder, url, firstStart };
  };
  const first = await startInClone();
  await leaveNote(first.url, 'kept');
  expect(commandOf(postmasterOf(first.folder))).toMatch(/^\/\S+\/binaries-[^/]+\/native\/bin\/postgres /);
  first.child.kill('SIGTERM');
  await once(first.child, 'exit');
  const second = await startInClone();
  expect([second.firstStart, second.folder, await notes(second.url)]).toEqual([false, first.folder, ['kept']]);
});

test('after npm ci --ignore-scripts, Postgres runs from a copy with the missing links, and node_modules is left as it is', async () => {
  const native = packageWithoutLinks(place.path('package'));
  const before = readdirSync(native, { recursive: true });
  const folder = place.path('home');
  mkdirSync(folder);
  const account = await chooseAccount();
  const binaries = await findBinaries(account, folder, quiet, native);
  expect([binaries.major, binaries.initdb.startsWith(folder)]).toEqual(['18', true]);
  expect(readdirSync(native, { recursive: true })).toEqual(before);
  const written = statSync(binaries.initdb).ctimeMs;
  expect(await findBinaries(account, folder, quiet, native)).toEqual(binaries);
  expect(statSync(binaries.initdb).ctimeMs).toBe(written);
});

test.runIf(isRoot)('binaries below a folder that only root can enter are copied to where their user can run them, whatever the umask', async () => {
  const closed = place.path('closed-checkout');
  mkdirSync(closed, { mode: 0o700 });
  copyFolder(join(locateNative(), '..'), join(closed, 'package'));
  execFileSync('chmod', ['-R', 'go-rwx', join(closed, 'package')]);
  const folder = place.path('open-home');
  mkdirSync(folder);
  mkdirSync(join(folder, 'binaries-of-an-earlier-release'));
  const before = process.umask(0o077);
  const binaries = await findBinaries(await chooseAccount(), folder, quiet, join(closed, 'package', 'native')).finally(() => process.umask(before));
  expect(binaries.pgCtl.startsWith(folder)).toBe(true);
  expect(existsSync(join(folder, 'binaries-of-an-earlier-release'))).toBe(false);
});

test('binaries that run nowhere are refused with a sentence that says what they answered', async () => {
  const broken = place.path('broken-package');
  mkdirSync(join(broken, 'native', 'bin'), { recursive: true });
  writeFileSync(join(broken, 'package.json'), '{"version":"0.0.0"}');
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    writeFileSync(join(broken, 'native', 'bin', name), '#!/bin/sh\necho wrong machine >&2; exit 1\n', { mode: 0o755 });
  }
  const folder = place.path('no-home');
  mkdirSync(folder);
  await expect(findBinaries(await chooseAccount(), folder, quiet, join(broken, 'native'))).rejects.toThrow(/does not run on this machine \(wrong machine/);
});
