import { z } from 'zod';
import { act, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { EnrollInput } from '../generated/types.ts';
import { canEnroll } from '../policy.ts';
import { isEnrollable } from '../states.ts';
import { type AllocationRow, findAllocation } from '../store/allocation.ts';
import { findClash, insertEnrollment } from '../store/enrollment.ts';
import type { IterationRow } from '../store/iteration.ts';
import { isCleared, listSeatsRemaining, listSeatsUsed } from '../store/seat.ts';
import { findToday } from '../store/setting.ts';
import { findTrainee, type TraineeRow } from '../store/trainee.ts';
import { boundBy, boundTo, lockVetting, openIteration } from './open.ts';

const form = z.object({ iterationId: z.string(), traineeId: z.string(), allocationId: z.string().nullish(), notional: z.boolean() });

/** A trainee of the viewer's nation, held: nobody enrolls or vets the person meanwhile. */
const openTrainee = async (db: Database, viewer: Viewer, id: string): Promise<{ readonly ok: true; readonly row: TraineeRow } | Refusal> => {
  const row = await findTrainee(db, id);
  if (row === null) return notFound('traineeId');
  if (row.originator !== viewer.nation) return refuse('TR-22', ['traineeId'], "Only the trainee's own nation enrolls the trainee.");
  await lockThing(db, `trainee ${row.id}`);
  await lockVetting(db, row.id, 'shared');
  await lockVetting(db, row.unitId, 'shared');
  return { ok: true, row };
};

/** What keeps the person away: the state of the iteration, other enrollments, missing clearances. Which, only as far as the rule says. */
const refusalOf = async (db: Database, iteration: IterationRow, trainee: TraineeRow): Promise<Refusal | null> => {
  if (!isEnrollable(iteration.state))
    return refuse('TR-21', ['iterationId'], `must be open for nomination, closed for it or confirmed: it is ${iteration.state}`);
  const clash = await findClash(db, trainee.id, iteration);
  if (clash?.same === true) return refuse('TR-09', ['traineeId'], 'must be somebody who is not enrolled in it yet');
  if (clash !== null) return refuse('TR-09', ['traineeId'], 'must be somebody who is in no other iteration on its days, travel counted in');
  if (!(await isCleared(db, iteration.id, trainee.id))) {
    return refuse('TR-03', ['traineeId'], 'must be cleared, and the unit too, by every authority that the iteration requires, to its last day');
  }
  return null;
};

type Seat = { readonly ok: true; readonly allocation: AllocationRow | null };

/** A seat of the allocation, or one of those that remain (TR-01). */
const seatOf = async (db: Database, iteration: IterationRow, allocationId: string | null): Promise<Seat | Refusal> => {
  if (allocationId === null) {
    const remaining = (await listSeatsRemaining(db, [iteration.id])).get(iteration.id) ?? 0;
    return remaining > 0 ? { ok: true, allocation: null } : refuse('TR-01', ['iterationId'], 'No seat remains that is not allocated.');
  }
  const allocation = await findAllocation(db, allocationId);
  if (allocation === null || allocation.iterationId !== iteration.id) return notFound('allocationId');
  const used = (await listSeatsUsed(db, [allocation.id])).get(allocation.id) ?? 0;
  return used < allocation.seats ? { ok: true, allocation } : refuse('TR-01', ['allocationId'], 'No seat of the allocation remains.');
};

/** Enrolls a trainee of the viewer's nation (TR-01, TR-03, TR-09). */
export const enroll = async (desk: Desk, input: EnrollInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canEnroll(viewer)) return refuse('IDP-04', [], 'Enrolling takes the role TRAINING_FOCAL or PERSONNEL_OFFICER.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { iterationId, traineeId, allocationId, notional } = parsed.value;
  return act(desk, { field: 'enroll', input }, async (db) => {
    const person = await openTrainee(db, viewer, traineeId);
    if (!person.ok) return person;
    const opened = await openIteration(db, iterationId, 'iterationId');
    if (!opened.ok) return opened;
    const [trainee, iteration] = [person.row, opened.row];
    const no = await refusalOf(db, iteration, trainee);
    if (no !== null) return no;
    const seat = await seatOf(db, iteration, allocationId ?? null);
    if (!seat.ok) return seat;
    const label = await labelNew(db, { viewer, entityType: 'Enrollment', wanted: input.label, parent: await boundBy(db, viewer, iteration) });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const id = await insertEnrollment(db, {
      labelId,
      originator,
      iterationId: iteration.id,
      ...boundTo(viewer, iteration),
      traineeId: trainee.id,
      allocationId: seat.allocation?.id ?? null,
      state: 'ENROLLED',
      enrolledOn: await findToday(db),
      busyFrom: iteration.travelFrom,
      busyTo: iteration.travelTo,
      notional,
    });
    return {
      ok: true,
      change: { action: 'enroll', entityType: 'Enrollment', entityId: id, labelAfter: labelId, rules: ['TR-01', 'TR-03', 'TR-09'], detail: parsed.value },
    };
  });
};
