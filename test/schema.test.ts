import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schemaOf } from '#kernel/subgraph.ts';
import { compose, readSubgraphs } from '../schema/compose.ts';
import { definitions } from './kit/definitions.ts';

const root = new URL('../', import.meta.url);
const api = buildSchema(await readFile(new URL('schema/api.graphql', root), 'utf8'));

test('the committed supergraph and API schema are what the subgraphs compose to', async () => {
  const { supergraph, api: composed } = compose(await readSubgraphs());
  expect(await readFile(new URL('schema/supergraph.graphql', root), 'utf8')).toBe(supergraph);
  expect(await readFile(new URL('schema/api.graphql', root), 'utf8')).toBe(composed);
});

const undescribed = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !['Query', 'Mutation'].includes(type.name))
    .flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
      ...(isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
    ]);

const undescribedFields = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
    .flatMap((type) =>
      Object.values(isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name}:)`),
      ]),
    );

test('every element of the schema is described', () => {
  expect([...undescribed(api), ...undescribedFields(api)]).toEqual([]);
});

test('every root field may be null: a dark subgraph takes none of the others with it', () => {
  const needed = Object.values(api.getQueryType()?.getFields() ?? {}).filter(({ type }) => isNonNullType(type));
  expect(needed.map(({ name }) => name)).toEqual([]);
});

test('every resolver resolves something of its schema, and none is dead', () => {
  for (const definition of definitions) {
    const schema = schemaOf(definition);
    const dead = Object.entries(definition.resolvers).flatMap(([typeName, fields]) => {
      const type = schema.getType(typeName);
      if (type === undefined) return [typeName];
      if (!isObjectType(type)) return [];
      return Object.keys(fields as object)
        .filter((field) => !field.startsWith('__') && type.getFields()[field] === undefined)
        .map((field) => `${typeName}.${field}`);
    });
    expect(dead, definition.name).toEqual([]);
  }
});

test('every mutation takes one input with an idempotencyKey, and answers an entity or null beside problems (Decisions 13 and 14)', () => {
  for (const field of Object.values(api.getMutationType()?.getFields() ?? {})) {
    expect(
      field.args.map(({ name }) => name),
      field.name,
    ).toEqual(['input']);
    const input = api.getType(String(field.args[0]?.type).replace(/[!\]]|\[/g, ''));
    expect(isInputObjectType(input) && String(input.getFields().idempotencyKey?.type), field.name).toBe('UUID!');
    const payload = api.getType(String(field.type).replace('!', ''));
    expect(isObjectType(payload) && String(payload.getFields().problems?.type), field.name).toBe('[Problem!]!');
  }
});

const breaks = (before: GraphQLSchema, after: GraphQLSchema): readonly string[] => findBreakingChanges(before, after).map(({ description }) => description);

test('nothing that clients rely on is broken since the schema that was last released', async () => {
  const released = buildSchema(await readFile(new URL('schema/released.graphql', root), 'utf8'));
  const accepted = JSON.parse(await readFile(new URL('schema/accepted-breaks.json', root), 'utf8')) as readonly string[];
  expect(breaks(released, api).filter((description) => !accepted.includes(description))).toEqual([]);
});

test('a field that goes and an argument that becomes required are breaking changes', () => {
  const before = buildSchema('type Query { a(x: Int): Int b: Int }');
  expect(breaks(before, buildSchema('type Query { a(x: Int!): Int }'))).toHaveLength(2);
});

test('a requirement of a field with arguments is refused at composition: another argument of a client would change what is computed', () => {
  const head = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
  const money = `${head} type Query { gift: Gift } type Gift @key(fields: "id") { id: ID!, amount(currency: String = "EUR"): Float, weight: Int }`;
  const amount = 'amount(currency: String = "EUR"): Float @external';
  const weight = 'weight: Int @external';
  const post = (required: string, ...external: readonly string[]) =>
    `${head} type Gift @key(fields: "id") { id: ID!, ${external.join(', ')}, postage: Float @requires(fields: "${required}") }`;
  const composed = (sdl: string) => () =>
    compose([
      { name: 'money', sdl: money },
      { name: 'post', sdl },
    ]);
  const refused = '[post] Gift.postage: @requires names amount, which takes arguments; require a field without any.';
  expect(composed(post('amount(currency: \\"USD\\")', amount))).toThrow(refused);
  expect(composed(post('weight amount', amount, weight))).toThrow(refused);
  expect(composed(post('weight', weight))).not.toThrow();
});
