import { readdir, readFile } from 'node:fs/promises';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#kernel/viewer.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { definitions } from '../kit/definitions.ts';
import { openProduct, type Product } from '../kit/product.ts';
import { seedInto } from '../seed/fixture.ts';

// A part of size M, and the same part with a hundred times the ledger lines and enrollments, as in size L. Every saved
// operation and every list is asked of both; what its statements read is counted row by row, without a clock.

const SCALE = '0.005';

type Site = { readonly database: TestDatabase; readonly product: Product };
let m: Site;
let l: Site;

const openSite = async (size: 'M' | 'L'): Promise<Site> => {
  const database = await createDatabase();
  expect(await seedInto(database, ['--size', size, '--scale', SCALE])).toMatchObject({ code: 0 });
  // The staff leaves the group of all: it sees what it owns, and little else.
  await database.admin`update coalition.membership set left_at = joined_at where nation = 'XCS' and group_name = 'COALITION'`;
  // What is read from an index alone is no row read, where vacuum has been: it must have been to both, or to neither.
  await database.admin`vacuum analyze`;
  return { database, product: await openProduct(database) };
};

beforeAll(async () => {
  m = await openSite('M');
  l = await openSite('L');
}, 180_000);

afterAll(async () => {
  for (const site of [m, l]) {
    await site?.product.stop();
    await site?.database.drop();
  }
});

const operations = new URL('../../operations/', import.meta.url);
const saved = await Promise.all(
  (await readdir(operations))
    .filter((file) => file.endsWith('.graphql'))
    .map(async (file) => ({ name: `the operation ${file.replace('.graphql', '')}`, query: await readFile(new URL(file, operations), 'utf8') })),
);

const api = buildSchema(await readFile(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const lists = Object.values(api.getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const row = nodes && getNamedType(nodes.type);
  const key = isObjectType(row) ? ['id', 'code', 'date'].find((name) => row.getFields()[name] !== undefined) : undefined;
  return key === undefined
    ? []
    : [{ name: `the list ${field.name}`, query: `{ ${field.name}(first: 25) { totalCount nodes { ${key} } pageInfo { hasNextPage } } }` }];
});

const viewers: readonly (readonly [name: string, nation: string, roles: readonly Role[]])[] = [
  ['plenty', 'CAN', ['SNR', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER', 'VETTING_LIAISON']],
  ['a handful', 'XCS', ['COORDINATOR']],
  ['nothing', 'XCS', ['AUDITOR']],
];

/** How many rows of the tables of this size the statements of a question read, when they are read again as their subgraph. */
const rowsRead = async (
  { database, product }: Site,
  query: string,
  nation: string,
  roles: readonly Role[],
): Promise<{ rows: number; scanned: readonly string[] }> => {
  product.reset();
  const { body } = await product.ask(nation, roles, query);
  expect(body.errors).toBeUndefined();
  let rows = 0;
  const scanned: string[] = [];
  for (const [subgraph, { statements, parameters }] of Object.entries(product.cost())) {
    const reads = statements.flatMap((sql, index) => (/^(select|with)/i.test(sql) ? [{ sql, params: parameters[index] ?? [] }] : []));
    if (reads.length === 0) continue;
    const connection = postgres(database.urlOf(subgraph), { max: 1, onnotice: () => undefined });
    await connection.begin(async (transaction) => {
      await transaction`select coalition.enter(${nation}, ${`{${roles.join(',')}}`}::text[], 'size')`;
      // Tables that small would rightly be read as a whole: where there is an index, it is taken.
      await transaction`set local enable_seqscan = off`;
      for (const { sql, params } of reads) await transaction.unsafe(sql, params as never[], { prepare: true });
      const tables = await transaction<{ name: string; scanned: number; fetched: number }[]>`
        select schemaname || '.' || relname as name, seq_tup_read::int as scanned, coalesce(idx_tup_fetch, 0)::int as fetched
        from pg_stat_xact_user_tables where schemaname = any (${['coalition', ...definitions.map(({ name }) => name)]})`;
      for (const table of tables) {
        rows += table.scanned + table.fetched;
        if (table.scanned > SMALL) scanned.push(`${table.name}: ${table.scanned}`);
      }
    });
    await connection.end();
  }
  return { rows, scanned };
};

/** What is read as a whole, index or not, has no more rows than this: labels, nations, lines of effort. */
const SMALL = 500;
/** What the bound leaves to a few more labels on a page. */
const SLACK = 300;

for (const { name, query } of [...saved, ...lists])
  test(`${name} reads by index, and at size L no more than 1.3 times the rows that it reads at size M`, async () => {
    for (const [sees, nation, roles] of viewers) {
      const small = await rowsRead(m, query, nation, roles);
      const large = await rowsRead(l, query, nation, roles);
      expect({ sees, scanned: large.scanned }).toEqual({ sees, scanned: [] });
      expect(large.rows, `who sees ${sees}: ${small.rows} rows at M`).toBeLessThanOrEqual(small.rows * 1.3 + SLACK);
    }
  });

test('size L has many times the ledger lines and enrollments of size M', async () => {
  for (const table of ['contributions.transaction', 'training.enrollment']) {
    const counted = async ({ database }: Site) => Number((await database.admin.unsafe(`select count(*) from ${table}`))[0]?.count);
    expect((await counted(l)) / (await counted(m))).toBeGreaterThan(40);
  }
});
