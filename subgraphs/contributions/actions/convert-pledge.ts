import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, notFound, refuse } from '#kernel/problem.ts';
import type { ConvertPledgeInput } from '../generated/types.ts';
import { amountOf } from '../ledger/amount.ts';
import { mayConvert } from '../ledger/limits.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { sign, termsForm } from '../ledger/sign.ts';
import { canWriteContribution } from '../policy.ts';
import { findPledge } from '../store/pledge.ts';

const form = termsForm.safeExtend({ pledgeId: z.string() });

/** Makes a commitment out of a pledge, as far as the pledge reaches (DC-06). */
export const convertPledge = async (desk: Desk, input: ConvertPledgeInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Converting a pledge takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { pledgeId, ...terms } = parsed.value;
  return act(desk, { field: 'convertPledge', input }, async (db) => {
    const pledge = await findPledge(db, pledgeId);
    if (pledge === null) return notFound('pledgeId');
    const ledger = await openLedger(db, { viewer, contributionId: pledge.contributionId, path: 'pledgeId' });
    if (!ledger.ok) return ledger;
    const { amount, currency } = terms.amount;
    if (currency !== pledge.currency) return refuse('DC-06', ['amount', 'currency'], `must be ${pledge.currency}, the currency of the pledge`);
    const verdict = await mayConvert(db, { id: pledge.id, currency, by: amountOf(amount) });
    return verdict.ok ? sign(db, { viewer, ledger, terms, wanted: input.label, pledge }) : verdict;
  });
};
