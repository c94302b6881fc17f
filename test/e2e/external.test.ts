import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { EmbeddedServer } from '#kernel/embedded/start-embedded.ts';
import { loginsOf, prepareHost, urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { selfTest } from '#kernel/self-test.ts';
import { openPlace, start } from '../kernel/embedded-place.ts';
import { definitions } from '../kit/definitions.ts';
import { askWith, dataOf, mintedToken, senderWith } from './kit/client.ts';
import { issuersFileOf } from './kit/issuers-file.ts';
import { endLaunched, launchProduct, runCommand, startProduct, stopProduct } from './kit/launched-product.ts';
import { hasDebianServer, onServer, operatorsDatabase, PASSWORD, startDebianServer } from './kit/own-server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const place = openPlace();
let server: EmbeddedServer;

beforeAll(async () => {
  server = await start(place.path('server'));
});

afterAll(async () => {
  await endLaunched();
  await server.stop();
  await place.close();
});

/** A contribution, and what another nation sees of it. */
const shortSession = async (url: string, dataDir: string): Promise<void> => {
  const canada = askWith(url, await mintedToken(dataDir, 'CAN', 'DONOR_FOCAL', 'SNR'));
  const poland = askWith(url, await mintedToken(dataDir, 'POL', 'READER'));
  const send = senderWith(canada);
  const contribution = await send('createContribution', 'contribution', 'id version', {
    donor: 'CAN',
    reference: 'EXTERNAL-1',
    title: 'Two courses',
    linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }],
  });
  const commitment = await send('signCommitment', 'commitment', 'id', {
    contributionId: contribution.id,
    amount: { amount: '100.00', currency: 'CAD' },
    signedOn: '2026-02-01',
  });
  await send('postTransaction', 'transaction', 'id', {
    contributionId: contribution.id,
    commitmentId: commitment.id,
    type: 'DISBURSEMENT',
    date: '2026-03-01',
    amount: { amount: '30.00', currency: 'CAD' },
  });
  const query = `{ contribution(id: "${contribution.id}") { commitments { nodes { disbursed { amount } } } linesOfEffort { lineOfEffort { title } } } }`;
  expect((await dataOf(poland(query))).contribution).toBeNull();
  await send('setContributionLabel', 'contribution', 'id', {
    id: contribution.id,
    expectedVersion: contribution.version,
    label: { releasableTo: ['POL'] },
    withLines: true,
  });
  expect((await dataOf(poland(query))).contribution).toEqual({
    commitments: { nodes: [{ disbursed: { amount: '30.00' } }] },
    linesOfEffort: [{ lineOfEffort: { title: expect.any(String) } }],
  });
};

/** The data folder that has the passwords of the server's logins. */
const own = place.path('own');

test('on a server of your own, as a role that makes roles and is no superuser, it serves, and its audit holds', async () => {
  const dataDir = own;
  const url = await operatorsDatabase(server.superuserUrl('postgres'), 'own');
  const product = await startProduct(dataDir, { env: { DATABASE_URL: url, DEMO: 'on' } });
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  await shortSession(product.url, dataDir);
  const { code, stdout } = await runCommand(['audit', 'verify'], { DATA_DIR: dataDir, DATABASE_URL: url });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^10 chains, \d+ entries, all of them hold\n$/m) });
  expect(await stopProduct(product)).toMatchObject({ code: 0, signal: null });
  // A later start finds what was there.
  const later = await startProduct(dataDir, { env: { DATABASE_URL: url, DEMO: 'on' } });
  const { contributions } = await dataOf(
    askWith(later.url, await mintedToken(dataDir, 'CAN', 'READER'))('{ contributions(first: 0, filter: { donor: ["CAN"] }) { totalCount } }'),
  );
  expect(contributions.totalCount).toBe(4);
  expect(await stopProduct(later)).toMatchObject({ code: 0, signal: null });
});

test('logins that the server has keep their passwords, for another database too, unless new ones are made on purpose', async () => {
  const DATABASE_URL = await operatorsDatabase(server.superuserUrl('postgres'), 'second');
  const elsewhere = place.path('elsewhere');
  const migrate = (DATA_DIR: string) => runCommand(['migrate'], { DATA_DIR, DATABASE_URL });
  const login = roleOf('training');
  const getsIn = async (dataDir: string) => {
    const password = (await openCredentials(dataDir, [])).get(login) ?? '';
    return onServer(urlAs(DATABASE_URL, login, password), (sql) => sql`select 1`).then(
      () => true,
      (error: { readonly code?: string }) => {
        if (error.code !== '28P01') throw error;
        return false;
      },
    );
  };
  expect(await migrate(own)).toMatchObject({ code: 0 });
  const { code, stderr } = await migrate(elsewhere);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^The server has the logins .*coalition_training already, .* "npm run -s coalition -- logins" first\.\n$/),
  });
  expect(existsSync(elsewhere)).toBe(false);
  expect(await getsIn(own)).toBe(true);
  expect(await runCommand(['logins'], { DATA_DIR: elsewhere, DATABASE_URL })).toMatchObject({ code: 0 });
  expect(await migrate(elsewhere)).toMatchObject({ code: 0, stderr: '' });
  expect(await getsIn(elsewhere)).toBe(true);
  expect(await getsIn(own)).toBe(false);
  expect(await migrate(own)).toMatchObject({ code: 0 });
});

const refusalOf = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, stdout, stderr } = await launchProduct(own, { env: { LOG_LEVEL: 'error', ...env } }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return stderr;
};

test('demo data and demo issuers are never there by default on a server of your own', async () => {
  const DATABASE_URL = await operatorsDatabase(server.superuserUrl('postgres'), 'no_demo');
  expect(await refusalOf({ DATABASE_URL })).toBe('ISSUERS_FILE must name the issuer table, since there are no demo issuers where DEMO is not "on"\n');
});

test('a server that lacks the fixes row level security depends on is refused when it is not the embedded one', async () => {
  const DATABASE_URL = await operatorsDatabase(server.superuserUrl('postgres'), 'below_floor', { marked: false });
  expect(await refusalOf({ DATABASE_URL, DEMO: 'on' })).toBe(
    'PostgreSQL 18.4 lacks security fixes that row level security depends on; 18.6 or later is needed.\n',
  );
});

test('a role that may not make roles, a wrong password, a database or server that is not there: each is refused with its sentence, and no password is printed', async () => {
  const weak = await operatorsDatabase(server.superuserUrl('postgres'), 'weak', { role: 'weak_role', attributes: 'createdb' });
  const { host } = new URL(weak);
  const wrongPassword = new URL(weak);
  wrongPassword.password = 'not-the-right-one';
  const wrongDatabase = new URL(weak);
  wrongDatabase.pathname = '/nowhere';
  const cases: Readonly<Record<string, readonly [string, RegExp]>> = {
    weak: [
      weak,
      /^The role weak_role may not do .*permission denied to (create|alter) role.* It must own the database weak and may create roles: alter role weak_role createrole;/,
    ],
    password: [wrongPassword.toString(), new RegExp(`^The database server at ${host} refuses the password of weak_role: `)],
    database: [wrongDatabase.toString(), new RegExp(`^The database server at ${host} has no database nowhere: `)],
    nobody: ['postgres://somebody:secret-of-somebody@127.0.0.1:1/coalition', /^No database server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\): /],
  };
  for (const [name, [DATABASE_URL, sentence]] of Object.entries(cases)) {
    const said = await refusalOf({ DATABASE_URL, DEMO: 'on' });
    expect(said, name).toMatch(sentence);
    expect(said.trimEnd().split('\n'), name).toHaveLength(1);
    for (const secret of [PASSWORD, 'not-the-right-one', 'secret-of-somebody']) expect(said).not.toContain(secret);
  }
});

describe.runIf(hasDebianServer)("Debian's PostgreSQL 15", () => {
  let superuserUrl = '';
  let stop: () => void;
  const dataDir = place.path('debian-product');

  beforeAll(async () => {
    ({ superuserUrl, stop } = await startDebianServer(place.path('debian')));
  });

  afterAll(() => stop?.());

  test('is brought forward and passes the self-test, but for the floor where it is below', async () => {
    const adminUrl = await operatorsDatabase(superuserUrl, 'debian_kernel', { marked: false });
    const credentials = await openCredentials(dataDir, loginsOf(definitions).slice(1));
    const { username } = new URL(adminUrl);
    await prepareHost({ adminUrl, database: 'debian_kernel', owner: username, credentials, definitions });
    const [server] = await onServer(adminUrl, (sql) => sql<{ version: string }[]>`select current_setting('server_version_num') as version`);
    const allowed =
      Number(server?.version) < 150_019 ? [expect.stringMatching(/^PostgreSQL 15\.\d+ lacks security fixes .* 15\.19 or later is needed\.$/)] : [];
    for (const definition of definitions) {
      const login = roleOf(definition.name);
      await onServer(urlAs(adminUrl, login, credentials.get(login) ?? '', 'debian_kernel'), async (sql) => {
        expect((await selfTest(sql, definition)).faults, definition.name).toEqual(allowed);
      });
    }
  });

  test('serves a short session, with an issuer table and without demo data', async () => {
    const url = await operatorsDatabase(superuserUrl, 'debian_product');
    mkdirSync(dataDir, { recursive: true });
    const product = await startProduct(dataDir, { env: { DATABASE_URL: url, ISSUERS_FILE: await issuersFileOf(dataDir) } });
    await shortSession(product.url, dataDir);
    expect(await stopProduct(product)).toMatchObject({ code: 0, signal: null });
  });
});
