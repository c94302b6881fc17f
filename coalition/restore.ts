import { parseArgs } from 'node:util';
import postgres from 'postgres';
import type { RestoredHead } from '#kernel/audit/restore-marker.ts';
import type { Manifest } from '#kernel/backup/manifest.ts';
import { belowFloor } from '#kernel/embedded/floor.ts';
import { ConfigurationError, type Environment, readEnvironment } from '#kernel/env.ts';
import { createLogger } from '#kernel/log.ts';
import { openAccess, openProgress, refusable } from './backup.ts';
import { counted, UsageError } from './console.ts';
import { loadRooms, type Rooms } from './rooms.ts';
import { databaseOf, hasDatabase, openServer, prepareFrom, refuseUnknownLogins, type Server, sessionSettings } from './server.ts';

const loadBackup = async () => ({
  ...(await import('#kernel/audit/checkpoint-folder.ts')),
  ...(await import('#kernel/audit/restore-marker.ts')),
  ...(await import('#kernel/backup/read.ts')),
  ...(await import('#kernel/backup/restore.ts')),
  ...(await import('#kernel/backup/lineage.ts')),
  ...(await import('#kernel/backup/manifest.ts')),
  ...(await import('#kernel/database/migrate.ts')),
  ...(await import('#kernel/invariant.ts')),
  ...(await import('../seed/record.ts')),
});

type Backup = Awaited<ReturnType<typeof loadBackup>>;

/** Refuses a target before anything is read or changed. @returns what a restore has left there that is not signed, or null */
const lookAt = async (environment: Environment, server: Server, rooms: Rooms, backup: Backup): Promise<readonly RestoredHead[] | null> => {
  const sql = postgres(databaseOf(server), { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql<{ version: number; embedded: boolean }[]>`
      select current_setting('server_version_num')::int as version, coalesce(current_setting('coalition.embedded', true), '') = 'on' as embedded`;
    const floor = belowFloor(found?.version ?? 0);
    if (floor !== null && found?.embedded !== true) throw new ConfigurationError(floor);
    const unsigned = await backup.unsignedRestore(sql, backup.checkpointPlace(environment));
    if (unsigned === null) await backup.refuseUsed(sql, ['coalition', ...rooms.definitions.map(({ name }) => name)]);
    await refuseUnknownLogins(environment, server, rooms);
    return unsigned;
  } catch (error) {
    throw server.embedded ? error : rooms.asHostError(error, server.adminUrl, server.database);
  } finally {
    await sql.end({ timeout: 5 });
  }
};

type Options = { readonly file: string; readonly plain: boolean; readonly acceptBroken: boolean };

/** Whether chains ended, when they were restored, where a backup's do. */
const isFrom = ({ auditHeads }: Manifest, restored: readonly RestoredHead[]): boolean => {
  const ends = new Set(auditHeads.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`));
  return restored.length === ends.size && restored.every(({ chain, seq, hash }) => ends.has(`${chain} ${seq} ${hash}`));
};

/** Restores the rows and marks every chain with what was restored: both are there, or neither. */
const restoreRows = (backup: Backup, request: Omit<Parameters<Backup['restore']>[0], 'afterRestore' | 'say'>): Promise<void> =>
  backup.restore({
    ...request,
    say: (line) => process.stderr.write(`${line}\n`),
    afterRestore: async (owner) => {
      await backup.recordRestore(owner, request.manifest.snapshotAt);
      await backup.markRestore(owner, `the backup of ${request.manifest.snapshotAt}`);
    },
  });

const restoreFrom = async ({ file, plain, acceptBroken }: Options, stop: AbortSignal): Promise<string> => {
  const environment = readEnvironment();
  const began = performance.now();
  const source = { file, access: await openAccess(environment, plain), stop };
  const logger = createLogger('error');
  const [rooms, backup] = await Promise.all([loadRooms(), loadBackup()]);
  const migrated = [backup.kernelRoom, ...rooms.definitions];
  // Where there is no embedded server yet, none is made before the whole file has been read.
  let server = environment.DATABASE_URL === undefined && !(await hasDatabase(environment.DATA_DIR)) ? null : await openServer(environment, logger);
  try {
    const unsigned = server === null ? null : await lookAt(environment, server, rooms, backup);
    const manifest = await backup.readBackup(source);
    await backup.lineageOf(manifest, migrated);
    server ??= await openServer(environment, logger);
    const isThere = unsigned !== null && isFrom(manifest, unsigned);
    const { advance, end } = openProgress();
    const { ownerUrl, urlOf } = await prepareFrom(environment, server, rooms, async (ownerUrl) => {
      if (isThere) return;
      await restoreRows(backup, {
        source,
        manifest,
        ownerUrl,
        rooms: migrated,
        invariants: backup.invariantsOf(rooms.definitions),
        acceptBroken,
        advance,
      });
    });
    const owner = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
    await backup.signRestore(owner, backup.checkpointPlace(environment)).finally(() => owner.end({ timeout: 5 }));
    end();
    const pools = await rooms.openPools({ urlOf, definitions: rooms.definitions, poolSize: 2, settings: sessionSettings(environment) });
    await pools.end();
    if (isThere)
      return `The rows of ${manifest.snapshotAt} were restored before, and not signed. They are now; what was written since was kept. The self-test holds.`;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    return `Restored ${counted(manifest.tables.length, 'table')}, ${counted(backup.rowsOf(manifest), 'row')} of ${manifest.snapshotAt} in ${seconds} s: ${acceptBroken ? 'rows and self-test' : 'rows, audit, invariants and self-test'} hold.`;
  } finally {
    await server?.stop();
  }
};

/** Restores a backup into an empty database. */
export const restore = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      plain: { type: 'boolean', default: false },
      'accept-broken': { type: 'boolean', default: false },
    },
  });
  const { from: file, plain, 'accept-broken': acceptBroken } = values;
  if (file === undefined) throw new UsageError('restore reads a file: restore --from FILE. --help says more.');
  return refusable((stop) => restoreFrom({ file, plain, acceptBroken }, stop));
};

export const restoreHelp = `npm run -s coalition -- restore --from FILE [--plain] [--accept-broken]

Restores a backup into an empty database: a DATA_DIR without one, or the one of DATABASE_URL without tables of the product. The
whole file is read and compared first. Then, in one transaction: the migrations that the backup is of, its rows, the migrations
since (an upgrade), row level security, and the checks: every row read back, every audit chain, every invariant. At last the
signed audit checkpoint that records the restore, and the self-test, as each subgraph. What fails, is stopped or is killed leaves
the database empty, or restored and not signed: the same command, given again, restores or signs.

  --from FILE       a file that backup has written; BACKUP_KEY_FILE is its key
  --plain           takes a file that is not encrypted, which anybody may have written
  --accept-broken   takes rows whose audit or invariants did not hold when they were backed up, and says which

Not restored: the demo issuers' keys, ISSUERS_FILE and settings, which are the place's own. The database logins get passwords that
are kept in DATA_DIR; on a server that has these logins already, set DATA_DIR to the folder that has theirs.
To read a file without restoring: npm run -s coalition -- backup verify --from FILE

Examples:
  BACKUP_KEY_FILE=~/coalition-backup.key DATA_DIR=.data-restored npm run -s coalition -- restore --from coalition-2026-11-27.backup
  BACKUP_KEY_FILE=~/coalition-backup.key DATABASE_URL=postgres://coalition:secret@host:5432/restored \\
    npm run -s coalition -- restore --from coalition-2026-11-27.backup

Exit codes: 0 done, 1 the backup does not hold or fit, or was stopped, 2 wrong use or configuration, or the database is not empty.`;
