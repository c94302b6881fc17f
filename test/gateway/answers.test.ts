import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fetch } from '#kernel/subgraph.ts';
import { issuerNations } from '#kernel/viewer.ts';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
const fetches: { subgraph: string; fetch: Fetch }[] = [];
beforeAll(async () => {
  gateway = await startFixture({
    places: (fetch, answer) => {
      fetches.push({ subgraph: 'places', fetch });
      return answer();
    },
    gifts: (fetch, answer) => {
      fetches.push({ subgraph: 'gifts', fetch });
      return answer();
    },
  });
});
beforeEach(() => void fetches.splice(0));
afterAll(() => gateway.stop());

test('a question across two subgraphs gets one answer, in the order it was asked', async () => {
  const { status, body } = await gateway.ask('{ gifts(first: 3) { id to { name code } } whoami }');
  expect(JSON.stringify(body)).toBe(
    JSON.stringify({
      data: {
        gifts: [
          { id: '0', to: { name: 'Place AAA', code: 'AAA' } },
          { id: '1', to: { name: 'Place BBB', code: 'BBB' } },
          { id: '2', to: { name: 'Place AAA', code: 'AAA' } },
        ],
        whoami: 'CAN',
      },
    }),
  );
  expect(status).toBe(200);
});

test('an entity that twelve rows refer to is asked for once, and every row gets it', async () => {
  const { body } = await gateway.ask('{ gifts { to { name } } }');
  const entities = fetches.filter(({ fetch }) => 'representations' in fetch.variables);
  expect(entities.map(({ fetch }) => fetch.variables.representations)).toEqual([
    [
      { __typename: 'Place', code: 'AAA' },
      { __typename: 'Place', code: 'BBB' },
    ],
  ]);
  const names = (body.data as { gifts: { to: { name: string } }[] }).gifts.map(({ to }) => to.name);
  expect(names).toEqual(Array.from({ length: 12 }, (_, index) => `Place ${index % 2 === 0 ? 'AAA' : 'BBB'}`));
});

test('rows that share an entity stay apart when later fetches add to them', async () => {
  const { body } = await gateway.ask('{ gifts(first: 4) { to { near(first: 1) { edges { node { code gifts { id } } } } } } }');
  const rows = body.data?.gifts as { to: { near: { edges: { node: { code: string; gifts: unknown[] } }[] } } }[];
  expect(rows).toHaveLength(4);
  for (const { to } of rows) expect(to.near.edges[0]?.node).toMatchObject({ code: 'AAA', gifts: expect.arrayContaining([{ id: '0' }]) });
});

test('the same question hands the same document to the subgraph, which has it prepared', async () => {
  await gateway.ask('query Twice { whoami }');
  await gateway.ask('query Twice { whoami }');
  expect(fetches).toHaveLength(2);
  expect(fetches[0]?.fetch.query).toBe(fetches[1]?.fetch.query);
  expect(fetches[0]?.fetch.query).toContain('whoami');
});

test('each subgraph is told who asks: nation, roles, actor and the id of the request', async () => {
  const token = await gateway.issuers.mint('GBR', ['SNR', 'READER']);
  const { headers } = await gateway.ask('{ gifts(first: 1) { to { name } } }', {}, token);
  expect(fetches).toHaveLength(2);
  for (const { fetch } of fetches) {
    expect(fetch.viewer).toMatchObject({ nation: 'GBR', roles: ['SNR', 'READER'], issuer: 'https://gbr.issuer.example' });
    expect(fetch.viewer.requestId).toBe(headers.get('x-request-id'));
    expect(fetch.viewer.actor).toMatch(/^[\w-]{43}$/);
  }
});

test('ten nations that ask the same question at the same time each get their own answer (T23)', async () => {
  const tokens = await Promise.all(issuerNations.map((nation) => gateway.issuers.mint(nation, ['READER'])));
  const rounds = Array.from({ length: 20 }, () => tokens).flat();
  const answers = await Promise.all(rounds.map((token) => gateway.ask('query Same { whoami }', {}, token)));
  expect(answers.map(({ body }) => body.data?.whoami)).toEqual(rounds.map((_, index) => issuerNations[index % issuerNations.length]));
});

test('a mutation runs, and its answer is joined across subgraphs', async () => {
  const { body } = await gateway.ask('mutation($name: String!) { rename(code: "AAA", name: $name) { name gifts(first: 1) { id } } }', { name: 'New' });
  expect(body.data).toMatchObject({ rename: { name: 'New', gifts: expect.arrayContaining([{ id: '0' }]) } });
});

test('an operation is chosen by its name, and a name that is not there is refused', async () => {
  const query = 'query A { whoami } query B { place(code: "AAA") { code } }';
  const send = async (operationName: string | null) => {
    const response = await gateway.send(JSON.stringify({ query, operationName }));
    return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: { extensions: unknown }[] } };
  };
  expect((await send('B')).body).toEqual({ data: { place: { code: 'AAA' } } });
  for (const name of [null, 'C']) {
    const { status, body } = await send(name);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
  }
});

test('a value of the wrong type is refused with the path of the variable, five at most', async () => {
  const { status, body } = await gateway.ask('query($filter: GiftFilter) { gifts(filter: $filter) { id } }', {
    filter: { codes: Array.from({ length: 50 }, () => ({})) },
  });
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toContain('at "filter.codes[0]"');
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(body.errors?.length).toBeLessThanOrEqual(6);
  expect(fetches).toHaveLength(0);
});
