import type postgres from 'postgres';
import { MIGRATE_LOCK } from '../database/migrate.ts';
import { diskFullSentence, saysDiskFull } from '../embedded/embedded-error.ts';
import { ConfigurationError } from '../env.ts';
import { type Archive, createArchive } from './archive.ts';
import { listAuditHeads, listBlindSpots, listSequences, listTables, type Table } from './catalog.ts';
import { copyOut, partsOf } from './copy.ts';
import { createDigest, FORMAT, type Manifest, type TableRecord } from './manifest.ts';
import { connectOwner, inTransaction } from './owner-connection.ts';
import { PART } from './read.ts';

/** How far it is: a share of the whole from 0 to 1, and what is at work. */
export type Advance = (share: number, says: string) => void;

export type BackupRequest = {
  /** The database, as its owner or a superuser. */
  readonly url: string;
  readonly file: string;
  /** Null: not encrypted. */
  readonly key: Buffer | null;
  /** The product's schemas. */
  readonly schemas: readonly string[];
  /** The version of the product. */
  readonly product: string;
  readonly advance?: Advance | undefined;
  readonly stop?: AbortSignal | undefined;
};

export type BackupDone = { readonly manifest: Manifest; readonly bytes: number; readonly sha256: string };

/** Works as the role that owns the tables, whoever is logged in. @returns true where a superuser is, who can count again */
const becomeOwner = async (sql: postgres.TransactionSql): Promise<boolean> => {
  const [owner] = await sql<{ name: string; strong: boolean }[]>`
    select pg_get_userbyid(c.relowner) as name, (select rolsuper from pg_roles where rolname = session_user) as strong
    from pg_class c where c.oid = to_regclass('coalition.migration')`;
  if (owner === undefined) throw new ConfigurationError('There is nothing to back up: the database has no tables of this product.');
  await sql`select set_config('role', ${owner.name}, true)`;
  return owner.strong;
};

const refuseBlindness = async (sql: postgres.TransactionSql, schemas: readonly string[]): Promise<void> => {
  const blind = await listBlindSpots(sql, schemas);
  if (blind.length > 0)
    throw new ConfigurationError(`Not every row of ${blind.join(', ')} is seen by the role that backs up: run migrate, which writes its policies anew.`);
};

const dump = async (sql: postgres.TransactionSql, archive: Archive, table: Table, { stop }: BackupRequest): Promise<TableRecord> => {
  const digest = createDigest();
  let part = 0;
  for await (const data of partsOf(copyOut(sql, table), PART)) {
    stop?.throwIfAborted();
    digest.take(data);
    await archive.add(`rows/${table.name}/${String(part).padStart(6, '0')}`, data);
    part += 1;
  }
  return { name: table.name, columns: [...table.columns], ...digest.result() };
};

/** Counts again with the eyes of a superuser, in the same snapshot: a policy that hides a row would show here. */
const compareCounts = async (sql: postgres.TransactionSql, tables: readonly TableRecord[]): Promise<void> => {
  await sql`select set_config('role', 'none', true), set_config('row_security', 'off', true)`;
  for (const { name, rows } of tables) {
    const [found] = await sql.unsafe<{ count: string }[]>(`select count(*) as count from ${name}`);
    if (Number(found?.count) !== rows) throw new Error(`${name} has ${found?.count} rows, and its owner sees ${rows}`);
  }
};

const dumpAll = async (sql: postgres.TransactionSql, archive: Archive, request: BackupRequest): Promise<Manifest> => {
  const { schemas, product, advance } = request;
  const strong = await becomeOwner(sql);
  await refuseBlindness(sql, schemas);
  const [at] = await sql<{ moment: string; version: number }[]>`
    select to_char(transaction_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as moment, current_setting('server_version_num')::int as version`;
  const found = await listTables(sql, schemas);
  const weightOf = ({ size }: Table) => size + 8_192;
  const whole = found.reduce((sum, table) => sum + weightOf(table), 0);
  const tables: TableRecord[] = [];
  let done = 0;
  for (const table of found) {
    advance?.(done / whole, table.name);
    tables.push(await dump(sql, archive, table, request));
    done += weightOf(table);
  }
  const migrations = [...(await sql<Manifest['migrations']>`select room, file, sha256 from coalition.migration order by room, file`)];
  const manifest: Manifest = {
    format: FORMAT,
    product,
    postgres: at?.version ?? 0,
    snapshotAt: at?.moment ?? '',
    migrations,
    tables,
    sequences: await listSequences(sql, schemas),
    auditHeads: [...(await listAuditHeads(sql))],
  };
  if (strong) await compareCounts(sql, tables);
  return manifest;
};

const asSentence = (error: unknown, file: string): unknown => {
  const { code = '', message = '', syscall } = Object(error) as { code?: string; message?: string; syscall?: string };
  if (saysDiskFull(message)) return new ConfigurationError(diskFullSentence(file), { cause: error });
  return syscall === undefined || !/^E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|NAMETOOLONG)$/.test(code)
    ? error
    : new ConfigurationError(`The backup cannot be written to ${file} (${message}): name a file in a folder that this user may write.`, { cause: error });
};

/**
 * Writes all rows of one moment to a file, while others go on reading and writing. No migration runs meanwhile: a start
 * waits for the end. The file appears whole, or not at all.
 * @throws ConfigurationError where there is nothing to back up, or the file cannot be written
 */
export const backUp = async (request: BackupRequest): Promise<BackupDone> => {
  const { url, file, key } = request;
  try {
    const archive = await createArchive(file, key);
    const sql = connectOwner(url, 'backup');
    try {
      await sql`select pg_advisory_lock_shared(${MIGRATE_LOCK})`;
      const manifest = await inTransaction(sql, 'isolation level repeatable read read only', (transaction) => dumpAll(transaction, archive, request));
      await archive.add('manifest.json', Buffer.from(JSON.stringify(manifest)));
      return { manifest, ...(await archive.finish()) };
    } catch (error) {
      await archive.discard();
      throw error;
    } finally {
      await sql.end({ timeout: 5 });
    }
  } catch (error) {
    throw asSentence(error, file);
  }
};
