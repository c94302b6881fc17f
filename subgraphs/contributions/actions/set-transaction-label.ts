import type { Desk, Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { childrenOfTransaction } from '../store/children.ts';
import { findCommitment } from '../store/commitment.ts';
import { findContribution } from '../store/contribution.ts';
import { findPledge } from '../store/pledge.ts';
import { findTransaction, type TransactionRow, updateTransactionLabel } from '../store/transaction.ts';

/** The nearest record that a line belongs to: that one is itself within those above it. A reversal belongs to the line it takes back. */
const parentOf = ({ contributionId, commitmentId, pledgeId, reversesId }: TransactionRow) => {
  const above = [reversesId, commitmentId ?? pledgeId, contributionId].filter((id) => id !== null);
  const [id = contributionId, ...further] = above;
  const find = async (db: Database) => {
    // The labels further up stand still too: narrowing one of them reaches down to this line.
    for (const one of further) await lockParent(db, one, 'shared');
    if (reversesId !== null) return findTransaction(db, reversesId);
    if (commitmentId !== null) return findCommitment(db, commitmentId);
    return pledgeId === null ? findContribution(db, contributionId) : findPledge(db, pledgeId);
  };
  return { id, find };
};

/** Gives a line another label, no wider than that of what it belongs to; its reversals get the same one (IS-05, IS-09). */
export const setTransactionLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setTransactionLabel',
    entityType: 'Transaction',
    input,
    mayWrite: canWriteContribution(desk.viewer),
    find: findTransaction,
    update: updateTransactionLabel,
    parent: parentOf,
    children: childrenOfTransaction,
  });
