import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSeed } from '../../seed/command.ts';
import { launch, projectNode } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { SMALL_M, seedInto } from './fixture.ts';

// The two commands as they are typed.

const place = openPlace();
let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => Promise.all([database?.drop(), place.close()]));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  launch([projectNode, 'coalition.ts', ...args], { env: { DATA_DIR: place.path('unused'), ...env } }).ended;

test('help of seed and check says what they do, with examples and exit codes', async () => {
  const [seed, check] = await Promise.all([run(['seed', '--help']), run(['check', '--help'])]);
  expect(seed).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/--size M[\s\S]*Examples:[\s\S]*Exit codes: 0 loaded/) });
  expect(check).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/invariant[\s\S]*Examples:[\s\S]*Exit codes: 0 all hold, 1 any is broken, 2/),
  });
});

test.each([
  ['a size that there is not', ['seed', '--size', 'XL'], {}, /^--size is one of S, M, L, such as: npm run seed -- --size M\n$/],
  [
    'a database of your own without the demo switch',
    ['seed', '--size', 'M'],
    { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' },
    /^Seeds are NOTIONAL: set DEMO to "on"/,
  ],
  ['a folder without a database', ['check'], {}, /^There is no database in .+ yet: start the product first/],
])('%s is refused with a sentence, before anything is made', async (_what, args, env, sentence) => {
  const { code, stdout, stderr } = await run(args, env);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(existsSync(join(place.path('unused'), 'postgres'))).toBe(false);
});

test.each([
  ['no size', [], /^--size is one of S, M, L/],
  ['a seed that is no number', ['--size', 'M', '--seed', 'dice'], /^--seed is a whole number from 0 to 2147483647$/],
  ['a seed that is too large', ['--size', 'M', '--seed', '2147483648'], /^--seed is a whole number/],
  ['an option that there is not', ['--size', 'M', '--quick'], /^Unknown option '--quick'/],
])('%s is refused', (_what, args, sentence) => {
  expect(() => readSeed(args)).toThrow(sentence);
});

test('check prints a line for each invariant, exit 0 where all hold, 1 with the number and the ids where one is broken, 2 where it cannot ask', async () => {
  const target = { DATABASE_URL: database.ownerUrl };
  const whole = await run(['check'], target);
  expect(whole).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^TR-01 {2}holds: [\s\S]*\n\d+ invariants, all of them hold\n$/m) });
  await database.admin.unsafe(`insert into coalition.running_count (relation, dimension, key, label_id, delta) values ('nations.organization', '', '', 0, 1)`);
  const broken = await run(['check'], target);
  expect(broken).toMatchObject({
    code: 1,
    stderr: '',
    stdout: expect.stringMatching(/^AG-01 {2}BROKEN by 1: The running counts of nations\.organization[\s\S]*\n\d+ invariants, 1 broken\n$/m),
  });
  await database.admin.unsafe('alter table nations.organization rename to renamed');
  const unasked = await run(['check'], target);
  expect(unasked.code).toBe(2);
  expect(unasked.stderr).toMatch(/^IS-05 could not be asked \(.+\): relation "nations\.organization" does not exist\n$/);
});

test('a product at work on the database keeps a seed out', async () => {
  const atWork = postgres(database.urlOf('nations'), { max: 1, onnotice: () => undefined });
  await atWork`select 1`;
  expect(await seedInto(database, SMALL_M)).toMatchObject({ code: 1, said: ['The product runs on this database: stop it, seed, and start it again.'] });
  await atWork.end();
});
