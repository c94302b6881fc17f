import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, type GraphQLArgument, type GraphQLFieldResolver, getNamedType, isAbstractType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { createPlanner } from '../../gateway/executor/planner.ts';
import { type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { type DemoIssuers, openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { times } from '../faults/kit/whole.ts';
import { randomOf, seedOf } from '../kit/seed.ts';
import { askWith, unlimited } from './door.ts';
import { itemsResolvers, librarySdl, openLibrary, peopleResolvers } from './library.ts';
import { drawOperation } from './operations.ts';

// A second oracle, for what Apollo's planner gets wrong: graphql-js over the same resolvers in one schema, without federation.

vi.setConfig({ testTimeout: 3_600_000 });

const OPERATIONS = times(8_000, 400);
const below = randomOf(seedOf('graphql-js'));
const logger = createLogger('silent');

let folder: string;
let issuers: DemoIssuers;
let gateway: RunningGateway;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphql-js-'));
  issuers = await openDemoIssuers(folder);
  const environment = readEnvironment(unlimited);
  gateway = await startGateway({ supergraphSdl: librarySdl(), subgraphs: openLibrary(logger), issuers: issuers.table, environment, logger });
});
afterAll(async () => {
  await gateway.stop();
  await rm(folder, { recursive: true, force: true });
});

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Everything that the two subgraphs resolve, in one schema. */
const undivided = () => {
  const { schema } = createPlanner(librarySdl());
  // The gateway hands over what is required; here the row is all there is.
  const whole = { Book: { weight: (row: { id: string }) => itemsResolvers.Book.pages(row as never) * 2 } };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: { __typename: string }) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const found = [whole, itemsResolvers, peopleResolvers].map((resolvers) => (resolvers as Resolvers)[type.name]?.[field.name]);
      const resolve = found.find((one) => one !== undefined);
      if (resolve !== undefined) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
};

const scalars: Readonly<Record<string, readonly unknown[]>> = { ID: ['i1', 'i3', 'p1', 'none'], Int: [0, 1, 3] };
const valuesOf = ({ type }: GraphQLArgument): readonly unknown[] => scalars[String(getNamedType(type))] ?? ['x'];

test('random operations give what graphql-js gives over one schema, to the order of every field', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  const schema = undivided();
  let refused = 0;
  for (let tried = 0; tried < OPERATIONS; tried += 1) {
    const { query, variables } = drawOperation({ schema, below, valuesOf });
    const ours = await askWith(gateway, token, { query, variables });
    if (ours.errors?.some(({ extensions }) => extensions.code === 'GRAPHQL_VALIDATION_FAILED')) {
      refused += 1;
      continue;
    }
    const right = await execute({ schema, document: parse(query), variableValues: variables });
    expect(JSON.stringify(ours.data), `${query}\n${JSON.stringify(variables)}`).toBe(JSON.stringify(right.data));
    expect(ours.errors === undefined, query).toBe(right.errors === undefined);
  }
  console.info(`graphql-js: ${OPERATIONS} operations, ${refused} of them refused before they were planned`);
  expect(refused).toBeLessThan(OPERATIONS / 2);
});

const cases: readonly (readonly [what: string, query: string, data: object])[] = [
  [
    'beside a field that it requires and that is left out',
    'query ($f: Boolean = false) { books { pages @include(if: $f) weight } }',
    { books: [1, 2, 4, 5, 7].map((n) => ({ weight: (100 + n) * 2 })) },
  ],
  ['beside it where a literal leaves it out', '{ books { pages @skip(if: true) weight } }', { books: [1, 2, 4, 5, 7].map((n) => ({ weight: (100 + n) * 2 })) }],
  ['of an object of which all is left out', 'query ($t: Boolean = true) { person(id: "p1") @include(if: $t) { name @skip(if: $t) } }', { person: {} }],
  ['of an operation of which all is left out', '{ person(id: "p1") @skip(if: true) { name } }', {}],
];

test.each(cases)('what is asked %s is answered', async (_, query, data) => {
  expect(await askWith(gateway, await issuers.mint('CAN', ['READER']), { query })).toEqual({ data });
});
