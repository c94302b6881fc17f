import type postgres from 'postgres';
import { genesis } from './chain-heads.ts';
import type { Vouchers } from './voucher.ts';
import { type BadEntry, type Entry, walkChain } from './walk.ts';

export type { BadEntry } from './walk.ts';

export type Verification = { readonly chains: number; readonly entries: number; readonly bad: readonly BadEntry[] };

export type VerifyOptions = {
  /** One nation's chain, else all. */
  readonly only?: string | undefined;
  /** What signed checkpoints say of the chains. They must have been read before: later ones know more than this snapshot. */
  readonly vouchers?: Vouchers | undefined;
};

const BATCH = 5_000;

type Chain = { readonly chain: string; readonly seq: string | null; readonly hash: Buffer | null };

/** Chains with a head, with entries, or with a checkpoint that knows them. */
const listChains = async (sql: postgres.ISql, vouchers: Vouchers): Promise<readonly Chain[]> => {
  const found = await sql<Chain[]>`
    with recursive walked as (
      select min(chain) as chain from coalition.audit_entry
      union all select (select min(e.chain) from coalition.audit_entry e where e.chain > w.chain) from walked w where w.chain is not null
    )
    select c.chain, h.seq, h.hash
    from (select chain from coalition.audit_head union select chain from walked where chain is not null) c left join coalition.audit_head h on h.chain = c.chain
    order by c.chain collate "C"`;
  const known = new Set(found.map(({ chain }) => chain));
  const lost = [...vouchers].filter(([chain, all]) => !known.has(chain) && all.some(({ excused }) => !excused));
  return [...found, ...lost.map(([chain]) => ({ chain, seq: '0', hash: genesis(chain) }))];
};

/** Verifies what one snapshot shows: the transaction is REPEATABLE READ, or nobody else writes. */
export const verifySnapshot = async (sql: postgres.ISql, { only, vouchers = new Map() }: VerifyOptions = {}): Promise<Verification> => {
  const chains = (await listChains(sql, vouchers)).filter(({ chain }) => only === undefined || chain === only);
  const bad: BadEntry[] = [];
  let entries = 0;
  for (const { chain, seq, hash } of chains) {
    if (seq === null || hash === null) {
      bad.push({ chain, seq: 1, why: 'the chain has no head' });
      continue;
    }
    const walk = walkChain(chain, { head: { seq: Number(seq), hash }, vouchers: vouchers.get(chain) ?? [] });
    const pages = sql<Entry[]>`
      select e.chain, e.seq, e.at, e.body, e.prev, e.hash, c.change
      from coalition.audit_entry e left join coalition.audit_change c on c.chain = e.chain and c.seq = e.seq
      where e.chain = ${chain} order by e.seq`.cursor(BATCH);
    for await (const page of pages) if (!page.every(walk.next)) break;
    const found = walk.end();
    if (found !== null) bad.push(found);
    entries += walk.entries();
  }
  return { chains: chains.length, entries, bad };
};

/**
 * Walks every chain from its beginning, recomputes it, and holds it against what signed checkpoints say of it. Reads only, in one
 * snapshot, so that others may append meanwhile. Needs a role that may read the audit: the owner.
 */
export const verifyAudit = (sql: postgres.Sql, options: VerifyOptions = {}): Promise<Verification> =>
  sql.begin('isolation level repeatable read read only', (transaction) => verifySnapshot(transaction, options)) as Promise<Verification>;
