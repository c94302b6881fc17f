import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { genesis, readHeads } from './chain-heads.ts';
import type { Head } from './checkpoint.ts';
import type { CheckpointPlace } from './checkpoint-folder.ts';
import { entryOf } from './entry.ts';
import { asOnlyWriter, type WrittenCheckpoint } from './write-checkpoint.ts';

const markOf = (chain: string, { seq, hash }: Head, backup: string) => {
  const key = randomUUID();
  const change = { action: 'restore', entityType: 'AuditChain', entityId: chain, detail: { restoredTo: seq, hash, backup } };
  return entryOf({ nation: chain, roles: [], actor: 'operator', issuer: 'operator', requestId: key }, { field: 'restore', key, change });
};

/** The last entry of each chain that came out of the backup: marks at its end are not counted, so that a marker cut short may run again. */
const lastRestored = async (sql: postgres.ISql): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql<{ chain: string; seq: string }[]>`
    select h.chain, coalesce((select e.seq from coalition.audit_entry e where e.chain = h.chain and e.body::jsonb ->> 'entityType' <> 'AuditChain' order by e.seq desc limit 1), 0)::text as seq
    from coalition.audit_head h`;
  return new Map(rows.map(({ chain, seq }) => [chain, Number(seq)]));
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
    const restored = await lastRestored(sql);
    const { heads, now } = await readHeads(sql);
    const known = new Set(heads.map(({ chain }) => chain));
    const gone = (before?.leaves ?? [])
      .filter(({ chain }) => !known.has(chain))
      .map(({ chain }) => ({ chain, seq: 0, hash: genesis(chain).toString('base64') }));
    const marked = [...heads, ...gone].map((head): Head => ({ ...head, restoredTo: restored.get(head.chain) ?? 0 }));
    const written = await write(marked, now);
    return { ...written, restoredTo: Object.fromEntries(marked.map(({ chain, restoredTo }) => [chain, restoredTo ?? 0])) };
  });

/** Marks and signs a restore. To be called after it and before anything else writes; may run again where it was cut short. */
export const restoreMarker = async (owner: postgres.Sql, place: CheckpointPlace, backup: string): Promise<RestoreMarker> => {
  await owner.begin((sql) => markRestore(sql, backup));
  return signRestore(owner, place);
};
