import { and, desc, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { course, courseVersion } from '../tables.ts';
import { findById, insertRow, updateLabel, updateVersion } from './row.ts';

const columns = {
  id: course.id,
  labelId: course.labelId,
  originator: course.originator,
  code: course.code,
  providerId: course.providerId,
  notional: course.notional,
  createdAt: course.createdAt,
  version: course.version,
};

const versionColumns = {
  id: courseVersion.id,
  labelId: courseVersion.labelId,
  originator: courseVersion.originator,
  courseId: courseVersion.courseId,
  number: courseVersion.number,
  title: courseVersion.title,
  discipline: courseVersion.discipline,
  aim: courseVersion.aim,
  performanceObjectives: courseVersion.performanceObjectives,
  durationDays: courseVersion.durationDays,
  delivery: courseVersion.delivery,
  languages: courseVersion.languages,
  minAttendancePercent: courseVersion.minAttendancePercent,
  humanRightsHours: courseVersion.humanRightsHours,
  instructorSkill: courseVersion.instructorSkill,
  notional: courseVersion.notional,
  createdAt: courseVersion.createdAt,
};

export type CourseRow = RowOf<typeof columns>;
export type CourseOrder = 'CODE' | 'CREATED_AT';
export type CourseFilter = { readonly nation?: readonly string[] | null | undefined; readonly code?: readonly string[] | null | undefined };
export type CourseVersionRow = RowOf<typeof versionColumns>;

/** Texts that Postgres takes: one with a NUL is no code of anything. */
const storable = (texts: readonly string[]): string[] => texts.filter((text) => !text.includes('\u0000'));

export const courseList: ListSpec<typeof columns, CourseOrder, CourseFilter> = {
  table: course,
  columns,
  orders: { CODE: 'code', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
  where: ({ nation, code }) => and(isOneOf(course.originator, nation && onlyCodes(nation)), isOneOf(course.code, code && storable(code))),
};

export const courseVersionList: ListSpec<typeof versionColumns, 'NUMBER', object> = {
  table: courseVersion,
  columns: versionColumns,
  orders: { NUMBER: 'number' },
  defaultOrder: { field: 'NUMBER', direction: 'DESC' },
};

export const listCoursesById = rowsByKey(columns, course.id);
export const findCourse = findById(listCoursesById);
export const insertCourse = insertRow(course);
export const updateCourse = updateVersion(course);
export const updateCourseLabel = updateLabel(course);

export const listCourseVersionsById = rowsByKey(versionColumns, courseVersion.id);
export const insertCourseVersion = insertRow(courseVersion);

/** The newest version of each course. */
export const listNewestVersions = (db: Database, courseIds: readonly string[]): Promise<readonly CourseVersionRow[]> =>
  db
    .selectDistinctOn([courseVersion.courseId], versionColumns)
    .from(courseVersion)
    .where(isAmong(courseVersion.courseId, courseIds))
    .orderBy(courseVersion.courseId, desc(courseVersion.number));

/** A version of a course by its number, or the newest. */
export const findCourseVersion = async (db: Database, courseId: string, number: number | null): Promise<CourseVersionRow | null> => {
  const [row] = await db
    .select(versionColumns)
    .from(courseVersion)
    .where(and(eq(courseVersion.courseId, courseId), number === null ? sql`true` : eq(courseVersion.number, number)))
    .orderBy(desc(courseVersion.number))
    .limit(1);
  return row ?? null;
};
