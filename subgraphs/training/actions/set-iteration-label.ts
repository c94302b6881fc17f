import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { childrenOfIteration } from '../store/children.ts';
import { findCourse } from '../store/course.ts';
import { findIteration, updateIterationLabel } from '../store/iteration.ts';

/** Gives an iteration another label, no wider than its own nation's course; links follow, own seats and enrollments narrow with it (IS-05, IS-09). */
export const setIterationLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setIterationLabel',
    entityType: 'CourseIteration',
    input,
    mayWrite: canRunTraining(desk.viewer),
    find: findIteration,
    update: updateIterationLabel,
    parent: ({ boundCourseId }) => (boundCourseId === null ? undefined : { id: boundCourseId, find: (db) => findCourse(db, boundCourseId) }),
    children: childrenOfIteration,
  });
