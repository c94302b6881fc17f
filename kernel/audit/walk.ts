import { createHash } from 'node:crypto';
import { genesis } from './chain-heads.ts';
import type { Voucher } from './voucher.ts';

export type Entry = {
  readonly chain: string;
  readonly seq: string;
  readonly at: string;
  readonly body: string;
  readonly prev: Buffer;
  readonly hash: Buffer;
  readonly change: string | null;
};

/** The first entry of a chain that does not hold, and why. */
export type BadEntry = { readonly chain: string; readonly seq: number; readonly why: string };

const hashOf = ({ chain, seq, at, body }: Entry, prev: Buffer): Buffer =>
  createHash('sha256').update(`v1\n${chain}\n${seq}\n${at}\n${body}\n`).update(prev).digest();

const partsOf = (body: string): { readonly nation?: unknown; readonly digest?: unknown } => {
  try {
    return Object(JSON.parse(body)) as { readonly nation?: unknown; readonly digest?: unknown };
  } catch {
    return {};
  }
};

const contentComplaint = ({ chain, body, change }: Entry): string | null => {
  const parts = partsOf(body);
  if (parts.nation !== chain) return 'it does not speak for the nation of the chain';
  if (change === null) return null; // purged by retention: the digest stays in the chain
  return createHash('sha256').update(change).digest('base64url') === parts.digest ? null : 'the change kept beside it does not match its digest';
};

export type ChainEnd = { readonly head: { readonly seq: number; readonly hash: Buffer }; readonly vouchers: readonly Voucher[] };

/**
 * Follows one chain entry by entry, up to the first that does not hold. A chain that was sealed anew holds by itself: only a
 * checkpoint tells, and places it after the last entry that one vouches for.
 */
export const walkChain = (chain: string, { head, vouchers }: ChainEnd) => {
  let last = 0;
  let vouched = 0;
  let prev = genesis(chain);
  let beforeLast = prev;
  let bad: BadEntry | null = null;
  let following = 0;
  const found = (seq: number, why: string): false => {
    bad = { chain, seq, why };
    return false;
  };
  const isVouched = (seq: number, hash: Buffer): boolean => {
    const encoded = hash.toString('base64');
    for (let voucher = vouchers[following]; voucher !== undefined && voucher.seq <= seq; voucher = vouchers[++following]) {
      if (voucher.hash === encoded) vouched = seq;
      else if (!voucher.excused)
        return found(vouched + 1, `entries ${vouched + 1} to ${seq} are not those of the checkpoint of ${voucher.time}: the chain was rewritten`);
    }
    return true;
  };
  const next = (entry: Entry): boolean => {
    const seq = Number(entry.seq);
    if (seq > last + 1) return found(last + 1, `entry ${last + 1} is missing: the next one found is ${seq}`);
    if (seq < last + 1) return found(seq, seq === last ? 'there are two entries of that number' : 'there is no such number in a chain');
    const isWhole = entry.hash.equals(hashOf(entry, entry.prev));
    if (!entry.prev.equals(prev)) {
      // Sealed on another entry than the one before it, that one is new; its own number changed, it was sealed on the one before that.
      const isLastNew = last > vouched && (isWhole || entry.prev.equals(beforeLast));
      return isLastNew ? found(last, 'the entry after it was sealed on another one') : found(seq, 'it does not follow from the entry before it');
    }
    if (!isWhole) return found(seq, 'its content does not match its hash');
    const why = contentComplaint(entry);
    if (why !== null) return found(seq, why);
    if (!isVouched(seq, entry.hash)) return false;
    [last, beforeLast, prev] = [seq, prev, entry.hash];
    return true;
  };
  const end = (): BadEntry | null => {
    if (bad !== null) return bad;
    const beyond = vouchers.slice(following).find(({ excused }) => !excused);
    const unvouched = vouched < last ? `; nothing vouches for entries ${vouched + 1} to ${last} either` : '';
    if (beyond !== undefined) found(last + 1, `the chain ends before it, but the checkpoint of ${beyond.time} knows entry ${beyond.seq}${unvouched}`);
    else if (head.seq !== last) found(Math.min(head.seq, last) + 1, `the head of the chain says that it ends with ${head.seq}, and it ends with ${last}`);
    else if (!head.hash.equals(prev)) found(Math.max(last, 1), 'the head of the chain has another hash');
    return bad;
  };
  return { next, end, entries: () => last };
};
