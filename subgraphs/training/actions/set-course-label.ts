import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { childrenOfCourse } from '../store/children.ts';
import { findCourse, updateCourseLabel } from '../store/course.ts';

/** Gives a course another label; its versions follow, and what its own nation has under it narrows with it (IS-05, IS-09). */
export const setCourseLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setCourseLabel',
    entityType: 'Course',
    input,
    mayWrite: canRunTraining(desk.viewer),
    find: findCourse,
    update: updateCourseLabel,
    children: childrenOfCourse,
  });
