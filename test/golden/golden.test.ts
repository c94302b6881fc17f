import { readdir, readFile, writeFile } from 'node:fs/promises';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { prettyFormatQueryPlan, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { openProduct, type Product } from '../kit/product.ts';

// Each NAME.graphql is a question of a user. Beside it stand the answer, the gateway's plan, the SQL and what it cost,
// so that a review sees what a change does to any of them. UPDATE_GOLDEN=1 writes them anew: read the difference.

const folder = new URL('./', import.meta.url);
const names = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
const supergraph = Supergraph.build(await readFile(new URL('../../schema/supergraph.graphql', folder), 'utf8'));
const planner = new QueryPlanner(supergraph);

let database: TestDatabase;
let product: Product;

beforeAll(async () => {
  database = await createDatabase();
  await database.admin.unsafe(`alter database ${database.name} set app.clock = '2026-06-15T12:00:00Z'`);
  product = await openProduct(database, { demo: true });
});

afterAll(async () => {
  await product.stop();
  await database.drop();
});

/** Ids are random: the first that appears becomes id-1, and so on. Cursors hold them. */
const settled = (text: string): string => {
  const seen = new Map<string, string>();
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const name = seen.get(id) ?? `id-${seen.size + 1}`;
      seen.set(id, name);
      return name;
    })
    .replaceAll(/("(?:endCursor|startCursor|cursor)": ")[^"]+/g, '$1(cursor)');
};

const header = (query: string, key: string): string => new RegExp(`^# ${key}: (.+)$`, 'm').exec(query)?.[1] ?? '';

const keep = async (file: string, text: string) => {
  if (process.env.UPDATE_GOLDEN === '1') await writeFile(new URL(file, folder), text);
  expect(text, `${file}: run with UPDATE_GOLDEN=1 and read the difference`).toBe(await readFile(new URL(file, folder), 'utf8').catch(() => ''));
};

const costOf = (cost: ReturnType<Product['cost']>) =>
  Object.fromEntries(Object.entries(cost).map(([name, { fetches, statements }]) => [name, { fetches, statements: statements.length }]));

const ROUNDS = 5;

for (const name of names) {
  test(`${name}: the answer, the plan, the SQL and the cost are the committed ones`, async () => {
    const query = await readFile(new URL(`${name}.graphql`, folder), 'utf8');
    const [nation = '', ...roles] = header(query, 'asks').split(' ');
    await product.ask(nation, roles, query); // statements are prepared once; the cost is that of every later time
    const ask = async () => {
      product.reset();
      const { body } = await product.ask(nation, roles, query);
      return { body, cost: product.cost() };
    };
    const { body, cost } = await ask();
    expect(body.errors).toBeUndefined();
    await keep(`${name}.json`, settled(`${JSON.stringify(body.data, null, 2)}\n`));
    await keep(`${name}.plan.txt`, `${prettyFormatQueryPlan(planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query))))}\n`);
    const sql = Object.entries(cost).map(([subgraph, { statements }]) => `-- ${subgraph}\n${statements.map((statement) => `${statement};\n`).join('')}`);
    await keep(`${name}.sql`, sql.join('\n'));
    await keep(`${name}.cost.json`, `${JSON.stringify(costOf(cost), null, 2)}\n`);
    // How statements fall into round trips varies with the machine's load: the fewest of some tries are counted.
    const tries = [cost];
    for (let round = 1; round < ROUNDS; round += 1) tries.push((await ask()).cost);
    for (const [subgraph, { fetches, statements }] of Object.entries(cost)) {
      const loads = statements.length - 3 * fetches; // begin, enter and commit are each fetch's own
      expect(loads, `${subgraph}: statements beside the transactions' own`).toBeLessThanOrEqual(Number(header(query, 'statements at most')));
      const roundTrips = Math.min(...tries.map((one) => one[subgraph]?.roundTrips ?? 0));
      expect(roundTrips, `${subgraph}: round trips`).toBeLessThanOrEqual(fetches * Number(header(query, 'round trips of a fetch at most')));
    }
  });
}

test('there are golden questions', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
});
