import type postgres from 'postgres';
import { unburden } from '../database/unburdened.ts';
import type { Advance } from './back-up.ts';
import { listSequences, listTables, type Table } from './catalog.ts';
import { copyIn, copyOut, type Filling } from './copy.ts';
import { createDigest, type Manifest, rowsOf } from './manifest.ts';
import { type BackupSource, readBackup } from './read.ts';
import { BackupRefusal } from './refusal.ts';

export type FillRequest = {
  readonly source: BackupSource;
  /** What an earlier reading of the whole file found. */
  readonly manifest: Manifest;
  readonly schemas: readonly string[];
  readonly advance: Advance;
};

// Shares of the whole that loading, reading again, and making keys and indexes take.
const [LOADED, COMPARED] = [0.4, 0.7];

const sameColumns = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The tables that the backup's migrations have made are exactly those that its rows are of. */
const refuseOthers = (tables: readonly Table[], manifest: Manifest): void => {
  const made = new Map(tables.map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of manifest.tables) {
    const found = made.get(name);
    if (found === undefined) throw new BackupRefusal(`The backup has rows of ${name}, which its migrations do not make.`);
    if (!sameColumns(found, columns)) throw new BackupRefusal(`The backup has other columns of ${name} than its migrations make.`);
  }
  const listed = new Set(manifest.tables.map(({ name }) => name));
  const left = tables.find(({ name }) => !listed.has(name));
  if (left !== undefined) throw new BackupRefusal(`The backup lacks the table ${left.name}, which its migrations make.`);
};

const load = async (sql: postgres.TransactionSql, tables: readonly Table[], { source, manifest, advance }: FillRequest): Promise<void> => {
  const known = new Map(tables.map((table) => [table.name, table]));
  const bytes = manifest.tables.reduce((sum, table) => sum + table.bytes, 0);
  let open: { readonly name: string; readonly filling: Filling } | undefined;
  let done = 0;
  const again = await readBackup(source, async (name, data) => {
    const table = known.get(name);
    if (table === undefined) throw new BackupRefusal(`The backup lists no table ${name}.`);
    if (open?.name !== name) {
      await open?.filling.end();
      open = { name, filling: await copyIn(sql, table) };
    }
    await open.filling.write(data);
    done += data.length;
    advance((LOADED * done) / Math.max(1, bytes), name);
  });
  await open?.filling.end();
  if (JSON.stringify(again) !== JSON.stringify(manifest)) throw new BackupRefusal('The backup was changed while it was being restored.');
};

/** Reads every row back. Keys and indexes are not there yet, so rows stand as they came. */
const compare = async (sql: postgres.TransactionSql, { manifest, source, advance }: FillRequest): Promise<void> => {
  let done = 0;
  for (const table of manifest.tables) {
    const digest = createDigest();
    for await (const chunk of copyOut(sql, table)) digest.take(chunk);
    const { rows, sha256 } = digest.result();
    if (rows !== table.rows || sha256 !== table.sha256)
      throw new BackupRefusal(`The rows of ${table.name} read otherwise than the backup has them: ${rows} rows of ${table.rows}.`);
    source.stop?.throwIfAborted();
    done += rows;
    advance(LOADED + ((COMPARED - LOADED) * done) / Math.max(1, rowsOf(manifest)), `${table.name}: compared`);
  }
};

const setSequences = async (sql: postgres.TransactionSql, { manifest, schemas }: FillRequest): Promise<void> => {
  const known = new Set((await listSequences(sql, schemas)).map(({ name }) => name));
  for (const { name, value, called } of manifest.sequences) {
    if (!known.has(name)) throw new BackupRefusal(`The backup has a sequence ${name}, which its migrations do not make.`);
    await sql`select setval(${name}::text::regclass, ${value}::bigint, ${called})`;
  }
};

/** What Postgres has against a value or a row is said of the backup; the rest is no fault of its. */
const asRefusal = (error: unknown): unknown => {
  const { code = '', message = '' } = Object(error) as { code?: string; message?: string };
  return /^2[23]/.test(code) ? new BackupRefusal(`The backup has rows that its tables refuse: ${message}.`, { cause: error }) : error;
};

const fillAll = async (sql: postgres.TransactionSql, tables: readonly Table[], request: FillRequest): Promise<void> => {
  const { advance, source } = request;
  const names = tables.map(({ name }) => name);
  const burden = await unburden(sql, names);
  await sql.unsafe(`truncate ${names.join(', ')}`); // what migrations put there is among the rows
  await load(sql, tables, request);
  await compare(sql, request);
  await setSequences(sql, request);
  for (const [index, { table, statement }] of burden.entries()) {
    source.stop?.throwIfAborted();
    advance(COMPARED + ((1 - COMPARED) * index) / burden.length, `${table}: keys and indexes`);
    await sql.unsafe(statement);
  }
};

/**
 * Fills the tables that the backup's migrations have just made, in their transaction, as their owner. Meanwhile they have
 * neither triggers (what these count and sum is among the rows), nor keys and indexes, nor force over their owner (COPY
 * refuses to write under a policy); afterwards all of that is back, and every key was checked against every row.
 * @throws BackupRefusal where the file is another by now, or does not fit its migrations
 */
export const fill = async (sql: postgres.TransactionSql, request: FillRequest): Promise<void> => {
  const tables = await listTables(sql, request.schemas);
  refuseOthers(tables, request.manifest);
  const forced = tables.filter((table) => table.forced);
  for (const { name } of tables) await sql.unsafe(`alter table ${name} disable trigger user`);
  for (const { name } of forced) await sql.unsafe(`alter table ${name} no force row level security`);
  await fillAll(sql, tables, request).catch((error: unknown) => {
    throw asRefusal(error);
  });
  await sql.unsafe(`analyze ${tables.map(({ name }) => name).join(', ')}`);
  for (const { name } of tables) await sql.unsafe(`alter table ${name} enable trigger user`);
  for (const { name } of forced) await sql.unsafe(`alter table ${name} force row level security`);
};
