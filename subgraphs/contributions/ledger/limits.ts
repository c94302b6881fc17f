import type { Database } from '#kernel/database/run.ts';
import { type Refusal, refuse } from '#kernel/problem.ts';
import { listCommitmentBalances } from '../store/commitment.ts';
import { listPledgeBalances } from '../store/pledge.ts';
import { type Amount, amountOf, moneyOf, zero } from './amount.ts';

// The invariants of the ledger. Each is checked with the ledger locked, over lines that their originator always sees.

type Verdict = { readonly ok: true } | Refusal;
const fine: Verdict = { ok: true };

const shown = (amount: Amount, currency: string): string => `${moneyOf(amount, currency).amount} ${currency}`;

const pledgeOf = async (db: Database, id: string) => {
  const [balance] = await listPledgeBalances(db, [id]);
  return { pledged: amountOf(balance?.pledged ?? '0'), converted: amountOf(balance?.converted ?? '0') };
};

const commitmentOf = async (db: Database, id: string) => {
  const [balance] = await listCommitmentBalances(db, [id]);
  return { committed: amountOf(balance?.committed ?? '0'), disbursed: amountOf(balance?.disbursed ?? '0') };
};

type Step = { readonly id: string; readonly currency: string; readonly by: Amount };

/** May this much more be converted from a pledge? (DC-06) */
export const mayConvert = async (db: Database, { id, currency, by }: Step): Promise<Verdict> => {
  const { pledged, converted } = await pledgeOf(db, id);
  if (by.lessThanOrEqualTo(zero) || converted.plus(by).lessThanOrEqualTo(pledged)) return fine;
  return refuse('DC-06', ['amount'], `must be at most ${shown(pledged.minus(converted), currency)}: what is outstanding of the pledge`);
};

/** May a pledge be lowered by this much? (DC-06) */
export const mayLowerPledge = async (db: Database, { id, currency, by }: Step): Promise<Verdict> => {
  const { pledged, converted } = await pledgeOf(db, id);
  if (pledged.minus(by).greaterThanOrEqualTo(converted)) return fine;
  return refuse('DC-06', ['amount'], `must be at most ${shown(pledged.minus(converted), currency)}: the rest of the pledge is converted into commitments`);
};

/** May this much more be paid from a commitment? (DC-04) */
export const mayDisburse = async (db: Database, { id, currency, by }: Step): Promise<Verdict> => {
  const { committed, disbursed } = await commitmentOf(db, id);
  if (disbursed.plus(by).lessThanOrEqualTo(committed)) return fine;
  return refuse(
    'DC-04',
    ['amount'],
    `must take at most ${shown(committed.minus(disbursed), currency)}: what is left of the commitment. Amend the commitment first.`,
  );
};

/** May a commitment change by this much, above or below zero? (DC-06 of its pledge, DC-07) */
export const mayChangeCommitment = async (db: Database, { id, currency, by, pledgeId }: Step & { readonly pledgeId: string | null }): Promise<Verdict> => {
  if (by.isNegative()) {
    const { committed, disbursed } = await commitmentOf(db, id);
    if (committed.plus(by).greaterThanOrEqualTo(disbursed)) return fine;
    return refuse('DC-07', ['amount'], `must lower the commitment by at most ${shown(committed.minus(disbursed), currency)}: the rest is disbursed or spent`);
  }
  return pledgeId === null ? fine : mayConvert(db, { id: pledgeId, currency, by });
};
