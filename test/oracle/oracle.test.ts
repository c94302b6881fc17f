import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { coerceInputValue, type GraphQLArgument, type GraphQLInputType, type GraphQLSchema, getNamedType } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import type { Subgraph } from '#kernel/subgraph.ts';
import { createPlanner } from '../../gateway/executor/planner.ts';
import { type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { type DemoIssuers, openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { loadDemo } from '../../seed/demo.ts';
import { times } from '../faults/kit/whole.ts';
import { labelledTables } from '../ghost/tables.ts';
import { tries, type Values, wordOf } from '../ghost/values.ts';
import { openSubgraphs } from '../ghost/world.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { randomOf, seedOf } from '../kit/seed.ts';
import { askWith, type Body, type ErrorShown, unlimited } from './door.ts';
import { faulty } from './faulty.ts';
import { librarySdl, openLibrary } from './library.ts';
import { drawOperation, type RandomOperation } from './operations.ts';

vi.setConfig({ testTimeout: 7_200_000, hookTimeout: 120_000 });

// Apollo's executor is the oracle of ours: the same operations on the same subgraphs give the same answers.

const OPERATIONS = times(20_000, 400);
const below = randomOf(seedOf('oracle'));
const logger = createLogger('silent');

let folder: string;
let issuers: DemoIssuers;
let database: TestDatabase;
let product: Awaited<ReturnType<typeof openSubgraphs>>;
const running: RunningGateway[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oracle-'));
  issuers = await openDemoIssuers(folder);
  database = await createDatabase();
  product = await openSubgraphs(database);
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  await loadDemo({ owner, subgraphs: product.subgraphs, logger });
  await owner.end();
});

afterAll(async () => {
  await Promise.all(running.map((gateway) => gateway.stop()));
  await product.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const open = async (executor: string, supergraphSdl: string, subgraphs: readonly Subgraph[]): Promise<RunningGateway> => {
  const environment = readEnvironment({ ...unlimited, EXECUTOR: executor });
  const gateway = await startGateway({ supergraphSdl, subgraphs, issuers: issuers.table, environment, logger });
  running.push(gateway);
  return gateway;
};

/** What one error says, but for the id that it is logged under. */
const said = ({ message, extensions: { code } }: ErrorShown): string => `${code}: ${message}`;
const placeOf = ({ path = [] }: ErrorShown, numberOf = (step: number) => step): string =>
  // A fetch for entities that failed as a whole: Apollo's ends with a name that no client knows.
  JSON.stringify(path.filter((step) => step !== '_entities').map((step) => (typeof step === 'number' ? numberOf(step) : step)));

/** Does an error stand where something is missing? */
const leadsToNothing = (data: unknown, { path = [] }: ErrorShown): boolean => {
  let value = data;
  for (const step of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[String(step)];
  return value === null || value === undefined;
};

/** Apollo counts in a path only the elements of the type that it fetched, ours all: then ours is where something is missing. */
const isSamePlace = (ours: Body, own: ErrorShown, other: ErrorShown): boolean =>
  placeOf(own) === placeOf(other) || (placeOf(own, () => 0) === placeOf(other, () => 0) && leadsToNothing(ours.data, own));

const isSame = (ours: unknown, theirs: unknown): boolean => {
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) return ours === theirs;
  // Where a field is asked twice, ours keeps the order that the specification gives its subfields; Apollo's has one of its own.
  const keys = Object.keys(ours).sort();
  // Where all of an object is left out by @skip or @include, Apollo's says its type.
  const others = Object.keys(theirs).filter((key) => key !== '__typename' || key in ours);
  return keys.join() === others.sort().join() && keys.every((key) => isSame((ours as Body)[key as 'data'], (theirs as Body)[key as 'data']));
};

/** Theirs all, and beside them at most nulls where none may be: Apollo's is silent on those as soon as any fetch has failed. */
const saysAsMuch = (ours: Body, theirs: Body): boolean => {
  const left = (theirs.errors ?? []).map(said);
  const beyond = (ours.errors ?? []).filter((own) => {
    const index = left.indexOf(said(own));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return left.length === 0 && beyond.every((own) => theirs.errors !== undefined && own.extensions.code === 'INTERNAL' && leadsToNothing(ours.data, own));
};

const isAlike = (ours: Body, theirs: Body): boolean =>
  isSame(ours.data, theirs.data) &&
  canonicalize(ours.extensions) === canonicalize(theirs.extensions) &&
  saysAsMuch(ours, theirs) &&
  // Ours says where a fetch for entities failed; Apollo's says nothing.
  (theirs.errors ?? []).every(
    (error) => error.path === undefined || (ours.errors ?? []).some((own) => said(own) === said(error) && isSamePlace(ours, own, error)),
  );

type Compared = { readonly tried: number; readonly answered: number; readonly partial: number; readonly different: readonly unknown[] };

const compare = async (
  supergraphSdl: string,
  subgraphs: readonly Subgraph[],
  asks: { readonly count: number; readonly tokens: readonly string[]; readonly draw: (schema: GraphQLSchema) => RandomOperation },
): Promise<Compared> => {
  const [own, apollo] = [await open('own', supergraphSdl, subgraphs), await open('apollo', supergraphSdl, subgraphs)];
  const { schema } = createPlanner(supergraphSdl);
  const different: unknown[] = [];
  let [answered, partial] = [0, 0];
  for (let tried = 0; tried < asks.count && different.length < 3; tried += 1) {
    const operation = asks.draw(schema);
    const token = asks.tokens[below(asks.tokens.length)] ?? '';
    const [ours, theirs] = [await askWith(own, token, operation), await askWith(apollo, token, operation)];
    if (ours.data !== undefined && ours.data !== null) answered += 1;
    if (ours.data !== undefined && ours.errors !== undefined) partial += 1;
    if (!isAlike(ours, theirs)) different.push({ ...operation, ours: JSON.stringify(ours), theirs: JSON.stringify(theirs) });
  }
  return { tried: asks.count, answered, partial, different };
};

const expectAlike = ({ tried, answered, partial, different }: Compared, what: string) => {
  console.info(`oracle: ${tried} operations on ${what}, ${answered} with data, ${partial} of them with errors beside`);
  expect(different).toEqual([]);
  expect(answered).toBeGreaterThan(tried / 2);
};

const scalars: Readonly<Record<string, readonly unknown[]>> = { ID: ['i1', 'i3', 'p1', 'none'], Int: [0, 1, 3] };
const simple = ({ type }: GraphQLArgument): readonly unknown[] => scalars[String(getNamedType(type))] ?? ['x'];

test('random operations on interfaces, unions and lists in lists give what Apollo gives, also where subgraphs fail', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  const draw = (schema: GraphQLSchema) => drawOperation({ schema, below, valuesOf: simple });
  const compared = await compare(librarySdl(), openLibrary(logger).map(faulty), { count: OPERATIONS, tokens: [token], draw });
  expectAlike(compared, 'the library, its subgraphs failing');
  expect(compared.partial).toBeGreaterThan(compared.tried / 20);
});

/** Is a value one that its type takes? Others are refused before anything is planned. */
const isOf = (type: GraphQLInputType) => (value: unknown) => {
  let takes = true;
  coerceInputValue(value, type, () => {
    takes = false;
  });
  return takes;
};

/** What arguments are tried with: ids of every kind of row, of which a nation sees some and others not. */
const valuesIn = async ({ admin }: TestDatabase): Promise<Values> => {
  const kindOf = new Map<string, string>();
  for (const { name } of labelledTables.filter(({ isEntity }) => isEntity))
    for (const { id } of await admin.unsafe<{ id: string }[]>(`select id::text from ${name} order by id limit 4`)) kindOf.set(id, wordOf(name));
  const absent = ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff'];
  return { shared: [...kindOf.keys()], hidden: [], named: [], kindOf, absent, most: 3, codes: ['LOE-HR', 'CAN', 'XCS', 'COALITION'], texts: ['x'] };
};

test('random operations on the product give what Apollo gives, to nations that see much and little, also where links lead to what is hidden', async () => {
  const tokens = await Promise.all([
    issuers.mint('CAN', ['READER']),
    issuers.mint('BGR', ['READER']),
    issuers.mint('ITA', ['PERSONNEL_OFFICER', 'TRAINING_FOCAL', 'DONOR_FOCAL']),
    issuers.mint('XCS', ['COORDINATOR']),
  ]);
  const values = await valuesIn(database);
  const supergraphSdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const draw = (schema: GraphQLSchema) => drawOperation({ schema, below, valuesOf: ({ name, type }) => tries(type, values, name).filter(isOf(type)) });
  expectAlike(await compare(supergraphSdl, product.subgraphs, { count: OPERATIONS, tokens, draw }), 'the product');
});

test('random operations on the product give what Apollo gives where its subgraphs fail', async () => {
  const tokens = [await issuers.mint('CAN', ['READER']), await issuers.mint('XCS', ['COORDINATOR'])];
  const values = await valuesIn(database);
  const supergraphSdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const draw = (schema: GraphQLSchema) => drawOperation({ schema, below, valuesOf: ({ name, type }) => tries(type, values, name).filter(isOf(type)) });
  expectAlike(
    await compare(supergraphSdl, product.subgraphs.map(faulty), { count: Math.ceil(OPERATIONS / 4), tokens, draw }),
    'the product, its subgraphs failing',
  );
});
