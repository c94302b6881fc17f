import { z } from 'zod';
import { act, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, refuse } from '#kernel/problem.ts';
import type { RegisterStaffMemberInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { findStaffMemberByRef, insertStaffMember, type NewStaffMember } from '../store/staff-member.ts';
import { onlyPersonnelOfficer, sendsNobody } from './refusals.ts';
import { staffForm } from './staff-form.ts';

// No blanks, no small letters and a digit: no "First Last" fits.
const serviceRef = z
  .string()
  .regex(
    /^(?=.*[0-9])[A-Z0-9][A-Z0-9._/-]{2,39}$/,
    'must have 3 to 40 capital letters, digits or . _ / -, start with a letter or digit, and have a digit among them; never a name',
  );

const form = staffForm({ serviceRef });

/** Adds a person whom the viewer's nation sends: an opaque reference (PE-08). */
export const registerStaffMember = async (desk: Desk, input: RegisterStaffMemberInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Registering a staff member');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'registerStaffMember', input }, async (db) => {
    const values = parsed.value as unknown as Omit<NewStaffMember, 'labelId' | 'originator'>;
    await lockThing(db, `service reference ${viewer.nation} ${values.serviceRef}`);
    if ((await findStaffMemberByRef(db, viewer.nation, values.serviceRef)) !== null)
      return refuse('BAD_VALUE', ['serviceRef'], 'Your nation already uses this serviceRef: take another.');
    const label = await labelNew(db, { viewer, entityType: 'StaffMember', wanted: input.label, gate: 'PERSONAL' });
    if (!label.ok) return label;
    const id = await insertStaffMember(db, { ...values, labelId: label.labelId, originator: label.originator });
    return {
      ok: true,
      change: { action: 'register', entityType: 'StaffMember', entityId: id, labelAfter: label.labelId, rules: ['PE-08', 'IS-02'], detail: values },
    };
  });
};
