import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  canMount,
  canRunAsOrdinaryUser,
  copyFolder,
  isRoot,
  leaveNote,
  notes,
  openPlace,
  ordinaryUser,
  refusalOf,
  type Said,
  start,
  startProcess,
} from './embedded-place.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = openPlace();
const template = place.path('template');

beforeAll(async () => {
  const server = await start(template);
  await leaveNote(server.superuserUrl('coalition'), 'kept');
  await server.stop();
});

afterAll(place.close);

const copyOfTemplate = (name: string): string => copyFolder(template, place.path(name));

const serverOf = (dataDir: string): string => join(dataDir, 'postgres', 'server');

/** Every file below a folder with its size and the time it was last written. */
const inventory = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();

const expectNothingChanged = async (folder: string, act: () => Promise<void>): Promise<void> => {
  const before = inventory(folder);
  await act();
  expect(inventory(folder)).toEqual(before);
};

test('a folder that holds something else where the database should be is refused with a sentence and left as it is', async () => {
  const dataDir = place.path('garbage');
  mkdirSync(serverOf(dataDir), { recursive: true });
  writeFileSync(join(serverOf(dataDir), 'thesis.txt'), 'the only copy');
  await expectNothingChanged(serverOf(dataDir), async () => {
    expect(await refusalOf(dataDir)).toContain('holds something else than a database of this product. Nothing was changed');
  });
});

test('a file where the database should be is refused with a sentence and left as it is', async () => {
  const dataDir = place.path('garbage-file');
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(serverOf(dataDir), 'the only copy');
  expect(await refusalOf(dataDir)).toMatch(/^EmbeddedError: The data folder .* because a file stands in its way/);
  expect(readFileSync(serverOf(dataDir), 'utf8')).toBe('the only copy');
});

test('a database of another major version is refused with a sentence that names both versions, and left as it is', async () => {
  const dataDir = copyOfTemplate('older');
  writeFileSync(join(serverOf(dataDir), 'data', 'PG_VERSION'), '17\n');
  await expectNothingChanged(serverOf(dataDir), async () => {
    expect(await refusalOf(dataDir)).toMatch(/was written by PostgreSQL 17, and this release brings PostgreSQL 18\. Nothing was changed/);
  });
});

test('a database whose control file was destroyed is refused with the reason that Postgres gives', async () => {
  const dataDir = copyOfTemplate('broken');
  rmSync(join(serverOf(dataDir), 'data', 'global', 'pg_control'));
  expect(await refusalOf(dataDir)).toMatch(/^EmbeddedError: The embedded server does not start on .*could not open file .*pg_control.*Its log is in /);
});

test('the data folder of another PostgreSQL server is refused with a sentence and left as it is', async () => {
  const dataDir = join(serverOf(copyOfTemplate('foreign')), 'data');
  await expectNothingChanged(dataDir, async () => {
    expect(await refusalOf(dataDir)).toContain('is itself a database of some PostgreSQL server. Nothing was changed');
  });
});

test('a file where the data folder should be is refused with a sentence and left as it is', async () => {
  const file = place.path('file');
  writeFileSync(file, 'the only copy');
  expect(await refusalOf(file)).toMatch(/^EmbeddedError: The data folder .* because a file stands in its way/);
  expect(await refusalOf(join(file, 'below'))).toMatch(/^EmbeddedError: The data folder .* because a file stands in its way/);
  expect(readFileSync(file, 'utf8')).toBe('the only copy');
});

test('a foreign file with the name of the lock is refused with a sentence and left as it is', async () => {
  const dataDir = place.path('lock');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'postgres.lock'), 'not a lock '.repeat(500));
  expect(await refusalOf(dataDir)).toContain('is not the lock file that belongs there');
  expect(readFileSync(join(dataDir, 'postgres.lock'), 'utf8')).toContain('not a lock');
});

test('a database whose password file is gone is refused with a sentence', async () => {
  const dataDir = copyOfTemplate('no-password');
  rmSync(join(serverOf(dataDir), 'password'));
  expect(await refusalOf(dataDir)).toContain('The password of the embedded server is missing');
});

test('a path that the tools of Postgres would hand to a shell is refused with a sentence', async () => {
  const dataDir = place.path('$(touch injected)');
  expect(await refusalOf(dataDir)).toContain('The tools of Postgres cannot take a path with');
});

const nobody = ordinaryUser();

const refusalAsNobody = async (dataDir: string): Promise<string | undefined> =>
  (await startProcess(dataDir, nobody === null ? {} : { as: nobody }).said).refused;

test.runIf(!isRoot || canRunAsOrdinaryUser())('a data folder that may not be written is refused with a sentence', async () => {
  const dataDir = copyOfTemplate('read-only');
  const fresh = place.path('read-only-empty');
  mkdirSync(fresh);
  const setMode = (mode: number) => [dataDir, fresh].map((folder) => chmodSync(folder, mode));
  setMode(0o555);
  try {
    for (const folder of [dataDir, fresh, join(fresh, 'below')]) {
      const refusal = isRoot ? await refusalAsNobody(folder) : await refusalOf(folder);
      expect(refusal).toContain('cannot be written by this user');
    }
  } finally {
    setMode(0o755);
  }
});

test.runIf(isRoot)('a database that its user cannot reach any more is refused with a sentence', async () => {
  mkdirSync(place.path('closing'), { mode: 0o700 });
  expect(await refusalOf(copyOfTemplate('closing/data'))).toContain('cannot enter that folder any more');
});

test.runIf(isRoot && canRunAsOrdinaryUser())('a database that belongs to another user is refused with a sentence', async () => {
  const dataDir = copyOfTemplate('of-another');
  chmodSync(dataDir, 0o777);
  for (const name of ['postgres.lock', 'postgres.holder']) chmodSync(join(dataDir, name), 0o666);
  expect(await refusalAsNobody(dataDir)).toContain('belongs to another user');
  const own = copyOfTemplate('of-root');
  execFileSync('chown', ['-R', '0:0', join(own, 'postgres')]);
  expect(await refusalOf(own)).toContain('belongs to root, whom Postgres refuses to run as');
});

/** Two starts on a small disk, which is full at the first and has space at the second. */
const startTwice = async (name: string, size: string, fill: string): Promise<{ first: string | undefined; firstStart: boolean | undefined; url: string }> => {
  const mount = place.path(name);
  mkdirSync(mount);
  const script = `mount -t tmpfs -o size=${size},mode=755 tmpfs '${mount}' && { ${fill}; "$@"; mount -o remount,size=400m '${mount}' && exec "$@"; }`;
  const { lines, said } = startProcess(join(mount, 'data'), { before: ['unshare', '-m', 'sh', '-c', script, 'sh'] });
  const first = (await said).refused;
  await vi.waitUntil(() => lines.length > 1, { timeout: 30_000 });
  const { url = '', firstStart } = JSON.parse(lines[1] ?? '{}') as Said;
  return { first, firstStart, url };
};

const diskFull = /^The disk that holds .* is full\. Free some space and start again; nothing was lost\.$/;

test.runIf(canMount())('a disk too full for a new database is refused with a sentence, and with space the next start makes it', async () => {
  const { first, firstStart } = await startTwice('disk', '20m', 'true');
  expect(first).toMatch(diskFull);
  expect(firstStart).toBe(true);
});

test.runIf(canMount())('a disk that became full is refused with a sentence, and with space the next start finds everything', async () => {
  const fill = `cp -a '${template}' '${place.path('filling', 'data')}'; cat /dev/zero > '${place.path('filling', 'ballast')}' 2>&-`;
  const { first, firstStart, url } = await startTwice('filling', '220m', fill);
  expect(first).toMatch(diskFull);
  expect([firstStart, await notes(url)]).toEqual([false, ['kept']]);
});

test('a refused start gives the data folder free again', async () => {
  const dataDir = copyOfTemplate('mended');
  const version = join(serverOf(dataDir), 'data', 'PG_VERSION');
  const written = readFileSync(version, 'utf8');
  writeFileSync(version, '17\n');
  expect(await refusalOf(dataDir)).toContain('PostgreSQL 17');
  writeFileSync(version, written);
  const server = await start(dataDir);
  expect(await notes(server.superuserUrl('coalition'))).toEqual(['kept']);
  await server.stop();
  expect(existsSync(join(serverOf(dataDir), 'data', 'postmaster.pid'))).toBe(false);
});
