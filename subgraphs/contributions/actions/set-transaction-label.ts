import type { Desk, Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { findCommitment } from '../store/commitment.ts';
import { findContribution } from '../store/contribution.ts';
import { findPledge } from '../store/pledge.ts';
import { findTransaction, type TransactionRow, updateTransactionLabel } from '../store/transaction.ts';

/** The nearest record that a line belongs to: that one is itself within the contribution. */
const parentOf = ({ contributionId, commitmentId, pledgeId }: TransactionRow) => {
  const id = commitmentId ?? pledgeId ?? contributionId;
  const find = async (db: Database) => {
    // The contribution's label stands still too: narrowing it reaches down to this line.
    await lockParent(db, contributionId, 'shared');
    if (commitmentId !== null) return findCommitment(db, commitmentId);
    return pledgeId === null ? findContribution(db, contributionId) : findPledge(db, pledgeId);
  };
  return { id, find };
};

/** Gives a line another label, no wider than that of its commitment, pledge or contribution (IS-05, IS-09). */
export const setTransactionLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setTransactionLabel',
    entityType: 'Transaction',
    input,
    mayWrite: canWriteContribution(desk.viewer),
    find: findTransaction,
    update: updateTransactionLabel,
    parent: parentOf,
  });
