import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { labelDraft, nationOnly } from '#kernel/label/label.ts';
import { labelFor, saveLabelDefault } from '#kernel/label/store.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { SetDefaultLabelInput } from '../generated/types.ts';
import { canSetDefaultLabel } from '../policy.ts';
import { gates, labelledTypes } from '../store/label-default.ts';

/** Sets who sees the nation's new records of a type when nothing is said (IS-02). */
export const setDefaultLabel = async (desk: Desk, input: SetDefaultLabelInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canSetDefaultLabel(viewer)) return refuse('IDP-04', [], 'Setting a default label takes the role RELEASE_OFFICER, SNR or COORDINATOR.');
  const form = z.object({ label: labelDraft(gates[input.type]) });
  const values = checked(form, { label: { ...nationOnly, ...input.label } });
  if (!values.ok) return values;
  const { label } = values.value;
  const type = labelledTypes[input.type];
  return act(desk, { field: 'setDefaultLabel', input }, async (db) => {
    // Making the label proves that it can be one: its nations take part, and the nation is in its groups.
    const made = await labelFor(db, label);
    if (!made.ok) return made;
    await saveLabelDefault(db, viewer.nation, type, label);
    return {
      ok: true,
      change: { action: 'default', entityType: 'Nation', entityId: viewer.nation, labelAfter: made.id, rules: ['IS-01', 'IS-02'], detail: { type, label } },
    };
  });
};
