import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { listParticipants } from '#kernel/participants.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import { STAFF } from '#kernel/viewer.ts';
import type { LoanBilletInput } from '../generated/types.ts';
import { canLend } from '../policy.ts';
import { day, reason } from '../post/forms.ts';
import { type BilletRow, findBillet } from '../store/billet.ts';
import { insertBilletLoan } from '../store/loan.ts';

const form = z
  .object({ billetId: z.string(), toNation: z.string(), from: day, until: day, reason, notional: z.boolean() })
  .refine(({ from, until }) => until >= from, { path: ['until'], message: 'must not be before from' });

/** Only who fills a billet lends it, and only to one who does not fill it already (PE-03). */
const mayLend = async (db: Database, nation: string, { binding, boundTo, nations }: BilletRow, toNation: string): Promise<Refusal | null> => {
  const owners = binding === 'FIXED' ? [boundTo ?? ''] : nations;
  if (binding === 'OPEN_BID') return refuse('PE-03', ['billetId'], 'The billet is open to all: nobody lends it.');
  if (!owners.includes(nation)) return refuse('PE-03', ['billetId'], 'Only a nation that the billet is bound to lends it.');
  if (owners.includes(toNation)) return refuse('PE-03', ['toNation'], 'must be a nation that the billet is not bound to');
  const takesPart = toNation !== STAFF && (await listParticipants(db, [toNation])).length > 0;
  return takesPart ? null : refuse('BAD_VALUE', ['toNation'], 'must be the code of a nation that takes part and sends people, such as CAN');
};

/** Lends a billet for a time to a nation that it is not bound to (PE-03). */
export const loanBillet = async (desk: Desk, input: LoanBilletInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canLend(viewer)) return refuse('IDP-04', [], 'Lending a billet takes the role SNR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { toNation, from: startsOn, until: endsOn, ...values } = parsed.value;
  return act(desk, { field: 'loanBillet', input }, async (db) => {
    const billet = await findBillet(db, values.billetId);
    if (billet === null) return notFound('billetId');
    const refusal = await mayLend(db, viewer.nation, billet, toNation);
    if (refusal !== null) return refusal;
    const label = await labelNew(db, { viewer, entityType: 'BilletLoan', wanted: input.label, released: { nation: toNation, rule: 'PE-03' } });
    if (!label.ok) return label;
    const owned = { labelId: label.labelId, originator: label.originator, billetId: billet.id };
    const id = await insertBilletLoan(db, { ...owned, toNation, startsOn, endsOn, reason: values.reason, notional: values.notional });
    return {
      ok: true,
      change: { action: 'loan', entityType: 'BilletLoan', entityId: id, labelAfter: label.labelId, rules: ['PE-03', 'IS-02'], detail: parsed.value },
    };
  });
};
