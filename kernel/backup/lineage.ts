import { listMigrations, type MigratedRoom, type Migration, migrationId } from '../database/migrate.ts';
import type { Manifest } from './manifest.ts';
import { BackupRefusal } from './refusal.ts';

/** The migrations that a backup's rows are of, and those that bring them forward to this version; each in order. */
export type Lineage = { readonly before: readonly Migration[]; readonly after: readonly Migration[] };

/**
 * Compares a backup's migrations with the code's, which must have gone on from them.
 * @throws BackupRefusal where the backup is of a newer version, or of another product
 */
export const lineageOf = async ({ migrations }: Pick<Manifest, 'migrations'>, rooms: readonly MigratedRoom[]): Promise<Lineage> => {
  const code = (await Promise.all(rooms.map(listMigrations))).flat();
  const applied = new Map(migrations.map((migration) => [migrationId(migration), migration.sha256]));
  const known = new Set(code.map(migrationId));
  const ahead = [...applied.keys()].find((id) => !known.has(id));
  if (ahead !== undefined) throw new BackupRefusal(`The backup is ahead of this version: it has ${ahead}. Restore it with a newer version.`);
  const before = code.filter((migration) => applied.has(migrationId(migration)));
  const changed = before.find((migration) => applied.get(migrationId(migration)) !== migration.sha256);
  if (changed !== undefined) throw new BackupRefusal(`The backup is not of this product: its ${migrationId(changed)} is another one.`);
  const after = code.filter((migration) => !applied.has(migrationId(migration)));
  const skipped = after.find(({ room, file }) => before.some((migration) => migration.room === room && migration.file > file));
  if (skipped !== undefined) throw new BackupRefusal(`The backup is of no version of this product: it lacks ${migrationId(skipped)}, and has what came later.`);
  return { before, after };
};
