import type postgres from 'postgres';
import { arrayLiteral } from '../database/array.ts';

/** A table whose rows are backed up. */
export type Table = {
  /** With its schema, as SQL takes it. */
  readonly name: string;
  /** The columns that are stored, in their order. */
  readonly columns: readonly string[];
  /** Under row level security for its owner too. */
  readonly forced: boolean;
  /** What it takes on the disk, for the progress. */
  readonly size: number;
};

/**
 * The tables of these schemas but for the record of migrations, which migrating fills. Left out of their columns are those
 * that Postgres computes, and the server's own transaction numbers: on another server they mean nothing, and get its own.
 */
export const listTables = (sql: postgres.ISql, schemas: readonly string[]): Promise<readonly Table[]> => sql<Table[]>`
  select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced, pg_relation_size(c.oid)::float8 as size,
    array(select quote_ident(a.attname) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any (${arrayLiteral(schemas)}::text[]) and (n.nspname, c.relname) <> ('coalition', 'migration')
  order by 1`;

/** The tables of which this role may not see every row: under FORCE a policy of its own must let it. */
export const listBlindSpots = async (sql: postgres.ISql, schemas: readonly string[]): Promise<readonly string[]> => {
  const found = await sql<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles me on me.rolname = current_user
    where c.relkind in ('r', 'p') and n.nspname = any (${arrayLiteral(schemas)}::text[]) and c.relrowsecurity and not (me.rolsuper or me.rolbypassrls)
      and (c.relforcerowsecurity or c.relowner <> me.oid)
      and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*' and me.oid = any (p.polroles)
          and pg_get_expr(p.polqual, p.polrelid) = 'true')
        or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))
    order by 1`;
  return found.map(({ name }) => name);
};

/** Sequences by name, with where they stand. Read after the rows: none of these has a number from later. */
export const listSequences = async (sql: postgres.ISql, schemas: readonly string[]) => {
  const names = await sql<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname = any (${arrayLiteral(schemas)}::text[]) order by 1`;
  const found: { name: string; value: string; called: boolean }[] = [];
  for (const { name } of names) {
    const [at] = await sql.unsafe<{ value: string; called: boolean }[]>(`select last_value::text as value, is_called as called from ${name}`);
    if (at !== undefined) found.push({ name, ...at });
  }
  return found;
};

/** Where each audit chain ends. */
export const listAuditHeads = (sql: postgres.ISql) => sql<{ chain: string; seq: string; hash: string }[]>`
  select chain, seq::text as seq, encode(hash, 'hex') as hash from coalition.audit_head order by chain`;
