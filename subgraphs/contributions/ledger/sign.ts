import type { Decision } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew, type WantedLabel } from '#kernel/label/apply.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { insertCommitment } from '../store/commitment.ts';
import type { PledgeRow } from '../store/pledge.ts';
import { amountOf, type Money } from './amount.ts';
import type { OpenLedger } from './open-ledger.ts';
import { postLine, reportingOf } from './post-line.ts';
import { hasHappened } from './time.ts';

export type Terms = {
  readonly amount: Money;
  readonly signedOn: string;
  readonly validTo?: string | null | undefined;
  readonly agreement?: string | null | undefined;
  readonly description?: string | null | undefined;
};

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
  const day = { date: values.signedOn, valueDate: values.signedOn };
  const reporting = await reportingOf(db, { amount, currency: money.currency, valueDate: day.valueDate, reportingCurrency });
  const transactionId = await postLine(db, { ...owned, ...day, ...reporting, type: 'COMMITMENT', amount, commitmentId, commitmentAmount: money.amount });
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
