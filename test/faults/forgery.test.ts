import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeKey, type PrivateKey } from '#kernel/call/keys.ts';
import { CONTEXT_HEADER } from '#kernel/call/sign.ts';
import { type Ask, askWith, dataOf, mintedToken, senderWith } from '../e2e/kit/client.ts';
import { endLaunched, type Launched, launch, projectNode } from '../e2e/kit/launched-product.ts';
import { claimsOf, headerOf, seconds, signed } from '../kernel/call-kit.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { identityHeaders, keysOf } from './kit/forged-names.ts';
import { type HostileSubgraph, openHostileSubgraph } from './kit/hostile-subgraph.ts';
import { malformed, type Trick, unusual } from './kit/http-tricks.ts';
import { answers, endlessly, headOf, type Outcome, type Place, type Sending, sendRaw, statusesOf } from './kit/raw-http.ts';
import { isWhole } from './kit/whole.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const place = openPlace();
let deployment: Deployment;
/** Hands everything on, and writes down what a gateway sends. */
let between: HostileSubgraph;
/** A second process of the same subgraph, on TCP. */
let replica: Launched & { readonly url: string };
let key: PrivateKey;
let token: string;
let ask: Ask;
let before: unknown;
const secrets = new Set<string>();

const METRICS = { METRICS_PORT: '0' };
const everything = '{ me { nation { code } } programs(first: 1) { totalCount } contributions(first: 1) { totalCount } billets(first: 1) { totalCount } }';

beforeAll(async () => {
  deployment = await openDeployment({
    folder: place.path('forgery'),
    env: { LOG_LEVEL: 'trace', ...METRICS },
    between: async (subgraph, address) => {
      if (subgraph !== 'training') return address;
      between = await openHostileSubgraph(address);
      return between.address;
    },
  });
  const { SOCKET: _socket, ...env } = deployment.environmentOf('training');
  const second = launch([projectNode, 'coalition.ts', 'subgraph', 'training'], { env: { ...env, PORT: '0' } });
  replica = { ...second, url: await second.serves };
  const kept = readFileSync(deployment.keyFiles.keys, 'utf8');
  key = (JSON.parse(kept) as { keys: [PrivateKey] }).keys[0];
  token = await mintedToken(deployment.dataDir, 'CAN', 'DONOR_FOCAL', 'TRAINING_FOCAL');
  ask = askWith(deployment.url, token);
  before = await dataOf(ask(everything));
  for (const secret of [
    key.d,
    token,
    ...Object.values(JSON.parse(readFileSync(`${deployment.dataDir}/database-logins.json`, 'utf8')) as Record<string, string>),
  ])
    secrets.add(secret);
});

afterAll(async () => {
  between.close();
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const socketOf = (subgraph: string): Place => `unix:${place.path('forgery', `${subgraph}.sock`)}`;
const ports = (): Readonly<Record<string, Place>> => ({
  'the unix socket of training': socketOf('training'),
  'the TCP port of training': replica.url,
  'the unix socket of nations': socketOf('nations'),
});
const portNames = ['the unix socket of training', 'the TCP port of training', 'the unix socket of nations'];
const portOf = (name: string): Place => ports()[name] ?? '';
const subgraphOf = (name: string): string => name.split(' ').at(-1) ?? '';

const READ = JSON.stringify({ query: '{ __typename }', variables: {} });

const contextFor = (subgraph: string, body: string | Buffer = READ, claims: Readonly<Record<string, unknown>> = {}, by = key): string => {
  const context = signed(by, headerOf(by), { ...claimsOf(body, subgraph), ...claims });
  secrets.add(context.split('.')[2] ?? '');
  return context;
};

let sent = 0;
const post = async (to: Place, body: string | Buffer, headers: Readonly<Record<string, string>> = {}, patience = 5_000): Promise<Outcome> => {
  sent += 1;
  const head = headOf('POST /graphql HTTP/1.1', {
    host: 'a',
    'content-type': 'application/json',
    'content-length': String(body.length),
    ...headers,
  });
  return sendRaw(to, { chunks: [head, body], until: answers(1), patience });
};
/** Whoever still sends when the server closes may lose the answer with the connection. */
const HUNG_UP = 0;
const statusOf = ({ answer }: Outcome): number => statusesOf(answer)[0] ?? HUNG_UP;
const bodyOf = ({ answer }: Outcome): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);

const isAlive = async (to: Place): Promise<void> => {
  const { answer } = await sendRaw(to, { chunks: ['GET /health/live HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'], patience: 10_000 });
  expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"live":true\}$/);
};

const tricksAtOnce = (tricks: Readonly<Record<string, Trick>>, work: (trick: string, make: Trick) => Promise<void>): Promise<unknown> =>
  Promise.all(Object.entries(tricks).map(([trick, make]) => work(trick, make)));

/** Every malformed request is refused or hung up on, whatever right headers it carries. */
const expectRefusals = (to: Place, rights: () => readonly Readonly<Record<string, string>>[]): Promise<unknown> =>
  tricksAtOnce(malformed, async (trick, make) => {
    for (const headers of rights()) {
      sent += 1;
      const { answer, sent: taken } = await sendRaw(to, make({ headers, body: READ }));
      expect([trick, statusesOf(answer).filter((status) => status < 400 || status >= 500)]).toEqual([trick, []]);
      expect(answer, trick).not.toContain('"data"');
      expect(taken, trick).toBeLessThan(20_000_000);
    }
  });

/** Each way in which a context is wrong. */
type Forge = (subgraph: string) => Promise<string> | string | undefined;
const wrong: Readonly<Record<string, Forge>> = {
  forged: async (subgraph) => contextFor(subgraph, READ, {}, { ...(await makeKey(new Date())), kid: key.kid }),
  unsigned: (subgraph) => contextFor(subgraph).replace(/[^.]*$/, ''),
  'for another subgraph': () => contextFor('personnel'),
  expired: (subgraph) => contextFor(subgraph, READ, { iat: seconds() - 60, exp: seconds() - 30 }),
  'for another body': (subgraph) => contextFor(subgraph, `${READ} `),
  "a client's token": () => token,
  'a plain name': () => 'USA',
  'JSON in the clear': () => JSON.stringify({ nation: 'USA', roles: ['SNR'] }),
};

describe.each(portNames)('at %s', (name) => {
  const subgraph = subgraphOf(name);

  test('every header with a wrong context or a claim of identity is refused, and so is a right context under another name (T1, P5)', async () => {
    const to = portOf(name);
    const replayed = contextFor(subgraph);
    expect(statusOf(await post(to, READ, { [CONTEXT_HEADER]: replayed }))).toBe(200);
    const kinds: Readonly<Record<string, Forge>> = {
      ...wrong,
      absent: () => undefined,
      replayed: () => replayed,
      right: () => contextFor(subgraph),
      'Bearer and a right one': () => `Bearer ${contextFor(subgraph)}`,
    };
    const taken: string[] = [];
    let tried = 0;
    for (const header of identityHeaders) {
      for (const [kind, make] of Object.entries(kinds)) {
        if (header === CONTEXT_HEADER && kind === 'right') continue;
        const value = await make(subgraph);
        tried += 1;
        const status = statusOf(await post(to, READ, value === undefined ? {} : { [header]: value }));
        if (status !== 401) taken.push(`${header}, ${kind}: ${status}`);
      }
    }
    console.info(`forgery: ${tried} headers at ${name}, ${taken.length} taken`);
    expect(taken).toEqual([]);
    await isAlive(to);
  });

  test('beside a right context, no other header changes who asks', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: {} });
    const plain = bodyOf(await post(portOf(name), body, { [CONTEXT_HEADER]: contextFor(subgraph, body) }));
    const others = Object.fromEntries(identityHeaders.filter((header) => header !== CONTEXT_HEADER).map((header) => [header, 'USA']));
    expect(bodyOf(await post(portOf(name), body, { ...others, [CONTEXT_HEADER]: contextFor(subgraph, body) }))).toBe(plain);
    expect(plain).toBe('{"data":{"__typename":"Query"}}');
  });

  test('what is malformed is refused or hung up on, with a right context too, and nothing of it is smuggled in (T1)', async () => {
    const to = portOf(name);
    await expectRefusals(to, () => [{}, { [CONTEXT_HEADER]: contextFor(subgraph) }]);
    await isAlive(to);
  });

  test('what is unusual and unsigned is refused before anything of it is read (T1, T2)', async () => {
    const to = portOf(name);
    await tricksAtOnce(unusual, async (trick, make) => {
      sent += 1;
      const { answer } = await sendRaw(to, { ...make({ headers: {}, body: READ }), until: answers(1) });
      expect([trick, statusesOf(answer).filter((status) => ![100, 400, 401, 417, 431].includes(status))]).toEqual([trick, []]);
      expect(statusesOf(answer).length, trick).toBeGreaterThan(0);
    });
    await isAlive(to);
  });

  test('of pipelined calls each needs its own context', async () => {
    const head = (context: Readonly<Record<string, string>>) =>
      headOf('POST /graphql HTTP/1.1', { host: 'a', 'content-type': 'application/json', 'content-length': String(READ.length), ...context });
    const right = () => `${head({ [CONTEXT_HEADER]: contextFor(subgraph) })}${READ}`;
    const { answer } = await sendRaw(portOf(name), { chunks: [`${right()}${head({})}${READ}${right()}`], until: answers(3) });
    expect(statusesOf(answer)).toEqual([200, 401, 200]);
    const context = contextFor(subgraph);
    const twice = await sendRaw(portOf(name), { chunks: [`${head({ [CONTEXT_HEADER]: context })}${READ}`.repeat(2)], until: answers(2) });
    expect(statusesOf(twice.answer)).toEqual([200, 401]);
  });

  test('an endless body is not read: unsigned it is refused at its head, signed at five megabytes', async () => {
    const to = portOf(name);
    const endless = (headers: Readonly<Record<string, string>>): Sending => ({
      chunks: (function* () {
        yield headOf('POST /graphql HTTP/1.1', { host: 'a', 'content-type': 'application/json', 'transfer-encoding': 'chunked', ...headers });
        yield* endlessly(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
      })(),
      patience: 15_000,
    });
    const unsigned = await sendRaw(to, endless({}));
    expect(unsigned.closed).toBe(true);
    expect(unsigned.sent).toBeLessThan(5_000_000);
    const begun = await sendRaw(to, endless({ [CONTEXT_HEADER]: contextFor(subgraph) }));
    expect(begun.closed).toBe(true);
    expect(begun.sent).toBeLessThan(20_000_000);
    expect(statusesOf(begun.answer).filter((status) => status !== 413)).toEqual([]);
    await isAlive(to);
  });

  test('bodies that could hurt are refused although they are signed: too long, compressed, no JSON, deep, polluting, no UTF-8', async () => {
    const to = portOf(name);
    const deep = (open: string, close: string) => `{"query":"{ __typename }","variables":{"x":${open.repeat(200_000)}1${close.repeat(200_000)}}}`;
    const bodies: Readonly<Record<string, readonly [string | Buffer, readonly number[]]>> = {
      'a byte over five megabytes': [`{"query":"{ __typename }","variables":{"x":"${'x'.repeat(4_999_956)}"}}`, [413, HUNG_UP]],
      gzip: [gzipSync(READ), [400]],
      'half a JSON': [READ.slice(0, -1), [400]],
      'arrays, deep': [deep('[', ']'), [200, 400]],
      'objects, deep': [deep('{"a":', '}'), [200, 400]],
      __proto__: ['{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}', [400]],
      'constructor.prototype': ['{"query":"{ __typename }","variables":{"x":{"constructor":{"prototype":{"polluted":true}}}}}', [400]],
      'no UTF-8': [Buffer.from([...Buffer.from('{"query":"{ __typename }","variables":{"x":"'), 0xff, 0xfe, 0xc0, 0x80, ...Buffer.from('"}}')]), [200, 400]],
      'a query that is deep': [JSON.stringify({ query: `${'{ a '.repeat(20_000)}${'}'.repeat(20_000)}`, variables: {} }), [200]],
      'a thousand and one fetches': [`[${Array.from({ length: 1_001 }, () => READ).join()}]`, [400]],
    };
    for (const [what, [body, statuses]] of Object.entries(bodies)) {
      const outcome = await post(to, body, { [CONTEXT_HEADER]: contextFor(subgraph, body) }, 20_000);
      expect(statuses, `${what}: ${outcome.answer.slice(0, 300)}`).toContain(statusOf(outcome));
      expect(bodyOf(outcome), what).not.toMatch(/polluted|stack|at async|node_modules/);
    }
    await isAlive(to);
  });

  test.runIf(isWhole)('headers and bodies that come slowly are cut off', async () => {
    const slowly = (text: string): Sending => ({ chunks: text.match(/.{1,3}/gs) ?? [], pause: 1_000, patience: 30_000 });
    const head = headOf('POST /graphql HTTP/1.1', {
      host: 'a',
      'content-type': 'application/json',
      'content-length': '3000',
      [CONTEXT_HEADER]: contextFor(subgraph),
    });
    const whole = sendRaw(portOf(name), { ...slowly('x'.repeat(300)), chunks: [head, ...Array.from({ length: 30 }, () => 'x')] });
    const outcomes = await Promise.all([sendRaw(portOf(name), slowly(head)), whole]);
    for (const { closed, answer } of outcomes) {
      expect(closed).toBe(true);
      expect(statusesOf(answer).filter((status) => status !== 408)).toEqual([]);
    }
    await isAlive(portOf(name));
  });
});

test('no keyed type and no schema is told to who does not sign, and a representation that is made up is not given back to who does (T2)', async () => {
  let types = 0;
  for (const subgraph of ['nations', 'personnel', 'training', 'contributions']) {
    const to = socketOf(subgraph);
    expect(statusOf(await post(to, JSON.stringify({ query: '{ _service { sdl } }' })))).toBe(401);
    for (const [type, field] of keysOf(subgraph)) {
      types += 1;
      const representations = [
        { __typename: type, [field]: field === 'code' ? 'ZZZ' : '11111111-1111-4111-8111-111111111111', name: 'forged', label: 'forged' },
      ];
      const query = `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${field} } } }`;
      const body = JSON.stringify({ query, variables: { r: representations } });
      expect([type, statusOf(await post(to, body))]).toEqual([type, 401]);
      const answered = await post(to, body, { [CONTEXT_HEADER]: contextFor(subgraph, body) });
      expect([type, statusOf(answered), JSON.parse(bodyOf(answered))]).toEqual([type, 200, { data: { _entities: [null] } }]);
    }
  }
  console.info(`forgery: ${types} keyed types, unsigned and made up`);
  expect(types).toBeGreaterThan(40);
});

test('a call of a gateway that was written down is refused where it is sent again, altered or sent to another subgraph (T8, T9)', async () => {
  await senderWith(ask)('createProgram', 'program', 'id', { reference: `REPLAY-1-${Date.now()}`, title: 'A program', startsOn: '2026-01-01' });
  const captured = between.seen.findLast(({ body }) => body.includes('createProgram'));
  if (captured === undefined) throw new Error('no call was written down');
  const headers = { [CONTEXT_HEADER]: String(captured.headers[CONTEXT_HEADER]) };
  secrets.add(String(captured.headers[CONTEXT_HEADER]).split('.')[2] ?? '');
  for (let replay = 0; replay < 3; replay += 1) expect(statusOf(await post(socketOf('training'), captured.body, headers))).toBe(401);
  for (const subgraph of ['nations', 'personnel', 'contributions']) expect(statusOf(await post(socketOf(subgraph), captured.body, headers))).toBe(401);
});

test('at another process of the same subgraph a replayed mutation gets the answer it had, and is not run again (T8)', async () => {
  const { id } = await senderWith(ask)('createProgram', 'program', 'id', { reference: `REPLAY-2-${Date.now()}`, title: 'A program', startsOn: '2026-01-01' });
  const captured = between.seen.findLast(({ body }) => body.includes('createProgram'));
  if (captured === undefined) throw new Error('no call was written down');
  const headers = { [CONTEXT_HEADER]: String(captured.headers[CONTEXT_HEADER]) };
  const count = () => dataOf(ask('{ programs(first: 0) { totalCount } }'));
  const written = await count();
  const replayed = await post(replica.url, captured.body, headers);
  expect([statusOf(replayed), bodyOf(replayed)]).toEqual([200, expect.stringContaining(String(id))]);
  expect(await count()).toEqual(written);
  expect(statusOf(await post(replica.url, captured.body, headers))).toBe(401);
  const altered = captured.body.replace('REPLAY-2', 'REPLAY-3');
  expect(statusOf(await post(socketOf('training'), altered, headers))).toBe(401);
});

test("a client's headers change nothing of what a subgraph is sent (T1)", async () => {
  const query = JSON.stringify({ query: '{ programs(first: 1) { totalCount } }' });
  const seenWith = async (headers: Readonly<Record<string, string>>) => {
    const count = between.seen.length;
    const outcome = await post(deployment.url, query, { ...headers, authorization: `Bearer ${token}` });
    expect(statusOf(outcome)).toBe(200);
    const seen = between.seen[count];
    const [, claims = ''] = String(seen?.headers[CONTEXT_HEADER]).split('.');
    const {
      jti: _jti,
      iat: _iat,
      exp: _exp,
      rid: _rid,
      ms: _ms,
      ...rest
    } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Record<string, unknown>;
    return { names: Object.keys(seen?.headers ?? {}).sort(), rest, body: seen?.body };
  };
  const plain = await seenWith({});
  expect(plain.rest).toMatchObject({ nation: 'CAN', roles: ['DONOR_FOCAL', 'TRAINING_FOCAL'], aud: 'training' });
  const forged = Object.fromEntries(identityHeaders.filter((header) => !['authorization', 'traceparent'].includes(header)).map((header) => [header, 'USA']));
  expect(await seenWith(forged)).toEqual(plain);
  expect(await seenWith({ [CONTEXT_HEADER]: contextFor('training', query, { nation: 'USA' }) })).toEqual(plain);
});

test('at the gateway, too, what is malformed is refused with a right token, and what is unusual without one (T1)', async () => {
  await expectRefusals(deployment.url, () => [{}, { authorization: `Bearer ${token}` }]);
  await tricksAtOnce(unusual, async (trick, make) => {
    sent += 1;
    const { answer } = await sendRaw(deployment.url, { ...make({ headers: {}, body: '{}' }), until: answers(1) });
    expect([trick, statusesOf(answer).filter((status) => status !== 100 && (status < 400 || status >= 500))]).toEqual([trick, []]);
  });
  await isAlive(deployment.url);
});

test('a context of the inner network is no token at the gateway', async () => {
  for (const context of [contextFor('training'), contextFor('coalition-graph')]) {
    expect(statusOf(await post(deployment.url, READ, { authorization: `Bearer ${context}` }))).toBe(401);
    expect(statusOf(await post(deployment.url, READ, { [CONTEXT_HEADER]: context }))).toBe(401);
  }
});

test('a metrics port tells numbers, and answers nothing else', async () => {
  for (const part of deployment.parts()) {
    const [, address] = /"address":"(http:\/\/[\d.]+:\d+)\/metrics"/.exec(`${part.current()?.stdout()}${part.current()?.stderr()}`) ?? [];
    if (address === undefined) throw new Error(`${part.name} says no address for metrics`);
    expect(statusOf(await post(address, READ, { [CONTEXT_HEADER]: contextFor(part.name.split(' ')[0] ?? '') }, 1_000)), part.name).toBeGreaterThanOrEqual(400);
    await expectRefusals(address, () => [{}]);
    const { answer } = await sendRaw(address, { chunks: ['GET /metrics HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'], patience: 5_000 });
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    for (const secret of secrets) expect(answer).not.toContain(secret);
    if (!isWhole) break;
  }
});

test('at the end every process is the one that was started and serves, and no log holds a token, a password, a key or a context', async () => {
  console.info(`forgery: ${sent} requests in all, of which none was taken that should not be`);
  for (const part of deployment.parts()) expect(part.current()?.child.exitCode, part.name).toBeNull();
  expect(replica.child.exitCode).toBeNull();
  expect(await dataOf(ask(everything.replace(/programs\(.*?\} /, '')))).toMatchObject({ me: (before as { me: unknown }).me });
  const logs = [...deployment.parts().map((part) => part.current()), replica].map((process) => `${process?.stdout()}${process?.stderr()}`);
  expect(logs.join('').length).toBeGreaterThan(10_000);
  for (const secret of secrets) for (const log of logs) expect(log.includes(secret), `a log holds ${secret.slice(0, 6)}…`).toBe(false);
});
