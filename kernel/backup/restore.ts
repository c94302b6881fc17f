import type postgres from 'postgres';
import { type BadEntry, verifySnapshot } from '../audit/verify.ts';
import { arrayLiteral } from '../database/array.ts';
import { applyMigration, MIGRATE_LOCK, type MigratedRoom, openRooms, protectRooms } from '../database/migrate.ts';
import { ConfigurationError } from '../env.ts';
import { checkInvariants, type Invariant } from '../invariant.ts';
import type { Advance } from './back-up.ts';
import { listTables } from './catalog.ts';
import { fill } from './fill.ts';
import { lineageOf } from './lineage.ts';
import type { Manifest } from './manifest.ts';
import { connectOwner, inTransaction } from './owner-connection.ts';
import type { BackupSource } from './read.ts';
import { BackupRefusal } from './refusal.ts';

export type RestoreRequest = {
  readonly source: BackupSource;
  /** What an earlier reading of the whole file found. */
  readonly manifest: Manifest;
  /** The database, as the role that will own the tables. */
  readonly ownerUrl: string;
  /** The kernel's room and the subgraphs', in the order in which they migrate. */
  readonly rooms: readonly MigratedRoom[];
  readonly invariants: readonly Invariant[];
  /** Takes the rows although their audit or an invariant does not hold: they were so when they were backed up. */
  readonly acceptBroken?: boolean | undefined;
  /** Called in the transaction when every row is there, brought forward and checked: what it writes is there with them, or not at all. */
  readonly afterRestore?: ((owner: postgres.TransactionSql) => Promise<void>) | undefined;
  readonly advance?: Advance | undefined;
  /** Gets a line about whatever does not hold. */
  readonly say: (line: string) => void;
};

/**
 * Refuses a database that holds anything of this product, be it empty tables.
 * @throws ConfigurationError
 */
export const refuseUsed = async (sql: postgres.ISql, schemas: readonly string[]): Promise<void> => {
  const [used] = await sql<{ schema: string; count: number }[]>`
    select n.nspname as schema, count(*)::int as count from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${arrayLiteral(schemas)}::text[]) group by 1 order by 1 limit 1`;
  if (used !== undefined)
    throw new ConfigurationError(
      `The database holds data of this product already (its schema ${used.schema}), and nothing was changed: a backup is restored into an empty one. Set DATA_DIR to a new folder, or DATABASE_URL to a new database.`,
    );
};

const sentenceOf = ({ chain, seq, why }: BadEntry): string => `${chain}: the first bad entry is ${seq}: ${why}`;

const verify = async (sql: postgres.TransactionSql, { invariants, acceptBroken, say }: RestoreRequest): Promise<void> => {
  const { bad } = await verifySnapshot(sql);
  for (const entry of bad) say(sentenceOf(entry));
  const broken = await checkInvariants(sql, invariants, (line) => (line.includes(' holds: ') ? undefined : say(line)));
  if (bad.length + broken === 0 || acceptBroken === true) return;
  throw new BackupRefusal(
    `What the backup holds does not: ${bad.length} audit chains and ${broken} invariants are broken. Nothing was restored; --accept-broken takes it as it is.`,
  );
};

/**
 * Restores into an empty database, as its owner, in one transaction: the backup's migrations, its rows, the migrations
 * since, the protections, and all checks. A restore that fails or is killed leaves the database as empty as it was.
 * @throws BackupRefusal where the backup does not fit or hold; ConfigurationError where the database holds anything
 */
export const restore = async (request: RestoreRequest): Promise<void> => {
  const { source, manifest, ownerUrl, rooms, afterRestore, advance = () => undefined } = request;
  const schemas = rooms.map(({ name }) => name);
  const { before, after } = await lineageOf(manifest, rooms);
  const sql = connectOwner(ownerUrl, 'restore');
  try {
    await sql`select pg_advisory_lock(${MIGRATE_LOCK})`;
    const names = await inTransaction(sql, '', async (transaction) => {
      await refuseUsed(transaction, schemas);
      await transaction.unsafe(`set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'`);
      await openRooms(transaction, rooms);
      for (const migration of before) await applyMigration(transaction, migration);
      await fill(transaction, { source, manifest, schemas, advance });
      for (const migration of after) await applyMigration(transaction, migration);
      await protectRooms(transaction, rooms);
      const tables = (await listTables(transaction, schemas)).map(({ name }) => name).join(', ');
      if (after.length > 0) await transaction.unsafe(`analyze ${tables}`);
      source.stop?.throwIfAborted();
      advance(1, 'checks');
      await verify(transaction, request);
      await afterRestore?.(transaction);
      return tables;
    });
    await sql.unsafe(`vacuum ${names}`); // lists read indexes alone where Postgres knows that every row is visible
  } finally {
    await sql.end({ timeout: 5 });
  }
};
