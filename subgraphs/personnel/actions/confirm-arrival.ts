import { z } from 'zod';
import { act, type Decision, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { checked, conflict, problem, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { ConfirmArrivalInput } from '../generated/types.ts';
import { canWriteStaff, sendsPeople } from '../policy.ts';
import { type Deficit, deficitsOf, ruleOf } from '../post/deficits.ts';
import { day } from '../post/forms.ts';
import { type BilletVersionRow, findBilletVersion } from '../store/billet-version.ts';
import { findStaffMember } from '../store/staff-member.ts';
import { findToday } from '../store/today.ts';
import { type TourRow, updateTour } from '../store/tour.ts';
import { listWaiversOfTours } from '../store/waiver.ts';
import { mayHold, mustBeAuthorized, openTour } from './open-tour.ts';
import { onlyPersonnelOfficer, sendsNobody } from './refusals.ts';

const form = z.object({ id: z.string(), expectedVersion: z.int(), date: day });

const onTime = (tour: TourRow, date: string, today: string): Refusal | null => {
  if (tour.state !== 'PLANNED') return refuse('PE-09', ['id'], `The tour is ${tour.state}: an arrival is confirmed once, while it is PLANNED.`);
  if (date > today) return refuse('BAD_VALUE', ['date'], `must not be in the future: today is ${today}`);
  return date > tour.departure ? refuse('BAD_VALUE', ['date'], `must not be after the last day of the tour, ${tour.departure}`) : null;
};

/** Each deficit needs a waiver that is valid on the day (PE-04, PE-05). */
const waived = async (db: Database, tourId: string, deficits: readonly Deficit[], date: string): Promise<Refusal | null> => {
  const waivers = deficits.length === 0 ? [] : await listWaiversOfTours(db, [tourId]);
  const missing = deficits.filter(({ kind }) => !waivers.some((waiver) => waiver.kind === kind && waiver.expiresOn >= date));
  if (missing.length === 0) return null;
  const words = (deficit: Deficit) =>
    `The post asks for ${deficit.required} (${deficit.kind}): the coalition staff must have waived it until ${date} or later.`;
  return { ok: false, problems: missing.map((deficit) => problem(ruleOf(deficit.kind), ['date'], words(deficit))) };
};

/** Days before the planned ones must be free, too. */
const earlier = async (db: Database, nation: string, tour: TourRow, version: BilletVersionRow | null, arrival: string): Promise<Refusal | null> => {
  if (arrival >= tour.arrival) return null;
  const { billetId, staffMemberId, isPrimary, departure } = tour;
  const post = { billetId, version, staffMemberId, isPrimary, tourId: tour.id, path: 'date', arrival, departure };
  return (await mustBeAuthorized(db, { ...post, departure: tour.arrival })) ?? mayHold(db, nation, post);
};

const confirm = async (db: Database, viewer: Viewer, { date, ...wanted }: z.output<typeof form>): Promise<Decision> => {
  const opened = await openTour(db, viewer, wanted);
  if (!opened.ok) return opened;
  const { tour } = opened;
  const late = onTime(tour, date, await findToday(db));
  if (late !== null) return late;
  const [version, holder] = [await findBilletVersion(db, tour.billetVersionId), await findStaffMember(db, tour.staffMemberId)];
  const deficits = version === null || holder === null ? tour.deficits : deficitsOf(version, holder);
  const refusal = (await earlier(db, viewer.nation, tour, version, date)) ?? (await waived(db, tour.id, deficits, date));
  if (refusal !== null) return refusal;
  if (!(await updateTour(db, tour.id, wanted.expectedVersion, { state: 'IN_POST', arrival: date, actualArrival: date, deficits }))) return conflict();
  const { id, labelId } = tour;
  return {
    ok: true,
    change: {
      action: 'arrive',
      entityType: 'Tour',
      entityId: id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['PE-01', 'PE-02', 'PE-03', 'PE-04', 'PE-05', 'PE-08'],
      detail: { date, deficits },
    },
  };
};

/** Says on which day a tour began. */
export const confirmArrival = async (desk: Desk, input: ConfirmArrivalInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canWriteStaff(viewer)) return onlyPersonnelOfficer('Confirming an arrival');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'confirmArrival', input }, (db) => confirm(db, viewer, parsed.value));
};
