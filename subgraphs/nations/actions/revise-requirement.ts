import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked } from '#kernel/problem.ts';
import type { ReviseRequirementInput } from '../generated/types.ts';
import { canRaiseRequirement } from '../policy.ts';
import { findMovable, writeMove } from './move-requirement.ts';
import { onlyRaisers } from './refusals.ts';
import { columnsOf, refuseLinks, requirementForm } from './requirement-form.ts';

/** Changes what a DRAFT says. */
export const reviseRequirement = async (desk: Desk, input: ReviseRequirementInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRaiseRequirement(viewer)) return onlyRaisers('Revising a requirement');
  const values = checked(requirementForm, input);
  if (!values.ok) return values;
  return act(desk, { field: 'reviseRequirement', input }, async (db) => {
    const found = await findMovable(db, viewer, input, 'revised');
    if (!found.ok) return found;
    return (await refuseLinks(db, values.value)) ?? writeMove(db, found.row, 'revised', columnsOf(values.value));
  });
};
