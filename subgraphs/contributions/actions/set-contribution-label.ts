import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetContributionLabelInput } from '../generated/types.ts';
import { canWriteContribution } from '../policy.ts';
import { childrenOfContribution } from '../store/children.ts';
import { findContribution, updateContributionLabel } from '../store/contribution.ts';

/** Gives a contribution another label; what belongs to it narrows with it, or gets the same one (IS-05, IS-09). */
export const setContributionLabel = (desk: Desk, input: SetContributionLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setContributionLabel',
    entityType: 'Contribution',
    input,
    mayWrite: canWriteContribution(desk.viewer),
    find: findContribution,
    update: updateContributionLabel,
    children: childrenOfContribution,
    withChildren: input.withLines,
  });
