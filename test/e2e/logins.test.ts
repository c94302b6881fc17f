import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { roleOf } from '#kernel/label/protection.ts';
import { subgraphNames } from '../../coalition/rooms.ts';
import { runCommand } from './kit/launched-product.ts';

const folder = await mkdtemp(join(tmpdir(), 'coalition-logins-'));
afterAll(() => rm(folder, { recursive: true }));

const OWNERS = 'postgres://coalition:the%23owners@db.example:5432/picture?sslmode=verify-full';
const read = async (name: string) => parseEnv(await readFile(join(folder, name), 'utf8'));

test('logins writes for each process the one URL that it opens the database with, and asks no server', async () => {
  const { code, stdout } = await runCommand(['logins'], { DATA_DIR: folder, DATABASE_URL: OWNERS });
  const files = ['owner.env', ...subgraphNames.map((name) => `${name}.env`)];
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${files.map((file) => join(folder, file)).join('\n')}\n` });
  expect((await readdir(folder)).sort()).toEqual([...files, 'database-logins.json', 'audit-key.json', 'audit-key.pub'].sort());
  expect(await read('owner.env')).toEqual({ DATABASE_URL: OWNERS });
  const passwords = JSON.parse(await readFile(join(folder, 'database-logins.json'), 'utf8')) as Readonly<Record<string, string>>;
  for (const name of subgraphNames) {
    const url = `postgres://${roleOf(name)}:${passwords[roleOf(name)]}@db.example:5432/picture?sslmode=verify-full`;
    expect(await read(`${name}.env`)).toEqual({ SUBGRAPH_DATABASE_URL: url });
  }
  for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600);
});

test('logins keeps the passwords and the key that are there, for another address too', async () => {
  const before = await read('training.env');
  const key = await readFile(join(folder, 'audit-key.json'), 'utf8');
  await runCommand(['logins'], { DATA_DIR: folder, DATABASE_URL: OWNERS.replace('db.example', 'other.example') });
  expect(await read('training.env')).toEqual({ SUBGRAPH_DATABASE_URL: before.SUBGRAPH_DATABASE_URL?.replace('db.example', 'other.example') });
  expect(await readFile(join(folder, 'audit-key.json'), 'utf8')).toBe(key);
});

test("logins says what is missing where there is no owner's URL", async () => {
  const { code, stdout, stderr } = await runCommand(['logins'], { DATA_DIR: folder });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: "DATABASE_URL must be the owner's URL, with the address at which the processes will reach the server\n",
  });
});
