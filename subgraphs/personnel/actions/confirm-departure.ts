import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, conflict, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { ConfirmDepartureInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { day } from '../post/forms.ts';
import { isAssignedOutside } from '../store/assignment.ts';
import { findBilletVersion } from '../store/billet-version.ts';
import { findToday } from '../store/today.ts';
import { type TourRow, updateTour } from '../store/tour.ts';
import { mayHold, openTour } from './open-tour.ts';
import { beyondAssignment, onlyPersonnelOfficer, sendsNobody } from './refusals.ts';

const form = z.object({ id: z.string(), expectedVersion: z.int(), date: day });

const onTime = ({ state, arrival }: TourRow, date: string, today: string): Refusal | null => {
  if (state !== 'IN_POST') return refuse('BAD_VALUE', ['id'], `must be a tour that is IN_POST: this one is ${state}`);
  if (date > today) return refuse('BAD_VALUE', ['date'], `must not be in the future: today is ${today}`);
  return date < arrival ? refuse('BAD_VALUE', ['date'], `must not be before the first day of the tour, ${arrival}`) : null;
};

/** Days after the planned ones must be free, too; and nobody instructs after leaving (PE-13). */
const mayLeave = async (db: Database, nation: string, tour: TourRow, date: string): Promise<Refusal | null> => {
  const { billetId, staffMemberId, isPrimary, arrival, departure } = tour;
  if (date < departure) return (await isAssignedOutside(db, tour.id, { arrival, departure: date })) ? beyondAssignment('date') : null;
  if (date === departure) return null;
  const version = await findBilletVersion(db, tour.billetVersionId);
  return mayHold(db, nation, { billetId, version, staffMemberId, isPrimary, tourId: tour.id, path: 'date', arrival, departure: date });
};

const confirm = async (db: Database, viewer: Viewer, { date, ...wanted }: z.output<typeof form>): Promise<Decision> => {
  const opened = await openTour(db, viewer, wanted);
  if (!opened.ok) return opened;
  const { tour } = opened;
  const refusal = onTime(tour, date, await findToday(db)) ?? (await mayLeave(db, viewer.nation, tour, date));
  if (refusal !== null) return refusal;
  const state = date < tour.originalDeparture ? 'CURTAILED' : 'DEPARTED';
  if (!(await updateTour(db, tour.id, wanted.expectedVersion, { state, departure: date, actualDeparture: date }))) return conflict();
  const { id, labelId } = tour;
  return {
    ok: true,
    change: {
      action: 'depart',
      entityType: 'Tour',
      entityId: id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['PE-01', 'PE-02', 'PE-03', 'PE-08', 'PE-09', 'PE-13'],
      detail: { date, state },
    },
  };
};

/** Says on which day a tour ended: that is final (PE-09). */
export const confirmDeparture = async (desk: Desk, input: ConfirmDepartureInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Confirming a departure');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'confirmDeparture', input }, (db) => confirm(db, viewer, parsed.value));
};
