import type postgres from 'postgres';
import { arrayLiteral } from './array.ts';

type Piece = { readonly table: string; readonly name: string; readonly statement: string; readonly order: number };

// Primary and unique keys first, since foreign keys rest on them; foreign keys of other tables that point here go and come too.
const constraintsOf = (sql: postgres.TransactionSql, tables: readonly string[]): Promise<readonly Piece[]> => sql<Piece[]>`
  select conrelid::regclass::text as "table", quote_ident(conname) as name, case contype when 'f' then 2 else 0 end as "order",
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
  from pg_constraint
  where contype in ('p', 'u', 'f') and (conrelid = any (${arrayLiteral(tables)}::text[]::regclass[]) or contype = 'f' and confrelid = any (${arrayLiteral(tables)}::text[]::regclass[]))
  order by 3, 1, 2`;

const indexesOf = (sql: postgres.TransactionSql, tables: readonly string[]): Promise<readonly Piece[]> => sql<Piece[]>`
  select x.indrelid::regclass::text as "table", x.indexrelid::regclass::text as name, 1 as "order", pg_get_indexdef(x.indexrelid) as statement
  from pg_index x
  where x.indrelid = any (${arrayLiteral(tables)}::text[]::regclass[]) and not exists (select from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x'))
  order by 2`;

/** What makes the keys and indexes of these tables again, in order. */
export type Burden = readonly { readonly table: string; readonly statement: string }[];

/**
 * Takes keys and indexes off tables that are about to be filled, in this transaction: a load that is killed leaves
 * them as they were.
 * @returns the statements that make them again, checked against every row
 */
export const unburden = async (sql: postgres.TransactionSql, tables: readonly string[]): Promise<Burden> => {
  const constraints = await constraintsOf(sql, tables);
  const indexes = await indexesOf(sql, tables);
  for (const { table, name } of constraints.toReversed()) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return [...constraints, ...indexes].toSorted((one, other) => one.order - other.order);
};
