import { z } from 'zod';
import { act, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, conflict, notFound } from '#kernel/problem.ts';
import type { ReviseStaffMemberInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { deficitsOf } from '../post/deficits.ts';
import { listBilletVersionsById } from '../store/billet-version.ts';
import { findStaffMember, type NewStaffMember, type StaffMemberRow, updateStaffMember } from '../store/staff-member.ts';
import { listPlannedToursOf, updateDeficits } from '../store/tour.ts';
import { notYours, onlyPersonnelOfficer, sendsNobody } from './refusals.ts';
import { staffForm } from './staff-form.ts';

const form = staffForm({ id: z.string(), expectedVersion: z.int() });

/** What tours that have not begun lack now (PE-05); where the post's version is hidden by now, what they lacked. */
const refresh = async (db: Database, holder: StaffMemberRow): Promise<void> => {
  const tours = await listPlannedToursOf(db, holder.id);
  if (tours.length === 0) return;
  const versions = await listBilletVersionsById(
    db,
    tours.map(({ billetVersionId }) => billetVersionId),
  );
  const posts = new Map(versions.map((version) => [version.id, version]));
  for (const { id, billetVersionId, deficits } of tours) {
    const post = posts.get(billetVersionId);
    const now = post === undefined ? deficits : deficitsOf(post, holder);
    if (JSON.stringify(now) !== JSON.stringify(deficits)) await updateDeficits(db, id, now);
  }
};

/** Changes what is said of a person of the viewer's nation (PE-08). */
export const reviseStaffMember = async (desk: Desk, input: ReviseStaffMemberInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Revising a staff member');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { id, expectedVersion, ...values } = parsed.value;
  return act(desk, { field: 'reviseStaffMember', input }, async (db) => {
    const seen = await findStaffMember(db, id);
    if (seen === null) return notFound('id');
    if (seen.originator !== viewer.nation) return notYours('id', 'a staff member');
    await lockThing(db, `staff ${seen.id}`);
    if (!(await updateStaffMember(db, seen.id, expectedVersion, values as Partial<NewStaffMember>))) return conflict();
    const after = await findStaffMember(db, seen.id);
    if (after === null) return notFound('id');
    await refresh(db, after);
    const { labelId } = after;
    return {
      ok: true,
      change: {
        action: 'revise',
        entityType: 'StaffMember',
        entityId: seen.id,
        labelBefore: labelId,
        labelAfter: labelId,
        rules: ['PE-05', 'PE-08'],
        detail: { before: seen, after: values },
      },
    };
  });
};
