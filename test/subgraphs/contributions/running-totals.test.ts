import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kernelRoom, migrate } from '#kernel/database/migrate.ts';
import { compact } from '#kernel/retention.ts';
import { invariants } from '../../../subgraphs/contributions/store/invariants.ts';
import { definitions } from '../../kit/definitions.ts';
import { countingTrace, type Data, useGraph, viewer } from '../../kit/graph.ts';
import { seedOf } from '../../kit/seed.ts';
import { makeLabels, numbers, quietLabels, writeHistory } from './running-history.ts';

// Running totals of money (Decision 8) against the lines, over random histories of lines and labels.

const counter = countingTrace();
const graph = useGraph(counter.trace);
const seed = seedOf('running totals');
const totals = invariants.filter(({ says }) => says.startsWith('The running totals'));

let owner: postgres.Sql;
beforeAll(async () => {
  owner = postgres(graph().database.ownerUrl, { max: 3, onnotice: () => undefined });
  await makeLabels(owner);
});
afterAll(() => owner.end());

const off = async (): Promise<readonly string[]> => {
  const found = await Promise.all(
    totals.map(({ says, violations }) => owner.unsafe<{ id: string }[]>(violations).then((rows) => rows.map(({ id }) => `${says} ${id}`))),
  );
  return found.flat();
};

test('running totals are what the lines sum to at every moment, whoever posts, relabels, takes back or folds meanwhile (Decision 8)', async () => {
  let writing = true;
  const writers = Promise.all([1, 2, 3].map((writer) => writeHistory(graph().database.urlOf('contributions'), seed + writer, 45))).finally(() => {
    writing = false;
  });
  const seen: string[] = [];
  let folded = 0;
  const look = async () => {
    while (writing) seen.push(...(await off()));
  };
  const fold = async () => {
    while (writing) folded += await compact(owner);
  };
  await Promise.all([writers, look(), fold(), fold()]);
  expect([...seen, ...(await off())]).toEqual([]);
  expect(folded).toBeGreaterThan(0);
  await owner`delete from contributions.transaction where id in (select id from contributions.transaction order by id limit 10)`;
  expect(await off()).toEqual([]);
  await compact(owner);
  expect(await off()).toEqual([]);
  const [line] = await owner`select count(*)::int as lines, count(distinct label_id)::int as labels from contributions.transaction`;
  expect(line?.lines).toBeGreaterThan(100);
  expect(line?.labels).toBe(4);
});

type Line = Record<'id' | 'type' | 'currency' | 'date' | 'label' | 'pledge' | 'converts', string> & {
  readonly minor: number;
  readonly under: readonly string[];
  readonly pledgeLabels: readonly string[];
};

const lines = (): Promise<readonly Line[]> => owner<Line[]>`
  select t.id, t.type, t.currency, t.date::text as date, t.label_id::text as label, t.pledge_id as pledge, case when t.type = 'COMMITMENT' then m.pledge_id end as converts,
    t.amount_minor::int as minor, array[t.label_id, c.label_id, m.label_id, p.label_id]::text[] as under, array[c.label_id, q.label_id]::text[] as "pledgeLabels"
  from contributions.transaction t join contributions.contribution c on c.id = t.contribution_id
  left join contributions.commitment m on m.id = t.commitment_id left join contributions.pledge p on p.id = t.pledge_id
  left join contributions.pledge q on q.id = coalesce(t.pledge_id, m.pledge_id)`;

/** The commitments out of pledges. */
const signed = () => owner<Record<'pledge' | 'label' | 'date', string>[]>`
  select pledge_id as pledge, label_id::text as label, signed_on::text as date from contributions.commitment where pledge_id is not null`;

type Written = { readonly all: readonly Line[]; readonly signed: Awaited<ReturnType<typeof signed>> };

type Sum = { minor: number; count: number };
const measureOf: Readonly<Record<string, string>> = {
  PLEDGE: 'pledged',
  COMMITMENT: 'committed',
  DISBURSEMENT: 'disbursed',
  REIMBURSEMENT: 'disbursed',
  EXPENDITURE: 'expended',
};

/** What a viewer is meant to be told, counted line by line: `measure, currency, left out` → sum. */
const meant = ({ all, signed }: Written, nation: string, from: string | null, to: string | null): ReadonlyMap<string, Sum> => {
  const quiet = (under: readonly string[]) => nation !== 'CAN' && under.some((label) => quietLabels.includes(label));
  const sees = (label: string) => nation === 'CAN' || label === '81' || label === '82';
  const seen = all.filter(({ label, date }) => sees(label) && (to === null || date <= to));
  const sums = new Map<string, Sum>();
  const add = (key: string, minor: number) => {
    const before = sums.get(key) ?? { minor: 0, count: 0 };
    sums.set(key, { minor: before.minor + minor, count: before.count + 1 });
  };
  for (const { type, currency, date, minor, under } of seen) {
    const measure = measureOf[type];
    if (measure !== undefined && (from === null || date >= from)) add(`${measure} ${currency} ${quiet(under) ? 'NO_AGGREGATE' : ''}`, minor);
  }
  const ofPledges = Map.groupBy(
    seen.filter(({ pledge, converts }) => (pledge ?? converts) !== null),
    ({ pledge, converts }) => pledge ?? converts,
  );
  for (const group of ofPledges.values()) {
    const own = group.filter(({ type }) => type === 'PLEDGE').reduce((sum, { minor }) => sum + minor, 0);
    const left = own - group.filter(({ type }) => type === 'COMMITMENT').reduce((sum, { minor }) => sum + minor, 0);
    const commitments = signed.filter(
      ({ pledge, label, date }) => pledge === (group[0]?.pledge ?? group[0]?.converts) && sees(label) && (to === null || date <= to),
    );
    const silent = quiet([...group.flatMap(({ label, pledgeLabels }) => [label, ...pledgeLabels]), ...commitments.map(({ label }) => label)]);
    if (own > 0 && left > 0) add(`outstandingPledges EUR ${silent ? 'NO_AGGREGATE' : ''}`, left);
  }
  return sums;
};

const part = '{ original { amount currency lineCount } excluded { reason original { amount currency lineCount } } }';
const measures = ['pledged', 'committed', 'disbursed', 'expended', 'outstandingPledges'];
const document = `query ($filter: NationFundingFilter) { _entities(representations: [{ __typename: "Nation", code: "CAN" }]) { ... on Nation {
  funding(filter: $filter) { ${measures.map((name) => `${name} ${part}`).join(' ')} } } } }`;

const told = async (nation: string, filter: object): Promise<ReadonlyMap<string, Sum>> => {
  const { _entities } = await graph().data('contributions', viewer(nation), document, { filter });
  const sums = new Map<string, Sum>();
  const add = (measure: string, reason: string) => (money: Data) =>
    sums.set(`${measure} ${money.currency} ${reason}`, {
      minor: Math.round(Number(money.amount) * (money.currency === 'JPY' ? 1 : 100)),
      count: money.lineCount,
    });
  for (const measure of measures) {
    _entities[0].funding[measure].original.forEach(add(measure, ''));
    for (const { reason, original } of _entities[0].funding[measure].excluded) original.forEach(add(measure, reason));
  }
  return sums;
};

const sorted = (sums: ReadonlyMap<string, Sum>) => Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));

test('a total is what its lines sum to, ever and between any two days, for whoever sees all of them and for whoever does not (AG-01, AG-06, DC-25)', async () => {
  const next = numbers(seed);
  const day = () => new Date(Date.parse('2019-12-20') + next(1_230) * 86_400_000).toISOString().slice(0, 10);
  const ranges: (readonly [string | null, string | null])[] = [
    [null, null],
    ['2021-01-01', '2021-12-31'],
    ['2020-02-01', '2020-02-29'],
    ['2022-05-05', '2022-05-05'],
  ];
  for (let index = 0; index < 8; index += 1) ranges.push([next(4) === 0 ? null : day(), next(4) === 0 ? null : day()]);
  const written = { all: await lines(), signed: await signed() };
  for (const nation of ['CAN', 'USA', 'POL']) {
    for (const [from, to] of ranges) {
      const expected = nation === 'POL' ? new Map<string, Sum>() : meant(written, nation, from, to);
      expect(sorted(await told(nation, { from, to })), `${nation} ${from} ${to}`).toEqual(sorted(expected));
    }
  }
  expect([...meant(written, 'USA', null, null).keys()].some((key) => key.endsWith('NO_AGGREGATE'))).toBe(true);
});

type Node = { readonly Plans?: readonly Node[] } & Readonly<Record<string, unknown>>;
const flat = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(flat)];

test('a total reads running totals off their indexes alone, and no hidden one (Decision 8)', async () => {
  await owner`vacuum analyze contributions.running_total`;
  counter.reset();
  await told('USA', {});
  const statements = counter.statements
    .map((sql, index) => ({ sql, params: counter.parameters[index] ?? [] }))
    .filter(({ sql }) => sql.includes('"running_total"'));
  expect(statements.length).toBe(2);
  for (const { sql, params } of statements) {
    expect(sql).not.toContain('"contributions"."transaction"');
    const plan = await graph().database.admin.begin(async (transaction) => {
      await transaction.unsafe(
        'set local role coalition_contributions; set local enable_seqscan = off; set local enable_bitmapscan = off; set local plan_cache_mode = force_generic_plan',
      );
      await transaction`select coalition.enter('USA', '{READER}', 'x')`;
      await transaction.unsafe(`prepare looked_at as ${sql}`);
      const values = params.map((value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`)).join(', ');
      const rows = await transaction.unsafe(`explain (analyze, format json) execute looked_at${values === '' ? '' : `(${values})`}`);
      await transaction.unsafe('deallocate looked_at');
      return (rows[0] as unknown as { 'QUERY PLAN': [{ Plan: Node }] })['QUERY PLAN'][0].Plan;
    });
    const scans = flat(plan).filter((node) => node['Relation Name'] === 'running_total');
    expect(scans.length).toBe(1);
    for (const scan of scans)
      expect([scan['Node Type'], Number(scan['Rows Removed by Filter'] ?? 0), Number(scan['Heap Fetches'])]).toEqual(['Index Only Scan', 0, 0]);
  }
});

test('a database of an earlier landing gets its totals when it is brought forward', async () => {
  await owner.unsafe(`
    drop table contributions.running_total;
    drop function contributions.keep_running_totals() cascade;
    drop function contributions.keep_quiet_totals() cascade;
    drop function contributions.compact_running();
    delete from coalition.migration where room = 'contributions' and file like '0003%'`);
  await migrate(graph().database.ownerUrl, [kernelRoom, ...definitions]);
  expect(await off()).toEqual([]);
  const [row] = await owner`select count(*)::int as rows from contributions.running_total`;
  expect(row?.rows).toBeGreaterThan(50);
  await writeHistory(graph().database.urlOf('contributions'), seed + 9, 10);
  expect(await off()).toEqual([]);
});

test('a role that serves a nation neither appends to running totals nor folds them', async () => {
  const sql = postgres(graph().database.urlOf('contributions'), { max: 1, onnotice: () => undefined });
  try {
    await expect(sql`insert into contributions.running_total (grain) values ('EVER')`).rejects.toThrow(/permission denied/);
    await expect(sql`delete from contributions.running_total`).rejects.toThrow(/permission denied/);
    await expect(sql`select contributions.compact_running()`).rejects.toThrow(/permission denied/);
    expect(await sql`select 1 from contributions.running_total`).toEqual([]);
  } finally {
    await sql.end();
  }
});
