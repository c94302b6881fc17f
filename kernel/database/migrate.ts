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

export type Migration = { readonly room: string; readonly file: string; readonly sha256: string; readonly sql: string };

/** Held alone by whoever brings a database forward or restores one, and shared by a backup: its tables keep their form. */
export const MIGRATE_LOCK = 7_041_777;

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

/** What is applied already: the digest of each, by room/file. */
export type Applied = ReadonlyMap<string, string>;

/** The name of a migration among those that are applied. */
export const migrationId = ({ room, file }: { readonly room: string; readonly file: string }): string => `${room}/${file}`;

/** The rooms' schemas, and the record of what is applied to them. May run again and again. */
export const openRooms = async (sql: postgres.ISql, rooms: readonly MigratedRoom[]): Promise<void> => {
  for (const { name } of rooms) await sql.unsafe(`create schema if not exists ${name}; grant usage on schema ${name} to coalition_subgraphs, coalition_keeper`);
  await sql.unsafe(
    'create table if not exists coalition.migration (room text not null, file text not null, sha256 text not null, applied_at timestamptz not null default now(), primary key (room, file))',
  );
  await sql.unsafe('grant select on coalition.migration to coalition_subgraphs');
};

const missingIn = (room: string, migrations: readonly Migration[], applied: Applied): readonly Migration[] => {
  const known = new Set(migrations.map(({ file }) => file));
  for (const [id] of applied) {
    const [name, file = ''] = id.split('/');
    if (name === room && !known.has(file)) throw new MigrationError(`The database is ahead of this version: it has ${id}. Start a newer version.`);
  }
  return migrations.filter((migration) => {
    const before = applied.get(migrationId(migration));
    if (before === undefined || before === migration.sha256) return before === undefined;
    throw new MigrationError(`${migrationId(migration)} was changed after it was applied: migrations run forward only.`);
  });
};

/**
 * The migrations that are still to be applied, in order.
 * @throws MigrationError where the database is ahead, or a migration was changed after it was applied
 */
export const listMissing = async (rooms: readonly MigratedRoom[], applied: Applied): Promise<readonly Migration[]> =>
  (await Promise.all(rooms.map(async (room) => missingIn(room.name, await listMigrations(room), applied)))).flat();

/** Applies one migration and records it, in the caller's transaction. */
export const applyMigration = async (transaction: postgres.TransactionSql, { room, file, sha256, sql }: Migration): Promise<void> => {
  await transaction.unsafe(sql);
  await transaction`insert into coalition.migration (room, file, sha256) values (${room}, ${file}, ${sha256})`;
};

/** What one role has made, another cannot bring forward: policies and functions would belong to both. */
const checkOwner = async (sql: postgres.Sql): Promise<void> => {
  const [schema] = await sql<{ owner: string; role: string }[]>`
    select pg_get_userbyid(nspowner) as owner, current_user::text as role from pg_namespace where nspname = 'coalition'`;
  if (schema !== undefined && schema.owner !== schema.role)
    throw new MigrationError(
      `The database belongs to ${schema.owner}, which migrated it, and not to ${schema.role}: set DATABASE_URL to the login of ${schema.owner}.`,
    );
};

/** Writes the rooms' protections into the catalog, in the caller's transaction. */
export const protectRooms = async (transaction: postgres.TransactionSql, rooms: readonly MigratedRoom[]): Promise<void> => {
  const [owner] = await transaction<{ name: string }[]>`select quote_ident(current_user) as name`;
  const statements = rooms.flatMap(({ name, protections }) => protections.flatMap((protection) => protectionStatements(name, protection, owner?.name ?? '')));
  if (statements.length > 0) await transaction.unsafe(statements.join(';\n'));
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
    await checkOwner(sql);
    await openRooms(sql, rooms);
    const rows = await sql<{ room: string; file: string; sha256: string }[]>`select room, file, sha256 from coalition.migration`;
    const missing = await listMissing(rooms, new Map(rows.map((row) => [migrationId(row), row.sha256])));
    for (const migration of missing) await sql.begin((transaction) => applyMigration(transaction, migration));
    await sql.begin((transaction) => protectRooms(transaction, rooms));
    return missing.length;
  } finally {
    await sql.end({ timeout: 5 });
  }
};
