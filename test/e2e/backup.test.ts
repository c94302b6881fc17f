import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHECKPOINT_LOCK } from '#kernel/audit/write-checkpoint.ts';
import { DATABASE, type EmbeddedServer, findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { loginsOf } from '#kernel/host.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { readKept } from '../kept/kept-database.ts';
import { copyFolder, openPlace, start, until } from '../kernel/embedded-place.ts';
import { definitions } from '../kit/definitions.ts';
import { randomFrom, seedOf } from '../kit/seed.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { contentOf, differences } from './kit/content.ts';
import { asSuperuser } from './kit/database.ts';
import { damaged, makeDataDir } from './kit/landing.ts';
import { checkout, endLaunched, launch, projectNode, runCommand, startProduct, stopProduct } from './kit/launched-product.ts';
import { hasDebianServer, onServer, operatorsDatabase, startDebianServer } from './kit/own-server.ts';
import { type Acknowledged, openWriters } from './kit/writers.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const place = openPlace();
const origin = place.path('origin');
const keyFile = place.path('key');
const during = place.path('during.backup');
const after = place.path('after.backup');
const nations = ['BGR', 'CAN', 'GBR', 'POL'];
const unlimited = { RATE_PER_SECOND: '100000', RATE_BURST: '100000', COST_PER_MINUTE: '1000000000', LOG_LEVEL: 'fatal' };

let ownServer: EmbeddedServer;
/** A data folder with the passwords of the logins of the server of our own. */
const besideLogins = (name: string): string => copyFolder(place.path('logins'), place.path(name));
let content: Awaited<ReturnType<typeof contentOf>>;
let acknowledgedBefore: readonly Acknowledged[] = [];
let acknowledgedLater = 0;
let answers: readonly unknown[] = [];

/** A command of the product that must end well. @returns what it printed */
const ran = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stdout, stderr } = await runCommand(args, { BACKUP_KEY_FILE: keyFile, ...env });
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
};

/** A command of the product that must be refused. @returns its exit code and its sentence */
const refused = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stdout, stderr } = await runCommand(args, { BACKUP_KEY_FILE: keyFile, ...env });
  expect(stdout).toBe('');
  return `${code} ${stderr}`;
};

/** Looks at the database of a stopped product. */
const look = async <Result>(dataDir: string, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const server = await start(dataDir);
  try {
    return await onServer(server.superuserUrl(DATABASE), work);
  } finally {
    await server.stop();
  }
};

const questions = [
  '{ contributions(first: 40, orderBy: { field: TITLE }) { totalCount nodes { id reference title version label { releasableTo } commitments { nodes { undisbursed { amount currency } } } } } }',
  '{ nation(code: "CAN") { funding { committed { lineCount reporting { amount } } disbursed { reporting { amount } } } billets(first: 50) { totalCount nodes { id billetNumber gaps { days unconfirmed } } } } }',
  '{ nation(code: "CAN") { iterations(first: 40, orderBy: { field: STARTS_ON }) { totalCount nodes { id title capacity seatsRemaining enrollments { totalCount } } } } }',
  '{ requirements(first: 40, orderBy: { field: NEED_BY }) { totalCount nodes { id reference state funding { gap { amount currency } } } } }',
];

/** What several viewers are told. */
const ask = async (url: string, dataDir: string): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  for (const [nation, ...roles] of [
    ['CAN', 'SNR', 'PERSONNEL_OFFICER'],
    ['POL', 'READER'],
    ['XCS', 'COORDINATOR'],
  ] as const) {
    const viewer = askWith(url, await mintedToken(dataDir, nation, ...roles));
    for (const question of questions) told.push(await dataOf(viewer(question)));
  }
  return told;
};

beforeAll(async () => {
  ownServer = await start(place.path('own-server'));
  await openCredentials(place.path('logins'), loginsOf(definitions));
  await runCommand(['backup', '--make-key', keyFile], {});
  const product = await startProduct(origin, { env: unlimited });
  const writers = await openWriters(origin, nations, randomFrom(seedOf('backup')));
  const writing = writers.write(product.url);
  await vi.waitUntil(() => writers.counts().acknowledged >= 30, { timeout: 60_000, interval: 5 });
  acknowledgedBefore = [...writers.acknowledged()];
  await ran(['backup', '--out', during], { DATA_DIR: origin });
  acknowledgedLater = writers.counts().acknowledged;
  await writing.stop();
  expect(writers.surprises()).toEqual([]);
  answers = await ask(product.url, origin);
  await stopProduct(product);
  const printed = await ran(['backup', '--out', after], { DATA_DIR: origin });
  console.info(`backup: ${printed.trim()}`);
  content = await look(origin, contentOf);
});

afterAll(async () => {
  await endLaunched();
  await ownServer?.stop();
  await place.close();
});

/** Restores a backup, and says how long it took with the process. */
const restored = async (file: string, env: Readonly<Record<string, string>>): Promise<void> => {
  const began = performance.now();
  const printed = await ran(['restore', '--from', file], env);
  expect(printed).toMatch(/^Restored \d+ tables, \d+ rows of .* in [\d.]+ s: rows, audit, invariants and self-test hold\.\n$/);
  console.info(`backup: ${printed.trim()} ${((performance.now() - began) / 1000).toFixed(1)} s with the process`);
};

test('a backup beside writers is of one moment: what was acknowledged before is in it, its audit verifies, and every invariant holds', async () => {
  expect(acknowledgedLater).toBeGreaterThan(acknowledgedBefore.length);
  const dataDir = place.path('during');
  await restored(during, { DATA_DIR: dataDir });
  expect(await ran(['audit', 'verify'], { DATA_DIR: dataDir })).toMatch(/all of them hold\n$/);
  expect(await ran(['check'], { DATA_DIR: dataDir })).toMatch(/all of them hold\n$/);
  await look(dataDir, async (sql) => {
    const kept = await sql<{ key: string }[]>`select key::text from coalition.idempotency where entity_id is not null`;
    const keys = new Set(kept.map(({ key }) => key));
    expect(acknowledgedBefore.filter(({ key }) => !keys.has(key))).toEqual([]);
    const audited = await sql<{ entries: number; heads: number }[]>`
      select (select count(*)::int from coalition.audit_entry) as entries, (select sum(seq)::int from coalition.audit_head) as heads`;
    expect(audited[0]?.entries).toBe(audited[0]?.heads);
  });
});

test('restored on another data folder every row of every table is there and no other, and the product answers as before', async () => {
  const dataDir = place.path('restored');
  await restored(after, { DATA_DIR: dataDir });
  const found = await look(dataDir, contentOf);
  expect(Object.values(found).flat().length).toBeGreaterThan(3_000);
  expect(differences(content, found)).toEqual({});
  const product = await startProduct(dataDir, { env: unlimited });
  expect(await ask(product.url, dataDir)).toEqual(answers);
  const canada = askWith(product.url, await mintedToken(dataDir, 'CAN', 'DONOR_FOCAL'));
  const written = await canada(
    'mutation { createContribution(input: { idempotencyKey: "0197a3c0-0000-4000-8000-0000000000ff", donor: "CAN", reference: "AFTER-RESTORE", title: "After", linesOfEffort: [{ code: "LOE-HR", percentage: "100" }] }) { contribution { reference } problems { code } } }',
  );
  expect(written.body.data).toMatchObject({ createContribution: { contribution: { reference: 'AFTER-RESTORE' }, problems: [] } });
  expect(await ran(['audit', 'verify'], { DATA_DIR: dataDir })).toMatch(/all of them hold\n$/);
  expect(await stopProduct(product)).toMatchObject({ code: 0 });
});

describe('a server of your own', () => {
  test('takes what the embedded one gave and gives it back: as a role that is no superuser, row for row', async () => {
    const [there, back] = [besideLogins('there'), place.path('back')];
    const url = await operatorsDatabase(ownServer.superuserUrl('postgres'), 'restored');
    await restored(after, { DATA_DIR: there, DATABASE_URL: url });
    expect(existsSync(join(there, 'postgres'))).toBe(false);
    expect(differences(content, await onServer(ownServer.superuserUrl('restored'), contentOf))).toEqual({});
    const product = await startProduct(there, { env: { ...unlimited, DATABASE_URL: url, DEMO: 'on' } });
    expect(await ask(product.url, there)).toEqual(answers);
    const again = place.path('again.backup');
    await ran(['backup', '--out', again], { DATA_DIR: there, DATABASE_URL: url });
    // The logins are the server's: a restore beside a running product must not replace them.
    const beside = await operatorsDatabase(ownServer.superuserUrl('postgres'), 'beside');
    expect(await refused(['restore', '--from', again], { DATA_DIR: place.path('nobody'), DATABASE_URL: beside })).toMatch(
      /^2 The server has the logins .* already, and DATA_DIR \(\S+nobody\) does not hold their passwords/,
    );
    expect(await stopProduct(product)).toMatchObject({ code: 0 });
    await restored(again, { DATA_DIR: back });
    expect(differences(await onServer(ownServer.superuserUrl('restored'), contentOf), await look(back, contentOf))).toEqual({});
  });

  test('a restored database without demo data gets none, although the embedded server brings it', async () => {
    const url = await operatorsDatabase(ownServer.superuserUrl('postgres'), 'bare');
    const [file, dataDir] = [place.path('bare.backup'), place.path('bare')];
    await ran(['migrate'], { DATA_DIR: besideLogins('bare-logins'), DATABASE_URL: url });
    await ran(['backup', '--out', file], { DATABASE_URL: url });
    await restored(file, { DATA_DIR: dataDir });
    const product = await startProduct(dataDir);
    expect(await dataOf(askWith(product.url, await mintedToken(dataDir, 'XCS', 'COORDINATOR'))('{ contributions { totalCount } }'))).toEqual({
      contributions: { totalCount: 0 },
    });
    expect(await stopProduct(product)).toMatchObject({ code: 0 });
  });

  test.runIf(hasDebianServer)("Debian's PostgreSQL 15 takes a backup of the embedded 18, and gives one that it takes", async () => {
    const debian = await startDebianServer(place.path('debian'));
    try {
      const url = await operatorsDatabase(debian.superuserUrl, 'restored');
      const back = place.path('debian.backup');
      await restored(after, { DATA_DIR: place.path('debian-logins'), DATABASE_URL: url });
      const target = new URL(debian.superuserUrl);
      target.pathname = '/restored';
      expect(differences(content, await onServer(target.toString(), contentOf))).toEqual({});
      await ran(['backup', '--out', back], { DATABASE_URL: url });
      await restored(back, { DATA_DIR: place.path('from-debian') });
      expect(differences(content, await look(place.path('from-debian'), contentOf))).toEqual({});
    } finally {
      debian.stop();
    }
  });
});

describe('kill -9', () => {
  test('in the middle of a backup leaves nothing that a restore takes, and the next one clears it away', async () => {
    const folder = place.path('killed-backup');
    mkdirSync(folder);
    const file = join(folder, 'x.backup');
    const unfinished = () => readdirSync(folder).find((name) => name.includes('unfinished'));
    const server = await start(origin); // so that no server is left behind with the killed process
    try {
      const backup = launch([projectNode, 'coalition.ts', 'backup', '--out', file], { env: { DATA_DIR: origin, BACKUP_KEY_FILE: keyFile } });
      await until(() => unfinished() !== undefined);
      backup.child.kill('SIGKILL');
      expect(await backup.ended).toMatchObject({ signal: 'SIGKILL' });
      const left = unfinished() ?? '';
      expect(existsSync(file)).toBe(false);
      expect(await refused(['backup', 'verify', '--from', join(folder, left)], {})).toMatch(/^1 .* is refused\. It (is cut short|is no backup)/);
      await ran(['backup', '--out', file], { DATA_DIR: origin });
      expect(readdirSync(folder)).toEqual(['x.backup']);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(await ran(['backup', 'verify', '--from', file], {})).toMatch(/ holds: \d+ tables, \d+ rows of /);
    } finally {
      await server.stop();
    }
  });

  test('in the middle of a restore leaves the database empty: the same command restores then', async () => {
    const dataDir = place.path('killed-restore');
    const command = launch([projectNode, 'coalition.ts', 'restore', '--from', after], { env: { DATA_DIR: dataDir, BACKUP_KEY_FILE: keyFile } });
    await vi.waitUntil(async () => (await findEmbedded(dataDir)) !== null, { timeout: 60_000, interval: 20 });
    const tables = `select count(*)::int as count from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('coalition', 'nations', 'contributions')`;
    await asSuperuser(dataDir, async (sql) => {
      const restoring = (query: string) => sql`select from pg_stat_activity where application_name = 'coalition-graph restore' and query ~* ${query}`;
      // Until the server listens, nobody answers.
      const isFilling = () =>
        restoring('^(copy|alter table)').then(
          ({ length }) => length > 0,
          () => false,
        );
      await vi.waitUntil(isFilling, { timeout: 60_000, interval: 5 });
      command.child.kill('SIGKILL');
      await command.ended;
      await vi.waitUntil(async () => (await restoring('')).length === 0, { timeout: 60_000 });
      expect(await sql.unsafe(tables)).toEqual([{ count: 0 }]);
    });
    await restored(after, { DATA_DIR: dataDir });
    expect(differences(content, await look(dataDir, contentOf))).toEqual({});
  });

  test('after a restore has committed and before it is signed: the same command signs it, once, and the audit verifies', async () => {
    const dataDir = besideLogins('killed-unsigned');
    // Its checkpoints go on where the backup ends.
    for (const name of ['audit-checkpoints', 'audit-key.json', 'audit-key.pub']) copyFolder(join(origin, name), join(dataDir, name));
    const env = { DATA_DIR: dataDir, DATABASE_URL: await operatorsDatabase(ownServer.superuserUrl('postgres'), 'unsigned') };
    await onServer(ownServer.superuserUrl('unsigned'), async (sql) => {
      await sql`select pg_advisory_lock(${CHECKPOINT_LOCK})`;
      const command = launch([projectNode, 'coalition.ts', 'restore', '--from', during], { env: { ...env, BACKUP_KEY_FILE: keyFile } });
      await vi.waitUntil(async () => (await sql`select from pg_locks where locktype = 'advisory' and not granted`).length > 0, {
        timeout: 60_000,
        interval: 20,
      });
      command.child.kill('SIGKILL');
      expect(await command.ended).toMatchObject({ signal: 'SIGKILL' });
      await sql`select pg_advisory_unlock_all()`;
    });
    expect(await runCommand(['audit', 'verify'], env)).toMatchObject({ code: 1, stdout: expect.stringMatching(/ the first bad entry is [\s\S]* broken\n$/) });
    expect(await refused(['restore', '--from', after], env)).toMatch(/^2 The database holds data of this product already/);
    expect(await ran(['restore', '--from', during], env)).toMatch(
      /^The rows of .* were restored before, and not signed\. They are now; .* The self-test holds\.\n$/,
    );
    expect(await ran(['audit', 'verify'], env)).toMatch(/all of them hold\n$/);
    expect(await refused(['restore', '--from', during], env)).toMatch(/^2 The database holds data of this product already/);
  });
});

test('the database of an earlier landing is brought forward by restoring its backup, and every row is there (Decision 20)', async () => {
  const landing = '2026-11-22.json.gz';
  const kept = await readKept(new URL(`../kept/${landing}`, import.meta.url));
  const [old, dataDir, file] = [place.path('landing'), place.path('landed'), place.path('landing.backup')];
  await makeDataDir(old, kept);
  await ran(['backup', '--out', file], { DATA_DIR: old });
  await restored(file, { DATA_DIR: dataDir });
  const tables = kept.tables.map((table) => ({ ...table, columns: table.columns.filter((column) => column !== 'transaction_id') }));
  const without = (...names: readonly string[]) => tables.filter(({ name }) => !names.includes(name));
  // When a migration was applied is when it was applied here; the heads of the chains move on with the mark of the restore.
  expect(await look(dataDir, (sql) => damaged(sql, { ...kept, tables: without('coalition.migration', 'coalition.audit_head') }))).toEqual([]);
  const [applied] = await look(dataDir, (sql) => sql<{ count: number }[]>`select count(*)::int as count from coalition.migration`);
  expect(applied?.count).toBeGreaterThan(kept.migrations.length);
  const product = await startProduct(dataDir);
  const { contributions } = await dataOf(askWith(product.url, await mintedToken(dataDir, 'CAN', 'READER'))('{ contributions { totalCount } }'));
  expect(contributions.totalCount).toBeGreaterThan(5);
  expect(await stopProduct(product)).toMatchObject({ code: 0 });
});

test('what is wrong is one sentence, and its exit code says whose fault it is', async () => {
  const empty = { DATA_DIR: place.path('untouched') };
  const otherKey = place.path('other-key');
  await runCommand(['backup', '--make-key', otherKey], {});
  expect(await refused(['backup', '--out', place.path('x')], { DATA_DIR: origin, BACKUP_KEY_FILE: '' })).toMatch(
    /^2 A backup holds the rows of all nations: set BACKUP_KEY_FILE/,
  );
  expect(await refused(['backup', '--out', after], { DATA_DIR: origin })).toMatch(/^2 .* is there already, and no backup is written over/);
  expect(await refused(['backup', '--out', place.path('x')], empty)).toMatch(/^2 There is no database in /);
  expect(await refused(['backup'], {})).toMatch(/^2 backup writes a file/);
  expect(await refused(['restore'], {})).toMatch(/^2 restore reads a file/);
  expect(await refused(['restore', '--from', after], { ...empty, BACKUP_KEY_FILE: otherKey })).toMatch(/^1 .* It was encrypted with another key\.\n$/);
  expect(await refused(['restore', '--from', join(checkout, 'package.json')], empty)).toMatch(/^1 .* It is no backup of this product\.\n$/);
  expect(existsSync(empty.DATA_DIR)).toBe(false);
  expect(await refused(['restore', '--from', after], { DATA_DIR: origin })).toMatch(/^2 The database holds data of this product already/);
  expect(differences(content, await look(origin, contentOf))).toEqual({});
  const running = await start(origin);
  expect(await refused(['restore', '--from', after], { DATA_DIR: origin })).toMatch(/^2 The data folder .* is already in use/);
  await running.stop();
  for (const command of ['backup', 'restore']) expect(await ran([command, '--help'], {})).toMatch(/Examples:\n[\s\S]*Exit codes: 0 done, 1 /);
});
