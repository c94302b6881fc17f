import { type Amount, amountOf } from './amount.ts';

/** What the lines of a pledge sum to, in its currency; `pledged` is null where the viewer sees none of its own lines. */
export type PledgeBalance = { readonly id: string; readonly pledged: string | null; readonly converted: string };

/** What the lines of a commitment sum to, in its currency; `committed` is null where the viewer sees none of its own lines. */
export type CommitmentBalance = { readonly id: string; readonly committed: string | null; readonly disbursed: string };

export type PledgeState = 'ANNOUNCED' | 'PARTLY_CONVERTED' | 'FULFILLED' | 'WITHDRAWN';
export type CommitmentState = 'SIGNED' | 'PART_DISBURSED' | 'FULLY_DISBURSED' | 'DECOMMITTED';

const left = (whole: string | null, used: string): Amount | null => (whole === null ? null : amountOf(whole).minus(used));

/** Pledged and not yet converted (DC-06). */
export const outstandingOf = ({ pledged, converted }: PledgeBalance): Amount | null => left(pledged, converted);

/** Committed and not yet disbursed (DC-04). */
export const undisbursedOf = ({ committed, disbursed }: CommitmentBalance): Amount | null => left(committed, disbursed);

export const pledgeStateOf = ({ pledged, converted }: PledgeBalance): PledgeState | null => {
  if (pledged === null) return null;
  if (amountOf(pledged).isZero()) return 'WITHDRAWN';
  if (amountOf(converted).isZero()) return 'ANNOUNCED';
  return amountOf(converted).lessThan(pledged) ? 'PARTLY_CONVERTED' : 'FULFILLED';
};

export const commitmentStateOf = ({ committed, disbursed }: CommitmentBalance): CommitmentState | null => {
  if (committed === null) return null;
  if (amountOf(committed).isZero()) return 'DECOMMITTED';
  if (amountOf(disbursed).isZero()) return 'SIGNED';
  return amountOf(disbursed).lessThan(committed) ? 'PART_DISBURSED' : 'FULLY_DISBURSED';
};
