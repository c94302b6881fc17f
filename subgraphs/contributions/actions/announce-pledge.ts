import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { AnnouncePledgeInput } from '../generated/types.ts';
import { amountOf } from '../ledger/amount.ts';
import { day, lineMoney, optionalText } from '../ledger/forms.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { postLine, reportingOf } from '../ledger/post-line.ts';
import { hasHappened } from '../ledger/time.ts';
import { canWriteContribution } from '../policy.ts';
import { insertPledge } from '../store/pledge.ts';

const form = z
  .object({ contributionId: z.string(), amount: lineMoney, announcedOn: day, event: optionalText(200), expectedBy: day.nullish() })
  .refine(({ announcedOn, expectedBy }) => expectedBy == null || expectedBy >= announcedOn, {
    path: ['expectedBy'],
    message: 'must not be before announcedOn',
  });

/** Announces a pledge: the pledge and its line. */
export const announcePledge = async (desk: Desk, input: AnnouncePledgeInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Announcing a pledge takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { contributionId, amount: money, ...values } = parsed.value;
  return act(desk, { field: 'announcePledge', input }, async (db) => {
    const ledger = await openLedger(db, { viewer, contributionId, path: 'contributionId' });
    if (!ledger.ok) return ledger;
    const { today, reportingCurrency } = ledger.settings;
    const happened = hasHappened('announcedOn', values.announcedOn, { today });
    if (!happened.ok) return happened;
    const label = await labelNew(db, { viewer, entityType: 'Pledge', wanted: input.label, parent: ledger.label });
    if (!label.ok) return label;
    const amount = amountOf(money.amount);
    const owned = { labelId: label.labelId, originator: label.originator, contributionId: ledger.contribution.id, currency: money.currency };
    const pledgeId = await insertPledge(db, { ...owned, ...values });
    const day = { date: values.announcedOn, valueDate: values.announcedOn };
    const reporting = await reportingOf(db, { amount, currency: money.currency, valueDate: day.valueDate, reportingCurrency });
    const transactionId = await postLine(db, { ...owned, ...day, ...reporting, type: 'PLEDGE', amount, pledgeId });
    return {
      ok: true,
      change: {
        action: 'announce',
        entityType: 'Pledge',
        entityId: pledgeId,
        labelAfter: label.labelId,
        rules: ['DC-01', 'DC-02', 'DC-08', 'DC-20', 'IS-05'],
        detail: { ...parsed.value, transactionId },
      },
    };
  });
};
