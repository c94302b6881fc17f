import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canLend } from '../policy.ts';
import { findBilletLoan, updateBilletLoanLabel } from '../store/loan.ts';

/** Gives a loan of a billet another label (IS-09). */
export const setBilletLoanLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setBilletLoanLabel',
    entityType: 'BilletLoan',
    input,
    mayWrite: canLend(desk.viewer),
    find: findBilletLoan,
    update: updateBilletLoanLabel,
  });
