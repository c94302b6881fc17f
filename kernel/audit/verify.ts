import { createHash, timingSafeEqual } from 'node:crypto';
import type postgres from 'postgres';

type Entry = { chain: string; seq: string; at: string; body: string; prev: Buffer; hash: Buffer; change: string | null };

/** The first entry of a chain that does not hold, and why. */
export type BadEntry = { readonly chain: string; readonly seq: number; readonly why: string };

export type Verification = { readonly chains: number; readonly entries: number; readonly bad: readonly BadEntry[] };

const BATCH = 5_000;

const genesis = (chain: string): Buffer => createHash('sha256').update(`v1 ${chain}`).digest();

const hashOf = ({ chain, seq, at, body }: Entry, prev: Buffer): Buffer =>
  createHash('sha256').update(`v1\n${chain}\n${seq}\n${at}\n${body}\n`).update(prev).digest();

const complaint = (entry: Entry, expected: number, prev: Buffer): string | null => {
  if (Number(entry.seq) !== expected) return `entry ${expected} is missing: the next one found is ${entry.seq}`;
  if (!timingSafeEqual(entry.prev, prev)) return 'it does not follow from the entry before it';
  if (!timingSafeEqual(entry.hash, hashOf(entry, prev))) return 'its content does not match its hash';
  if (entry.change === null) return null; // purged by retention: the digest stays in the chain
  const { digest } = JSON.parse(entry.body) as { digest: string };
  return createHash('sha256').update(entry.change).digest('base64url') === digest ? null : 'the change kept beside it does not match its digest';
};

const verifyChain = async (
  sql: postgres.ISql,
  chain: string,
  head: { seq: string; hash: Buffer },
): Promise<{ readonly entries: number; readonly bad: BadEntry | null }> => {
  let expected = 1;
  let prev = genesis(chain);
  const bad = (why: string, seq = expected) => ({ entries: expected - 1, bad: { chain, seq, why } });
  for (;;) {
    const rows = await sql<Entry[]>`
      select e.chain, e.seq, e.at, e.body, e.prev, e.hash, c.change
      from coalition.audit_entry e left join coalition.audit_change c on c.chain = e.chain and c.seq = e.seq
      where e.chain = ${chain} and e.seq >= ${expected} order by e.seq limit ${BATCH}`;
    for (const entry of rows) {
      const why = complaint(entry, expected, prev);
      if (why !== null) return bad(why);
      prev = entry.hash;
      expected += 1;
    }
    if (rows.length < BATCH) break;
  }
  if (Number(head.seq) !== expected - 1) return bad(`the chain ends here, but its head says ${head.seq}`);
  if (!timingSafeEqual(head.hash, prev)) return bad('the head of the chain has another hash', expected - 1);
  return { entries: expected - 1, bad: null };
};

/**
 * Walks every chain from its beginning and recomputes it. Reads only. Needs a role that may read the audit: the owner.
 * @param only one nation's chain, else all
 */
export const verifyAudit = async (sql: postgres.ISql, only?: string): Promise<Verification> => {
  const heads = await sql<{ chain: string; seq: string; hash: Buffer }[]>`
    select h.chain, h.seq, h.hash from coalition.audit_head h where ${only ?? null}::text is null or h.chain = ${only ?? null} order by h.chain`;
  const orphans = await sql<{ chain: string }[]>`
    select distinct e.chain from coalition.audit_entry e where not exists (select from coalition.audit_head h where h.chain = e.chain)`;
  const bad: BadEntry[] = orphans.map(({ chain }) => ({ chain, seq: 1, why: 'the chain has no head' }));
  let entries = 0;
  for (const head of heads) {
    const checked = await verifyChain(sql, head.chain, head);
    entries += checked.entries;
    if (checked.bad !== null) bad.push(checked.bad);
  }
  return { chains: heads.length, entries, bad };
};
