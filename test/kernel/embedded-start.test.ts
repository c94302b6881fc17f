import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type EmbeddedServer, findEmbedded } from '#kernel/embedded/start-embedded.ts';
import {
  ask,
  commandOf,
  copyFolder,
  groupOf,
  isRoot,
  leaveNote,
  notes,
  openPlace,
  postmasterOf,
  refusalOf,
  start,
  startedProcess,
  until,
  userOf,
} from './embedded-place.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = openPlace();
const dataDir = place.path('data');
const template = place.path('template');
let server: EmbeddedServer;
let firstStarts: boolean[];

beforeAll(async () => {
  const first = await start(dataDir);
  await first.stop();
  copyFolder(dataDir, template);
  server = await start(dataDir);
  firstStarts = [first.firstStart, server.firstStart];
});

afterAll(async () => {
  await server?.stop();
  await place.close();
});

const setting = async (name: string): Promise<string | undefined> =>
  (await ask<{ value: string }>(server.superuserUrl('coalition'), `select current_setting('${name}', true) as value`))[0]?.value;

test('the first start makes the database "coalition" in UTF-8 with data checksums', async () => {
  expect(firstStarts).toEqual([true, false]);
  expect(server.version).toMatch(/^18\.\d+$/);
  expect(server.versionNumber).toBeGreaterThanOrEqual(180_000);
  const found = await ask(
    server.superuserUrl('coalition'),
    `select datname, pg_encoding_to_char(encoding) as encoding, datcollate from pg_database where datname = current_database()`,
  );
  expect(found).toEqual([{ datname: 'coalition', encoding: 'UTF8', datcollate: 'C' }]);
  expect(await setting('data_checksums')).toBe('on');
});

test.each([
  ['coalition.embedded', 'on'],
  ['fsync', 'on'],
  ['synchronous_commit', 'on'],
  ['full_page_writes', 'on'],
  ['wal_level', 'replica'],
  ['max_connections', '100'],
  ['shared_buffers', '128MB'],
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['password_encryption', 'scram-sha-256'],
  ['TimeZone', 'UTC'],
])('the embedded server has %s = %s', async (name, value) => {
  expect(await setting(name)).toBe(value);
});

test('every role sees by a setting that the server is the embedded one', async () => {
  await ask(server.superuserUrl('coalition'), `create role "reader/one" login password 'p@ss:w/rd?#'`);
  const url = server.urlFor('reader/one', 'p@ss:w/rd?#', 'coalition');
  expect(await ask(url, `select current_user as role, current_setting('coalition.embedded', true) as embedded`)).toEqual([
    { role: 'reader/one', embedded: 'on' },
  ]);
});

test('nobody connects without the right password', async () => {
  await expect(ask(server.urlFor('postgres', 'wrong', 'coalition'), 'select 1')).rejects.toThrow('password authentication failed');
  const rules = await ask(server.superuserUrl('postgres'), `select type, address, auth_method, error from pg_hba_file_rules`);
  expect(rules).toEqual([{ type: 'host', address: '127.0.0.1', auth_method: 'scram-sha-256', error: null }]);
});

test("only its owner reads the database and the superuser's password", () => {
  const mode = (...parts: string[]) => statSync(join(server.folder, ...parts)).mode & 0o777;
  expect([mode(), mode('server'), mode('server', 'data'), mode('server', 'password')]).toEqual([0o700, 0o700, 0o700, 0o600]);
  expect(readFileSync(join(server.folder, 'server', 'password'), 'utf8').trim()).toBe(server.password);
});

test('Postgres never runs as root, and runs in a session of its own', () => {
  const pid = postmasterOf(server.folder);
  expect(commandOf(pid)).toContain(join(server.folder, 'server', 'data'));
  expect(userOf(pid)).not.toBe(0);
  expect(groupOf(pid)).not.toBe(groupOf(process.pid));
});

test("the server's log holds no statement and no value of a refused row", async () => {
  const url = server.superuserUrl('coalition');
  await ask(url, `create table secret_holder (value text unique); insert into secret_holder values ('CANARY-VALUE')`);
  await expect(ask(url, `insert into secret_holder values ('CANARY-VALUE')`)).rejects.toThrow('duplicate key');
  const folder = join(server.folder, 'server', 'log');
  const text = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  await until(() => text().includes('duplicate key'));
  expect(text()).not.toContain('CANARY-VALUE');
});

test('a second start on the same data folder is refused with a sentence while the first lives, in the same process', async () => {
  expect(await refusalOf(dataDir)).toContain(`EmbeddedError: The data folder ${dataDir} is already in use by another start (process ${process.pid}).`);
  expect(await setting('fsync')).toBe('on');
});

test('a second start on the same data folder is refused with a sentence while another process has it', async () => {
  const other = copyFolder(template, place.path('other'));
  const first = await startedProcess(other);
  expect(await refusalOf(other)).toContain(`is already in use by another start (process ${first.child.pid})`);
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('Ctrl-C in the terminal of a starting process does not reach Postgres', async () => {
  const first = await startedProcess(copyFolder(template, place.path('terminal')));
  const sql = postgres(first.url, { max: 1 });
  await sql`select 1`;
  process.kill(-(first.child.pid ?? 0), 'SIGINT');
  await until(() => first.lines.length > 1);
  expect(first.lines[1]).toContain('interrupted');
  expect([...(await sql`select 2 as two`)]).toEqual([{ two: 2 }]);
  await sql.end();
});

test('another process finds the running server of a data folder, and none where none runs', async () => {
  const found = await findEmbedded(dataDir);
  expect(await ask(found?.superuserUrl('coalition') ?? '', `select current_setting('port')::int as port`)).toEqual([{ port: server.port }]);
  expect(await findEmbedded(place.path('nothing', 'here'))).toBeNull();
});

test("a path longer than a socket's, with spaces and letters of any language, works", async () => {
  const long = place.path('Ein Ordner mit Umlauten äöü', "o'clock", 'x'.repeat(120), 'данные');
  const deep = await start(long);
  await leaveNote(deep.superuserUrl('coalition'), 'deep');
  await deep.stop();
  expect(await findEmbedded(long)).toBeNull();
  const again = await start(long);
  expect([again.firstStart, await notes(again.superuserUrl('coalition'))]).toEqual([false, ['deep']]);
  await again.stop();
});

test('stop may be called twice at once and again: the server ends once, and the data folder is free for the next start', async () => {
  await leaveNote(server.superuserUrl('coalition'), 'before the stop');
  const pid = postmasterOf(server.folder);
  const [one, two] = [server.stop(), server.stop()];
  expect(one).toBe(two);
  await one;
  await server.stop();
  expect(commandOf(pid)).not.toContain(server.folder);
  await expect(ask(server.superuserUrl('coalition'), 'select 1')).rejects.toThrow('ECONNREFUSED');
  server = await start(dataDir);
  expect([server.firstStart, await notes(server.superuserUrl('coalition'))]).toEqual([false, ['before the stop']]);
});

test('several servers run on one machine at the same time, each with its own port and data', async () => {
  const servers = await Promise.all(['one', 'two'].map((name) => start(copyFolder(template, place.path(name)))));
  const ports = new Set([server, ...servers].map(({ port }) => port));
  expect(ports.size).toBe(3);
  await Promise.all(servers.map((one) => leaveNote(one.superuserUrl('coalition'), `port ${one.port}`)));
  for (const one of servers) expect(await notes(one.superuserUrl('coalition'))).toEqual([`port ${one.port}`]);
  await Promise.all(servers.map((one) => one.stop()));
});

test.runIf(isRoot)('as root, the process that starts Postgres stays root, and the data folder keeps its owner', () => {
  expect(statSync(dataDir).uid).toBe(0);
  expect(statSync(server.folder).uid).not.toBe(0);
});
