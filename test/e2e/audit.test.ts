import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { asSuperuser } from './kit/database.ts';
import { type Ending, endLaunched, type Product, runCommand, runOn, serverEnvironment, startLoaded, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const place = openPlace();
const dataDir = place.path('data');
const checkpoints = join(dataDir, 'audit-checkpoints');
let product: Product;

const verify = (...args: readonly string[]): Promise<Ending> => runOn(dataDir, 'audit', 'verify', ...args);

/** The same, with another folder for checkpoints. */
const runKeeping = async (folder: string, verb: string): Promise<Ending> =>
  runCommand(['audit', verb], { DATA_DIR: dataDir, ...(await serverEnvironment(dataDir)), AUDIT_CHECKPOINTS: folder });

beforeAll(async () => {
  product = await startLoaded(dataDir);
});

afterAll(async () => {
  await endLaunched();
  await place.close();
});

/** Does what the append-only trigger refuses: only a superuser can. */
const tamper = (statement: string): Promise<void> =>
  asSuperuser(dataDir, async (sql) => {
    await sql.begin((transaction) => transaction.unsafe(`set local session_replication_role = replica; ${statement}`));
  });

const signed = String.raw`\d+ signed checkpoints?, the newest of \S+Z\n`;

/** The product signs by itself soon after its start. */
const firstCheckpoint = async (): Promise<void> => {
  while (!existsSync(checkpoints) || !readdirSync(checkpoints).some((name) => name.endsWith('.json'))) await delay(50);
};

test('beside a running product every chain holds, and against what it signed: ten chains, one for each issuer', async () => {
  await firstCheckpoint();
  const { code, stdout, stderr } = await verify();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^${signed}10 chains, \\d{3} entries, all of them hold\n$`));
  expect((await verify('--nation', 'CAN')).stdout).toMatch(new RegExp(`^${signed}1 chain, \\d+ entries, all of them hold\n$`));
});

test('not even the superuser changes an entry by mistake: the chain is append-only', async () => {
  const change = asSuperuser(dataDir, (sql) => sql`update coalition.audit_entry set body = '{}' where chain = 'CAN' and seq = 3`);
  await expect(change).rejects.toThrow('the audit is append-only');
});

test.each([
  [
    'an entry that was changed',
    `update coalition.audit_entry set body = replace(body, '"CAN"', '"USA"') where chain = 'CAN' and seq = 3`,
    `update coalition.audit_entry set body = replace(body, '"USA"', '"CAN"') where chain = 'CAN' and seq = 3`,
    'CAN: the first bad entry is 3: its content does not match its hash',
  ],
  [
    'an entry that is gone',
    `create table public.kept as select * from coalition.audit_entry where chain = 'GBR' and seq = 5; delete from coalition.audit_entry where chain = 'GBR' and seq = 5`,
    'insert into coalition.audit_entry select * from public.kept; drop table public.kept',
    'GBR: the first bad entry is 5: entry 5 is missing: the next one found is 6',
  ],
  [
    'a change that was rewritten beside its entry',
    `update coalition.audit_change set change = change || ' ' where chain = 'ITA' and seq = 2`,
    `update coalition.audit_change set change = rtrim(change) where chain = 'ITA' and seq = 2`,
    'ITA: the first bad entry is 2: the change kept beside it does not match its digest',
  ],
])('%s is named with its chain and number, the exit code is 1, and mended it holds again', async (_what, harm, mend, sentence) => {
  await tamper(harm);
  const found = await verify();
  expect({ code: found.code, first: found.stdout.split('\n')[0] }).toEqual({ code: 1, first: sentence });
  expect(found.stdout).toMatch(/^10 chains, \d+ entries, 1 broken\n$/m);
  await tamper(mend);
  expect((await verify()).code).toBe(0);
});

test('what retention purged beside the chain leaves the chain whole', async () => {
  await tamper(`create table public.kept as select * from coalition.audit_change where chain = 'POL'; delete from coalition.audit_change where chain = 'POL'`);
  expect((await verify()).code).toBe(0);
  await tamper('insert into coalition.audit_change select * from public.kept; drop table public.kept');
});

test('a tail that was cut together with its head is found by the checkpoint, and by nothing else', async () => {
  await tamper(`create table public.kept as select * from coalition.audit_entry where chain = 'USA' and seq > 4; create table public.head as select * from coalition.audit_head where chain = 'USA';
    delete from coalition.audit_entry where chain = 'USA' and seq > 4; update coalition.audit_head set seq = 4, hash = (select hash from coalition.audit_entry where chain = 'USA' and seq = 4) where chain = 'USA'`);
  const found = await verify();
  expect(found).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^USA: the first bad entry is 5: the chain ends before it, but the checkpoint of \S+ knows entry \d+/),
  });
  const without = await runKeeping(place.path('none'), 'verify');
  expect(without).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^No checkpoint is kept in \S+none: a chain that was cut or sealed anew together with its head would not be seen\.\n10 chains/,
    ),
  });
  const signing = await runOn(dataDir, 'audit', 'checkpoint');
  expect(signing).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^The audit of USA does not go on from the checkpoint of .*\n$/) });
  await tamper(
    `insert into coalition.audit_entry select * from public.kept; delete from coalition.audit_head where chain = 'USA'; insert into coalition.audit_head select * from public.head; drop table public.kept; drop table public.head`,
  );
  expect((await verify()).code).toBe(0);
});

test('a checkpoint that was altered is named, and so is one that another key signed', async () => {
  const witness = place.path('witness');
  await cp(checkpoints, witness, { recursive: true });
  const [name = ''] = await readdir(witness);
  expect((await verify('--checkpoint', join(witness, name))).code).toBe(0);
  const file = join(witness, name);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/"seq": \d+/, '"seq": 3'));
  const altered = await verify('--checkpoint', witness);
  expect(altered.code).toBe(1);
  expect(altered.stdout.split('\n')[0]).toBe(`${file}: its heads are not those that were signed: it was altered`);
  const other = place.path('other.pub');
  await writeFile(other, 'coalition-graph/audit+7afd44f4+Acm0ywVtCi48vXg/CGBOpUzW1hGrx/340Zrf1xoSA7l/\n');
  expect((await verify('--public-key', other)).stdout).toMatch(/\.json: it is not signed by a key that is known here\n.*broken\n$/s);
  expect(await verify('--checkpoint', place.path('nothing'))).toMatchObject({ code: 2, stderr: `There is no checkpoint in ${place.path('nothing')}.\n` });
  expect(await verify('--public-key', place.path('nothing'))).toMatchObject({ code: 2, stderr: expect.stringMatching(/^There is no public key /) });
});

test('a nation gets its proof, and checks it with the public key alone', async () => {
  const { code, stdout } = await runCommand(['audit', 'proof', '--nation', 'CAN'], { DATA_DIR: dataDir });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ leaf: { chain: 'CAN' }, index: 1 });
  const file = place.path('can.json');
  await writeFile(file, stdout);
  const key = place.path('audit-key.pub');
  await cp(join(dataDir, 'audit-key.pub'), key);
  const elsewhere = { DATA_DIR: place.path('elsewhere') };
  const checked = await runCommand(['audit', 'proof', '--check', file, '--public-key', key], elsewhere);
  expect(checked).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/^CAN: at \S+Z the chain ended with entry \d+, whose hash is \S{44}\n$/),
  });
  await writeFile(file, stdout.replace(/"seq": \d+/, '"seq": 3'));
  expect(await runCommand(['audit', 'proof', '--check', file, '--public-key', key], elsewhere)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('proves nothing'),
  });
  expect(await runCommand(['audit', 'proof', '--nation', 'FRA'], { DATA_DIR: dataDir })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('knows no chain of FRA'),
  });
});

test('a checkpoint can be written by a scheduler: where nothing changed it says so, else it prints the signed note and no number', async () => {
  expect(await runOn(dataDir, 'audit', 'checkpoint')).toMatchObject({
    code: 0,
    stdout: 'Nothing was written to the audit since the newest checkpoint.\n',
  });
  const folder = place.path('mount');
  await mkdir(folder);
  const { code, stdout } = await runKeeping(folder, 'checkpoint');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^coalition-graph\/audit\n10\n\S{44}\ntime \S+Z\n\n— coalition-graph\/audit \S{92}\n$/);
  expect((await readdir(folder)).length).toBe(1);
});

test('the help of the audit says how to use it, with examples and exit codes', async () => {
  const { code, stdout } = await runCommand(['audit', '--help'], {});
  expect(code).toBe(0);
  for (const part of [
    'audit verify [--nation CAN] [--checkpoint FILE|FOLDER] [--public-key FILE]',
    'audit checkpoint',
    'audit proof --check',
    'Examples:',
    'Exit codes:',
  ])
    expect(stdout).toContain(part);
});

test('on a stopped product the audit is verified too, and Postgres does not stay behind', async () => {
  expect(await stopProduct(product)).toMatchObject({ code: 0 });
  const { code, stdout, stderr } = await verify();
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('    at ') });
  expect(stdout).toMatch(new RegExp(`^${signed}10 chains, \\d{3} entries, all of them hold\n$`));
  // A server of the operator's own goes on.
  if (inject('server') === 'embedded') await expect(asSuperuser(dataDir, async () => undefined)).rejects.toThrow('no database runs');
});

test('where there is no database yet, the audit says so and makes none', async () => {
  const empty = place.path('empty');
  const { code, stdout, stderr } = await runCommand(['audit', 'verify'], { DATA_DIR: empty });
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `There is no database in ${empty} yet: start the product first, or set DATA_DIR to the folder that it uses.\n`,
  });
});

test('the rules are printed with the tests that name them; those that none names are listed apart, and decide the exit code', async () => {
  const all = await runCommand(['rules'], {});
  expect({ code: all.code, stderr: all.stderr }).toEqual({ code: 0, stderr: '' });
  expect(all.stdout).toMatch(/^DC-21 {2}\(kernel\) {2}\S.*\n {4}test\/\S+\.test\.ts: .*DC-21/m);
  const missing = await runCommand(['rules', '--missing'], {});
  const listed = missing.stdout.split('\n').filter((line) => line !== '');
  expect(missing.code).toBe(listed.length === 0 ? 0 : 1);
  for (const line of listed) expect(all.stdout).toContain(`${line}\n`);
});
