import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { asSuperuser } from './kit/database.ts';
import { type Ending, endLaunched, type Product, runCommand, runOn, startLoaded, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const place = openPlace();
const dataDir = place.path('data');
let product: Product;

const verify = (...args: readonly string[]): Promise<Ending> => runOn(dataDir, 'audit', 'verify', ...args);

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

test('beside a running product every chain holds: ten chains, one for each issuer', async () => {
  const { code, stdout, stderr } = await verify();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^10 chains, \d{3} entries, all of them hold\n$/);
  expect((await verify('--nation', 'CAN')).stdout).toMatch(/^1 chain, \d+ entries, all of them hold\n$/);
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

test('on a stopped product the audit is verified too, and Postgres does not stay behind', async () => {
  expect(await stopProduct(product)).toMatchObject({ code: 0 });
  const { code, stdout, stderr } = await verify();
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('    at ') });
  expect(stdout).toMatch(/^10 chains, \d{3} entries, all of them hold\n$/);
  await expect(asSuperuser(dataDir, async () => undefined)).rejects.toThrow('no database runs');
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
