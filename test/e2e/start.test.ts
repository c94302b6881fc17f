import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commandOf, copyFolder, killAll, openPlace, postmasterOf, until } from '../kernel/embedded-place.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { asSuperuser } from './kit/database.ts';
import { endLaunched, launch, launchProduct, type Product, projectNode, quickly, startProduct, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

const place = openPlace();
const template = place.path('template');
let firstToken = '';
let started: { readonly first: Product; readonly firstMs: number; readonly later: Product; readonly laterMs: number };

const homeOf = (dataDir: string): string => join(dataDir, 'postgres');

const countRows = (dataDir: string): Promise<number> =>
  asSuperuser(dataDir, async (sql) => Number((await sql`select count(*) as n from contributions.contribution`)[0]?.n));

const issuer = (name: string) => ({
  issuer: name,
  nation: 'CAN',
  audience: 'coalition',
  algorithms: ['ES256'],
  jwksUrl: `${name}/jwks`,
});

/** Serves, and ends with 0 and without its Postgres after these signals. */
const expectToServe = async (dataDir: string, token: string, signals: readonly NodeJS.Signals[]): Promise<void> => {
  const product = await startProduct(dataDir);
  expect(await dataOf(askWith(product.url, token)('{ me { nation { code } roles } }'))).toEqual({ me: { nation: { code: 'CAN' }, roles: ['DONOR_FOCAL'] } });
  for (const signal of signals) product.child.kill(signal);
  expect(await product.ended).toMatchObject({ code: 0, signal: null });
  expect(existsSync(join(homeOf(dataDir), 'server', 'data', 'postmaster.pid'))).toBe(false);
};

/** A data folder as a stopped product left it. */
const copyOfTemplate = async (name: string): Promise<string> => {
  expect(await stopProduct(started.later)).toMatchObject({ code: 0, signal: null });
  return copyFolder(template, place.path(name));
};

const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const before = performance.now();
  return [await work(), performance.now() - before];
};

// As a new user types it: the token before the first start, then the start, then a later one.
beforeAll(async () => {
  const minted = await launch(['npm', 'run', '-s', 'token', '--', 'CAN', 'DONOR_FOCAL'], { env: { DATA_DIR: template } }).ended;
  expect(minted, 'a token before the first start').toMatchObject({ code: 0, stderr: '' });
  firstToken = minted.stdout.trim();
  const [first, firstMs] = await timed(() => startProduct(template));
  expect(await stopProduct(first)).toMatchObject({ code: 0, signal: null });
  const [later, laterMs] = await timed(() => startProduct(template));
  console.info(`first start ${Math.round(firstMs)} ms, later start ${Math.round(laterMs)} ms`);
  started = { first, firstMs, later, laterMs };
});

afterAll(async () => {
  await endLaunched();
  await place.close();
});

test('a start prints two lines: the address when it serves, and how to get a token', () => {
  expect(started.first.stdout().split('\n')).toEqual([
    expect.stringMatching(/^Coalition Graph serves at http:\/\/127\.0\.0\.1:\d+\/graphql \(GraphiQL: http:\/\/127\.0\.0\.1:\d+\/graphiql\)$/),
    'NOTIONAL demo data. A token: npm run -s token -- CAN DONOR_FOCAL',
    '',
  ]);
});

test('every line of the log is JSON, on standard error', () => {
  const lines = started.first.stderr().trimEnd().split('\n');
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object).includes('msg'))).toEqual(lines.map(() => true));
});

test('a later start is quicker than the first', () => {
  expect(started.laterMs).toBeLessThan(started.firstMs);
});

test('the token command prints a token and nothing else, and it is private to its user where keys lie', () => {
  expect(firstToken).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(statSync(join(template, 'issuers.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(template, 'database-logins.json')).mode & 0o777).toBe(0o600);
});

test.each([
  ['a nation without an issuer', ['FRA', 'READER'], /^FRA has no demo issuer\. Nations: BGR, CAN, GBR, GRC, ITA, NLD, POL, TUR, USA, XCS\.\n$/],
  ['a role that there is not', ['CAN', 'KING'], /^CAN cannot grant KING\. Roles of CAN: SNR, DONOR_FOCAL, /],
  ["a role of the coalition's staff", ['CAN', 'COORDINATOR'], /^CAN cannot grant COORDINATOR\. Roles of CAN: SNR, DONOR_FOCAL, /],
  ['no role', ['CAN'], /^A token carries at least one role\. Roles of CAN: /],
  ['no nation', [], /^A token is for a nation and its roles, such as CAN DONOR_FOCAL\. Nations: BGR, CAN, /],
])('a token for %s is refused with the list of right ones', async (_what, args, sentence) => {
  const { code, stdout, stderr } = await launch([projectNode, 'coalition.ts', 'token', ...args], { env: { DATA_DIR: place.path('tokens') } }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
});

test('a second start on the same data folder is refused with a sentence, and the first goes on', async () => {
  const { later: first } = started;
  const second = await launchProduct(template).ended;
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toBe(
    `The data folder ${template} is already in use by another start (process ${first.pid}). Stop that one, or set DATA_DIR to another folder.\n`,
  );
  expect((await askWith(first.url, firstToken)('{ me { actor } }')).status).toBe(200);
  const beside = await launch(['npm', 'run', '-s', 'token', '--', 'GBR', 'READER'], { env: { DATA_DIR: template } }).ended;
  expect(beside).toMatchObject({ code: 0, stderr: '' });
  expect((await askWith(first.url, beside.stdout.trim())('{ me { actor } }')).status).toBe(200);
});

test('a token of an earlier start stays good, SIGTERM twice lets the request in flight finish, and Postgres is gone afterwards', async () => {
  const { later: product } = started;
  const ask = askWith(product.url, firstToken);
  const postmaster = postmasterOf(homeOf(template));
  const held = await asSuperuser(template, async (sql) => {
    const lock = await sql.reserve();
    await lock`begin`;
    await lock`lock table nations.organization in access exclusive mode`;
    const inFlight = ask('{ organizations(first: 1) { totalCount } }');
    // It waits in the database by now.
    await vi.waitUntil(async () => (await sql`select 1 from pg_locks where not granted`).length > 0, { timeout: 5_000 });
    product.child.kill('SIGTERM');
    product.child.kill('SIGTERM');
    await lock`select pg_sleep(0.3)`;
    expect(product.child.exitCode).toBeNull();
    await lock`rollback`;
    lock.release();
    return await inFlight;
  });
  expect(held).toMatchObject({ status: 200, body: { data: { organizations: { totalCount: expect.any(Number) } } } });
  expect(await product.ended).toMatchObject({ code: 0, signal: null });
  expect(commandOf(postmaster)).not.toContain(template);
});

test('npm start passes the signal on: nothing is left behind', async () => {
  const dataDir = await copyOfTemplate('through-npm');
  const product = launch(['npm', 'start'], { env: { ...quickly, DATA_DIR: dataDir } });
  await product.serves;
  const postmaster = postmasterOf(homeOf(dataDir));
  process.kill(-product.pid, 'SIGINT'); // as Ctrl-C in a terminal does: to npm and to all that it started
  await product.ended;
  expect(commandOf(postmaster)).not.toContain(dataDir);
  expect(product.stderr()).not.toContain('npm error');
});

test('a signal during the first start stops cleanly, and the next start goes on where it was', async () => {
  const dataDir = place.path('interrupted');
  const product = launchProduct(dataDir);
  await until(() => product.stderr().includes('loading NOTIONAL demo data'));
  const postmaster = postmasterOf(homeOf(dataDir));
  product.child.kill('SIGINT');
  expect(await product.ended).toMatchObject({ code: 0, signal: null, stdout: '' });
  expect(commandOf(postmaster)).not.toContain(dataDir);
  const next = await startProduct(dataDir);
  expect(await countRows(dataDir)).toBe(27);
  expect(await stopProduct(next)).toMatchObject({ code: 0 });
});

test('after kill -9 of the Node process alone, the next start works the first time, and SIGINT ends it', async () => {
  const dataDir = await copyOfTemplate('node-killed');
  const product = await startProduct(dataDir);
  const orphan = postmasterOf(homeOf(dataDir));
  await stopProduct(product, 'SIGKILL');
  expect(commandOf(orphan)).toContain('postgres');
  await expectToServe(dataDir, firstToken, ['SIGINT']);
});

test('after kill -9 of everything, in the middle of the first start even, the next start works the first time, and SIGINT twice ends it', async () => {
  const dataDir = place.path('all-killed');
  const product = launchProduct(dataDir);
  await until(() => product.stderr().includes('loading NOTIONAL demo data'));
  killAll(postmasterOf(homeOf(dataDir)));
  await stopProduct(product, 'SIGKILL');
  await expectToServe(dataDir, await mintedToken(dataDir, 'CAN', 'DONOR_FOCAL'), ['SIGINT', 'SIGINT']);
});

test('a port that is taken is refused with a sentence, and Postgres does not stay behind', async () => {
  const dataDir = await copyOfTemplate('port-taken');
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const { code, stdout, stderr } = await launchProduct(dataDir, { env: { PORT: String(port), LOG_LEVEL: 'error' } }).ended;
  holder.close();
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `Port ${port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another (0 takes a free one).\n`,
  });
  expect(existsSync(join(homeOf(dataDir), 'server', 'data', 'postmaster.pid'))).toBe(false);
});

test.each([
  ['PORT=abc', 'PORT must be a whole number from 0 to 65535 (it is "abc")'],
  ['DATABASE_URL=mysql://root@127.0.0.1/x', 'DATABASE_URL must be a PostgreSQL URL such as postgres://user:password@host:5432/database'],
  ['DATABASE_URL=postgres://127.0.0.1:5432', 'DATABASE_URL must name a role and a database, such as postgres://coalition:secret@host:5432/coalition'],
  ['DEMO=maybe', 'DEMO must be "on" or "off" (it is "maybe")'],
  ['LOG_LEVEL=loud', 'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent (it is "loud")'],
  ['REPORTING_CURRENCY=euro', 'REPORTING_CURRENCY must be an ISO 4217 code such as EUR (it is "euro")'],
  ['DEMO=off', 'ISSUERS_FILE must name the issuer table, since there are no demo issuers where DEMO is not "on"'],
])('%s is refused with a sentence, before anything is made', async (setting, sentence) => {
  const dataDir = place.path(`wrong-${setting.slice(0, 6)}`);
  const [name = '', value = ''] = setting.split(/=(.*)/s);
  const more: Readonly<Record<string, string>> = name === 'DATABASE_URL' ? { DEMO: 'on' } : {};
  const { code, stdout, stderr } = await launchProduct(dataDir, { env: { ...more, [name]: value } }).ended;
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  expect(existsSync(homeOf(dataDir))).toBe(false);
});

test.each([
  ['is not there', null, /^The issuer table .+ is not there: set ISSUERS_FILE to a JSON list with an entry for each nation\.\n$/],
  ['is no JSON', 'issuer: https://id.example', /^The issuer table .+ cannot be read as JSON: /],
  [
    'has two issuers of a nation',
    [issuer('https://id.example'), issuer('https://other.example')],
    /: nation CAN has an issuer already; one issuer a nation\.\n$/,
  ],
])('an issuer table that %s is refused with a sentence, before anything is made', async (what, table, sentence) => {
  const [dataDir, ISSUERS_FILE] = [place.path(`issuers ${what}`), place.path(`${what}.json`)];
  if (table !== null) writeFileSync(ISSUERS_FILE, typeof table === 'string' ? table : JSON.stringify(table));
  const { code, stdout, stderr } = await launchProduct(dataDir, { env: { ISSUERS_FILE } }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(existsSync(dataDir)).toBe(false);
});

test('help lists the commands; what is none, or has a wrong option, is refused with a sentence', async () => {
  const run = (...args: string[]) => launch([projectNode, 'coalition.ts', ...args], { env: { DATA_DIR: place.path('unused') } }).ended;
  const help = await run('--help');
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const command of ['start', 'migrate', 'token', 'rules', 'audit verify']) expect(help.stdout).toMatch(new RegExp(`^  ${command}`, 'm'));
  expect(await run('begin')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^There is no command begin\.\n/) });
  expect(await run('rules', '--bogus')).toMatchObject({ code: 2, stdout: '', stderr: expect.not.stringContaining('    at ') });
  expect(await run('audit', 'erase')).toMatchObject({ code: 2, stderr: 'audit knows three verbs: verify, checkpoint, proof\n' });
  expect(existsSync(place.path('unused'))).toBe(false);
});

test('migrate brings the database forward, stops Postgres and says so', async () => {
  const dataDir = place.path('migrated');
  mkdirSync(dataDir);
  const { code, stdout } = await launch([projectNode, 'coalition.ts', 'migrate'], { env: { DATA_DIR: dataDir } }).ended;
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'The database is up to date.\n' });
  expect(readdirSync(join(homeOf(dataDir), 'server', 'data'))).not.toContain('postmaster.pid');
});
