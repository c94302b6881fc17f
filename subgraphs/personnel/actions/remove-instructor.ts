import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import { checked, conflict, notFound } from '#kernel/problem.ts';
import type { RemoveInstructorInput } from '../generated/types.ts';
import { canAssignInstructor, sendsPeople } from '../policy.ts';
import { findInstructorAssignment, removeInstructorAssignment } from '../store/assignment.ts';
import { notYours, onlyAssigners, sendsNobody } from './refusals.ts';

const form = z.object({ id: z.string(), expectedVersion: z.int() });

/** Takes an assignment back: what is read back is the tour. */
export const removeInstructor = async (desk: Desk, input: RemoveInstructorInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canAssignInstructor(viewer)) return onlyAssigners('Removing an instructor');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'removeInstructor', input }, async (db) => {
    const assignment = await findInstructorAssignment(db, parsed.value.id);
    if (assignment === null) return notFound('id');
    if (assignment.originator !== viewer.nation) return notYours('id', 'an assignment');
    if (!(await removeInstructorAssignment(db, assignment.id, parsed.value.expectedVersion))) return conflict();
    return {
      ok: true,
      change: {
        action: 'remove-instructor',
        entityType: 'Tour',
        entityId: assignment.tourId,
        labelBefore: assignment.labelId,
        rules: ['PE-08', 'PE-13'],
        detail: assignment,
      },
    };
  });
};
