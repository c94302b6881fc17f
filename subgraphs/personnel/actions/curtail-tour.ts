import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, conflict, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { CurtailTourInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { day, reason } from '../post/forms.ts';
import { isAssignedOutside } from '../store/assignment.ts';
import { findToday } from '../store/today.ts';
import { type TourRow, updateTour } from '../store/tour.ts';
import { openTour } from './open-tour.ts';
import { beyondAssignment, onlyPersonnelOfficer, sendsNobody } from './refusals.ts';

const form = z.object({ id: z.string(), expectedVersion: z.int(), departure: day.nullable().default(null), reason });

const mayEnd = async (db: Database, tour: TourRow, departure: string | null): Promise<Refusal | null> => {
  const { state, arrival } = tour;
  if (departure === null)
    return state === 'PLANNED' ? null : refuse('BAD_VALUE', ['departure'], `must be given: only a PLANNED tour is called off, and this one is ${state}`);
  const today = await findToday(db);
  if (departure < today) return refuse('PE-09', ['departure'], `must not be in the past: today is ${today}`);
  if (departure < arrival) return refuse('BAD_VALUE', ['departure'], `must not be before the first day of the tour, ${arrival}`);
  if (departure >= tour.departure) return refuse('BAD_VALUE', ['departure'], `must be earlier than the last day so far, ${tour.departure}`);
  return (await isAssignedOutside(db, tour.id, { arrival, departure })) ? beyondAssignment('departure') : null;
};

const curtail = async (db: Database, viewer: Viewer, { departure, reason: why, ...wanted }: z.output<typeof form>): Promise<Decision> => {
  const opened = await openTour(db, viewer, wanted);
  if (!opened.ok) return opened;
  const { tour } = opened;
  const refusal = await mayEnd(db, tour, departure);
  if (refusal !== null) return refusal;
  const change = departure === null ? { state: 'CANCELLED' as const } : { departure };
  if (!(await updateTour(db, tour.id, wanted.expectedVersion, { ...change, reason: why }))) return conflict();
  const { id, labelId } = tour;
  return {
    ok: true,
    change: {
      action: 'curtail',
      entityType: 'Tour',
      entityId: id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['PE-08', 'PE-09', 'PE-13'],
      detail: { before: tour.departure, departure, reason: why },
    },
  };
};

/** Ends a tour earlier than planned, or calls off one that has not begun; the departure first planned is kept (PE-09). */
export const curtailTour = async (desk: Desk, input: CurtailTourInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Curtailing a tour');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'curtailTour', input }, (db) => curtail(db, viewer, parsed.value));
};
