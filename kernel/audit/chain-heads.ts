import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import type { Head } from './checkpoint.ts';

/** What the first entry of a chain follows from. */
export const genesis = (chain: string): Buffer => createHash('sha256').update(`v1 ${chain}`).digest();

/** Where the chains end, and the database's time, at one moment. */
export type Heads = { readonly now: Date; readonly heads: readonly Head[] };

/**
 * Reads where every chain ends. A participant that wrote nothing has a head too, at 0: how many nations wrote anything shall
 * not be read off the number of leaves. Needs the owner's eyes.
 */
export const readHeads = async (sql: postgres.ISql): Promise<Heads> => {
  const rows = await sql<{ chain: string; seq: string; hash: Buffer | null; now: string }[]>`
    select c.chain, coalesce(h.seq, 0)::text as seq, h.hash, floor(extract(epoch from clock_timestamp()) * 1000)::text as now
    from (select nation as chain from coalition.participant union select chain from coalition.audit_head) c
      left join coalition.audit_head h on h.chain = c.chain
    order by c.chain collate "C"`;
  return {
    now: new Date(Number(rows[0]?.now)),
    heads: rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash: (hash ?? genesis(chain)).toString('base64'), restoredTo: null })),
  };
};

/** The hash of the entry of that number on each chain, as far as there is one. */
export const hashesAt = async (
  sql: postgres.ISql,
  places: readonly { readonly chain: string; readonly seq: number }[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql<{ chain: string; hash: Buffer }[]>`
    select e.chain, e.hash from coalition.audit_entry e
      join jsonb_to_recordset(${JSON.stringify(places)}::text::jsonb) as p(chain text, seq bigint) on p.chain = e.chain and p.seq = e.seq`;
  return new Map(rows.map(({ chain, hash }) => [chain, hash.toString('base64')]));
};
