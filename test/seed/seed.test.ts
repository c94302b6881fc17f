import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { findViolations, invariantsOf } from '#kernel/invariant.ts';
import { qualifiedName } from '#kernel/label/protection.ts';
import { stages } from '../../seed/bulk/load.ts';
import { hasWholeLoad } from '../../seed/record.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { definitions } from '../kit/definitions.ts';
import { type Seeded, SMALL_M, seedInto } from './fixture.ts';
import { miscount, planted } from './planted.ts';

// Size S as it is, and a fiftieth of size M: the same paths, rules and kinds of rows.

let demo: TestDatabase;
let bulk: TestDatabase;
let again: TestDatabase;
let loaded: { readonly demo: Seeded; readonly bulk: Seeded };

beforeAll(async () => {
  [demo, bulk, again] = await Promise.all([createDatabase(), createDatabase(), createDatabase()]);
  const [ofDemo, ofBulk] = await Promise.all([seedInto(demo, ['--size', 'S']), seedInto(bulk, SMALL_M)]);
  loaded = { demo: ofDemo, bulk: ofBulk };
}, 180_000);

afterAll(() => Promise.all([demo, bulk, again].map((database) => database?.drop())));

const invariants = invariantsOf(definitions);
const labelled = definitions.flatMap(({ protections }) => protections.map(({ table }) => qualifiedName(table)));

const asOwner = async <Result>(database: TestDatabase, work: (owner: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  return work(owner).finally(() => owner.end());
};

for (const [size, database, seeded] of [
  ['S', () => demo, () => loaded.demo],
  ['M', () => bulk, () => loaded.bulk],
] as const) {
  test(`size ${size} is loaded, and every invariant holds over it`, async () => {
    expect(seeded().code).toBe(0);
    const broken = await asOwner(database(), async (owner) => {
      const found = [];
      for (const invariant of invariants) found.push(await findViolations(owner, invariant));
      return found.filter(({ count }) => count > 0);
    });
    expect(broken).toEqual([]);
  });

  test(`the audit of size ${size} has an entry of each nation, in its own name, and verifies`, async () => {
    const { chains, bad } = await verifyAudit(database().admin);
    expect({ chains, bad }).toEqual({ chains: 10, bad: [] });
    const others = await database().admin`select 1 from coalition.audit_entry where body::jsonb ->> 'nation' <> chain or body::jsonb ->> 'actor' <> 'seed'`;
    expect(others).toHaveLength(0);
  });

  test(`everything in size ${size} says that it is NOTIONAL, and no failure is attached to anybody (SD-01, SD-03, SD-04)`, async () => {
    const { admin } = database();
    const marked = await admin<{ table: string }[]>`
      select attrelid::regclass::text as table from pg_attribute where attname = 'notional' and attrelid = any (${labelled}::text[]::regclass[])`;
    expect(marked.length).toBeGreaterThan(15);
    for (const { table } of marked) expect([table, ...(await admin.unsafe(`select id from ${table} where not notional limit 1`))]).toEqual([table]);
    const named = await admin`select 1 from contributions.contribution where reference not like 'XX-NOTIONAL-%' or title not like 'NOTIONAL %'
      union all select 1 from training.trainee where trainee_ref not like 'XX-NOTIONAL-%' union all select 1 from personnel.staff_member where service_ref not like 'XX-NOTIONAL-%'
      union all select 1 from nations.beneficiary_unit where name not like 'NOTIONAL Unit %'`;
    expect(named).toHaveLength(0);
    const failed =
      await admin`select 1 from training.vetting_result where result not in ('CLEARED', 'IN_REVIEW') union all select 1 from nations.requirement where state = 'REJECTED'`;
    expect(failed).toHaveLength(0);
  });
}

test('every table of the four subgraphs has rows in size M', async () => {
  const empty = [];
  for (const table of labelled) if ((await bulk.admin.unsafe(`select 1 from ${table} limit 1`)).length === 0) empty.push(table);
  expect(empty).toEqual([]);
});

test('size M has one audit entry for each nation and kind, with the number of its rows', async () => {
  const entries = await bulk.admin<{ kind: string; rows: number }[]>`
    select e.body::jsonb ->> 'entityType' as kind, sum((c.change::jsonb ->> 'rows')::int)::int as rows, count(*)::int as entries
    from coalition.audit_entry e join coalition.audit_change c using (chain, seq) group by 1`;
  const rows = new Map(entries.map(({ kind, rows: count }) => [kind, count]));
  for (const { table, entityType } of stages.flatMap(({ tables }) => tables)) {
    const [found] = await bulk.admin.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table}`);
    expect([entityType, rows.get(entityType)]).toEqual([entityType, found?.count]);
  }
});

test('about a third of the contributions of size M is seen by the coalition, by a few and by the nation alone', async () => {
  const [of] = await bulk.admin<{ coalition: number; few: number; own: number }[]>`
    select avg((groups <> '{}')::int)::float as coalition, avg((releasable_to <> '{}')::int)::float as few, avg((groups = '{}' and releasable_to = '{}')::int)::float as own
    from contributions.contribution c join coalition.label l on l.id = c.label_id`;
  for (const share of Object.values(of ?? {})) expect(Math.abs(share - 1 / 3)).toBeLessThan(0.12);
});

const violationsOf = async (violations: string, sql: string): Promise<number> => {
  let count = 0;
  await bulk.admin
    .begin(async (transaction) => {
      await transaction.unsafe('set local session_replication_role = replica');
      await transaction.unsafe(sql);
      count = (await transaction.unsafe(violations)).length;
      throw new Error('taken back');
    })
    .catch((error: Error) => {
      if (error.message !== 'taken back') throw error;
    });
  return count;
};

test.each(invariants)('$rule finds what is planted: $says', async ({ rule, says, violations }) => {
  const [, relation] = /^The running counts of (\S+) /.exec(says) ?? [];
  const sql = relation === undefined ? planted.find((candidate) => candidate.rule === rule && candidate.says.test(says))?.sql : miscount(relation);
  if (sql === undefined) throw new Error('nothing is planted for it');
  expect(await violationsOf(violations, sql)).toBeGreaterThan(0);
});

const rowsOf = async ({ admin }: TestDatabase): Promise<Readonly<Record<string, string>>> => {
  const tables = stages.flatMap((stage) => stage.tables.map(({ table }) => table));
  const digests = [];
  for (const table of tables) {
    const [row] = await admin.unsafe<{ digest: string }[]>(`select md5(string_agg(t::text, chr(10) order by t::text)) as digest from ${table} t`);
    digests.push([table, row?.digest ?? 'empty']);
  }
  return Object.fromEntries(digests);
};

test('a load that is killed in the middle is told, is not served, goes on with the same command, and makes the same rows as one that was not', async () => {
  const killed = seedInto(again, SMALL_M, (line) => {
    if (line.includes('enrollments')) throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await again.admin`select 1 from training.enrollment union all select 1 from training.trainee`).toHaveLength(0);
  await expect(asOwner(again, hasWholeLoad)).rejects.toThrow(
    /^The load of size M, seed 2026, scale 0\.02 was cut short\. Let it go on with: npm run seed -- --size M --seed 2026/,
  );
  expect(await seedInto(again, ['--size', 'S'])).toMatchObject({ code: 1, said: [expect.stringMatching(/was cut short/)] });
  const { code, said } = await seedInto(again, SMALL_M);
  expect({ code, said: said[0] }).toEqual({ code: 0, said: expect.stringMatching(/: a load that was cut short goes on$/) });
  expect(await asOwner(again, hasWholeLoad)).toBe(true);
  expect(await rowsOf(again)).toEqual(await rowsOf(bulk));
});

test('the keys and indexes that a load takes off are all there again', async () => {
  const catalog = ({ admin }: TestDatabase) => admin`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid::regclass::text ~ '^(contributions|training)[.]'
    union all select conname, conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace::regnamespace::text in ('contributions', 'training') order by 1, 2`;
  expect([...(await catalog(bulk))]).toEqual([...(await catalog(demo))]);
});

test('what is there already is not loaded again, and nothing is mixed with it: each refusal says what is there and what to do', async () => {
  const says = async (database: TestDatabase, args: readonly string[]) => {
    const { code, said } = await seedInto(database, args);
    return `${code} ${said.join(' ')}`;
  };
  expect(await says(bulk, SMALL_M)).toMatch(/^0 size M, seed 2026, scale 0\.02 is loaded already, with dates from /);
  expect(await says(bulk, ['--size', 'M', '--seed', '7'])).toMatch(/^1 This database holds size M, seed 2026, scale 0\.02\. Set DATA_DIR to a new folder/);
  expect(await says(bulk, ['--size', 'S'])).toMatch(/^1 This database holds a larger size than S\. Set DATA_DIR/);
  expect(await says(demo, SMALL_M)).toMatch(/^1 This database holds size S, the demo\. Set DATA_DIR/);
});
