import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture();
});
afterAll(() => gateway.stop());

const repeat = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (levels: number) => `{ allPlaces { ${'near(first: 0) { edges { node { '.repeat(levels)} code ${'} } }'.repeat(levels)} } }`;

const expectRefused = async (query: string, code: string, says: RegExp, variables: Record<string, unknown> = {}) => {
  const { status, body } = await gateway.ask(query, variables);
  expect(body.errors?.[0]).toMatchObject({ message: expect.stringMatching(says), extensions: { code } });
  expect(status).toBe(400);
  expect(body.data).toBeUndefined();
};

test('a depth of 20 is answered and 21 is refused; edges and node are free', async () => {
  expect((await gateway.ask(nested(18))).body.errors).toBeUndefined();
  await expectRefused(nested(19), 'DEPTH_LIMIT', /depth of 21; the limit is 20/);
});

test('depth counts through fragments', async () => {
  const chain = repeat(19, (index) => `fragment F${index} on Place { near(first: 0) { edges { node { ${index < 18 ? `...F${index + 1}` : 'code'} } } } }`);
  await expectRefused(`{ allPlaces { ...F0 } } ${chain}`, 'DEPTH_LIMIT', /depth of 21/);
});

test('30 aliases are answered and 31 are refused', async () => {
  const query = (count: number) => `{ place(code: "AAA") { ${repeat(count, (index) => `a${index}: name`)} } }`;
  expect((await gateway.ask(query(30))).body.errors).toBeUndefined();
  await expectRefused(query(31), 'ALIAS_LIMIT', /31 aliases; the limit is 30/);
});

test('20 root fields are answered and 21 are refused, through fragments too', async () => {
  expect((await gateway.ask(`{ ${repeat(20, (index) => `a${index}: whoami`)} }`)).body.errors).toBeUndefined();
  await expectRefused(`{ ${repeat(21, (index) => `a${index}: whoami`)} }`, 'ROOT_FIELD_LIMIT', /21 root fields; the limit is 20/);
  await expectRefused(
    '{ ...A ...A ...A } fragment A on Query { a: whoami b: whoami c: whoami d: whoami e: whoami f: whoami g: whoami }',
    'ROOT_FIELD_LIMIT',
    /21 root/,
  );
});

test('20 directives are answered and 21 are refused', async () => {
  const query = (count: number) => `{ place(code: "AAA") { ${repeat(count, (index) => `... @skip(if: ${index > 99}) { name }`)} } }`;
  expect((await gateway.ask(query(20))).body.errors).toBeUndefined();
  await expectRefused(query(21), 'DIRECTIVE_LIMIT', /21 directives; the limit is 20/);
});

test('an operation of more than 2,000 tokens is refused by the parser', async () => {
  await expectRefused(`{ ${'whoami '.repeat(2_000)} }`, 'GRAPHQL_PARSE_FAILED', /2000 tokens/);
});

test('fields that are asked for so often that validation gives up are refused with what to do', async () => {
  await expectRefused(`{ place(code: "AAA") { ${repeat(1_500, () => 'name')} } }`, 'GRAPHQL_VALIDATION_FAILED', /ask for each once|too many selections/);
});

test('the schema is asked for without aliases: each would be written out once more', async () => {
  const types = '{ types { name fields { name } } }';
  expect(
    (await gateway.ask(`{ __schema ${types} __schema ${types} a: __type(name: "Place") { name } b: __type(name: "Gift") { fields { name } } }`)).body.errors,
  ).toBeUndefined();
  await expectRefused(`{ a: __schema ${types} b: __schema ${types} }`, 'GRAPHQL_VALIDATION_FAILED', /without aliases: write __schema/);
  await expectRefused('{ __schema { a: types { name } } }', 'GRAPHQL_VALIDATION_FAILED', /without aliases: write types/);
  await expectRefused('{ __schema { ...F } } fragment F on __Schema { types { b: fields { name } } }', 'GRAPHQL_VALIDATION_FAILED', /write fields/);
});

test('lists in lists are refused before the planner meets them: it would double its work at each bracket', async () => {
  const within = (levels: number) => `${'['.repeat(levels)}"x"${']'.repeat(levels)}`;
  await expectRefused(`{ on(day: ${within(24)}) }`, 'GRAPHQL_VALIDATION_FAILED', /more than 4 lists in one another/);
  await expectRefused(`{ whoami gifts(filter: { codes: ${within(900)} }) { id } }`, 'GRAPHQL_VALIDATION_FAILED', /lists in one another|cannot represent/);
  expect((await gateway.ask(`{ a: on(day: ${within(0)}) gifts(filter: { codes: ["AAA"], kind: SMALL }) { id } }`)).body.data).toBeTruthy();
});

test('fragments that unfold to more than 500 selections are refused', async () => {
  const bomb = repeat(24, (index) => `fragment F${index} on Place { ${index < 23 ? `...F${index + 1} ...F${index + 1}` : 'code'} }`);
  await expectRefused(`{ allPlaces { ...F0 } } ${bomb}`, 'GRAPHQL_VALIDATION_FAILED', /too many selections/);
});

test('at most five faults are echoed', async () => {
  const { body } = await gateway.ask(`{ ${repeat(200, (index) => `x${index}`)} }`);
  expect(body.errors?.length).toBeLessThanOrEqual(6);
});

test('no refusal suggests a name of the schema', async () => {
  const { body } = await gateway.ask('{ gift { id } whoam }');
  expect(JSON.stringify(body)).not.toMatch(/did you mean/i);
});

test('an operation that would read too many rows is refused, whether the page size is written, a variable or the default', async () => {
  const query = (size: string, head = '') =>
    `query${head} { places${size} { edges { node { near${size} { edges { node { near${size} { edges { node { code } } } } } } } } } }`;
  await expectRefused(query('(first: 100)'), 'COST_LIMIT', /costs 1020201; the limit is 5000/);
  await expectRefused(query('(first: $n)', '($n: Int!)'), 'COST_LIMIT', /costs 1020201/, { n: 100 });
  await expectRefused(query('(first: $n)', '($n: Int = 100)'), 'COST_LIMIT', /costs 1020201/);
  await expectRefused(query(''), 'COST_LIMIT', /costs 16926; the limit is 5000/);
  expect((await gateway.ask(query('(first: 10)'))).body.errors).toBeUndefined();
});

test('a batch, a subscription and @defer are refused', async () => {
  expect((await gateway.send(JSON.stringify([{ query: '{ whoami }' }]))).status).toBe(400);
  await expectRefused('subscription { whoami }', 'GRAPHQL_VALIDATION_FAILED', /subscription/);
  await expectRefused('{ ... @defer { whoami } }', 'GRAPHQL_VALIDATION_FAILED', /@defer/);
});

test('a persisted query hash is refused', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const answer = await (await gateway.send(JSON.stringify({ extensions }))).json();
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] });
});

test('an alias that is the name of a key field is refused: it would be answered with the key, silently', async () => {
  await expectRefused('{ allPlaces { code: name gifts { id } } }', 'GRAPHQL_VALIDATION_FAILED', /"code" is the name of a key field of Place/);
  await expectRefused('{ allPlaces { __typename: name } }', 'GRAPHQL_VALIDATION_FAILED', /"__typename" is reserved/);
  expect((await gateway.ask('{ allPlaces { code: code name: code } whoami: __typename }')).body.errors).toBeUndefined();
});

test("a variable called representations is refused: it is the planner's own", async () => {
  const query = 'query($representations: [String!]!) { gifts(filter: { codes: $representations }) { to { name } } }';
  await expectRefused(query, 'GRAPHQL_VALIDATION_FAILED', /cannot be called "representations"/, { representations: ['a'] });
});
