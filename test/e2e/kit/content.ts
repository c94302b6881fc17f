import type postgres from 'postgres';
import { listTables } from '#kernel/backup/catalog.ts';
import { definitions } from '../../kit/definitions.ts';

const schemas = ['coalition', ...definitions.map(({ name }) => name)];

// A restore is recorded at the end of each chain: beside that record the audit is as it was.
const mark = `body::jsonb ->> 'entityType' = 'AuditChain'`;
const withoutMarks: Readonly<Record<string, string>> = {
  'coalition.audit_entry': `(select * from coalition.audit_entry where not (${mark}))`,
  'coalition.audit_change': `(select c.* from coalition.audit_change c where not exists (select from coalition.audit_entry e where e.chain = c.chain and e.seq = c.seq and e.${mark}))`,
  'coalition.audit_head': `(select distinct on (chain) chain, seq, hash from coalition.audit_entry where not (${mark}) order by chain, seq desc)`,
};

/** Every row of every table, as a superuser sees it, as text: without what Postgres computes, its own transaction numbers, and marks of a restore. */
export const contentOf = async (sql: postgres.Sql): Promise<Readonly<Record<string, readonly string[]>>> => {
  await sql`set timezone = 'UTC'`;
  const content: Record<string, readonly string[]> = {};
  for (const { name, columns } of await listTables(sql, schemas)) {
    const rows = await sql.unsafe<{ row: string }[]>(
      `select (t)::text as row from (select ${columns.join(', ')} from ${withoutMarks[name] ?? name} whole) t order by 1`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  const migrations = await sql<{ row: string }[]>`select concat_ws(' ', room, file, sha256) as row from coalition.migration order by 1`;
  return { ...content, 'coalition.migration': migrations.map(({ row }) => row) };
};

/** How many rows of each table are in one content and not in the other: none that is the same in both. */
export const differences = (
  one: Readonly<Record<string, readonly string[]>>,
  other: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly [number, number]>> => {
  const lacking = (rows: readonly string[], among: readonly string[]) => {
    const left = new Map<string, number>();
    for (const row of among) left.set(row, (left.get(row) ?? 0) + 1);
    return rows.filter((row) => {
      const count = left.get(row) ?? 0;
      left.set(row, count - 1);
      return count < 1;
    }).length;
  };
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]);
  const found = [...tables].map((table) => [table, [lacking(one[table] ?? [], other[table] ?? []), lacking(other[table] ?? [], one[table] ?? [])]] as const);
  return Object.fromEntries(found.filter(([, [lost, added]]) => lost + added > 0));
};
