import { connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture();
});
afterAll(() => gateway.stop());

const query = JSON.stringify({ query: '{ whoami }' });
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Writes bytes to the server as they are, and reads what comes until it hangs up. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

const authorized: typeof fetch = (resource, options = {}) => {
  const headers = new Headers(options.headers);
  headers.set('authorization', `Bearer ${gateway.token}`);
  return fetch(resource, { ...options, headers });
};

for (const audit of serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn: authorized })) {
  if (audit.name.startsWith('MUST')) {
    test(`GraphQL over HTTP ${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn();
      expect('reason' in result ? result.reason : '').toBe('');
    });
  }
}

test('of what GraphQL over HTTP advises, at most three points are not kept', async () => {
  const failed: string[] = [];
  for (const audit of serverAudits({ url: `${gateway.url}/graphql`, fetchFn: authorized })) {
    const result = await audit.fn();
    if (audit.name.startsWith('SHOULD') && result.status !== 'ok') failed.push(audit.name);
  }
  expect(failed.length).toBeLessThanOrEqual(3);
});

test('only POST is taken at /graphql, and the answer says so', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
    const response = await authorized(`${gateway.url}/graphql?query={whoami}`, { method });
    expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST']);
  }
});

test('every answer has an id of our own, is not to be cached and differs by token', async () => {
  const answers = await Promise.all([
    gateway.send(query, { 'x-request-id': 'mine' }),
    gateway.send('{', { 'x-request-id': 'mine' }),
    gateway.send(query, { authorization: '' }),
    fetch(`${gateway.url}/nowhere`),
    fetch(`${gateway.url}/health/live`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 401, 404, 200]);
  const ids = answers.map(({ headers }) => headers.get('x-request-id'));
  for (const id of ids) expect(id).toMatch(uuid);
  expect(new Set(ids).size).toBe(5);
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store, private');
    expect(headers.get('vary')).toBe('Authorization');
  }
});

test('without a good token nothing is read: 401 before the body, in words that do not say what was wrong', async () => {
  const answers = await Promise.all(
    ['', 'Basic Zm9vOmJhcg==', 'Bearer', 'Bearer x', `Bearer ${gateway.token}x`].map((authorization) => gateway.send('no json', { authorization })),
  );
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(answers.every(({ headers }) => headers.get('www-authenticate')?.startsWith('Bearer'))).toBe(true);
  expect(bodies.size).toBe(1);
  expect(JSON.parse([...bodies][0] ?? '')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a huge upload without a token is answered before it is sent', async () => {
  const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n';
  expect(await raw(head)).toMatch(/^HTTP\/1\.1 401 /);
});

test('a body over the limit is refused with 413 before it is parsed', async () => {
  const response = await gateway.send(`{"query":"${' '.repeat(100_001)}`);
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
});

test.each([
  ['no JSON', 'query { whoami }'],
  ['half a JSON', '{"query":"{ whoami }"'],
  ['nothing', ''],
  ['a text', '"{ whoami }"'],
  ['null', 'null'],
  ['a list', `[${query}]`],
  ['no operation', '{}'],
  ['an operation that is a number', '{"query":1}'],
  ['variables that are text', '{"query":"{ whoami }","variables":"{}"}'],
  ['a __proto__', '{"query":"{ whoami }","__proto__":{"polluted":true}}'],
  ['a constructor with a prototype', '{"query":"{ whoami }","constructor":{"prototype":{"polluted":true}}}'],
])('a body of %s is refused with 400', async (_name, body) => {
  const response = await gateway.send(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  'application/json; charset=utf-16',
  'nonsense',
  '',
])('a body of type "%s" is refused with 415', async (type) => {
  expect((await gateway.send(query, { 'content-type': type })).status).toBe(415);
});

test('a compressed body is refused with 415: it could unfold without end', async () => {
  expect((await gateway.send(query, { 'content-encoding': 'gzip' })).status).toBe(415);
});

test('headers that name a nation or a person change nothing', async () => {
  const forged = { 'x-nation': 'USA', 'x-coalition-context': 'forged', 'x-forwarded-user': 'admin', 'x-actor': 'admin', cookie: 'nation=USA' };
  expect(await (await gateway.send(query, forged)).json()).toEqual({ data: { whoami: 'CAN' } });
});

test('the answer is in the type that the client asks for', async () => {
  const typeFor = async (accept: string) => (await gateway.send(query, { accept })).headers.get('content-type');
  expect(await typeFor('application/graphql-response+json')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await typeFor('application/json')).toBe('application/json; charset=utf-8');
  expect(await typeFor('*/*')).toBe('application/json; charset=utf-8');
  expect((await gateway.send(query, { accept: 'text/html' })).status).toBe(406);
});

test('what is no HTTP is answered with 400 and hung up', async () => {
  expect(await raw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*x-request-id: [\s\S]*"BAD_REQUEST"/);
  const host = `POST /graphql HTTP/1.1\r\nhost: [\r\nauthorization: Bearer ${gateway.token}\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`;
  expect(await raw(host)).toMatch(/^HTTP\/1\.1 400 /);
  const both = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
  expect(await raw(both)).toMatch(/^HTTP\/1\.1 400 /);
});

test('headers over 16 kB are refused with 431', async () => {
  expect(await raw(`GET /health/live HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
});

test('/ leads to /graphiql, an unknown address to a 404 in JSON, and the health pages tell who is ready', async () => {
  const root = await fetch(`${gateway.url}/`, { redirect: 'manual' });
  expect([root.status, root.headers.get('location')]).toEqual([302, '/graphiql']);
  expect(await (await fetch(`${gateway.url}/a/b`)).json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  const ready = await fetch(`${gateway.url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, draining: false, subgraphs: { places: true, gifts: true } }]);
});
