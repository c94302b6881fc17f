import { beforeAll, expect, test } from 'vitest';
import { countingTrace, useGraph, viewer } from '../kit/graph.ts';

// 300,000 contributions, of which viewers see many under 300 labels, a handful, or nothing. What a list costs is counted
// in rows touched, read off the executed plan of the very statements that the product sent.

const ROWS = 300_000;
const counter = countingTrace();
const graph = useGraph(counter.trace);

/** Six nations write under 100 labels each. Bulgaria sees half of these labels, Greece one small one, Türkiye none. */
beforeAll(async () => {
  const { admin } = graph().database;
  // The list indexes are made again after the load, by the statements that made them: a bulk load of its own.
  const indexes = await admin<{ name: string; statement: string }[]>`
    select indexname as name, indexdef as statement from pg_indexes where schemaname = 'contributions' and tablename = 'contribution' and indexname like '%\\_list'`;
  expect(indexes.length).toBeGreaterThan(5);
  await admin.unsafe(indexes.map(({ name }) => `drop index contributions.${name}`).join(';'));
  await admin.unsafe(`
    set session_replication_role = replica;
    set synchronous_commit = off;
    insert into coalition.label (id, originator, releasable_to, groups, classification, handling)
      select n * 1000 + i, (array['CAN', 'GBR', 'ITA', 'NLD', 'POL', 'USA'])[n],
        case when n = 1 and i = 100 then '{GRC}' when i <= 50 then '{BGR}' else '{}' end::text[], '{}', 'PUBLIC', '{}'
      from generate_series(1, 6) n, generate_series(1, 100) i;
    insert into contributions.contribution (label_id, originator, donor, reference, title, status, oda_eligibility, sectors, secondary, notional, created_at)
      select l.id, l.originator, l.originator, 'XX-NOTIONAL-' || i, 'NOTIONAL ' || md5(i::text),
        case when i % 1000 = 0 then 'SUSPENDED' else 'IMPLEMENTATION' end, 'NOT_DECLARED', '[]', false, true, timestamptz '2026-01-01' + i * interval '1 second'
      from generate_series(1, ${ROWS}) i
      join coalition.label l on l.id = case when i <= 7 then 1100 else (1 + i % 6) * 1000 + 1 + (i / 6) % 99 end;
    set session_replication_role = default;
  `);
  await admin.unsafe(indexes.map(({ statement }) => statement).join(';'));
  // The load went past the triggers: the running counts are made again from the rows, as an upgrade makes them.
  await admin.unsafe(`
    delete from coalition.running_count where relation = 'contributions.contribution';
    delete from coalition.counted where relation = 'contributions.contribution';
    select coalition.keep_counts('contributions.contribution', '{"",donor,status}')`);
  await admin.unsafe('vacuum analyze contributions.contribution');
  await admin.unsafe('vacuum analyze coalition.running_count');
  await admin.unsafe('analyze coalition.label');
}, 180_000);

type Node = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Node[] } & Readonly<Record<string, unknown>>;

const flat = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];
const number = (node: Node, key: string): number => Number(node[key] ?? 0);

/** Executes a statement again with its plan, as the subgraph's role and as this viewer. */
const explain = async (nation: string, sql: string, params: readonly unknown[], mode: string, relation: string) => {
  const { admin } = graph().database;
  return admin.begin(async (transaction) => {
    await transaction.unsafe('set local role coalition_contributions');
    await transaction.unsafe(`set local plan_cache_mode = ${mode}`);
    await transaction.unsafe('set local jit = off');
    await transaction.unsafe(`select coalition.enter('${nation}', '{READER}', 'x')`);
    await transaction.unsafe(`prepare looked_at as ${sql}`);
    const literals = params.map((value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`)).join(', ');
    const rows = await transaction.unsafe(`explain (analyze, format json) execute looked_at${literals === '' ? '' : `(${literals})`}`);
    await transaction.unsafe('deallocate looked_at');
    const plan = (rows[0] as unknown as { 'QUERY PLAN': [{ Plan: Node }] | string })['QUERY PLAN'];
    const nodes = flat(((typeof plan === 'string' ? JSON.parse(plan) : plan) as [{ Plan: Node }])[0].Plan);
    const scans = nodes.filter((node) => node['Relation Name'] === relation);
    const removed = scans.map(
      (node) => number(node, 'Actual Loops') * (number(node, 'Rows Removed by Filter') + number(node, 'Rows Removed by Index Recheck')),
    );
    const touched = scans.map((node, index) => Math.round(number(node, 'Actual Loops') * number(node, 'Actual Rows')) + (removed[index] ?? 0));
    return { kinds: scans.map((node) => node['Node Type']), removed: removed.reduce((a, b) => a + b, 0), touched: touched.reduce((a, b) => a + b, 0) };
  });
};

const statementsOn = (relation: string) =>
  counter.statements
    .map((sql, index) => ({ sql, params: counter.parameters[index] ?? [] }))
    .filter(({ sql }) => sql.includes(relation === 'contribution' ? '"contributions"."contribution"' : relation));

/** Asks, then looks at every statement on contributions: the custom plan and the generic one, which a prepared statement gets later. */
const cost = async (nation: string, query: string, relation = 'contribution') => {
  counter.reset();
  const data = await graph().data('contributions', viewer(nation), query);
  const plans = [];
  for (const { sql, params } of statementsOn(relation)) {
    for (const mode of ['force_custom_plan', 'force_generic_plan']) plans.push(await explain(nation, sql, params, mode, relation));
  }
  expect(plans.length).toBeGreaterThan(0);
  return { data, plans };
};

const visible = { CAN: 50_000, BGR: 0, GRC: 7, TUR: 0 } as Record<string, number>;
const labels: Record<string, number> = { CAN: 100, BGR: 300, GRC: 1, TUR: 0 };
const page = (args: string) => `{ contributions(first: 25${args}) { nodes { id title } pageInfo { endCursor hasNextPage } } }`;
const PAGE = 26;

beforeAll(async () => {
  for (const nation of Object.keys(visible)) {
    const [row] = await graph().database.admin`
      select count(*)::int as count from contributions.contribution c join coalition.label l on l.id = c.label_id
      where l.originator = ${nation} or ${nation} = any (l.releasable_to)`;
    visible[nation] = row?.count;
  }
});

test('the viewers see plenty, a handful and nothing of 300,000, under 300 labels and fewer', () => {
  expect(visible.BGR).toBeGreaterThan(140_000);
  expect(visible.CAN).toBeGreaterThan(49_000);
  expect(visible.GRC).toBe(7);
  expect(visible.TUR).toBe(0);
});

for (const nation of ['CAN', 'BGR', 'GRC', 'TUR']) {
  const most = (labels[nation] ?? 0) * PAGE + PAGE;

  for (const orderBy of ['TITLE', 'CREATED_AT', 'PLANNED_START']) {
    test(`the first and the next page by ${orderBy} for ${nation} touch a page of each visible label at most, and no hidden row`, async () => {
      const order = `, orderBy: { field: ${orderBy}, direction: DESC }`;
      const first = await cost(nation, page(order));
      const next = await cost(nation, page(`${order}, after: ${JSON.stringify(first.data.contributions.pageInfo.endCursor)}`));
      for (const { plans, data } of [first, next]) {
        expect(data.contributions.nodes.length).toBe(
          data === first.data || (visible[nation] ?? 0) > 25 ? Math.min(25, visible[nation] ?? 0) : data.contributions.nodes.length,
        );
        for (const { kinds, removed, touched } of plans) {
          expect(kinds.filter((kind) => !kind.startsWith('Index'))).toEqual([]);
          expect(removed).toBe(0);
          expect(touched).toBeLessThanOrEqual(most + (data === first.data ? 0 : PAGE));
        }
      }
    });
  }

  test(`a count for ${nation} reads a running count of each visible label: neither a row nor what is hidden (AG-01)`, async () => {
    const { data, plans } = await cost(nation, '{ contributions(first: 0) { totalCount } }', 'running_count');
    expect(data.contributions.totalCount).toBe(visible[nation]);
    expect(statementsOn('contribution').filter(({ sql }) => sql.includes('count('))).toEqual([]);
    for (const { touched, removed, kinds } of plans) {
      expect(touched).toBeLessThanOrEqual(labels[nation] ?? 0);
      expect(removed).toBe(0);
      expect(kinds.filter((kind) => !kind.startsWith('Index') && kind !== 'Bitmap Heap Scan')).toEqual([]);
    }
  });

  test(`a filtered count for ${nation} touches what it counts and no hidden row`, async () => {
    const { data, plans } = await cost(nation, '{ contributions(first: 0, filter: { status: [IMPLEMENTATION, SUSPENDED] }) { totalCount } }');
    expect(data.contributions.totalCount).toBe(visible[nation]);
    for (const { touched, kinds } of plans.slice(-2)) {
      // Postgres prints rows as a mean over loops, with two decimals.
      expect(Math.abs(touched - (visible[nation] ?? 0))).toBeLessThanOrEqual((labels[nation] ?? 0) * 0.02);
      expect(kinds.filter((kind) => !kind.startsWith('Index') && kind !== 'Bitmap Heap Scan')).toEqual([]);
    }
  });

  test(`a filter for ${nation} reads an index of its own: rows removed stay within a page of each label`, async () => {
    for (const filter of ['{ donor: ["USA"] }', '{ status: [SUSPENDED] }']) {
      const { plans } = await cost(nation, page(`, filter: ${filter}, orderBy: { field: TITLE }`));
      for (const { kinds, touched, removed } of plans) {
        expect(kinds.filter((kind) => !kind.startsWith('Index'))).toEqual([]);
        expect(removed).toBe(0);
        expect(touched).toBeLessThanOrEqual(most);
      }
    }
  });

  test(`a list under a nation for ${nation} touches only rows under it that are visible`, async () => {
    const { data, plans } = await cost(
      nation,
      '{ _entities(representations: [{ __typename: "Nation", code: "USA" }, { __typename: "Nation", code: "CAN" }]) { ... on Nation { contributions(first: 25, orderBy: { field: TITLE }) { nodes { donor { code } } } } } }',
    );
    expect(data._entities).toHaveLength(2);
    for (const { kinds, removed, touched } of plans) {
      expect(kinds.filter((kind) => !kind.startsWith('Index'))).toEqual([]);
      expect(removed).toBe(0);
      expect(touched).toBeLessThanOrEqual(2 * most + 2 * (labels[nation] ?? 0) + 2 * PAGE);
    }
  });
}
