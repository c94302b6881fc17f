import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import type { EmbeddedServer } from '#kernel/embedded/start-embedded.ts';
import { loginsOf, prepareHost, urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { openPlace, start } from '../kernel/embedded-place.ts';
import { definitions } from '../kit/definitions.ts';
import { issuersFileOf } from './kit/issuers-file.ts';
import { endLaunched } from './kit/launched-product.ts';
import { closeTaken, openRefusals, takenPort } from './kit/refusal.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000, maxConcurrency: 3 });

const place = openPlace();
const { secrets, count, sentenceOf, refuses } = openRefusals();
let server: EmbeddedServer;
let credentials: ReadonlyMap<string, string>;

const DATA_DIR = place.path('data');
const inData = (name: string) => place.path('data', name);

const urlOf = (role: string, database = 'picture', password = credentials.get(role) ?? '') => urlAs(server.superuserUrl('postgres'), role, password, database);
const loginOf = (subgraph: string, database?: string) => urlOf(roleOf(subgraph), database);

const onServer = async (work: (sql: postgres.Sql) => Promise<unknown>, database = 'postgres'): Promise<void> => {
  const sql = postgres(server.superuserUrl(database), { max: 1, onnotice: () => undefined });
  await work(sql).finally(() => sql.end({ timeout: 5 }));
};

/** Copies of the migrated database, and what was done to each. */
const copies: Readonly<Record<string, string>> = {
  below_floor: "alter database below_floor set coalition.embedded = 'off'",
  behind: "delete from coalition.migration where room = 'training' and file like '0001%'",
  behind_kernel: "delete from coalition.migration where room = 'coalition' and file like '0002%'",
  ahead: "insert into coalition.migration (room, file, sha256) values ('training', '9999_come_later.sql', 'x')",
  changed: "update coalition.migration set sha256 = 'x' where room = 'training' and file like '0001%'",
};

const OPERATOR = 'operator';

/** As an operator has it: a role that makes roles and is no superuser, and a database of it. */
const prepareDatabases = async (): Promise<void> => {
  server = await start(place.path('server'));
  const logins = await openCredentials(DATA_DIR, loginsOf(definitions).slice(1));
  credentials = new Map([...logins, [OPERATOR, 'hunter2hunter2']]);
  await onServer((sql) => sql.unsafe(`create role ${OPERATOR} login createrole password 'hunter2hunter2'`));
  for (const name of ['picture', 'fresh']) await onServer((sql) => sql.unsafe(`create database ${name} owner ${OPERATOR}`));
  await prepareHost({ adminUrl: urlOf(OPERATOR), database: 'picture', owner: OPERATOR, credentials: logins, definitions });
  for (const [name, statement] of Object.entries(copies)) {
    await onServer((sql) => sql.unsafe(`create database ${name} template picture owner ${OPERATOR}`));
    await onServer((sql) => sql.unsafe(statement), name);
  }
  await onServer((sql) => sql.unsafe("create role stranger login password 'hunter2'; grant connect on database picture to stranger"));
};

const written = (name: string, text: string): string => {
  writeFileSync(inData(name), text);
  return inData(name);
};

beforeAll(async () => {
  if (inject('shape') !== 'together') return;
  mkdirSync(DATA_DIR);
  await prepareDatabases();
  await writeKeys({ keys: inData('context-keys.json'), publicKeys: inData('context-keys.public.json') }, [await makeKey(new Date())]);
  await issuersFileOf(DATA_DIR);
  for (const [, password] of credentials) secrets.add(password);
  secrets.add(new URL(server.superuserUrl('postgres')).password);
  const { keys } = JSON.parse(readFileSync(inData('context-keys.json'), 'utf8')) as { keys: readonly { d: string }[] };
  for (const { d } of keys) secrets.add(d);
});

afterAll(async () => {
  await endLaunched();
  closeTaken();
  await server?.stop();
  await place.close();
});

// The commands are named here: one run for both shapes is enough.
describe.runIf(inject('shape') === 'together')('with one sentence that says what to change, and without a secret, a start is refused:', () => {
  const none = () => ({ DATA_DIR });
  const subgraph = () => ({ DATA_DIR, PORT: '0', SUBGRAPH_DATABASE_URL: loginOf('training') });
  const migrateHint = /"npm run migrate" with the owner's DATABASE_URL/;

  refuses('subgraph', subgraph, [['no name', none, /takes one name: nations, personnel, training, contributions$/]]);
  refuses('subgraph money', subgraph, [['a name that there is not', none, /takes one name: nations, personnel, training, contributions$/]]);
  refuses('subgraph nations training', subgraph, [['two names', none, /takes one name/]]);

  refuses('subgraph training', none, [
    ['no database', none, /^SUBGRAPH_DATABASE_URL must be the URL of the login coalition_training, such as postgres:/],
    ['a database of another kind', () => ({ SUBGRAPH_DATABASE_URL: 'mysql://root:hunter2@127.0.0.1/x' }), /^SUBGRAPH_DATABASE_URL must be a PostgreSQL URL/],
    [
      'a URL that is none',
      () => ({ SUBGRAPH_DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:99999/x' }),
      /^SUBGRAPH_DATABASE_URL must be a PostgreSQL URL of one host and port/,
    ],
    ['a password that is not percent-encoded', () => ({ SUBGRAPH_DATABASE_URL: 'postgres://a:hunter2%zz@127.0.0.1/x' }), /^SUBGRAPH_DATABASE_URL has a "%"/],
    ['a URL without a role', () => ({ SUBGRAPH_DATABASE_URL: 'postgres://127.0.0.1:5432/coalition' }), /must be the URL of the login coalition_training/],
    [
      'a URL without a database',
      () => ({ SUBGRAPH_DATABASE_URL: 'postgres://coalition_training:hunter2@127.0.0.1:5432' }),
      /must be the URL of the login coalition_training/,
    ],
    ['a port that is none', () => ({ PORT: 'http' }), /^PORT must be a whole number from 0 to 65535/],
  ]);

  refuses('subgraph training', subgraph, [
    [
      'a wrong password',
      () => ({ SUBGRAPH_DATABASE_URL: urlOf('coalition_training', 'picture', 'hunter2') }),
      /refuses the password of coalition_training: set the right one in SUBGRAPH_DATABASE_URL\.$/,
    ],
    [
      'a database that there is not',
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'nowhere') }),
      /has no database nowhere: name another in SUBGRAPH_DATABASE_URL/,
    ],
    [
      'a server that is not there',
      () => ({ SUBGRAPH_DATABASE_URL: 'postgres://coalition_training:hunter2@127.0.0.1:1/coalition' }),
      /^No database server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
    ],
    [
      'a server that has no name',
      () => ({ SUBGRAPH_DATABASE_URL: 'postgres://coalition_training:hunter2@no-such-host.invalid/coalition' }),
      /^No database server answers at no-such-host\.invalid \(E/,
    ],
    [
      'a server that never speaks',
      async () => ({
        SUBGRAPH_DATABASE_URL: `postgres://coalition_training:hunter2@127.0.0.1:${await takenPort()}/coalition`,
      }),
      /^No database server answers at 127\.0\.0\.1:\d+ \(CONNECT_TIMEOUT\)/,
    ],
    [
      'a superuser',
      () => ({ SUBGRAPH_DATABASE_URL: server.superuserUrl('picture') }),
      /^The login of training must be coalition_training, not \S+, which is a superuser/,
    ],
    [
      "another subgraph's login",
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('nations') }),
      /^The login of training must be coalition_training, not coalition_nations\.$/,
    ],
    [
      "the owner's login",
      () => ({ SUBGRAPH_DATABASE_URL: urlOf(OPERATOR) }),
      /^The login of training must be coalition_training, not operator, which is a superuser, bypasses row level security or makes roles\.$/,
    ],
    [
      'a login of nobody',
      () => ({ SUBGRAPH_DATABASE_URL: urlOf('stranger', 'picture', 'hunter2') }),
      /^The role stranger may not read the coalition in the database picture .*set SUBGRAPH_DATABASE_URL to the login of the subgraph/,
    ],
    [
      'a server below the security floor',
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'below_floor') }),
      /^PostgreSQL 18\.\d+ lacks security fixes that row level security depends on; 18\.\d+ or later is needed\.$/,
    ],
    [
      'a schema that is behind',
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'behind') }),
      /^The database is behind this version: it lacks training\/0001_\w+\.sql\. Run "npm run migrate"/,
    ],
    [
      "a schema that is behind in the kernel's part",
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'behind_kernel') }),
      /^The database is behind this version: it lacks coalition\/0002_\w+\.sql\./,
    ],
    [
      'a schema that is ahead',
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'ahead') }),
      /^The database is ahead of this version: it has training\/9999_come_later\.sql\. Start a newer version\.$/,
    ],
    [
      'a migration that was changed',
      () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'changed') }),
      /^training\/0001_\w+\.sql was changed after it was applied: migrations run forward only\.$/,
    ],
    ['a database that was never migrated', () => ({ SUBGRAPH_DATABASE_URL: loginOf('training', 'fresh') }), migrateHint],
    [
      'no keys',
      () => ({ CONTEXT_PUBLIC_KEYS: inData('none.json') }),
      /none\.json must hold the public half of the gateways' keys, and is not there: make them with "npm run keys -- make"/,
    ],
    [
      'keys that are damaged',
      () => ({ CONTEXT_PUBLIC_KEYS: written('damaged.json', '{"keys":[') }),
      /damaged\.json must hold the public half .* and is damaged/,
    ],
    ['the private half of the keys', () => ({ CONTEXT_PUBLIC_KEYS: inData('context-keys.json') }), /holds the gateways' private keys.*give it the public half/],
    ['a folder in place of the keys', () => ({ CONTEXT_PUBLIC_KEYS: DATA_DIR }), /must hold the public half .* and is a folder/],
    ['a socket with a long path', () => ({ SOCKET: `/tmp/${'x'.repeat(91)}` }), /^SOCKET must be a path of at most 95 bytes/],
    ['a socket with a path that is long in bytes', () => ({ SOCKET: `/tmp/${'ä'.repeat(60)}` }), /^SOCKET must be a path of at most 95 bytes/],
    [
      'a socket in a folder that is not there',
      () => ({ SOCKET: '/nowhere/training.sock' }),
      /^SOCKET is \/nowhere\/training\.sock, and no socket can be made there \(E\w+\): make its folder/,
    ],
    ['a socket where a file is', () => ({ SOCKET: written('file', 'kept') }), /where something is that is no socket: set another path\.$/],
    [
      'a port that is taken',
      async () => ({ PORT: String(await takenPort()) }),
      /^Port \d+ of 127\.0\.0\.1 is taken: stop what listens there, or set PORT to another/,
    ],
    ["an address that is not this machine's", () => ({ HOST: '192.0.2.1' }), /^HOST must be an address of this machine/],
  ]);

  test('subgraph personnel on a login that bypasses row level security', async () => {
    await onServer((sql) => sql.unsafe('alter role coalition_personnel bypassrls'));
    const said = await sentenceOf('subgraph personnel', { ...subgraph(), SUBGRAPH_DATABASE_URL: loginOf('personnel') });
    await onServer((sql) => sql.unsafe('alter role coalition_personnel nobypassrls'));
    expect(said).toMatch(
      /^coalition_personnel is a superuser, bypasses row level security or makes roles: alter role coalition_personnel nosuperuser nobypassrls/,
    );
  });

  for (const command of ['start', 'all'])
    refuses(command, none, [
      ['a database of another kind', () => ({ DATABASE_URL: 'mysql://root:hunter2@127.0.0.1/x' }), /^DATABASE_URL must be a PostgreSQL URL/],
      ['a database server without issuers', () => ({ DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:1/x' }), /^ISSUERS_FILE must name the issuer table/],
      [
        'a database server that is not there',
        () => ({ DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:1/x', DEMO: 'on' }),
        /^No database server answers at 127\.0\.0\.1:1/,
      ],
      ['a wrong flag', () => ({ REUSE_PORT: 'yes' }), /^REUSE_PORT must be "on" or "off"/],
      [
        'a server below the security floor',
        () => ({ DATABASE_URL: urlOf(OPERATOR, 'below_floor'), DEMO: 'on' }),
        /lacks security fixes that row level security depends on/,
      ],
      [
        'a login that did not migrate it',
        () => ({ DATABASE_URL: server.superuserUrl('changed'), DEMO: 'on' }),
        /^The database belongs to operator, which migrated it, and not to \S+: set DATABASE_URL to the login of operator\.$/,
      ],
      ['a schema that is ahead', () => ({ DATABASE_URL: urlOf(OPERATOR, 'ahead'), DEMO: 'on' }), /^The database is ahead of this version/],
    ]);

  for (const command of ['migrate', 'start', 'all', 'seed --size M'])
    refuses(command, () => ({ DATA_DIR: place.path('elsewhere'), DATABASE_URL: urlOf(OPERATOR), DEMO: 'on' }), [
      [
        'a data folder without the passwords of logins that the server has',
        () => ({}),
        /^The server has the logins coalition_contributions, coalition_nations, coalition_personnel, coalition_training already, and DATA_DIR \(\S+elsewhere\) does not hold their passwords/,
      ],
    ]);

  refuses('all', () => ({ DATA_DIR: place.path('unused-all') }), [
    ['keys that are damaged', () => ({ CONTEXT_KEYS: written('damaged.json', '[]') }), /damaged\.json must hold the keys .* and is damaged/],
  ]);

  test('all: what a process of it refuses is said once, and nothing of it stays', async () => {
    const port = await takenPort();
    const DATABASE_URL = urlOf(OPERATOR);
    const said = await sentenceOf('all', { DATA_DIR, DATABASE_URL, ISSUERS_FILE: inData('issuer-table.json'), PORT: String(port) });
    expect(said).toBe(`Port ${port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another (0 takes a free one).`);
  });

  const damagedKeys = () => ({ CONTEXT_KEYS: written('damaged.json', '{}') });
  refuses('keys', none, [['no verb', none, /^keys knows four verbs: make, rotate, retire, list$/]]);
  refuses('keys burn', none, [['a verb that there is not', none, /^keys knows four verbs/]]);
  refuses('keys rotate --after soon', none, [['a time that is none', none, /^--after takes a number of seconds/]]);
  refuses('keys rotate --now', none, [['an option that there is not', none, /--now/]]);
  for (const verb of ['make', 'rotate', 'retire', 'list'])
    refuses(`keys ${verb}`, none, [['keys that are damaged', damagedKeys, /damaged\.json must hold the keys .* and is damaged/]]);
  for (const verb of ['rotate', 'retire', 'list'])
    refuses(`keys ${verb}`, none, [['no keys', () => ({ CONTEXT_KEYS: inData('none.json') }), /none\.json must hold the keys .* and is not there: make them/]]);

  test('the file that a socket was to replace is as it was', () => {
    expect(readFileSync(inData('file'), 'utf8')).toBe('kept');
  });

  test('how many', () => {
    console.info(`refused: ${count()} starts`);
    expect(count()).toBeGreaterThan(60);
  });
});
