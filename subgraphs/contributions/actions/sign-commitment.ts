import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { SignCommitmentInput } from '../generated/types.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { sign, termsForm } from '../ledger/sign.ts';
import { canWriteContribution } from '../policy.ts';

const form = termsForm.safeExtend({ contributionId: z.string() });

/** Signs a commitment that comes from no pledge: the commitment and its line. */
export const signCommitment = async (desk: Desk, input: SignCommitmentInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteContribution(viewer)) return refuse('IDP-04', [], 'Signing a commitment takes the role DONOR_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { contributionId, ...terms } = parsed.value;
  return act(desk, { field: 'signCommitment', input }, async (db) => {
    const ledger = await openLedger(db, { viewer, contributionId, path: 'contributionId' });
    return ledger.ok ? sign(db, { viewer, ledger, terms, wanted: input.label, pledge: null }) : ledger;
  });
};
