import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { childrenOfPledge } from '../store/children.ts';
import { findContribution } from '../store/contribution.ts';
import { findPledge, updatePledgeLabel } from '../store/pledge.ts';

/** Gives a pledge another label, no wider than its contribution's; its lines narrow with it (IS-05, IS-09). */
export const setPledgeLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setPledgeLabel',
    entityType: 'Pledge',
    input,
    mayWrite: canWriteContribution(desk.viewer),
    find: findPledge,
    update: updatePledgeLabel,
    parent: ({ contributionId }) => ({ id: contributionId, find: (db) => findContribution(db, contributionId) }),
    children: childrenOfPledge,
  });
