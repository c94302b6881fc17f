import { z } from 'zod';
import type { Decision } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew, type WantedLabel } from '#kernel/label/apply.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { insertCommitment } from '../store/commitment.ts';
import type { PledgeRow } from '../store/pledge.ts';
import { amountOf } from './amount.ts';
import { day, lineMoney, optionalText } from './forms.ts';
import type { OpenLedger } from './open-ledger.ts';
import { postLine, reportingOf } from './post-line.ts';
import { hasHappened } from './time.ts';

/** The form of what is signed; each action adds the id of what it is signed under. */
export const termsForm = z
  .object({
    amount: lineMoney,
    signedOn: day,
    validTo: day.nullish(),
    agreement: optionalText(200),
    description: optionalText(1000),
  })
  .refine(({ signedOn, validTo }) => validTo == null || validTo >= signedOn, { path: ['validTo'], message: 'must not be before signedOn' });

export type Terms = z.output<typeof termsForm>;

export type SignRequest = {
  readonly viewer: Viewer;
  readonly ledger: OpenLedger;
  readonly terms: Terms;
  readonly wanted: WantedLabel | null | undefined;
  /** The pledge that it is made out of, which has enough outstanding. */
  readonly pledge: PledgeRow | null;
};

/** Writes a commitment and its line into an open ledger. */
export const sign = async (db: Database, { viewer, ledger, terms, wanted, pledge }: SignRequest): Promise<Decision> => {
  const { today, reportingCurrency } = ledger.settings;
  const { amount: money, ...values } = terms;
  const since = pledge === null ? undefined : { day: pledge.announcedOn, what: 'the pledge was announced then' };
  const happened = hasHappened('signedOn', values.signedOn, { today, since });
  if (!happened.ok) return happened;
  const label = await labelNew(db, { viewer, entityType: 'Commitment', wanted, parent: ledger.label });
  if (!label.ok) return label;
  const amount = amountOf(money.amount);
  const owned = { labelId: label.labelId, originator: label.originator, contributionId: ledger.contribution.id, currency: money.currency };
  const commitmentId = await insertCommitment(db, { ...owned, ...values, pledgeId: pledge?.id ?? null });
  const dates = { date: values.signedOn, valueDate: values.signedOn };
  const reporting = await reportingOf(db, { amount, currency: money.currency, valueDate: dates.valueDate, reportingCurrency });
  const transactionId = await postLine(db, { ...owned, ...dates, ...reporting, type: 'COMMITMENT', amount, commitmentId, commitmentAmount: money.amount });
  return {
    ok: true,
    change: {
      action: pledge === null ? 'sign' : 'convert',
      entityType: 'Commitment',
      entityId: commitmentId,
      labelAfter: label.labelId,
      rules: ['DC-01', 'DC-02', 'DC-06', 'DC-08', 'DC-20', 'IS-05'],
      detail: { ...terms, pledgeId: pledge?.id ?? null, transactionId },
    },
  };
};
