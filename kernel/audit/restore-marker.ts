import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { genesis, hashesAt, readHeads } from './chain-heads.ts';
import type { Head } from './checkpoint.ts';
import { type CheckpointPlace, readCheckpoints } from './checkpoint-folder.ts';
import { publicKeyFile, readVerifiers } from './checkpoint-key.ts';
import { entryOf } from './entry.ts';
import { asOnlyWriter, type WrittenCheckpoint } from './write-checkpoint.ts';

const markOf = (chain: string, { seq, hash }: Head, backup: string) => {
  const key = randomUUID();
  const change = { action: 'restore', entityType: 'AuditChain', entityId: chain, detail: { restoredTo: seq, hash, backup } };
  return entryOf({ nation: chain, roles: [], actor: 'operator', issuer: 'operator', requestId: key }, { field: 'restore', key, change });
};

/** Where a chain ended when it was restored. */
export type RestoredHead = {
  readonly chain: string;
  /** The number of the last entry that came out of the backup. */
  readonly seq: number;
  /** Its hash, hexadecimal, as a backup's manifest has it. */
  readonly hash: string;
  /** The number of the newest mark behind it. */
  readonly mark: number;
};

/**
 * Of each chain that was restored, the last entry before its newest marks: several in a row are of a marker that was cut short
 * and ran again. A chain without any began after the restore, which marked all that there were.
 */
const listRestored = async (sql: postgres.ISql): Promise<readonly RestoredHead[]> => {
  const rows = await sql<{ chain: string; seq: string; hash: Buffer; mark: string }[]>`
    select h.chain, e.seq, e.hash, m.seq as mark
    from coalition.audit_head h cross join lateral (
      select seq from coalition.audit_entry where chain = h.chain and body::jsonb ->> 'entityType' = 'AuditChain' order by seq desc limit 1
    ) m cross join lateral (
      select seq, hash from coalition.audit_entry where chain = h.chain and seq < m.seq and body::jsonb ->> 'entityType' <> 'AuditChain' order by seq desc limit 1
    ) e`;
  return rows.map(({ chain, seq, hash, mark }) => ({ chain, seq: Number(seq), hash: hash.toString('hex'), mark: Number(mark) }));
};

export type RestoreMarker = WrittenCheckpoint & {
  /** To which entry each chain was restored. */
  readonly restoredTo: Readonly<Record<string, number>>;
};

/**
 * Says in every chain that the database was restored from a backup (SECURITY.md 5.6). May stand in the transaction that
 * restores; `signRestore` follows once it is committed.
 * @param backup what was restored, such as the name of the backup and its digest: it stands in the entries
 */
export const markRestore = async (sql: postgres.ISql, backup: string): Promise<void> => {
  const { heads } = await readHeads(sql);
  for (const head of heads.filter(({ seq }) => seq > 0)) {
    const { body, detail } = markOf(head.chain, head, backup);
    await sql`select coalition.audit_mark(${head.chain}, ${body}, ${detail})`;
  }
};

/**
 * Signs that the chains were restored, and to which entry each: they may be older than checkpoints that were kept, and only
 * such a record makes that right.
 */
export const signRestore = (owner: postgres.Sql, place: CheckpointPlace): Promise<RestoreMarker> =>
  asOnlyWriter(owner, place, async ({ sql, before, write }) => {
    const restored = new Map((await listRestored(sql)).map(({ chain, seq }) => [chain, seq]));
    const { heads, now } = await readHeads(sql);
    const known = new Set(heads.map(({ chain }) => chain));
    const gone = (before?.leaves ?? [])
      .filter(({ chain }) => !known.has(chain))
      .map(({ chain }) => ({ chain, seq: 0, hash: genesis(chain).toString('base64') }));
    const marked = [...heads, ...gone].map((head): Head => ({ ...head, restoredTo: restored.get(head.chain) ?? 0 }));
    const written = await write(marked, now);
    return { ...written, restoredTo: Object.fromEntries(marked.map(({ chain, restoredTo }) => [chain, restoredTo ?? 0])) };
  });

/**
 * Where the chains ended when they were restored, where the newest checkpoint does not go on from their marks: the restore was
 * cut short before `signRestore`. Null where nothing was restored, or all is signed.
 */
export const unsignedRestore = async (sql: postgres.ISql, place: CheckpointPlace): Promise<readonly RestoredHead[] | null> => {
  const [audit] = await sql<{ isThere: boolean }[]>`select to_regclass('coalition.audit_head') is not null as "isThere"`;
  const restored = audit?.isThere === true ? await listRestored(sql) : [];
  if (restored.length === 0) return null;
  const kept = await readCheckpoints(place.folder, () => readVerifiers(publicKeyFile(place.dataDir)));
  const leaves = kept?.checkpoints.at(-1)?.leaves ?? [];
  const hashes = await hashesAt(sql, leaves);
  const signed = new Map(leaves.filter(({ chain, hash }) => hashes.get(chain) === hash).map(({ chain, seq }) => [chain, seq]));
  return restored.every(({ chain, mark }) => (signed.get(chain) ?? 0) >= mark) ? null : restored;
};

/** Marks and signs a restore. To be called after it and before anything else writes; may run again where it was cut short. */
export const restoreMarker = async (owner: postgres.Sql, place: CheckpointPlace, backup: string): Promise<RestoreMarker> => {
  await owner.begin((sql) => markRestore(sql, backup));
  return signRestore(owner, place);
};
