import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { childrenOfCommitment } from '../store/children.ts';
import { findCommitment, updateCommitmentLabel } from '../store/commitment.ts';
import { findContribution } from '../store/contribution.ts';

/** Gives a commitment another label, no wider than its contribution's; its lines narrow with it (IS-05, IS-09). */
export const setCommitmentLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setCommitmentLabel',
    entityType: 'Commitment',
    input,
    mayWrite: canWriteContribution(desk.viewer),
    find: findCommitment,
    update: updateCommitmentLabel,
    parent: ({ contributionId }) => ({ id: contributionId, find: (db) => findContribution(db, contributionId) }),
    children: childrenOfCommitment,
  });
