import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { AmendCommitmentInput } from '../generated/types.ts';
import { amountOf, moneyOf } from '../ledger/amount.ts';
import { changeMoney, day, optionalText } from '../ledger/forms.ts';
import { mayChangeCommitment } from '../ledger/limits.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { postLine, reportingOf } from '../ledger/post-line.ts';
import { hasHappened } from '../ledger/time.ts';
import { canWriteContribution } from '../policy.ts';
import { findCommitment } from '../store/commitment.ts';
import { findSigned } from '../store/transaction.ts';

const form = z.object({ commitmentId: z.string(), amount: changeMoney, date: day, description: optionalText(1000) });

/** Raises or lowers a commitment by a line of its own, with the label of the line that it was signed with. */
export const amendCommitment = async (desk: Desk, input: AmendCommitmentInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Amending a commitment takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { commitmentId, amount: money, date, description } = parsed.value;
  return act(desk, { field: 'amendCommitment', input }, async (db) => {
    const seen = await findCommitment(db, commitmentId);
    if (seen === null) return notFound('commitmentId');
    const signed = await findSigned(db, seen.id);
    const ledger = await openLedger(db, { viewer, contributionId: seen.contributionId, under: [signed?.id ?? null, seen.id], path: 'commitmentId' });
    if (!ledger.ok) return ledger;
    const commitment = await findCommitment(db, seen.id);
    if (commitment === null) return notFound('commitmentId');
    const { currency, signedOn, pledgeId, originator, contributionId } = commitment;
    // Seen by who sees what it changes: an amount of amendments alone would be none.
    const labelId = (await findSigned(db, seen.id))?.labelId ?? commitment.labelId;
    if (money.currency !== currency) return refuse('DC-01', ['amount', 'currency'], `must be ${currency}, the currency of the commitment`);
    const { today, reportingCurrency } = ledger.settings;
    const happened = hasHappened('date', date, { today, since: { day: signedOn, what: 'the commitment was signed then' } });
    if (!happened.ok) return happened;
    const amount = amountOf(money.amount);
    const verdict = await mayChangeCommitment(db, { id: commitment.id, currency, by: amount, pledgeId });
    if (!verdict.ok) return verdict;
    const reporting = await reportingOf(db, { amount, currency, valueDate: date, reportingCurrency });
    const line = { labelId, originator, contributionId, currency, date, valueDate: date, description, amount, commitmentId: commitment.id };
    const transactionId = await postLine(db, { ...line, ...reporting, type: 'COMMITMENT', commitmentAmount: moneyOf(amount, currency).amount });
    return {
      ok: true,
      change: {
        action: 'amend',
        entityType: 'Commitment',
        entityId: commitment.id,
        labelBefore: commitment.labelId,
        labelAfter: labelId,
        rules: ['DC-01', 'DC-02', 'DC-06', 'DC-07', 'DC-20'],
        detail: { ...parsed.value, transactionId },
      },
    };
  });
};
