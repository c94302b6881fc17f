import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture;
beforeAll(async () => {
  gateway = await startFixture();
});
afterAll(() => gateway.stop());

const everything = getIntrospectionQuery({
  oneOf: true,
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
});

test('the whole introspection query of graphql-js, isOneOf included, is answered within the default limits', async () => {
  const { status, body } = await gateway.ask(everything);
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
  const schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toContain('gifts');
});

test('what is internal to the federation is not in the schema that clients see', async () => {
  const { body } = await gateway.ask('{ __schema { types { name } } _service: __type(name: "_Service") { name } }');
  const names = (body.data as { __schema: { types: { name: string }[] } }).__schema.types.map(({ name }) => name);
  expect(names.filter((name) => /^(_Any|_Entity|_Service|join__|link__|federation__)/.test(name))).toEqual([]);
  expect(body.data?._service).toBeNull();
});

test('introspection and data in one operation are answered together, in the order asked', async () => {
  const query = `query($name: String!) {
    before: whoami
    __type(name: $name) { isOneOf inputFields { name } }
    ...Root
    last: __typename
  }
  fragment Root on Query { place(code: "AAA") { name } __schema { queryType { name } } }`;
  const { body } = await gateway.ask(query, { name: 'GiftFilter' });
  expect(body).toEqual({
    data: {
      before: 'CAN',
      __type: { isOneOf: false, inputFields: [{ name: 'codes' }, { name: 'kind' }] },
      last: 'Query',
      place: { name: 'Place AAA' },
      __schema: { queryType: { name: 'Query' } },
    },
  });
  expect(Object.keys(body.data ?? {})).toEqual(['before', '__type', 'place', '__schema', 'last']);
});

test('the order holds in fragments too', async () => {
  const { body } = await gateway.ask(
    '{ ... on Query { __typename } whoami ...F place(code: "BBB") { code } } fragment F on Query { allPlaces { code } __schema { queryType { name } } }',
  );
  expect(Object.keys(body.data ?? {})).toEqual(['__typename', 'whoami', 'allPlaces', '__schema', 'place']);
});

test('skipped introspection stays out of the answer', async () => {
  const query = 'query($no: Boolean!) { __typename ... @include(if: $no) { __schema { queryType { name } } } whoami @skip(if: $no) }';
  expect((await gateway.ask(query, { no: false })).body).toEqual({ data: { __typename: 'Query', whoami: 'CAN' } });
});

test('introspection that goes round in circles is refused', async () => {
  const { status, body } = await gateway.ask('{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }');
  expect(status).toBe(400);
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
});

test('nobody sees the schema without a token', async () => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: everything }),
  });
  expect(response.status).toBe(401);
});
