import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemasOf } from '#kernel/subgraph.ts';
import { createMetrics } from '#kernel/telemetry/metrics.ts';
import type { GatewayContext } from '../../gateway/context.ts';
import { createScopes } from '../../gateway/executor/scope.ts';
import { useDatabase } from '../kit/database.ts';
import { definitions } from '../kit/definitions.ts';
import { ANSWER_BYTES, viewer } from '../kit/graph.ts';
import { openProduct, type Product } from '../kit/product.ts';

// Whole operations that are answered again while nothing changed that went into them, over HTTP: nobody can tell.

const operations = new URL('../../operations/', import.meta.url);
const saved = (name: string) => readFile(new URL(`${name}.graphql`, operations), 'utf8');

const database = useDatabase();
const metrics = createMetrics();
const products = new Map<string, Product>();
beforeAll(async () => {
  const { admin, name } = database.current();
  await admin.unsafe(`alter database ${name} set app.clock = '2026-06-15T12:00:00Z'`);
  products.set('own', await openProduct(database.current(), { demo: true, answerBytes: ANSWER_BYTES, telemetry: { metrics } }));
  products.set('apollo', await openProduct(database.current(), { answerBytes: ANSWER_BYTES, environment: { EXECUTOR: 'apollo' } }));
});
afterAll(async () => {
  for (const product of products.values()) await product.stop();
});

const contributions = 'query Contributions { contributions(first: 100) { totalCount nodes { id version title donor { name } } } }';

const write = async (product: Product, nation: string, mutation: string, input: object, read: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${read} problems { code path message } } }`;
  const { body } = await product.ask(nation, ['SNR'], query, { input: { idempotencyKey: randomUUID(), ...input } });
  expect([body.errors, body.data?.[mutation].problems]).toEqual([undefined, []]);
  return body.data?.[mutation];
};

let written = 0;
const contribute = async (product: Product, nation: string, label: object) => {
  written += 1;
  const input = {
    reference: `WHOLE-${written}`,
    donor: nation,
    title: `NOTIONAL ${written}`,
    linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }],
    notional: true,
    label,
  };
  return (await write(product, nation, 'createContribution', input, 'contribution { id version }')).contribution;
};

describe.each(['own', 'apollo'])('answers of the %s executor', (executor) => {
  const product = () => products.get(executor) as Product;

  const ask = async (nation: string, query: string, variables = {}, roles: readonly string[] = ['READER']) => {
    product().reset();
    const { status, body } = await product().ask(nation, roles, query, variables);
    expect([status, body.errors]).toEqual([200, undefined]);
    const costs = Object.values(product().cost());
    const sum = (count: (cost: (typeof costs)[number]) => number) => costs.reduce((total, cost) => total + count(cost), 0);
    return { data: body.data, fetches: sum(({ fetches }) => fetches), statements: sum(({ statements }) => statements.length) };
  };

  test('a read is answered again with one statement and without asking a subgraph, and the same', async () => {
    const first = await ask('CAN', contributions);
    expect(first.fetches).toBeGreaterThan(1);
    expect(await ask('CAN', contributions)).toEqual({ data: first.data, fetches: 0, statements: 1 });
  });

  test.each(['picture', '02-requirements-by-gap', '03-courses-next-quarter', '13-undisbursed-commitments'])('%s is', async (name) => {
    const query = await saved(name);
    const first = await ask('CAN', query);
    expect(await ask('CAN', query)).toMatchObject({ data: first.data, fetches: 0 });
  });

  test('a write is seen by the next read of everybody who may see it, and makes nobody else be read for', async () => {
    for (const nation of ['CAN', 'USA', 'GRC']) await ask(nation, contributions);
    await contribute(product(), 'CAN', { releasableTo: ['USA'] });
    expect((await ask('GRC', contributions)).fetches).toBe(0);
    for (const nation of ['CAN', 'USA']) expect(JSON.stringify((await ask(nation, contributions)).data)).toContain(`"NOTIONAL ${written}"`);
  });

  test('a narrowed label holds at the next read (IS-09)', async () => {
    const { id, version } = await contribute(product(), 'CAN', { releasableTo: ['USA'] });
    const title = `"NOTIONAL ${written}"`;
    for (let time = 0; time < 2; time += 1) expect(JSON.stringify((await ask('USA', contributions)).data)).toContain(title);
    await write(product(), 'CAN', 'setContributionLabel', { id, expectedVersion: version, label: { releasableTo: [] } }, 'contribution { id }');
    expect(JSON.stringify((await ask('USA', contributions)).data)).not.toContain(title);
  });

  test('other nations, roles, variables and operations are read for themselves', async () => {
    const titles = 'query Titles($first: Int! = 1) { contributions(first: $first) { nodes { title } } }';
    await ask('ITA', titles);
    for (const [nation, variables, roles] of [
      ['NLD', {}, ['READER']],
      ['ITA', { first: 2 }, ['READER']],
      ['ITA', {}, ['SNR']],
    ] as const)
      expect((await ask(nation, titles, variables, roles)).fetches).toBeGreaterThan(0);
    expect((await ask('ITA', 'query Titles { contributions(first: 1) { nodes { id } } }')).fetches).toBeGreaterThan(0);
    expect((await ask('ITA', titles)).fetches).toBe(0);
  });

  test('what is about the person who asks is given again to that person alone', async () => {
    const me = '{ me { actor nation { code } } }';
    const first = await ask('POL', me);
    expect(await ask('POL', me)).toMatchObject({ data: first.data, fetches: 0 });
    const { body } = await product().ask('POL', ['READER'], me, {}, 'somebody else');
    expect(body.data?.me.actor).not.toBe(first.data?.me.actor);
  });

  test('an answer with errors is not given again', async () => {
    const wrong = '{ contributions(first: 1000) { totalCount } }';
    for (let time = 0; time < 2; time += 1) {
      product().reset();
      expect((await product().ask('CAN', ['READER'], wrong)).body.errors).toHaveLength(1);
      expect(Object.values(product().cost()).some(({ fetches }) => fetches > 0)).toBe(true);
    }
  });

  test('beside what is given again, the schema is told anew', async () => {
    const query = '{ contributions(first: 1) { __typename totalCount } __schema { queryType { name } } }';
    const first = await ask('CAN', query);
    expect(await ask('CAN', query)).toMatchObject({ data: first.data, fetches: 0 });
    expect(first.data?.__schema).toEqual({ queryType: { name: 'Query' } });
  });
});

test('subgraphs read their own schema and those of their links, and no other: what changes there is all that they look at', async () => {
  const product = products.get('own') as Product;
  const schemas = definitions.map(({ name }) => name);
  const names = ['picture', '02-requirements-by-gap', '03-courses-next-quarter', '09-cost-by-course', '13-undisbursed-commitments'];
  await contribute(product, 'CAN', {});
  product.reset();
  for (const name of names) await product.ask('XCS', ['COORDINATOR'], await saved(name));
  const cost = product.cost();
  for (const definition of definitions) {
    const { statements = [] } = cost[definition.name] ?? {};
    expect(statements.length).toBeGreaterThan(0);
    const read = new Set(
      statements.flatMap((sql) => [...sql.matchAll(/\b(\w+)"?\."?\w/g)].map(([, schema]) => schema ?? '')).filter((one) => schemas.includes(one)),
    );
    expect(read.isSubsetOf(new Set(schemasOf(definition))), `${definition.name} reads ${[...read]}`).toBe(true);
  }
});

test('what a subgraph calls personal, the gateway gives again to that person alone too', () => {
  const scopeOf = createScopes();
  const context = { viewer: viewer('CAN') } as unknown as GatewayContext;
  const personal = definitions.flatMap((definition) => definition.personal ?? []);
  expect(personal.length).toBeGreaterThan(0);
  for (const field of personal) expect(scopeOf(context, field, parse(`{ ${field.split('.').join(' { ')} } }`), {})?.isPersonal, field).toBe(true);
});

test('the metrics say how many operations were answered from memory', async () => {
  const { body } = await metrics.page();
  const count = (source: string) => Number(new RegExp(`^coalition_reads_total\\{source="${source}"\\} (\\d+)$`, 'm').exec(body)?.[1]);
  expect(count('kept')).toBeGreaterThan(5);
  expect(count('read')).toBeGreaterThan(5);
});
