import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked } from '#kernel/problem.ts';
import type { RaiseRequirementInput } from '../generated/types.ts';
import { canRaiseRequirement } from '../policy.ts';
import { insertRequirement } from '../store/requirement.ts';
import { onlyRaisers } from './refusals.ts';
import { columnsOf, refuseLinks, requirementForm } from './requirement-form.ts';

/** Raises a requirement on behalf of the partner's institution, as a DRAFT. */
export const raiseRequirement = async (desk: Desk, input: RaiseRequirementInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRaiseRequirement(viewer)) return onlyRaisers('Raising a requirement');
  const values = checked(requirementForm, input);
  if (!values.ok) return values;
  return act(desk, { field: 'raiseRequirement', input }, async (db) => {
    const refused = await refuseLinks(db, values.value);
    if (refused !== null) return refused;
    const label = await labelNew(db, { viewer, entityType: 'CapabilityRequirement', wanted: input.label });
    if (!label.ok) return label;
    const id = await insertRequirement(db, { ...columnsOf(values.value), labelId: label.labelId, originator: label.originator });
    return {
      ok: true,
      change: {
        action: 'raise',
        entityType: 'CapabilityRequirement',
        entityId: id,
        labelAfter: label.labelId,
        rules: ['IS-02', 'IS-12'],
        detail: values.value,
      },
    };
  });
};
