import type { Checkpoint } from './checkpoint.ts';

/** What a signed checkpoint says of one chain: its entry of that number has that hash. */
export type Voucher = {
  readonly seq: number;
  readonly hash: string;
  /** Of the checkpoint. */
  readonly time: string;
  /** A later restore left this entry behind: it may be missing, or be another. */
  readonly excused: boolean;
};

/** By chain, in the order of the entries. */
export type Vouchers = ReadonlyMap<string, readonly Voucher[]>;

type Said = { readonly time: string; readonly seq: number; readonly hash: string; readonly restoredTo: number | null };

/**
 * Whether a restore that was signed later left the head behind: it went back to before it; or it went elsewhere than an earlier
 * restore that the head comes after.
 */
const isExcused = (said: readonly Said[], index: number): boolean => {
  const seq = said[index]?.seq ?? 0;
  const wentBefore = ({ restoredTo }: Said): boolean => restoredTo !== null && restoredTo < seq;
  const later = said.slice(index + 1).filter(({ restoredTo }) => restoredTo !== null);
  return later.length > 0 && (later.some(wentBefore) || said.slice(0, index + 1).some(wentBefore));
};

/** What checkpoints vouch for, chain by chain. They come in the order in which they were made. */
export const vouchersOf = (checkpoints: readonly Checkpoint[]): Vouchers => {
  const said = new Map<string, Said[]>();
  for (const { time, leaves } of checkpoints)
    for (const { chain, seq, hash, restoredTo } of leaves) {
      const soFar = said.get(chain);
      if (soFar === undefined) said.set(chain, [{ time, seq, hash, restoredTo }]);
      else soFar.push({ time, seq, hash, restoredTo });
    }
  const vouchers = [...said].map(([chain, all]): [string, readonly Voucher[]] => [
    chain,
    all
      .map(({ seq, hash, time }, index) => ({ seq, hash, time, excused: isExcused(all, index) }))
      .filter(({ seq }) => seq > 0)
      .sort((one, other) => one.seq - other.seq),
  ]);
  return new Map(vouchers);
};
