import { z } from 'zod';
import { act, type Decision, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { listLabelsById } from '#kernel/label/store.ts';
import { checked, notFound, type Refusal, refuse } from '#kernel/problem.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { AssignInstructorInput } from '../generated/types.ts';
import { canAssignInstructor, sendsPeople } from '../policy.ts';
import { hasSkill, insertInstructorAssignment, isAssigned } from '../store/assignment.ts';
import { listIterations } from '../store/link-target.ts';
import { findTour, type TourRow } from '../store/tour.ts';
import { notYours, onlyAssigners, sendsNobody } from './refusals.ts';

const form = z.object({ tourId: z.string(), iterationId: z.string(), role: z.enum(['LEAD', 'ASSISTANT']), notional: z.boolean() });

type Iteration = Awaited<ReturnType<typeof listIterations>>[number];

const over = /^(CANCELLED_|COMPLETED$|FINALIZED$)/;

/** In post on all days, with the skill, and nowhere else (PE-13). */
const mayInstruct = async (db: Database, tour: TourRow, { startsOn, endsOn, state, instructorSkill }: Iteration): Promise<Refusal | null> => {
  if (tour.state !== 'IN_POST') return refuse('PE-13', ['tourId'], `must be a tour that is IN_POST: this one is ${tour.state}`);
  if (over.test(state)) return refuse('PE-13', ['iterationId'], `must be an iteration that is neither over nor cancelled: this one is ${state}`);
  if (startsOn < tour.arrival || endsOn > tour.departure)
    return refuse('PE-13', ['tourId'], `must cover all days of the iteration, ${startsOn} to ${endsOn}: the tour is from ${tour.arrival} to ${tour.departure}`);
  if (instructorSkill !== null && !(await hasSkill(db, tour.id, instructorSkill)))
    return refuse('PE-13', ['tourId'], `must be the tour of somebody who has the skill ${instructorSkill}, as the iteration asks`);
  return (await isAssigned(db, tour.staffMemberId, startsOn, endsOn))
    ? refuse('PE-13', ['iterationId'], 'The person instructs elsewhere on some of these days.')
    : null;
};

const assign = async (db: Database, viewer: Viewer, values: z.output<typeof form>, wanted: AssignInstructorInput['label']): Promise<Decision> => {
  const seen = await findTour(db, values.tourId);
  if (seen === null) return notFound('tourId');
  const [target] = await listIterations(db, [values.iterationId]);
  if (target === undefined) return notFound('iterationId');
  if (seen.originator !== viewer.nation) return notYours('tourId', 'a tour');
  await lockParent(db, seen.id, 'shared');
  await lockThing(db, `staff ${seen.staffMemberId}`);
  const [tour, [iteration]] = [await findTour(db, seen.id), await listIterations(db, [target.id])];
  if (tour === null) return notFound('tourId');
  if (iteration === undefined) return notFound('iterationId');
  const refusal = await mayInstruct(db, tour, iteration);
  if (refusal !== null) return refusal;
  const [parent] = await listLabelsById(db, [tour.labelId]);
  const label = await labelNew(db, { viewer, entityType: 'InstructorAssignment', wanted, parent });
  if (!label.ok) return label;
  const { id: iterationId, startsOn, endsOn } = iteration;
  const owned = { labelId: label.labelId, originator: label.originator, tourId: tour.id, staffMemberId: tour.staffMemberId };
  const id = await insertInstructorAssignment(db, { ...owned, iterationId, startsOn, endsOn, role: values.role, notional: values.notional });
  return {
    ok: true,
    change: {
      action: 'assign',
      entityType: 'InstructorAssignment',
      entityId: id,
      labelAfter: label.labelId,
      rules: ['PE-08', 'PE-13', 'IS-05'],
      detail: values,
    },
  };
};

/** Assigns somebody in post to a course iteration (PE-13). */
export const assignInstructor = async (desk: Desk, input: AssignInstructorInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canAssignInstructor(viewer)) return onlyAssigners('Assigning an instructor');
  if (!sendsPeople(viewer)) return sendsNobody();
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  return act(desk, { field: 'assignInstructor', input }, (db) => assign(db, viewer, parsed.value, input.label));
};
