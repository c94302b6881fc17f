import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canAssignInstructor } from '../policy.ts';
import { findInstructorAssignment, updateInstructorAssignmentLabel } from '../store/assignment.ts';
import { findTour } from '../store/tour.ts';

/** Gives an instructor assignment another label, no wider than its tour's (IS-05, IS-09). */
export const setInstructorAssignmentLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setInstructorAssignmentLabel',
    entityType: 'InstructorAssignment',
    input,
    mayWrite: canAssignInstructor(desk.viewer),
    find: findInstructorAssignment,
    update: updateInstructorAssignmentLabel,
    parent: ({ tourId }) => ({ id: tourId, find: (db) => findTour(db, tourId) }),
  });
