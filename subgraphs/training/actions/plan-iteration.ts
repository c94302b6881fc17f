import { z } from 'zod';
import { act, type Desk, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew } from '#kernel/label/apply.ts';
import { lockParent } from '#kernel/label/cascade.ts';
import { listParticipants } from '#kernel/participants.ts';
import { checked, notFound, type Problem, problem, type Refusal, refuse } from '#kernel/problem.ts';
import { text } from '#kernel/values.ts';
import type { PlanIterationInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { type CourseRow, type CourseVersionRow, findCourse, findCourseVersion } from '../store/course.ts';
import { insertIteration } from '../store/iteration.ts';
import { findProgram } from '../store/program.ts';
import { day, distinct, whole } from './forms.ts';
import { linkLinesOfEffort } from './link.ts';
import { boundBy } from './open.ts';

const form = z
  .object({
    courseId: z.string(),
    versionNumber: z.number().nullish(),
    programId: z.string().nullish(),
    title: text(200),
    startsOn: day,
    endsOn: day,
    travelFrom: day.nullish(),
    travelTo: day.nullish(),
    location: z.enum(['IN_COUNTRY', 'PROVIDER_NATION', 'THIRD_COUNTRY', 'ONLINE']),
    capacity: whole(1, 10_000),
    minToRun: whole(0, 10_000),
    requiredAuthorities: distinct(z.string(), 10),
    draft: z.boolean(),
    linesOfEffort: distinct(z.string(), 20),
    notional: z.boolean(),
  })
  .superRefine(({ startsOn, endsOn, travelFrom, travelTo, capacity, minToRun }, context) => {
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (endsOn < startsOn) fail('endsOn', 'must not be before startsOn');
    if (travelFrom != null && travelFrom > startsOn) fail('travelFrom', 'must not be after startsOn');
    if (travelTo != null && travelTo < endsOn) fail('travelTo', 'must not be before endsOn');
    if (minToRun > capacity) fail('minToRun', 'must be at most capacity');
  });

type Values = z.output<typeof form>;
type Chosen = { readonly ok: true; readonly course: CourseRow; readonly version: CourseVersionRow };

/** The course, its label standing still, and the version to pin. */
const choose = async (db: Database, { courseId, versionNumber }: Values): Promise<Chosen | Refusal> => {
  const seen = await findCourse(db, courseId);
  if (seen === null) return notFound('courseId');
  await lockParent(db, seen.id, 'shared');
  const course = await findCourse(db, seen.id);
  if (course === null) return notFound('courseId');
  const version = await findCourseVersion(db, course.id, versionNumber ?? null);
  return version === null ? refuse('TR-17', ['versionNumber'], 'must be the number of a version of the course') : { ok: true, course, version };
};

const strangers = async (db: Database, authorities: readonly string[]): Promise<readonly Problem[]> => {
  const participants = await listParticipants(db, authorities);
  return authorities.flatMap((nation, index) =>
    participants.includes(nation) ? [] : [problem('BAD_VALUE', ['requiredAuthorities', String(index)], 'must be a nation that takes part, such as CAN')],
  );
};

/** Plans an iteration of a course that the viewer may see; it pins a version of it (TR-17). */
export const planIteration = async (desk: Desk, input: PlanIterationInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Planning an iteration takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { courseId: _course, versionNumber: _number, programId, linesOfEffort, draft, travelFrom, travelTo, ...values } = parsed.value;
  return act(desk, { field: 'planIteration', input }, async (db) => {
    const problems = await strangers(db, values.requiredAuthorities);
    if (problems.length > 0) return { ok: false, problems };
    const program = programId == null ? null : await findProgram(db, programId);
    if (programId != null && program === null) return notFound('programId');
    const chosen = await choose(db, parsed.value);
    if (!chosen.ok) return chosen;
    const { course, version } = chosen;
    const label = await labelNew(db, { viewer, entityType: 'CourseIteration', wanted: input.label, parent: await boundBy(db, viewer, course) });
    if (!label.ok) return label;
    const { labelId, originator } = label;
    const boundCourseId = course.originator === originator ? course.id : null;
    const id = await insertIteration(db, {
      ...values,
      labelId,
      originator,
      boundCourseId,
      courseId: course.id,
      courseVersionId: version.id,
      programId: program?.id ?? null,
      travelFrom: travelFrom ?? values.startsOn,
      travelTo: travelTo ?? values.endsOn,
      instructorSkill: version.instructorSkill,
      state: draft ? 'DRAFT' : 'PLANNED',
    });
    const linked = await linkLinesOfEffort(db, 'iteration', { id, labelId, originator, boundCourseId }, linesOfEffort);
    if (!linked.ok) return linked;
    const detail = { ...parsed.value, versionNumber: version.number };
    return { ok: true, change: { action: 'plan', entityType: 'CourseIteration', entityId: id, labelAfter: labelId, rules: ['IS-05', 'TR-17'], detail } };
  });
};
