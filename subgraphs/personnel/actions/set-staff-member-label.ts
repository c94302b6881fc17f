import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteStaff } from '../policy.ts';
import { findStaffMember, updateStaffMember } from '../store/staff-member.ts';

/** Gives a staff member another label; it always carries PERSONAL (IS-09). */
export const setStaffMemberLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setStaffMemberLabel',
    entityType: 'StaffMember',
    input,
    mayWrite: canWriteStaff(desk.viewer),
    find: findStaffMember,
    update: (db, id, expectedVersion, labelId) => updateStaffMember(db, id, expectedVersion, { labelId }),
    gate: 'PERSONAL',
  });
