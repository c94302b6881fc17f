import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { ReverseTransactionInput } from '../generated/types.ts';
import { type Amount, amountOf, convert, minorOf, moneyOf, rounded } from '../ledger/amount.ts';
import { day, lineMoney } from '../ledger/forms.ts';
import { mayChangeCommitment, mayLowerPledge } from '../ledger/limits.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { postLine, type Reporting } from '../ledger/post-line.ts';
import { hasHappened } from '../ledger/time.ts';
import { canWriteContribution } from '../policy.ts';
import { findCommitment } from '../store/commitment.ts';
import { findReversed, findTransaction, type TransactionRow } from '../store/transaction.ts';

const form = z.object({ transactionId: z.string(), date: day, amount: lineMoney.nullish(), reason: text(1000) });
type Values = z.output<typeof form>;

/** How much of a line is reversed, and how much was so before: both without a sign. */
type Portion = { readonly ok: true; readonly by: Amount; readonly before: Amount };

const portionOf = async (db: Database, line: TransactionRow, wanted: Values['amount']): Promise<Portion | Refusal> => {
  if (line.reversesId !== null) return refuse('DC-03', ['transactionId'], 'must be a line that is no reversal itself: post a new line instead');
  const before = amountOf(await findReversed(db, line.id)).abs();
  const left = amountOf(line.amount).abs().minus(before);
  if (left.isZero()) return refuse('DC-03', ['transactionId'], 'must be a line that is not wholly reversed already');
  if (wanted == null) return { ok: true, by: left, before };
  if (wanted.currency !== line.currency) return refuse('DC-03', ['amount', 'currency'], `must be ${line.currency}, the currency of the line`);
  if (left.lessThan(wanted.amount)) {
    return refuse('DC-03', ['amount'], `must be at most ${moneyOf(left, line.currency).amount} ${line.currency}: what is not reversed yet`);
  }
  return { ok: true, by: amountOf(wanted.amount), before };
};

/**
 * The share of a converted amount that a reversal takes back: what is converted up to here, less what was before, so
 * that partial reversals add up to the whole to the last digit.
 */
const converted = (portion: Portion, line: TransactionRow, convertTo: (amount: Amount) => Amount): Amount => {
  const sign = amountOf(line.amount).isNegative() ? 1 : -1;
  return convertTo(portion.before.plus(portion.by)).minus(convertTo(portion.before)).times(sign);
};

const reportingBack = (portion: Portion, line: TransactionRow): Reporting => {
  const { reportingCurrency, rateBase, rateQuote, rateValue } = line;
  if (reportingCurrency === null) return {};
  const rate = rateBase === null || rateQuote === null || rateValue === null ? null : { base: rateBase, quote: rateQuote, value: rateValue };
  const back = converted(portion, line, (amount) => (rate === null ? amount : convert(amount, line.currency, reportingCurrency, rate)));
  const { rateId, rateDate, rateSource, rateNotional, rateLoadVersion } = line;
  return {
    reportingCurrency,
    reportingMinor: minorOf(back, reportingCurrency),
    ...{ rateId, rateBase, rateQuote, rateDate, rateValue, rateSource, rateNotional, rateLoadVersion },
  };
};

const takenBack = async (db: Database, portion: Portion, line: TransactionRow) => {
  if (line.commitmentId === null || line.commitmentAmount === null) return {};
  const whole = amountOf(line.amount).abs();
  const taken = amountOf(line.commitmentAmount).abs();
  const currency = (await findCommitment(db, line.commitmentId))?.currency ?? line.currency;
  const back = converted(portion, line, (amount) => rounded(taken.times(amount).dividedBy(whole), currency));
  return { commitmentId: line.commitmentId, commitmentAmount: moneyOf(back, currency).amount, commitmentRate: line.commitmentRate };
};

/** What a reversal changes beyond its line: a pledge is lowered, a commitment lowered or raised (DC-06, DC-07). */
const allowed = async (db: Database, { by }: Portion, line: TransactionRow): Promise<{ readonly ok: true } | Refusal> => {
  const { currency, pledgeId, commitmentId, type } = line;
  if (pledgeId !== null) return mayLowerPledge(db, { id: pledgeId, currency, by });
  if (type !== 'COMMITMENT' || commitmentId === null) return { ok: true };
  const commitment = await findCommitment(db, commitmentId);
  const change = amountOf(line.amount).isNegative() ? by : by.negated();
  return mayChangeCommitment(db, { id: commitmentId, currency, by: change, pledgeId: commitment?.pledgeId ?? null });
};

const reverse = async (db: Database, line: TransactionRow, values: Values): Promise<Decision> => {
  const portion = await portionOf(db, line, values.amount);
  if (!portion.ok) return portion;
  const verdict = await allowed(db, portion, line);
  if (!verdict.ok) return verdict;
  const amount = amountOf(line.amount).isNegative() ? portion.by : portion.by.negated();
  const { labelId, originator, contributionId, type, valueDate, currency, pledgeId, providerOrgId, receiverOrgId } = line;
  const same = { labelId, originator, contributionId, type, valueDate, currency, pledgeId, providerOrgId, receiverOrgId };
  const parts = { ...reportingBack(portion, line), ...(await takenBack(db, portion, line)) };
  const id = await postLine(db, { ...same, ...parts, amount, date: values.date, description: values.reason, reversesId: line.id });
  return {
    ok: true,
    change: {
      action: 'reverse',
      entityType: 'Transaction',
      entityId: id,
      labelAfter: labelId,
      rules: ['DC-02', 'DC-03', 'DC-06', 'DC-07', 'DC-20'],
      detail: { ...values, reversed: moneyOf(amount, currency) },
    },
  };
};

/** Reverses a line, wholly or in part, by a line of its own with the same label, parties and rates (DC-03). */
export const reverseTransaction = async (desk: Desk, input: ReverseTransactionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Reversing takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const values = parsed.value;
  return act(desk, { field: 'reverseTransaction', input }, async (db) => {
    const seen = await findTransaction(db, values.transactionId);
    if (seen === null) return notFound('transactionId');
    const { contributionId, commitmentId, pledgeId } = seen;
    const ledger = await openLedger(db, { viewer, contributionId, under: [seen.id, commitmentId ?? pledgeId], path: 'transactionId' });
    if (!ledger.ok) return ledger;
    const line = await findTransaction(db, seen.id);
    if (line === null) return notFound('transactionId');
    const happened = hasHappened('date', values.date, { today: ledger.settings.today, since: { day: line.date, what: 'the line happened then' } });
    return happened.ok ? reverse(db, line, values) : happened;
  });
};
