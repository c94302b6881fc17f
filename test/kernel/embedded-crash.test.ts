import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  ask,
  commandOf,
  copyFolder,
  killAll,
  leaveNote,
  notes,
  openPlace,
  postmasterOf,
  processesAt,
  start,
  startedProcess,
  startProcess,
  until,
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

const homeOf = (dataDir: string): string => join(dataDir, 'postgres');

const pidFileOf = (dataDir: string): string => join(homeOf(dataDir), 'server', 'data', 'postmaster.pid');

const expectToStart = async (dataDir: string, expected: readonly string[]): Promise<void> => {
  const server = await start(dataDir);
  expect([server.firstStart, await notes(server.superuserUrl('coalition'))]).toEqual([false, expected]);
  await server.stop();
};

const writePidFile = (dataDir: string, text: string): void => {
  const { uid, gid } = statSync(join(homeOf(dataDir), 'server', 'data'));
  writeFileSync(pidFileOf(dataDir), text, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(pidFileOf(dataDir), uid, gid);
};

test('after kill -9 of the Node process alone, the next start works the first time and finds every acknowledged row', async () => {
  const dataDir = copyOfTemplate('node-killed');
  const first = await startedProcess(dataDir);
  await leaveNote(first.url, 'acknowledged');
  const orphan = postmasterOf(first.folder);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await expectToStart(dataDir, ['acknowledged', 'kept']);
  expect(commandOf(orphan)).not.toContain(dataDir);
});

test('after kill -9 of everything, the next start works the first time and finds every acknowledged row', async () => {
  const dataDir = copyOfTemplate('all-killed');
  const first = await startedProcess(dataDir);
  await leaveNote(first.url, 'acknowledged');
  killAll(postmasterOf(first.folder));
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(existsSync(pidFileOf(dataDir))).toBe(true);
  await expectToStart(dataDir, ['acknowledged', 'kept']);
});

test('after kill -9 of Postgres alone, stop still ends well and the next start works the first time', async () => {
  const dataDir = copyOfTemplate('postgres-killed');
  const server = await start(dataDir);
  await leaveNote(server.superuserUrl('coalition'), 'acknowledged');
  killAll(postmasterOf(server.folder));
  await server.stop();
  await expectToStart(dataDir, ['acknowledged', 'kept']);
});

test('after kill -9 of the postmaster alone, its workers are waited for and the next start works the first time', async () => {
  const dataDir = copyOfTemplate('postmaster-killed');
  const server = await start(dataDir);
  const busy = ask(server.superuserUrl('coalition'), 'select count(*) from generate_series(1, 3000000)').catch(() => undefined);
  process.kill(postmasterOf(server.folder), 'SIGKILL');
  await server.stop();
  await expectToStart(dataDir, ['kept']);
  await busy;
});

test('a process that has the process id of a killed server by now does not hinder the start, and lives on', async () => {
  const dataDir = copyOfTemplate('id-reused');
  const { uid, gid } = statSync(join(homeOf(dataDir), 'server', 'data'));
  const bystander = spawn('sleep', ['300'], { uid, gid, cwd: '/', stdio: 'ignore' });
  writePidFile(dataDir, `${bystander.pid}\n${join(homeOf(dataDir), 'server', 'data')}\n1700000000\n5432\n\n127.0.0.1\n  0000000 0\nready   \n`);
  await expectToStart(dataDir, ['kept']);
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  bystander.kill();
});

test('a lock file of Postgres that a power cut left empty does not hinder the start', async () => {
  const dataDir = copyOfTemplate('empty-pid-file');
  writePidFile(dataDir, '');
  await expectToStart(dataDir, ['kept']);
});

test('logs that were removed do not hinder the start, and are written again', async () => {
  const dataDir = copyOfTemplate('log');
  const server = join(homeOf(dataDir), 'server');
  rmSync(join(server, 'log'), { recursive: true });
  rmSync(join(server, 'start.log'));
  await expectToStart(dataDir, ['kept']);
  expect(readdirSync(join(server, 'log'))).toHaveLength(1);
});

const initializing = (home: string): string | undefined => (existsSync(home) ? readdirSync(home).find((name) => name.startsWith('initializing-')) : undefined);

const startAndKillDuringInit = async (dataDir: string): Promise<string> => {
  const { child, said } = startProcess(dataDir);
  said.catch(() => undefined);
  const home = homeOf(dataDir);
  await until(() => existsSync(join(home, initializing(home) ?? 'none', 'data', 'global')));
  child.kill('SIGKILL');
  await once(child, 'exit');
  return join(home, initializing(home) ?? 'none');
};

test.runIf(process.platform === 'linux')('a first start that was killed in the middle of making the database is made good by the next', async () => {
  const dataDir = place.path('init-killed');
  const unfinished = await startAndKillDuringInit(dataDir);
  for (const pid of processesAt(unfinished)) killAll(pid);
  expect(existsSync(join(homeOf(dataDir), 'server'))).toBe(false);
  const server = await start(dataDir);
  expect([server.firstStart, await ask(server.superuserUrl('coalition'), 'select 1 as one')]).toEqual([true, [{ one: 1 }]]);
  await server.stop();
  // A copy of the binaries may stand beside it, where the installed ones lack their links.
  expect(readdirSync(homeOf(dataDir)).filter((name) => !name.startsWith('binaries-'))).toEqual(['server']);
});

test('a first start whose Node process alone was killed, while the database was being made, is made good by the next', async () => {
  const dataDir = place.path('init-orphaned');
  await startAndKillDuringInit(dataDir);
  const server = await start(dataDir);
  expect([server.firstStart, await ask(server.superuserUrl('coalition'), 'select 1 as one')]).toEqual([true, [{ one: 1 }]]);
  await server.stop();
});

test('a start that was killed between making the server and making the database "coalition" is made good by the next', async () => {
  const dataDir = copyOfTemplate('no-database');
  const first = await start(dataDir);
  await ask(first.superuserUrl('postgres'), 'drop database coalition');
  await first.stop();
  const server = await start(dataDir);
  expect(await ask(server.superuserUrl('coalition'), 'select current_database() as name')).toEqual([{ name: 'coalition' }]);
  await server.stop();
});

test('a start that was killed while Postgres was starting is made good by the next', async () => {
  const dataDir = copyOfTemplate('starting');
  const { child, said } = startProcess(dataDir);
  said.catch(() => undefined);
  await until(() => existsSync(pidFileOf(dataDir)));
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expectToStart(dataDir, ['kept']);
});

test('a process that is gone leaves no lock: only a living one refuses the next start', async () => {
  const dataDir = copyOfTemplate('lock');
  const first = await startedProcess(dataDir);
  expect(readFileSync(join(dataDir, 'postgres.holder'), 'utf8').trim()).toBe(String(first.child.pid));
  first.child.kill('SIGTERM');
  const [code] = (await once(first.child, 'exit')) as [number];
  expect(code).toBe(0);
  await expectToStart(dataDir, ['kept']);
});
