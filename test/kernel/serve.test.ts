import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONTEXT_HEADER } from '#kernel/call/sign.ts';
import { BODY, claimsOf, headerOf, type KeyPlace, openKeyPlace, SUBGRAPH, signed } from './call-kit.ts';
import { type ServedWords, serveWords } from './served-words.ts';

let place: KeyPlace;
let words: ServedWords;
beforeAll(async () => {
  place = await openKeyPlace();
  words = await serveWords(place.files.publicKeys);
});
afterAll(async () => {
  await words.stop();
  place.remove();
});

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly method?: string; readonly path?: string };
type Answer = { readonly status: number; readonly text: string };

const send = (body: string | Buffer, { headers = {}, method = 'POST', path = '/graphql' }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${words.url}${path}`,
      { method, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers }, agent: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

const contextFor = (body: string, claims: Readonly<Record<string, unknown>> = {}) =>
  signed(place.key, headerOf(place.key), { ...claimsOf(body, SUBGRAPH), ...claims });

/** As a gateway sends it. */
const call = (body: string, claims: Readonly<Record<string, unknown>> = {}, sent: Sent = {}): Promise<Answer> =>
  send(body, { ...sent, headers: { [CONTEXT_HEADER]: contextFor(body, claims), ...sent.headers } });

const fetchOf = (query: string) => JSON.stringify({ query, variables: {} });

test('a signed call is answered, one fetch by one result and a list by a list', async () => {
  expect(await call(BODY)).toEqual({ status: 200, text: '{"data":{"word":"yes"}}' });
  expect(await call(`[${BODY},${fetchOf('{ asker }')}]`)).toEqual({ status: 200, text: '[{"data":{"word":"yes"}},{"data":{"asker":"CAN"}}]' });
});

test('whatever is not signed gets the same 401, on every path and by every method but for health, and nothing comes through (T1, T2)', async () => {
  const before = words.fetches();
  const answers = new Set<string>();
  for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of [
      '/graphql',
      '/',
      '/graphql/',
      '//graphql',
      '/GraphQL',
      '/graphql?query={word}',
      '/health/../graphql',
      '/%67raphql',
      '/metrics',
      '/nowhere',
    ]) {
      const { status, text } = await send(['GET', 'HEAD'].includes(method) ? '' : BODY, { method, path });
      expect([method, path, status]).toEqual([method, path, 401]);
      if (method !== 'HEAD') answers.add(text);
    }
  }
  for (const query of [
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Word", id: "1" }]) { ... on Word { id } } }',
    '{ __schema { types { name } } }',
  ]) {
    const { status, text } = await send(fetchOf(query));
    expect([query, status]).toEqual([query, 401]);
    answers.add(text);
  }
  expect(answers.size).toBe(1);
  expect(words.fetches()).toBe(before);
  expect((await send('', { method: 'GET', path: '/health/live' })).text).toBe('{"live":true}');
  expect((await send('', { method: 'GET', path: '/health/ready' })).text).toBe(`{"ready":true,"draining":false,"subgraphs":{"${SUBGRAPH}":true}}`);
});

test('what asks for more than health under its path is not answered', async () => {
  for (const path of ['/health', '/health/', '/health/live/x', '/health/graphql', '/health/live%2f..%2fgraphql'])
    expect((await send(BODY, { path })).status, path).toBe(401);
  // The path of health, but not its method: there is nothing to read a body for.
  expect((await send(BODY, { path: '/health/live' })).status).toBe(401);
});

/** Writes bytes and reads until the server hangs up. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(words.url).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

test('an unsigned call is refused before its body is sent, on every path, and the connection is closed', async () => {
  for (const path of ['/graphql', '/nowhere', '/health/live']) {
    const answer = await raw(`POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 5000000\r\n\r\n`);
    expect(answer, path).toMatch(/^HTTP\/1\.1 401 [\s\S]*connection: close/i);
  }
});

test('an answer of more than 5 MB is refused with what to do, and says nothing against the subgraph', async () => {
  const asking = (count: number) => fetchOf(`{ words(count: ${count}) }`);
  expect((await call(asking(2_499_000))).text.length).toBe(2_499_000 + '{"data":{"words":""}}'.length);
  const refused =
    '{"data":null,"errors":[{"message":"The answer is longer than 5 MB. Ask for smaller pages, or for fewer fields at once.","extensions":{"code":"BAD_USER_INPUT"}}]}';
  expect(await call(asking(2_500_000))).toEqual({ status: 200, text: refused });
  expect(await call(`[${BODY},${asking(2_500_000)}]`)).toEqual({ status: 200, text: `[${refused},${refused}]` });
});

test('a signed call of 5 MB and a byte is refused with 413, and one that is no JSON or none of ours with 400', async () => {
  const long = `{"query":"{ word }","variables":{"x":"${'x'.repeat(5_000_001 - 41)}"}}`;
  expect(long.length).toBeGreaterThan(5_000_000);
  expect((await call(long)).status).toBe(413);
  const bodies = ['no json', '{', '""', 'null', '[]', '{}', '{"query":1}', '{"query":"{ word }","extensions":{}}', '{"query":"{ word }","variables":[]}'];
  bodies.push(`[${Array.from({ length: 1_001 }, () => BODY).join()}]`);
  bodies.push(
    '{"query":"{ word }","variables":{"__proto__":{"polluted":true}}}',
    '{"query":"{ word }","variables":{"a":{"constructor":{"prototype":{"polluted":true}}}}}',
  );
  bodies.push('{"query":"{ word }","variables":{"\\u005f_proto__":{"polluted":true}}}', `{"query":"{ word }","variables":{"a":${'['.repeat(100_000)}`);
  for (const body of bodies) expect([body.slice(0, 60), (await call(body)).status]).toEqual([body.slice(0, 60), 400]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('the bytes that were signed count, not what they unfold to: a compressed body, another type, another charset', async () => {
  const packed = gzipSync(BODY);
  const context = contextFor(BODY);
  expect((await send(packed, { headers: { [CONTEXT_HEADER]: context, 'content-encoding': 'gzip' } })).status).toBe(401);
  for (const type of ['text/plain', 'application/graphql', 'multipart/form-data; boundary=x', 'nonsense']) {
    expect((await call(BODY, {}, { headers: { 'content-type': type } })).status, type).toBe(415);
  }
  const latin = Buffer.from('{"query":"{ word }","variables":{"x":"ä"}}', 'latin1');
  expect((await send(latin, { headers: { [CONTEXT_HEADER]: contextFor('{"query":"{ word }","variables":{"x":"ä"}}') } })).status).toBe(401);
});

test('one altered byte anywhere in the body is refused, and the mutation in it is not run (P5)', async () => {
  const body = fetchOf('mutation { say(word: "altered") }');
  const bytes = Buffer.from(body);
  for (let index = 0; index < bytes.length; index += 3) {
    const altered = Buffer.from(bytes);
    altered[index] = (altered[index] ?? 0) ^ 2;
    expect((await send(altered, { headers: { [CONTEXT_HEADER]: contextFor(body, { op: 'mutation' }) } })).status, `byte ${index}`).toBe(401);
  }
  expect(words.said).not.toContain('altered');
});

test('a context for a read lets nothing write, and one for a write nothing else: not in a list, nor behind another operation or a fragment', async () => {
  const write = 'mutation { say(word: "smuggled") }';
  expect((await call(fetchOf(write))).status).toBe(401);
  expect((await call(`[${BODY},${fetchOf(write)}]`)).status).toBe(401);
  expect((await call(BODY, { op: 'mutation' })).status).toBe(401);
  expect((await call(`[${fetchOf(write)},${fetchOf(write)}]`, { op: 'mutation' })).status).toBe(401);
  const behind = JSON.stringify({ query: 'query A { word } mutation B { say(word: "smuggled") }', operationName: 'B' });
  const commented = fetchOf('# a note\nmutation { say(word: "smuggled") }');
  const fragment = fetchOf('fragment F on Mutation { say(word: "smuggled") } mutation { ...F }');
  for (const body of [behind, commented, fragment]) {
    const { status, text } = await call(body);
    expect([status, JSON.parse(text)]).toMatchObject([200, { errors: [{ extensions: { code: 'UNAVAILABLE' } }] }]);
  }
  expect(words.said).toEqual([]);
  expect((await call(fetchOf('mutation { say(word: "said") }'), { op: 'mutation' })).text).toBe('{"data":{"say":"said"}}');
  expect(words.said).toEqual(['said']);
});

test('a context is used up by the first call, whatever its body', async () => {
  const headers = { [CONTEXT_HEADER]: contextFor(BODY) };
  expect((await send('{"query":"{ asker }"}', { headers })).status).toBe(401);
  expect((await send(BODY, { headers })).status).toBe(401);
});

test('a refusal is logged with its reason and without the context', async () => {
  const context = contextFor(BODY, { aud: 'nations' });
  await send(BODY, { headers: { [CONTEXT_HEADER]: context } });
  const line = JSON.parse(words.logs.at(-1) ?? '{}') as Record<string, unknown>;
  expect(line).toMatchObject({ msg: 'a call was refused', method: 'POST', path: '/graphql', from: '127.0.0.1', reason: expect.stringContaining('aud') });
  for (const part of context.split('.')) expect(words.logs.join('\n')).not.toContain(part.slice(0, 60));
});

test('forged, foreign and doubled contexts are refused beside every header that could name somebody', async () => {
  const names = [
    'x-nation',
    'x-user',
    'x-actor',
    'x-roles',
    'x-coalition-nation',
    'x-coalition-roles',
    'x-forwarded-user',
    'x-forwarded-for',
    'forwarded',
    'authorization',
    'cookie',
    'traceparent',
  ];
  for (const name of names) expect((await send(BODY, { headers: { [name]: 'USA' } })).status, name).toBe(401);
  const all = Object.fromEntries(names.map((name) => [name, 'USA']));
  expect(await call(fetchOf('{ asker }'), {}, { headers: all })).toEqual({ status: 200, text: '{"data":{"asker":"CAN"}}' });
});
