import { z } from 'zod';
import { act, type Decision, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import type { Database } from '#kernel/database/run.ts';
import { labelNew, type WantedLabel } from '#kernel/label/apply.ts';
import { checked, conflict, notFound, refuse } from '#kernel/problem.ts';
import { reference, text } from '#kernel/values.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { CreateCourseVersionInput } from '../generated/types.ts';
import { canRunTraining } from '../policy.ts';
import { findCourse, findCourseVersion, insertCourse, insertCourseVersion, updateCourse } from '../store/course.ts';
import { listOrganizationIds } from '../store/link-target.ts';
import { distinct, halves, whole } from './forms.ts';
import { openOwn } from './open.ts';

const content = {
  title: text(200),
  discipline: text(100),
  aim: text(2000),
  performanceObjectives: z.array(text(300)).max(20, 'has at most 20'),
  durationDays: halves(0.5, 999.5),
  delivery: z.enum(['RESIDENT', 'MTT', 'BLENDED', 'ONLINE']),
  languages: distinct(z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code such as en'), 10).refine((codes) => codes.length > 0, 'must name a language'),
  minAttendancePercent: whole(0, 100),
  humanRightsHours: halves(0, 9999.5),
  instructorSkill: z
    .string()
    .regex(/^[A-Z][A-Z0-9_-]{0,39}$/, 'must be a skill code: capital letters, digits, - and _, at most 40')
    .nullish(),
  notional: z.boolean(),
};

const form = z
  .object({ ...content, courseId: z.string().nullish(), expectedVersion: z.number().nullish(), code: reference.nullish(), providerId: z.string().nullish() })
  .superRefine(({ courseId, expectedVersion, code, providerId }, context) => {
    const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (courseId == null) {
      if (code == null) fail('code', 'must be given for a new course; for the next version of a course name courseId');
      if (expectedVersion != null) fail('expectedVersion', 'must be left out for a new course');
      return;
    }
    if (expectedVersion == null) fail('expectedVersion', 'must be the version of the course that you saw');
    if (code != null) fail('code', 'must be left out with courseId: a course keeps its code');
    if (providerId != null) fail('providerId', 'must be left out with courseId: a course keeps its provider');
  });

type Values = z.output<typeof form>;

const contentOf = ({ courseId: _course, expectedVersion: _version, code: _code, providerId: _provider, ...version }: Values) => version;

const addCourse = async (db: Database, viewer: Viewer, values: Values, wanted: WantedLabel | null | undefined): Promise<Decision> => {
  const { code, providerId, notional } = values;
  const [provider] = providerId == null ? [] : await listOrganizationIds(db, [providerId]);
  if (providerId != null && provider === undefined) return notFound('providerId');
  const label = await labelNew(db, { viewer, entityType: 'Course', wanted });
  if (!label.ok) return label;
  const { labelId, originator } = label;
  const id = await insertCourse(db, { labelId, originator, code: code ?? '', providerId: provider?.id ?? null, notional });
  await insertCourseVersion(db, { ...contentOf(values), labelId, originator, courseId: id, number: 1 });
  return {
    ok: true,
    change: { action: 'create', entityType: 'Course', entityId: id, labelAfter: labelId, rules: ['TR-17'], detail: { ...values, number: 1 } },
  };
};

const addVersion = async (db: Database, viewer: Viewer, values: Values, courseId: string): Promise<Decision> => {
  const opened = await openOwn(db, viewer, { id: courseId, path: 'courseId', find: findCourse });
  if (!opened.ok) return opened;
  const { id, labelId, originator } = opened.row;
  await lockThing(db, `versions ${id}`);
  if (!(await updateCourse(db, id, values.expectedVersion ?? 0, {}))) return conflict();
  const newest = await findCourseVersion(db, id, null);
  const number = (newest?.number ?? 0) + 1;
  await insertCourseVersion(db, { ...contentOf(values), labelId, originator, courseId: id, number });
  return {
    ok: true,
    change: {
      action: 'version',
      entityType: 'Course',
      entityId: id,
      labelBefore: labelId,
      labelAfter: labelId,
      rules: ['TR-17', 'TR-22'],
      detail: { ...values, number },
    },
  };
};

/** Adds a course with its first version, or the next version of one: what stands is never changed (TR-17). */
export const createCourseVersion = async (desk: Desk, input: CreateCourseVersionInput): Promise<Outcome> => {
  const { viewer } = desk;
  if (!canRunTraining(viewer)) return refuse('IDP-04', [], 'Adding a course or a version takes the role TRAINING_FOCAL, SNR or COORDINATOR.');
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { courseId } = parsed.value;
  if (courseId != null && input.label != null) return refuse('BAD_VALUE', ['label'], "must be left out with courseId: a version has its course's label");
  return act(desk, { field: 'createCourseVersion', input }, (db) =>
    courseId == null ? addCourse(db, viewer, parsed.value, input.label) : addVersion(db, viewer, parsed.value, courseId),
  );
};
