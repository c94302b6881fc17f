import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Ask, askWith, mintedToken } from './kit/client.ts';
import { asSuperuser } from './kit/database.ts';
import { issuersFileOf } from './kit/issuers-file.ts';
import { endLaunched, type Product, startProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const place = openPlace();
const dataDir = place.path('data');
const traceFile = place.path('connects');
const watch = new URL('../gateway/egress-watch.ts', import.meta.url).href;

const canTrace = (): boolean => {
  try {
    execFileSync('strace', ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const traced = canTrace();
const tracer = traced ? ['strace', '-f', '--seccomp-bpf', '-qq', '-e', 'trace=connect,sendto,sendmsg', '-o', traceFile] : [];

const canary = (what: string): string => `canary-${what}-${randomBytes(6).toString('hex')}`;
const hidden = canary('title');
const variable = canary('variable');
const literal = canary('literal');
const key = randomUUID();
let product: Product;
let token = '';
let ask: Ask;
const forged: string[] = [];

const saveOrganization = 'mutation Save($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id } problems { code } } }';
const organization = (name: string) => ({ name, kind: 'IMPLEMENTER', type: '10', nation: 'CAN' });

/** Everything that can go wrong, with something secret in each. */
const misbehave = async (): Promise<void> => {
  const saved = await ask(saveOrganization, { input: { idempotencyKey: key, ...organization(hidden) } });
  expect(saved.body.data?.saveOrganization.problems).toEqual([]);
  const stranger = askWith(product.url, await mintedToken(dataDir, 'USA', 'READER'));
  await stranger(`{ organization(id: "${saved.body.data?.saveOrganization.organization.id}") { name } }`);
  // Refused by a rule, by a type, by validation, by the key, by the role, by the token.
  await ask(saveOrganization, { input: { idempotencyKey: key, ...organization(variable) } });
  await ask(saveOrganization, { input: { idempotencyKey: randomUUID(), ...organization(variable), type: variable } });
  await ask(saveOrganization, { input: { idempotencyKey: variable, ...organization(variable) } });
  await ask(`{ requirements(filter: { needByFrom: "${literal}" }) { totalCount } }`);
  await ask(`{ organization(id: "${literal}") { ${literal.replaceAll('-', '_')} } }`);
  await stranger(saveOrganization, { input: { idempotencyKey: randomUUID(), ...organization(variable) } });
  for (const part of [`${token.slice(0, -8)}AAAAAAAA`, token.replace('.', `.${literal}`), literal]) {
    forged.push(part);
    expect((await askWith(product.url, part)('{ me { actor } }')).status).toBe(401);
  }
  await fetch(`${product.url}/graphql?query=${literal}&token=${token}`, { headers: { authorization: `Bearer ${token}` } });
  await fetch(`${product.url}/${literal}`, { headers: { cookie: `session=${variable}` } });
  // The database itself breaks in the middle: the statement that fails carries the name and the key.
  await asSuperuser(dataDir, (sql) => sql`alter table nations.organization rename column name to gone`);
  const broken = await ask(saveOrganization, { input: { idempotencyKey: randomUUID(), ...organization(variable) } });
  expect(broken.body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', errorId: expect.any(String) });
  await asSuperuser(dataDir, (sql) => sql`alter table nations.organization rename column gone to name`);
  // A value that only the database refuses.
  await asSuperuser(dataDir, (sql) => sql`alter table nations.organization add constraint no_canary check (name not like 'canary-variable%')`);
  const refused = await ask(saveOrganization, { input: { idempotencyKey: randomUUID(), ...organization(variable) } });
  expect(refused.body.errors?.[0]?.extensions.code).toBe('INTERNAL');
  expect(`${broken.text}${refused.text}`).not.toContain(variable);
};

beforeAll(async () => {
  mkdirSync(dataDir);
  const env = { DEMO: 'off', ISSUERS_FILE: await issuersFileOf(dataDir), LOG_LEVEL: 'trace', NODE_OPTIONS: `--import=${watch}` };
  product = await startProduct(dataDir, { before: tracer, env });
  token = await mintedToken(dataDir, 'CAN', 'DONOR_FOCAL');
  ask = askWith(product.url, token);
  await misbehave();
  // strace waits for the product, which has the signal from it.
  process.kill(-product.pid, 'SIGTERM');
  expect((await product.ended).code).toBe(0);
});

afterAll(async () => {
  await endLaunched();
  await place.close();
});

const filesBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

const secretsKept = (): readonly string[] => {
  const logins = Object.values(JSON.parse(readFileSync(join(dataDir, 'database-logins.json'), 'utf8')) as Record<string, string>);
  const { issuers } = JSON.parse(readFileSync(join(dataDir, 'issuers.json'), 'utf8')) as { issuers: { privateKey: { d: string } }[] };
  return [...logins, ...issuers.map(({ privateKey }) => privateKey.d), readFileSync(join(dataDir, 'postgres', 'server', 'password'), 'utf8').trim()];
};

test('no token, key, variable, hidden value or password is in anything that the product writes, at the most talkative level', () => {
  const written = `${product.stdout()}${product.stderr()}`;
  expect(written, 'the log is there at all').toContain('an error was masked');
  expect(written).toContain('token refused');
  const secrets = { hidden, variable, literal, key, token, signature: token.split('.')[2] ?? '', forged: forged[1] ?? '' };
  for (const [what, secret] of Object.entries(secrets)) expect(written.includes(secret), what).toBe(false);
  for (const secret of secretsKept()) expect(written.includes(secret)).toBe(false);
});

test("Postgres' own logs hold no statement's values", () => {
  const written = filesBelow(join(dataDir, 'postgres', 'server', 'log'));
  expect(written).toContain('no_canary');
  for (const secret of [hidden, variable, literal, key, ...secretsKept()]) expect(written.includes(secret)).toBe(false);
});

test('from start to stop, nothing in the process reaches for another machine or looks up a name', () => {
  expect(product.stdout()).not.toContain('EGRESS');
});

/** Of a line of strace: where it goes, when that is not this machine. */
const abroad = (line: string): boolean => {
  if (!/sa_family=AF_INET/.test(line)) return false;
  return !/inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "(::1|::ffff:127\.0\.0\.1)"/.test(line);
};

test.runIf(traced)('no process that it starts connects to another machine: seen by the kernel of the system', () => {
  const lines = readFileSync(traceFile, 'utf8').split('\n');
  expect(lines.filter((line) => line.includes('inet_addr("127.0.0.1")')).length).toBeGreaterThan(0);
  expect(lines.filter(abroad)).toEqual([]);
});
