import type { Desk, Outcome } from '#kernel/action.ts';
import { setLabel } from '#kernel/label/set-label.ts';
import type { SetLabelInput } from '../generated/types.ts';
import { canWriteStaff } from '../policy.ts';
import { childrenOfTour } from '../store/children.ts';
import { findTour, updateTour } from '../store/tour.ts';

/** Gives a tour another label; its instructor assignments narrow with it (IS-05, IS-09). */
export const setTourLabel = (desk: Desk, input: SetLabelInput): Promise<Outcome> =>
  setLabel(desk, {
    field: 'setTourLabel',
    entityType: 'Tour',
    input,
    mayWrite: canWriteStaff(desk.viewer),
    find: findTour,
    update: (db, id, expectedVersion, labelId) => updateTour(db, id, expectedVersion, { labelId }),
    children: childrenOfTour,
  });
