import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extendSchema, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepPlans } from '../../gateway/executor/planner.ts';
import { type DemoIssuers, openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { seedOf } from '../kit/seed.ts';
import { type Base, tellBase, writers } from './chronicle.ts';
import { type Coverage, elementsOf, gapsOf, openCoverage } from './coverage.ts';
import { entityAnswers } from './entities.ts';
import { channels, schemaWithout } from './exempt.ts';
import { type Hidden, hide } from './hide.ts';
import { countIds } from './ids.ts';
import { mutationsOf } from './mutations.ts';
import { cursorsOf, openObserver, type Report, type Worlds } from './observe.ts';
import { brief, type Operation, type Paged, paged, randomWalks, systematic } from './operations.ts';
import { composed, listsIn } from './schema.ts';
import { closingSteps, decisionSteps, distinct, type Made, planSteps, staffSteps, stepsOf, type Teller } from './story.ts';
import { labelledTables } from './tables.ts';
import { type Values, valuesOf } from './values.ts';
import { openSubgraphs, openWorld } from './world.ts';

// Two worlds: A, and B, which is A and more that no observer may see. Whatever an observer asks or tries, both answer
// alike, byte for byte. The operations are made from the schema, so that a new field is asked for or fails the test.

vi.setConfig({ testTimeout: 240_000 });

const seed = seedOf('ghost');

/** How many ids of a kind are tried at each place. */
const SOME = 2;
/** GHOST=whole tries everything, which takes several times as long; else each run takes another part, by its seed. */
const WHOLE = process.env.GHOST === 'whole';
const part = <Item>(items: readonly Item[], of: number): readonly Item[] => (WHOLE ? items : items.filter((_, n) => (n + seed) % of === 0));
const hiddenKey = '0b1d9a4e-3c52-4f7d-9a41-6f2f0e6f9c11';

/** Every list in one of its orders. */
const oneOrder = (lists: readonly Paged[]): readonly Paged[] =>
  WHOLE ? lists : [...Map.groupBy(lists, ({ target }) => target).values()].flatMap((orders) => orders.slice(seed % orders.length).slice(0, 1));

/** What clients see, without the fields of the keeper's channels. */
let schema: GraphQLSchema;
let whole: GraphQLSchema;
let worlds: Worlds;
let source: TestDatabase;
let folder: string;
let issuers: DemoIssuers;
let base: Base;
let values: Values;
let coverage: Coverage;
let hidden: Hidden;
let reader: string;
let refused: string;
let writer: string;
let coordinator: string;
let hider: string;

/** The staff looks on, so that what it alone may own could not be hidden: here others may own it too. */
const letOthersOwn = async ({ admin }: TestDatabase) => {
  const checks = await admin<{ table: string; name: string }[]>`
    select conrelid::regclass::text as table, conname as name from pg_constraint where contype = 'c' and pg_get_constraintdef(oid) like 'CHECK ((originator = ''XCS''%'`;
  for (const { table, name } of checks) await admin.unsafe(`alter table ${table} drop constraint ${name}`);
};

beforeAll(async () => {
  const { schema: api, supergraph } = composed();
  schema = schemaWithout(
    api,
    channels.flatMap(({ fields }) => fields),
  );
  whole = api;
  coverage = openCoverage(schema);
  folder = await mkdtemp(join(tmpdir(), 'ghost-'));
  issuers = await openDemoIssuers(folder);
  source = await createDatabase();
  await countIds(source);
  await letOthersOwn(source);
  const { subgraphs, end } = await openSubgraphs(source);
  base = await tellBase(subgraphs, source.admin).finally(end);
  await source.admin.end({ timeout: 5 }); // a template may have no connection
  const [a, b] = [await createDatabase(source.name), await createDatabase(source.name)];
  hidden = await hide(b.admin, Object.keys(schema.getMutationType()?.getFields() ?? {}), hiddenKey);
  values = await valuesOf(a.admin, b.admin, hidden.named, WHOLE ? Infinity : SOME);
  // What one world planned, the other need not plan again: both have the same schema.
  const plans = keepPlans();
  worlds = { a: await openWorld(a, issuers, supergraph, plans), b: await openWorld(b, issuers, supergraph, plans) };
  // Reads everything that a nation may read, persons and vetting too, and writes none of the rest.
  reader = await issuers.mint('BGR', ['READER', 'PERSONNEL_OFFICER', 'VETTING_LIAISON']);
  refused = await issuers.mint('BGR', ['READER']);
  writer = await issuers.mint('BGR', [...writers, 'READER', 'DASHBOARD_SERVICE']);
  coordinator = await issuers.mint('XCS', ['COORDINATOR', ...writers]);
  hider = await issuers.mint('CAN', [...writers]);
}, 120_000);

afterAll(async () => {
  await worlds?.a.close();
  await worlds?.b.close();
  await source?.drop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const totals: Record<string, number> = {};

/** No answer differed and nothing broke. */
const expectAlike = (what: string, { asked, differences, broken }: Report) => {
  totals[what] = (totals[what] ?? 0) + asked;
  expect(broken.slice(0, 5), `${broken.length} of ${asked} operations broke`).toEqual([]);
  expect(differences.slice(0, 5), `${differences.length} of ${asked} operations were answered differently`).toEqual([]);
};

const observe = (token: string) => openObserver(worlds, token, coverage);

test('every mutation was accepted at least once, so that the worlds hold what mutations make', () => {
  expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !base.accepted.has(name))).toEqual([]);
});

test('world B has more rows of every labelled table, and nothing of them is the observers’', () => {
  for (const { name } of labelledTables) expect(hidden.rows.get(name) ?? 0, name).toBeGreaterThan(5);
  expect(hidden.named.length).toBeGreaterThan(2);
});

test('whoever may see the hidden rows gets other answers in world B, on every path to a labelled type', async () => {
  const operations = brief(schema, values);
  const { differences, asked } = await openObserver(worlds, hider, openCoverage(schema)).all(operations);
  const differing = new Set(differences.map(({ target }) => target));
  const labelled = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => (isObjectType(type) && type.getFields().label && type.getFields().id ? [type.name] : [])),
  );
  expect(labelled.size).toBeGreaterThan(3);
  expect([...labelled].filter((name) => !differing.has(name))).toEqual([]);
  const lists = listsIn(schema).filter(({ row }) => labelled.has(row));
  expect(lists.length).toBeGreaterThan(labelled.size);
  expect(lists.filter(({ target }) => !differing.has(target))).toEqual([]);
  totals['operations that show the hidden rows to who may see them'] = differences.length;
  expect(differences.length).toBeGreaterThan(asked / 3);
});

test('a reader gets the same answers, whether what is hidden exists or not (IS-03, FD-02)', async () => {
  const { all, pages } = observe(reader);
  expectAlike('queries as a reader', await all([...systematic(schema, values), ...randomWalks(schema, values, seed, 20)]));
  expectAlike('pages as a reader', await pages(oneOrder(paged(schema, values))));
});

test('a writer and the coordinator get the same answers too', async () => {
  expectAlike('queries as a writer', await observe(writer).all([...part(brief(schema, values), 2), ...randomWalks(schema, values, seed + 1, 10)]));
  expectAlike('queries as the coordinator', await observe(coordinator).all([...part(brief(schema, values), 2), ...randomWalks(schema, values, seed + 2, 10)]));
});

test('a cursor of another nation tells nothing of the rows it was made from', async () => {
  const lists = oneOrder(paged(schema, values));
  const found = await cursorsOf(worlds.b, hider, lists);
  const operations = lists.flatMap((list) => (found.get(list) ?? []).map((cursor) => list.page(cursor)));
  expect(operations.length).toBeGreaterThan(5);
  expectAlike('cursors of others', await observe(reader).all(operations));
});

test('_entities answers null for a hidden id as for an absent one, in every subgraph and for every keyed type (FD-01)', async () => {
  const answers = await entityAnswers(worlds.b, values);
  totals['keyed types asked of subgraphs'] = answers.length;
  expect(answers.filter(({ hidden, absent }) => hidden.some((entity) => entity !== null) || absent.some((entity) => entity !== null))).toEqual([]);
  expect(answers.filter(({ found, resolvable }) => resolvable && !found).map(({ subgraph, type }) => `${subgraph}.${type}`)).toEqual([]);
});

const probing: Readonly<Record<string, () => { readonly token: string; readonly teller: Teller; readonly made: Made }>> = {
  'a reader cannot tell by a mutation whether a hidden row exists (IS-11, IS-12)': () => ({ token: refused, ...own() }),
  'a writer cannot tell by a mutation whether a hidden row exists (IS-11, IS-12)': () => ({ token: writer, ...own() }),
  'the coordinator cannot tell by a mutation whether a hidden row exists (IS-11, IS-12)': () => ({
    token: coordinator,
    teller: { nation: 'XCS', label: { groups: ['COALITION'] }, chapter: 5 },
    made: { ...base.bgr, ...base.xcs },
  }),
};

/** A reader is refused before anything is looked up: a few tries of each kind say as much as all of them. */
const A_READERS_TRIES = 4;

const own = () => ({ teller: { nation: 'BGR', label: { releasableTo: ['CAN', 'XCS'] }, chapter: 5 }, made: { ...base.xcs, ...base.bgr } });

for (const [title, asked] of Object.entries(probing))
  test(title, async () => {
    const { token, teller, made } = asked();
    const { admin } = worlds.a.database;
    const mutations = async function* (): AsyncGenerator<Operation> {
      for (const step of distinct([...stepsOf('BGR'), ...planSteps, ...decisionSteps, ...closingSteps, ...staffSteps], made, teller)) {
        const operations = await mutationsOf({ schema, admin, step, made, teller, values, hiddenKey });
        // The last is as it is right.
        yield* token === refused ? operations.slice(-A_READERS_TRIES) : [...part(operations.slice(0, -1), 3), ...operations.slice(-1)];
      }
    };
    expectAlike('mutations', await observe(token).inTurn(mutations()));
  });

test('after all that, a writer still gets the same answers', async () => {
  expectAlike('queries after the mutations', await observe(writer).all(part(brief(schema, values), 2)));
});

test('every field, argument and order of the schema was asked for and answered', () => {
  console.info(
    `ghost: ${Object.entries(totals)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}; ${coverage.covered.size} elements of the schema`,
  );
  expect(gapsOf(schema, coverage.covered)).toEqual([]);
});

test('a new field fails the coverage until something asks for it', () => {
  const grown = extendSchema(schema, parse('extend type Query { ghosts(kind: String): String }'));
  expect(gapsOf(grown, coverage.covered)).toEqual(['nothing asked for Query.ghosts', 'nothing asked for Query.ghosts(kind)']);
});

test('exempt are the fields of the keeper’s channels alone: each is a field of the schema, with its function and its reason', () => {
  const known = new Set(elementsOf(whole));
  for (const { function: name, fields, reason } of channels) {
    expect(name).toMatch(/^(personnel|training)\.\w+\(.*\)$/);
    expect(reason).toMatch(/(\w+ ){5}/);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  }
  const exempt = new Set(channels.flatMap(({ fields }) => fields));
  const asked = new Set(elementsOf(schema));
  const lost = [...known].filter((element) => !asked.has(element) && !exempt.has(element.replace(/\(.*/, '')));
  // What only an exempt field leads to goes with it; nothing else may.
  const types = new Set(Object.keys(schema.getTypeMap()));
  expect(lost.filter((element) => types.has(element.split('.')[0] ?? ''))).toEqual([]);
});
