import { buildSchema, getIntrospectionQuery, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { operationCost } from '../../gateway/limits/cost.ts';

const schema = buildSchema(`
  type Query { rows(first: Int = 25): RowConnection!, sized(first: Int): RowConnection!, few: [Row!]!, page(first: Int = 5, named: String! = "a"): [Row!], one: Row, count: Int! }
  type Mutation { add: Row, drop: Boolean }
  type RowConnection { totalCount: Int!, sums: Sums!, pageInfo: PageInfo!, edges: [RowEdge!]!, nodes: [Row!]! }
  type RowEdge { cursor: String!, node: Row! }
  type PageInfo { hasNextPage: Boolean! }
  type Sums { pledged: String }
  interface Named { name: String, parent: Row }
  type Row implements Named { id: ID!, name: String, parent: Row, rows(first: Int = 25, last: Int): RowConnection! }
`);

const cost = (text: string, variables: Record<string, unknown> = {}) => {
  const document = parse(text);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  return operationCost(schema, document, operation as OperationDefinitionNode, variables);
};

test.each([
  ['leaves are free', '{ count __typename }', 0],
  ['an object is 1', '{ one { id name } }', 1],
  ['objects in objects are 1 each', '{ one { parent { parent { id } } } }', 3],
  ['a plain list counts ten', '{ few { id } }', 10],
  ['what stands below a list is multiplied', '{ few { parent { id } } }', 20],
  ['a list with a page size counts the page', '{ page { id } }', 5],
  ['a connection is 1 and a row of its page 1 each, by the default size', '{ rows { edges { node { id } } } }', 26],
  ['a written page size counts', '{ rows(first: 3) { edges { node { id } } } }', 4],
  ['a connection whose size nobody tells counts a hundred', '{ sized { nodes { id } } }', 101],
  ['what stands beside the rows is not multiplied', '{ rows(first: 3) { totalCount sums { pledged } pageInfo { hasNextPage } edges { node { id } } } }', 6],
  ['rows in rows multiply', '{ rows(first: 10) { nodes { rows(first: 10) { nodes { id } } } } }', 1 + 10 * (1 + 11)],
  [
    'a fragment is put in',
    '{ rows(first: 3) { ...C } } fragment C on RowConnection { edges { node { ...R } } } fragment R on Row { parent { id } }',
    1 + 3 * 2,
  ],
  [
    'a fragment used in pages of different size counts each',
    '{ a: rows(first: 3) { ...C } b: rows(first: 5) { ...C } } fragment C on RowConnection { nodes { id } }',
    4 + 6,
  ],
  ['a fragment on an interface counts', '{ one { ... on Named { parent { id } } } }', 2],
  ['a field that is skipped is free', '{ one { id } two: one @skip(if: true) { id } three: one @include(if: false) { id } }', 1],
  ['a field asked twice counts twice', '{ a: one { id } b: one { id } }', 2],
  ['so is one in a fragment', 'mutation { ...F ... { b: add { id } } } fragment F on Mutation { add { id } __typename }', 22],
  ['one that is left out costs nothing', 'mutation { add @skip(if: true) { id } drop @include(if: false) }', 0],
  ['a mutation is ten more for each field', 'mutation { add { id } drop }', 21],
  ['a negative page is empty, not a refund', '{ rows(first: -5) { nodes { id } } one { id } }', 2],
  ['a page of null counts a hundred', '{ rows(first: null) { nodes { id } } }', 101],
])('%s', (_rule, text, expected) => {
  expect(cost(text)).toBe(expected);
});

test('the same document costs what its variables say each time, and lacks what they lack, whatever it cost before', () => {
  const text = `query($n: Int, $yes: Boolean!, $id: ID, $name: String = "a") { rows(first: $n) { nodes { ...R } } page(named: $name) { id } }
    fragment R on Row { id parent @include(if: $yes) { rows(last: $n) { nodes { id } } } }`;
  const document = parse(text);
  const [operation] = document.definitions as [OperationDefinitionNode];
  const asked = [{ n: 1 }, { n: 2 }, { n: 5 }, { n: null }, {}].flatMap((size) => [true, false].map((yes) => ({ ...size, yes, name: 'b' })));
  const costs = [...asked, ...asked].map((variables, index) => operationCost(schema, document, operation, { ...variables, id: `${index}` }));
  expect(costs).toEqual([...asked, ...asked].map((variables) => cost(text, variables)));
  expect(new Set(costs).size).toBeGreaterThan(8);
  expect(() => operationCost(schema, document, operation, { n: 1, yes: true, name: null, id: '0' })).toThrow(/must not be null/);
});

test('a text of the same name as a page size, in another operation of the document, is no part of what is kept', () => {
  const document = parse('query A($x: String!) { page(named: $x) { id } } query B($x: Int!) { rows(first: $x) { nodes { id } } }');
  const [a, b] = document.definitions as [OperationDefinitionNode, OperationDefinitionNode];
  for (const x of ['long'.repeat(1_000), 'other']) expect(operationCost(schema, document, a, { x })).toBe(5);
  for (const x of [3, 4]) expect(operationCost(schema, document, b, { x })).toBe(1 + x);
});

test('variables decide page sizes and what is skipped', () => {
  const text = 'query($n: Int, $no: Boolean!) { rows(first: $n) { nodes { id } } one @skip(if: $no) { id } }';
  expect(cost(text, { n: 7, no: true })).toBe(8);
  expect(cost(text, { n: 7, no: false })).toBe(9);
  expect(cost(text, { no: true })).toBe(26);
});

test('the cost of an ordinary introspection query is far below the limit', () => {
  expect(cost(getIntrospectionQuery())).toBeLessThanOrEqual(100);
});
