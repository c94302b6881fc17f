import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type postgres from 'postgres';

/** The database of an earlier landing: how it was made, and every row. */
export type KeptDatabase = {
  readonly schemas: readonly string[];
  /** The names of the subgraphs' logins. */
  readonly logins: readonly string[];
  readonly owner: string;
  readonly migrations: readonly string[];
  readonly protections: readonly string[];
  /** `rows` is a JSON array as text: Postgres reads it, so that no digit is lost. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: string }[];
};

export const readKept = async (file: URL): Promise<KeptDatabase> => JSON.parse(gunzipSync(await readFile(file)).toString()) as KeptDatabase;

/** Makes the database again, as its landing had left it. `sql` is the owner's connection to an empty database. */
export const restore = async (sql: postgres.Sql, { schemas, migrations, protections }: KeptDatabase): Promise<void> => {
  for (const schema of schemas)
    await sql.unsafe(`create schema if not exists ${schema}; grant usage on schema ${schema} to coalition_subgraphs, coalition_keeper`);
  await sql.unsafe(
    'create table coalition.migration (room text not null, file text not null, sha256 text not null, applied_at timestamptz not null default now(), primary key (room, file)); grant select on coalition.migration to coalition_subgraphs',
  );
  for (const migration of migrations) await sql.begin((transaction) => transaction.unsafe(migration));
  await sql.begin((transaction) => transaction.unsafe(protections.join(';\n')));
};

/** Puts every row back. `sql` is a superuser's connection: rows come in any order. */
export const restoreRows = async (sql: postgres.Sql, { tables }: KeptDatabase): Promise<void> => {
  await sql.begin(async (transaction) => {
    await transaction.unsafe('set local session_replication_role = replica');
    for (const { name, columns, rows } of tables) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      await transaction.unsafe(`delete from ${name}`);
      await transaction.unsafe(
        `insert into ${name} (${list}) overriding system value select ${list} from jsonb_populate_recordset(null::${name}, $1::text::jsonb)`,
        [rows],
      );
    }
    await transaction.unsafe(`select setval(pg_get_serial_sequence('coalition.outbox', 'id'), coalesce(max(id), 1)) from coalition.outbox`);
  });
};
