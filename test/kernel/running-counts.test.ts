import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#kernel/database/connect.ts';
import { kernelRoom, migrate } from '#kernel/database/migrate.ts';
import { openReader } from '#kernel/database/transaction.ts';
import { countVisibleUnder } from '#kernel/list.ts';
import { compact } from '#kernel/retention.ts';
import { countInvariants } from '#kernel/running-count.ts';
import { contribution } from '../../subgraphs/contributions/tables.ts';
import { definitions } from '../kit/definitions.ts';
import { useGraph, viewer } from '../kit/graph.ts';
import { seedOf } from '../kit/seed.ts';

// Running counts (Decision 8) against counting again, over histories of rows that come, go and change their label.

const graph = useGraph();
const seed = seedOf('running counts');
const CONNECTIONS = 4;
const TRANSACTIONS = 40;
const codes = ['LOE-HR', 'LOE-LOG', 'LOE-ROL', 'LOE-OPS'];
const labels = ['71', '72', '73', '74'];

let owner: postgres.Sql;
beforeAll(async () => {
  owner = postgres(graph().database.ownerUrl, { max: 3, onnotice: () => undefined });
  await owner`
    insert into coalition.label (id, originator, releasable_to, groups, classification, handling)
    select id::bigint, 'CAN', case when id in ('71', '72') then '{USA}' else '{}' end::text[], '{}', 'PUBLIC', '{}' from unnest(${labels}::text[]) id`;
});
afterAll(() => owner.end());

const violations = async (): Promise<readonly string[]> => {
  const invariants = countInvariants(definitions.flatMap(({ protections }) => protections));
  const [rows] = await Promise.all([owner.unsafe<{ id: string }[]>(invariants.map(({ violations: sql }) => `(${sql})`).join(' union all '))]);
  return rows.map(({ id }) => id);
};

/** Whole numbers below a bound, from the seed. */
const numbers = (from: number) => {
  let state = from >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const addContributions = (sql: postgres.TransactionSql, count: number, mark: string, labelId: string) => sql<{ id: string }[]>`
  insert into contributions.contribution (label_id, originator, donor, reference, title, status, oda_eligibility, sectors, secondary, notional)
  select ${labelId}::bigint, 'CAN', 'CAN', ${mark} || i, 'NOTIONAL', (array['PIPELINE', 'CLOSED'])[1 + i % 2], 'NOT_DECLARED', '[]', false, true
  from generate_series(1, ${count}::int) i returning id`;

/** A nation's writer on a connection of its own: rows come, go and change their label; some transactions come to nothing. */
const history = async (connection: number): Promise<void> => {
  const next = numbers(seed + connection);
  const one = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const sql = postgres(graph().database.urlOf('contributions'), { max: 1, onnotice: () => undefined });
  const ids: string[] = [];
  const step = async (transaction: postgres.TransactionSql, round: number) => {
    const kind = next(5);
    if (ids.length === 0 || kind === 0) return (await addContributions(transaction, 1 + next(4), `R-${connection}-${round}-`, one(labels))).map(({ id }) => id);
    if (kind === 1)
      await transaction`insert into contributions.contribution_line_of_effort (label_id, originator, contribution_id, line_of_effort, percentage)
        select ${one(labels)}::bigint, 'CAN', id::uuid, ${one(codes)}, 10 from unnest(${ids}::text[]) id on conflict do nothing`;
    if (kind === 2)
      await transaction`update contributions.contribution_line_of_effort set label_id = ${one(labels)} where contribution_id = any (${ids}::uuid[]) and line_of_effort = ${one(codes)}`;
    if (kind === 3)
      await transaction`delete from contributions.contribution_line_of_effort where contribution_id = ${one(ids)} and line_of_effort <> ${one(codes)}`;
    if (kind === 4) await transaction`update contributions.contribution set label_id = ${one(labels)}, version = version + 1 where id = ${one(ids)}`;
    return [];
  };
  for (let round = 0; round < TRANSACTIONS; round += 1) {
    const undone = new Error('undone');
    const added: string[] = [];
    const run = sql.begin(async (transaction) => {
      await transaction`select coalition.enter('CAN', '{SNR}', 'x')`;
      for (let steps = next(4); steps >= 0; steps -= 1) added.push(...(await step(transaction, round * 10 + steps)));
      if (next(4) === 0) throw undone;
    });
    await run.then(
      () => ids.push(...added),
      (error: unknown) => {
        if (error !== undone) throw error;
      },
    );
  }
  await sql.end();
};

test('running counts are the counts at every moment, whoever writes, takes back or folds meanwhile (Decision 8)', async () => {
  let writing = true;
  const writers = Promise.all(Array.from({ length: CONNECTIONS }, (_, connection) => history(connection))).finally(() => {
    writing = false;
  });
  const seen: string[] = [];
  let folded = 0;
  const watch = async (look: () => Promise<void>) => {
    while (writing) await look();
  };
  const fold = async () => {
    folded += await compact(owner);
  };
  await Promise.all([writers, watch(async () => void seen.push(...(await violations()))), watch(fold), watch(fold)]);
  expect([...seen, ...(await violations())]).toEqual([]);
  expect(folded).toBeGreaterThan(0);
  await compact(owner);
  expect(await violations()).toEqual([]);
  const [crowded] =
    await owner`select count(*)::int as count from (select from coalition.running_count group by relation, dimension, key, label_id having count(*) > 1 or sum(delta) = 0) g`;
  expect(crowded?.count).toBe(0);
});

test('what the API counts are the rows that the viewer may see, as a whole and under a parent (AG-01)', async () => {
  const rows = await owner<{ label: string; code: string | null }[]>`
    select label_id::text as label, null as code from contributions.contribution union all select label_id::text, line_of_effort from contributions.contribution_line_of_effort`;
  expect(rows.length).toBeGreaterThan(20);
  for (const [nation, seen] of [
    ['CAN', labels],
    ['USA', ['71', '72']],
    ['POL', []],
  ] as const) {
    const visible = rows.filter(({ label }) => (seen as readonly string[]).includes(label));
    const data = await graph().data(
      'contributions',
      viewer(nation),
      `query ($keys: [_Any!]!) { contributions { totalCount } _entities(representations: $keys) { ... on LineOfEffort { contributions { totalCount } } } }`,
      { keys: codes.map((code) => ({ __typename: 'LineOfEffort', code })) },
    );
    expect(data.contributions.totalCount).toBe(visible.filter(({ code }) => code === null).length);
    expect(data._entities.map((entity: { contributions: { totalCount: number } }) => entity.contributions.totalCount)).toEqual(
      codes.map((code) => visible.filter((row) => row.code === code).length),
    );
  }
});

test('a database of an earlier landing gets its counts when it is brought forward, and a column that is no longer counted loses them', async () => {
  await owner.unsafe(`
    drop trigger count_insert on contributions.contribution;
    insert into contributions.contribution (label_id, originator, donor, reference, title, status, oda_eligibility, sectors, secondary, notional)
      values (71, 'CAN', 'CAN', 'EARLIER', 'NOTIONAL', 'CLOSED', 'NOT_DECLARED', '[]', false, true);
    delete from coalition.running_count where relation = 'contributions.contribution';
    delete from coalition.counted where relation = 'contributions.contribution';
    insert into coalition.counted values ('contributions.contribution', 'title');
    insert into coalition.running_count values ('contributions.contribution', 'title', 'NOTIONAL', 71, 1)`);
  expect(await violations()).not.toEqual([]);
  await migrate(graph().database.ownerUrl, [kernelRoom, ...definitions]);
  expect(await violations()).toEqual([]);
  const kept = await owner`select distinct dimension from coalition.running_count where relation = 'contributions.contribution' order by 1`;
  expect(kept.map(({ dimension }) => dimension)).toEqual(['', 'donor', 'status']);
});

test('a bulk load appends a row for each key and label, not for each row', async () => {
  const count = async () =>
    Number((await owner`select count(*) as count from coalition.running_count where relation = 'contributions.contribution'`)[0]?.count);
  const before = await count();
  await owner.begin((transaction) => addContributions(transaction, 20_000, 'BULK-', '73'));
  expect((await count()) - before).toBe(4); // the table, the donor, two statuses
  expect(await violations()).toEqual([]);
});

test('a running sum that is off is named by its invariant', async () => {
  await owner`insert into coalition.running_count values ('contributions.contribution', 'donor', 'CAN', 73, 1)`;
  expect(await violations()).toEqual(['contributions.contribution.donor CAN 73']);
  await owner`insert into coalition.running_count values ('contributions.contribution', 'donor', 'CAN', 73, -1)`;
});

test('a role that serves a nation neither appends to the counts nor folds nor fills them, and sees those of visible labels only', async () => {
  const sql = postgres(graph().database.urlOf('contributions'), { max: 1, onnotice: () => undefined });
  try {
    await expect(sql`insert into coalition.running_count values ('contributions.contribution', '', '', 71, 1)`).rejects.toThrow(/permission denied/);
    await expect(sql`delete from coalition.running_count`).rejects.toThrow(/permission denied/);
    await expect(sql`select coalition.compact_running()`).rejects.toThrow(/permission denied/);
    await expect(sql`select coalition.keep_counts('contributions.contribution', '{}')`).rejects.toThrow(/permission denied/);
    expect(await sql`select 1 from coalition.running_count`).toEqual([]);
    const seen = await sql.begin(async (transaction) => {
      await transaction`select coalition.enter('USA', '{READER}', 'x')`;
      return transaction`select distinct label_id::text as label from coalition.running_count order by 1`;
    });
    expect(seen.map(({ label }) => label)).toEqual(['71', '72']);
  } finally {
    await sql.end();
  }
});

test('counting by a column that nobody counts by is an error, never a zero', async () => {
  const pool = connect(graph().database.urlOf('contributions'), { size: 1, name: 'counts' });
  const { db, close } = openReader(pool, viewer('CAN'));
  try {
    const byDonor = await countVisibleUnder(db, { table: contribution, under: { column: contribution.donor, keys: ['CAN', 'USA'] } });
    expect([...byDonor.keys()]).toEqual(['CAN']);
    const byTitle = countVisibleUnder(db, { table: contribution, under: { column: contribution.title, keys: ['NOTIONAL'] } });
    await expect(byTitle).rejects.toThrow(/not counted by title/);
  } finally {
    await close();
    await pool.end();
  }
});
