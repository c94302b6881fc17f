import { readdir, readFile, writeFile } from 'node:fs/promises';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, prettyFormatQueryPlan, type QueryPlan, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { openProduct, type Product } from '../kit/product.ts';

// The saved operations (operations/), asked of the demo. Beside this file stand each one's answer, the gateway's plan, the
// SQL and what it cost, so that a review sees what a change does to any of them. UPDATE_GOLDEN=1 writes them anew, and
// cpu.json too: read the difference.

const folder = new URL('./', import.meta.url);
const operations = new URL('../../operations/', import.meta.url);
const names = (await readdir(operations)).filter((file) => file.endsWith('.graphql')).map((file) => file.replace('.graphql', ''));
const supergraph = Supergraph.build(await readFile(new URL('../../schema/supergraph.graphql', folder), 'utf8'));
const planner = new QueryPlanner(supergraph);
const updating = process.env.UPDATE_GOLDEN === '1';

let database: TestDatabase;
let product: Product;

/** A row's id is made of what it holds, so that what has no other order comes in the same order in every run. */
const deriveIds = async ({ admin }: TestDatabase) => {
  await admin.unsafe(`create schema golden; grant usage on schema golden to public;
    create function golden.derive_id() returns trigger language plpgsql as $$ begin new.id := md5((to_jsonb(new) - 'id')::text)::uuid; return new; end $$`);
  const tables = await admin<{ name: string }[]>`
    select d.adrelid::regclass::text as name from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attname = 'id' and pg_get_expr(d.adbin, d.adrelid) = 'gen_random_uuid()'`;
  for (const { name } of tables) await admin.unsafe(`create trigger derive_id before insert on ${name} for each row execute function golden.derive_id()`);
};

beforeAll(async () => {
  database = await createDatabase();
  await deriveIds(database);
  await database.admin.unsafe(`alter database ${database.name} set app.clock = '2026-06-15T12:00:00Z'`);
  product = await openProduct(database, { demo: true });
}, 60_000);

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

const keep = async (file: string, text: string) => {
  if (updating) await writeFile(new URL(file, folder), text);
  expect(text, `${file}: run with UPDATE_GOLDEN=1 and read the difference`).toBe(await readFile(new URL(file, folder), 'utf8').catch(() => ''));
};

/** In how many steps of the plan each subgraph is asked. */
const stepsOf = ({ node }: QueryPlan): ReadonlyMap<string, number> => {
  const steps = new Map<string, Set<number>>();
  // The step after this node.
  const walk = (at: PlanNode | SubscriptionNode, step: number): number => {
    switch (at.kind) {
      case 'Fetch':
        steps.set(at.serviceName, (steps.get(at.serviceName) ?? new Set()).add(step));
        return step + 1;
      case 'Flatten':
        return walk(at.node, step);
      case 'Sequence':
        return at.nodes.reduce((next, node) => walk(node, next), step);
      case 'Parallel':
        return Math.max(...at.nodes.map((node) => walk(node, step)));
      default:
        throw new Error(`a plan with a ${at.kind}: teach the golden test to count it`);
    }
  };
  if (node !== undefined) walk(node, 0);
  return new Map([...steps].map(([subgraph, at]) => [subgraph, at.size]));
};

type Cost = ReturnType<Product['cost']>;

// begin, enter and commit are each fetch's own.
const loadsOf = ({ fetches, statements }: Cost[string]): number => statements.length - 3 * fetches;

type Counts = Readonly<Record<string, { readonly fetches: number; readonly statements: number }>>;

/** The fewest of some tries: what shares a loader may come a moment late, when the machine is busy. */
const fewestOf = (tries: readonly Cost[]): Counts =>
  Object.fromEntries(
    Object.entries(tries[0] ?? {})
      .filter(([, { fetches }]) => fetches > 0)
      .map(([name, { fetches }]) => [
        name,
        { fetches, statements: Math.min(...tries.map((one) => loadsOf(one[name] ?? { fetches: 0, statements: [], parameters: [], roundTrips: 0 }))) },
      ]),
  );

/** Each different statement once, whatever the number of keys that it was sent with. */
const sqlOf = (cost: Cost): string =>
  Object.entries(cost)
    .map(([subgraph, { statements }]) => {
      const texts = new Set(statements.map((statement) => `${statement.replaceAll(/in \(\$\d+(, \$\d+)*\)/g, 'in ($…)')};\n`));
      return `-- ${subgraph}\n${[...texts].sort().join('')}`;
    })
    .join('\n');

/** The page size that an operation takes unless told otherwise. */
const pageSizeOf = (text: string): number | undefined => {
  const operation = parse(text).definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const value = operation?.variableDefinitions?.find(({ variable }) => variable.name.value === 'first')?.defaultValue;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
};

const ROUNDS = 5;
/** Loads that a busy machine may split in two: two lists of one operation that share a loader come at different moments. */
const LATE = 2;
/** Round trips of one fetch: what a level of loaders needs, begin and commit among it. */
const ROUND_TRIPS = 7;

for (const name of names) {
  test(`${name}: the answer, the plan, the SQL and the cost are the committed ones, and more rows take no more statements`, async () => {
    const text = await readFile(new URL(`${name}.graphql`, operations), 'utf8');
    const [nation = '', ...roles] = (/^# asks: (.+)$/m.exec(text)?.[1] ?? '').split(' ');
    const ask = async (variables = {}) => {
      product.reset();
      const { body } = await product.ask(nation, roles, text, variables);
      expect(body.errors).toBeUndefined();
      return { body, cost: product.cost() };
    };
    await ask(); // statements are prepared once; the cost is that of every later time
    const { body, cost } = await ask();
    const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(text)));
    await keep(`${name}.json`, settled(`${JSON.stringify(body.data, null, 2)}\n`));
    await keep(`${name}.plan.txt`, `${prettyFormatQueryPlan(plan)}\n`);
    await keep(`${name}.sql`, sqlOf(cost));

    const steps = stepsOf(plan);
    for (const [subgraph, { fetches }] of Object.entries(cost)) expect(fetches, `${subgraph}: fetches`).toBeLessThanOrEqual(steps.get(subgraph) ?? 0);
    const several = async (variables = {}): Promise<readonly Cost[]> => {
      const tries: Cost[] = [];
      for (let round = 0; round < ROUNDS; round += 1) tries.push((await ask(variables)).cost);
      return tries;
    };
    const tries = [cost, ...(await several())];
    const fewest = fewestOf(tries);
    if (updating) await writeFile(new URL(`${name}.cost.json`, folder), `${JSON.stringify(fewest, null, 2)}\n`);
    const committed = JSON.parse(await readFile(new URL(`${name}.cost.json`, folder), 'utf8')) as Counts;
    expect(Object.keys(fewest)).toEqual(Object.keys(committed));
    for (const [subgraph, { fetches, statements }] of Object.entries(fewest)) {
      expect(fetches, `${subgraph}: fetches`).toBe(committed[subgraph]?.fetches);
      expect(statements, `${subgraph}: statements`).toBeLessThanOrEqual((committed[subgraph]?.statements ?? 0) + LATE);
    }
    const pageSize = pageSizeOf(text);
    const more = pageSize === undefined ? {} : fewestOf(await several({ first: Math.ceil(pageSize * 1.2) }));
    for (const [subgraph, { statements }] of Object.entries(more))
      expect(statements, `${subgraph}: statements`).toBeLessThanOrEqual((fewest[subgraph]?.statements ?? 0) + LATE);
    // How statements fall into round trips varies with the machine's load, too.
    for (const [subgraph, { fetches }] of Object.entries(cost)) {
      const roundTrips = Math.min(...tries.map((one) => one[subgraph]?.roundTrips ?? 0));
      expect(roundTrips, `${subgraph}: round trips`).toBeLessThanOrEqual(fetches * ROUND_TRIPS);
    }
  });
}

const MEASURED = 30;

test.runIf(updating)(
  'what each operation costs Node, against the smallest operation there is',
  async () => {
    const costing = async (nation: string, roles: readonly string[], text: string): Promise<number> => {
      for (let n = 0; n < MEASURED; n += 1) await product.ask(nation, roles, text);
      const before = process.cpuUsage();
      for (let n = 0; n < MEASURED; n += 1) await product.ask(nation, roles, text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const smallest = await costing('CAN', ['READER'], '{ me { roles } }');
    const measured: Record<string, number> = {};
    for (const name of names) {
      const text = await readFile(new URL(`${name}.graphql`, operations), 'utf8');
      const [nation = '', ...roles] = (/^# asks: (.+)$/m.exec(text)?.[1] ?? '').split(' ');
      measured[name] = Math.round((10 * (await costing(nation, roles, text))) / smallest) / 10;
    }
    await writeFile(
      new URL('cpu.json', folder),
      `${JSON.stringify({ 'CPU of the gateway, the subgraphs and the client, as a multiple of { me { roles } }': measured }, null, 2)}\n`,
    );
    expect(Object.keys(measured)).toEqual(names);
  },
  300_000,
);

test('there are golden questions', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});
