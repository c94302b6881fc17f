import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { PostTransactionInput } from '../generated/types.ts';
import { type Amount, amountOf, convert, type Money, moneyOf } from '../ledger/amount.ts';
import { day, lineMoney, optionalText, rate } from '../ledger/forms.ts';
import { mayDisburse } from '../ledger/limits.ts';
import { labelOf, openLedger } from '../ledger/open-ledger.ts';
import { postLine, reportingOf } from '../ledger/post-line.ts';
import { hasHappened } from '../ledger/time.ts';
import { canWriteContribution } from '../policy.ts';
import { type CommitmentRow, findCommitment } from '../store/commitment.ts';
import { listOrganizationIds } from '../store/link-target.ts';
import { findRate } from '../store/rate.ts';

const form = z
  .object({
    contributionId: z.string(),
    type: z.enum(['DISBURSEMENT', 'EXPENDITURE', 'INCOMING_FUNDS', 'REIMBURSEMENT']),
    date: day,
    valueDate: day.nullish(),
    amount: lineMoney,
    commitmentId: z.string().nullish(),
    commitmentRate: rate('DC-05').nullish(),
    providerOrgId: z.string().nullish(),
    receiverOrgId: z.string().nullish(),
    description: optionalText(1000),
  })
  .refine(({ type, commitmentId }) => type !== 'INCOMING_FUNDS' || commitmentId == null, {
    path: ['commitmentId'],
    message: 'must be left out: incoming funds are paid from no commitment of yours',
  })
  .refine(({ type, receiverOrgId }) => type !== 'EXPENDITURE' || receiverOrgId == null, {
    path: ['receiverOrgId'],
    message: 'must be left out: an expenditure is spent on goods and services, and has no receiver',
  })
  .refine(({ commitmentId, commitmentRate }) => commitmentId != null || commitmentRate == null, {
    path: ['commitmentRate'],
    message: 'must be left out where there is no commitmentId',
    params: { code: 'DC-05' },
  });

type Values = z.output<typeof form>;

/** What a line takes from its commitment, and by which rate: kept on the line, whatever rates do later (DC-05). */
type Taken = { readonly ok: true; readonly taken: Amount; readonly rate: string | null };

const takenFrom = async (db: Database, commitment: CommitmentRow, { amount: money, commitmentRate, date, valueDate }: Values): Promise<Taken | Refusal> => {
  const amount = amountOf(money.amount);
  if (money.currency === commitment.currency) {
    if (commitmentRate != null) return refuse('DC-05', ['commitmentRate'], `must be left out: line and commitment are both in ${money.currency}`);
    return { ok: true, taken: amount, rate: null };
  }
  const own = commitmentRate == null ? null : { base: money.currency, quote: commitment.currency, value: commitmentRate };
  const rate = own ?? (await findRate(db, money.currency, commitment.currency, valueDate ?? date));
  if (rate === null) {
    return refuse('DC-05', ['commitmentRate'], `must say how many ${commitment.currency} one ${money.currency} was: no rate is loaded for the value date`);
  }
  const taken = convert(amount, money.currency, commitment.currency, rate);
  if (taken.isZero()) return refuse('DC-05', ['commitmentRate'], `must make the amount at least one minor unit of ${commitment.currency}`);
  return { ok: true, taken, rate: rateInto(commitment.currency, rate) };
};

const RATE_DIGITS = 30;

/** Units of the commitment's currency for one of the line's. */
const rateInto = (currency: string, { quote, value }: { readonly quote: string; readonly value: string }): string =>
  quote === currency ? value : amountOf('1').dividedBy(value).toSignificantDigits(RATE_DIGITS).toFixed();

/** The organizations that a line names must be visible (FD-02). */
const parties = async (db: Database, { providerOrgId, receiverOrgId }: Values): Promise<{ readonly ok: true } | Refusal> => {
  const named = [providerOrgId, receiverOrgId].filter((id) => id != null);
  const visible = new Set(named.length === 0 ? [] : (await listOrganizationIds(db, named)).map(({ id }) => id));
  if (providerOrgId != null && !visible.has(providerOrgId.toLowerCase())) return notFound('providerOrgId');
  if (receiverOrgId != null && !visible.has(receiverOrgId.toLowerCase())) return notFound('receiverOrgId');
  return { ok: true };
};

/** The commitment that a line is paid from: one of the same contribution, whose limit holds the line (DC-04). */
const paidFrom = async (db: Database, contributionId: string, values: Values): Promise<(Taken & { readonly commitment: CommitmentRow }) | Refusal> => {
  const commitment = await findCommitment(db, values.commitmentId ?? '');
  if (commitment === null || commitment.contributionId !== contributionId) return notFound('commitmentId');
  const taken = await takenFrom(db, commitment, values);
  if (!taken.ok) return taken;
  const verdict = await mayDisburse(db, { id: commitment.id, currency: commitment.currency, by: taken.taken });
  return verdict.ok ? { ...taken, commitment } : verdict;
};

const onTime = (values: Values, today: string, commitment: CommitmentRow | null): { readonly ok: true } | Refusal => {
  const since = commitment === null ? undefined : { day: commitment.signedOn, what: 'the commitment was signed then' };
  const date = hasHappened('date', values.date, { today, since });
  return date.ok ? hasHappened('valueDate', values.valueDate ?? values.date, { today }) : date;
};

const commitmentPart = (from: (Taken & { readonly commitment: CommitmentRow }) | null) =>
  from === null ? {} : { commitmentId: from.commitment.id, commitmentAmount: moneyOf(from.taken, from.commitment.currency).amount, commitmentRate: from.rate };

const lineOf = (values: Values, money: Money) => ({
  type: values.type,
  date: values.date,
  valueDate: values.valueDate ?? values.date,
  currency: money.currency,
  providerOrgId: values.providerOrgId,
  receiverOrgId: values.receiverOrgId,
  description: values.description,
});

/** Posts a line of money that moved. */
export const postTransaction = async (desk: Desk, input: PostTransactionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Posting takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const values = parsed.value;
  return act(desk, { field: 'postTransaction', input }, async (db) => {
    const under = values.commitmentId == null ? null : await findCommitment(db, values.commitmentId);
    if (values.commitmentId != null && under === null) return notFound('commitmentId');
    const own = under?.originator === viewer.nation ? [under.id] : [];
    const ledger = await openLedger(db, { viewer, contributionId: values.contributionId, under: own, path: 'contributionId' });
    if (!ledger.ok) return ledger;
    const { today, reportingCurrency } = ledger.settings;
    const named = await parties(db, values);
    if (!named.ok) return named;
    const timely = onTime(values, today, under);
    if (!timely.ok) return timely;
    const from = under === null ? null : await paidFrom(db, ledger.contribution.id, values);
    if (from !== null && !from.ok) return from;
    const parent = from === null ? ledger.label : await labelOf(db, from.commitment.labelId);
    const label = await labelNew(db, { viewer, entityType: 'Transaction', wanted: input.label, parent });
    if (!label.ok) return label;
    const amount = amountOf(values.amount.amount);
    const line = lineOf(values, values.amount);
    const reporting = await reportingOf(db, { amount, currency: line.currency, valueDate: line.valueDate, reportingCurrency });
    const owned = { labelId: label.labelId, originator: label.originator, contributionId: ledger.contribution.id };
    const id = await postLine(db, { ...owned, ...line, ...reporting, ...commitmentPart(from), amount });
    return {
      ok: true,
      change: {
        action: 'post',
        entityType: 'Transaction',
        entityId: id,
        labelAfter: label.labelId,
        rules: ['DC-01', 'DC-02', 'DC-04', 'DC-05', 'DC-08', 'DC-20', 'IS-05'],
        detail: values,
      },
    };
  });
};
