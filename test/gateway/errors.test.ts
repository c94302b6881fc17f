import { type ExecutionResult, GraphQLError } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Between, type Fixture, startFixture } from './fixture.ts';

const honest: Between = (_, answer) => answer();
let places: Between = honest;
let gifts: Between = honest;
let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture({
    places: (fetch, answer) => places(fetch, answer),
    gifts: (fetch, answer) => gifts(fetch, answer),
    gateway: { fetchTimeouts: { query: 300, mutation: 300 } },
  });
});
beforeEach(() => {
  places = honest;
  gifts = honest;
});
afterAll(() => gateway.stop());

const internals = /127\.0\.0\.1|relation|secret|42P01|stack|at async|ECONN|serviceName|valueCompletion|postgres:|SELECT|node_modules/;
const MASK = 'Something broke on our side. Quote the error id.';
const across = '{ gifts(first: 4) { id to { name } } whoami }';

test('an error that a subgraph did not mark for clients is masked: path kept, error id given, the original in the log', async () => {
  const { body } = await gateway.ask('{ broken whoami }');
  const [error] = body.errors ?? [];
  expect(error).toEqual({ message: MASK, path: ['broken'], extensions: { code: 'INTERNAL', errorId: expect.any(String) } });
  expect(body.data).toEqual({ broken: null, whoami: 'CAN' });
  expect(JSON.stringify(body)).not.toMatch(internals);
  const line = gateway.logs.find((entry) => entry.includes(error?.extensions.errorId ?? ''));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    subgraph: 'places',
    requestId: expect.any(String),
    err: { message: expect.stringContaining('relation "secret"') },
  });
});

test.each(['BAD_USER_INPUT', 'FORBIDDEN'])('an error marked %s keeps its message and loses every other extension', async (code) => {
  places = async () => ({
    data: { whoami: null },
    errors: [new GraphQLError('Say it so.', { path: ['whoami'], extensions: { code, sql: 'SELECT 1', http: { status: 302 } } })],
  });
  const { body, status } = await gateway.ask('{ whoami }');
  expect(body.errors).toEqual([{ message: 'Say it so.', path: ['whoami'], extensions: { code } }]);
  expect(status).toBe(200);
});

test('a subgraph cannot borrow a code of the gateway', async () => {
  places = async () => ({
    data: { whoami: 'x' },
    errors: [new GraphQLError('secret', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', errorId: 'secret' } })],
  });
  const { body } = await gateway.ask('{ whoami }');
  expect(body.errors?.[0]).toMatchObject({ message: MASK, extensions: { code: 'INTERNAL' } });
  expect(JSON.stringify(body)).not.toMatch(internals);
});

test('a null where none may be is told beside the error of another part', async () => {
  places = async (fetch, answer) => {
    const honestly = await answer();
    const entities = honestly.data?._entities;
    return Array.isArray(entities) && fetch.query.includes('_entities') ? { data: { _entities: entities.map(() => null) } } : honestly;
  };
  const { body } = await gateway.ask('{ gifts(first: 1) { to { name } } on(day: "no day") }');
  expect(body.data).toBeNull();
  expect(body.errors).toMatchObject([{ message: 'A Day is written YYYY-MM-DD.' }, { path: ['gifts', 0, 'to', 'name'], extensions: { code: 'INTERNAL' } }]);
});

test('a null that an error of its fetch explains is told once', async () => {
  places = async (fetch, answer) =>
    fetch.query.includes('_entities') ? { errors: [new GraphQLError('Not now.', { extensions: { code: 'FORBIDDEN' } })] } : answer();
  const { body } = await gateway.ask('{ gifts(first: 2) { to { name } } }');
  expect(body.data).toBeNull();
  expect(body.errors?.map(({ message }) => message)).toEqual(['Not now.']);
});

const dark: Record<string, Between> = {
  'throws with secrets in the message': () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432 postgres://owner:secret@db');
  },
  'rejects with text': () => Promise.reject('secret'),
  'never answers': () => new Promise<ExecutionResult>(() => {}),
  'answers nothing': async () => undefined as unknown as ExecutionResult,
  'answers neither data nor errors': async () => ({}),
  'answers errors that are no list': async () => ({ data: {}, errors: 'secret' }) as unknown as ExecutionResult,
  'says that it is unavailable': async () => ({ errors: [new GraphQLError('The database is not there.', { extensions: { code: 'UNAVAILABLE' } })] }),
};

for (const [how, between] of Object.entries(dark)) {
  test(`a subgraph that ${how} is named as unavailable; the rest is answered`, async () => {
    gifts = between;
    const { status, body } = await gateway.ask('{ whoami allPlaces { code gifts { id } } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ whoami: 'CAN', allPlaces: ['AAA', 'BBB', 'CCC'].map((code) => ({ code, gifts: null })) });
    expect(body.extensions).toEqual({ unavailable: ['gifts'] });
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', subgraph: 'gifts' });
    expect(JSON.stringify(body.errors)).not.toContain('@');
    expect(JSON.stringify(body)).not.toMatch(internals);
  });
}

test('an answer with the wrong number of entities is not believed', async () => {
  for (const entities of [[], [{ gifts: [] }], Array.from({ length: 50 }, () => ({ gifts: [] })), 'AAA', { length: 3 }]) {
    gifts = async () => ({ data: { _entities: entities } });
    const { body } = await gateway.ask('{ allPlaces { gifts { id } } }');
    expect(body.extensions).toEqual({ unavailable: ['gifts'] });
    expect(body.data?.allPlaces).toEqual([{ gifts: null }, { gifts: null }, { gifts: null }]);
  }
});

test('an answer with __proto__ and constructor changes no other object', async () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"name":"Place"}') as Record<string, unknown>;
  places = async (fetch, answer) => {
    const representations = fetch.variables.representations;
    return Array.isArray(representations) ? { data: { _entities: representations.map(() => structuredClone(hostile)) } } : answer();
  };
  await gateway.ask(across);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('the error of an entity stands at every row that refers to it', async () => {
  places = async (fetch, answer) => {
    const representations = fetch.variables.representations;
    if (!Array.isArray(representations)) return answer();
    const error = new GraphQLError('Not for you.', { path: ['_entities', 0, 'name'], extensions: { code: 'FORBIDDEN' } });
    return { data: { _entities: [null, { __typename: 'Place', name: 'B' }] }, errors: [error] };
  };
  const { body } = await gateway.ask('{ gifts(first: 4) { id from { name } to { code } } }');
  expect(body.errors).toBeUndefined();
  const second = await gateway.ask(across);
  expect(second.body.errors?.map(({ path }) => path)).toEqual([
    ['gifts', 0, 'to', 'name'],
    ['gifts', 2, 'to', 'name'],
  ]);
});

test('a null where none may be is told, not passed off as absence', async () => {
  places = async (fetch, answer) => {
    const representations = fetch.variables.representations;
    return Array.isArray(representations) ? { data: { _entities: representations.map(() => null) } } : answer();
  };
  const { body } = await gateway.ask(across);
  expect(body.data).toBeNull();
  expect(body.errors?.[0]).toMatchObject({ message: MASK, path: expect.arrayContaining(['gifts']), extensions: { code: 'INTERNAL' } });
  expect(body.extensions).toBeUndefined();
});

test('a thousand errors of a subgraph become a hundred', async () => {
  places = async () => ({ data: { whoami: 'x' }, errors: Array.from({ length: 1_000 }, () => new GraphQLError('No.', { extensions: { code: 'FORBIDDEN' } })) });
  expect((await gateway.ask('{ whoami }')).body.errors).toHaveLength(100);
});

test("a value that a subgraph's scalar refuses is the asker's error, in the words of the scalar", async () => {
  const asVariable = await gateway.ask('query($day: Day) { on(day: $day) }', { day: 'tomorrow' });
  expect(asVariable.body.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^Variable "\$day" got invalid value "tomorrow"; .*A Day is written YYYY-MM-DD/),
    extensions: { code: 'BAD_USER_INPUT' },
  });
  const written = await gateway.ask('{ on(day: "tomorrow") }');
  expect(written.body.errors?.[0]).toMatchObject({ message: expect.stringContaining('A Day is written YYYY-MM-DD'), extensions: { code: 'BAD_USER_INPUT' } });
  expect((await gateway.ask('{ on(day: "2026-01-31") }')).body).toEqual({ data: { on: '2026-01-31' } });
});
