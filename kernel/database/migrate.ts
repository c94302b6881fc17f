import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { type Protection, protectionStatements } from '../label/protection.ts';

/** What one room brings to the database. */
export type MigratedRoom = {
  /** The subgraph's name, hence its Postgres schema; `coalition` for the kernel. */
  readonly name: string;
  readonly migrations: URL;
  readonly protections: readonly Protection[];
};

/** The kernel's own room: to be migrated first. */
export const kernelRoom: MigratedRoom = { name: 'coalition', migrations: new URL('../migrations/', import.meta.url), protections: [] };

/** The database and the code do not belong together; the message says which is ahead. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

type Migration = { readonly room: string; readonly file: string; readonly sha256: string; readonly sql: string };

const MIGRATE_LOCK = 7_041_777;

/** The migrations of a room, in order. */
export const listMigrations = async ({ name, migrations }: MigratedRoom): Promise<readonly Migration[]> => {
  const files = (await readdir(migrations)).filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(new URL(file, migrations), 'utf8');
      return { room: name, file, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

const prepare = async (sql: postgres.Sql, rooms: readonly MigratedRoom[]) => {
  for (const { name } of rooms) await sql.unsafe(`create schema if not exists ${name}; grant usage on schema ${name} to coalition_subgraphs, coalition_keeper`);
  await sql.unsafe(
    'create table if not exists coalition.migration (room text not null, file text not null, sha256 text not null, applied_at timestamptz not null default now(), primary key (room, file))',
  );
  await sql.unsafe('grant select on coalition.migration to coalition_subgraphs');
};

const applyTo = async (sql: postgres.Sql, room: MigratedRoom, applied: ReadonlyMap<string, string>): Promise<number> => {
  const migrations = await listMigrations(room);
  const known = new Set(migrations.map(({ file }) => file));
  for (const [id] of applied) {
    const [name, file = ''] = id.split('/');
    if (name === room.name && !known.has(file)) throw new MigrationError(`The database is ahead of this version: it has ${id}. Start a newer version.`);
  }
  let count = 0;
  for (const { file, sql: text, sha256 } of migrations) {
    const before = applied.get(`${room.name}/${file}`);
    if (before === sha256) continue;
    if (before !== undefined) throw new MigrationError(`${room.name}/${file} was changed after it was applied: migrations run forward only.`);
    await sql.begin(async (transaction) => {
      await transaction.unsafe(text);
      await transaction`insert into coalition.migration (room, file, sha256) values (${room.name}, ${file}, ${sha256})`;
    });
    count += 1;
  }
  return count;
};

/**
 * Tells whether a database and the code belong together, with the eyes of a subgraph's login, which changes nothing.
 * @throws MigrationError where the database is ahead of the code, or behind it
 */
export const checkMigrated = async (sql: postgres.Sql, rooms: readonly MigratedRoom[]): Promise<void> => {
  const names = rooms.map(({ name }) => name);
  const rows = await sql<{ room: string; file: string; sha256: string }[]>`select room, file, sha256 from coalition.migration where room = any (${names})`;
  const applied = new Map(rows.map(({ room, file, sha256 }) => [`${room}/${file}`, sha256]));
  for (const { room, file, sha256 } of (await Promise.all(rooms.map(listMigrations))).flat()) {
    const id = `${room}/${file}`;
    const before = applied.get(id);
    if (before === undefined)
      throw new MigrationError(`The database is behind this version: it lacks ${id}. Run "npm run migrate" with the owner's DATABASE_URL, then start again.`);
    if (before !== sha256) throw new MigrationError(`${id} was changed after it was applied: migrations run forward only.`);
    applied.delete(id);
  }
  for (const id of applied.keys()) throw new MigrationError(`The database is ahead of this version: it has ${id}. Start a newer version.`);
};

/**
 * Brings a database forward: applies what is missing, room by room, then writes the protections into the catalog.
 * Runs as the owner; only one at a time; may run again and again.
 * @returns how many migrations were applied
 * @throws MigrationError where the database is ahead, or a migration was changed after it was applied
 */
export const migrate = async (ownerUrl: string, rooms: readonly MigratedRoom[]): Promise<number> => {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connection: { application_name: 'coalition-graph migrate' } });
  try {
    await sql`select pg_advisory_lock(${MIGRATE_LOCK})`;
    await prepare(sql, rooms);
    const rows = await sql<{ room: string; file: string; sha256: string }[]>`select room, file, sha256 from coalition.migration`;
    const applied = new Map(rows.map(({ room, file, sha256 }) => [`${room}/${file}`, sha256]));
    let count = 0;
    for (const room of rooms) count += await applyTo(sql, room, applied);
    const [owner] = await sql<{ name: string }[]>`select quote_ident(current_user) as name`;
    const statements = rooms.flatMap(({ name, protections }) => protections.flatMap((protection) => protectionStatements(name, protection, owner?.name ?? '')));
    if (statements.length > 0) await sql.begin((transaction) => transaction.unsafe(statements.join(';\n')));
    return count;
  } finally {
    await sql.end({ timeout: 5 });
  }
};
