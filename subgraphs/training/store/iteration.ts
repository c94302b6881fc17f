import { and, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { course, courseIteration, program } from '../tables.ts';
import { findById, insertRow, updateLabel, updateVersion } from './row.ts';

const columns = {
  id: courseIteration.id,
  labelId: courseIteration.labelId,
  originator: courseIteration.originator,
  courseId: courseIteration.courseId,
  courseVersionId: courseIteration.courseVersionId,
  boundCourseId: courseIteration.boundCourseId,
  programId: courseIteration.programId,
  title: courseIteration.title,
  startsOn: courseIteration.startsOn,
  endsOn: courseIteration.endsOn,
  travelFrom: courseIteration.travelFrom,
  travelTo: courseIteration.travelTo,
  location: courseIteration.location,
  capacity: courseIteration.capacity,
  minToRun: courseIteration.minToRun,
  requiredAuthorities: courseIteration.requiredAuthorities,
  instructorSkill: courseIteration.instructorSkill,
  state: courseIteration.state,
  cancelledOn: courseIteration.cancelledOn,
  cancellationReason: courseIteration.cancellationReason,
  cancellationCost: courseIteration.cancellationCost,
  cancellationCurrency: courseIteration.cancellationCurrency,
  notional: courseIteration.notional,
  version: courseIteration.version,
};

export type IterationRow = RowOf<typeof columns>;
export type IterationOrder = 'STARTS_ON' | 'TITLE';
export type IterationFilter = {
  readonly state?: readonly IterationRow['state'][] | null | undefined;
  readonly course?: string | null | undefined;
  readonly program?: string | null | undefined;
  readonly nation?: readonly string[] | null | undefined;
  readonly startsFrom?: string | null | undefined;
  readonly startsTo?: string | null | undefined;
};

// An iteration may be of a course or in a program that the viewer does not see: no filter tells of that (IS-06).
const ofVisible = (column: PgColumn, table: typeof course | typeof program, id: string): SQL => {
  const ids = onlyUuids([id]);
  return sql`${isAmong(column, ids)} and exists (select from ${table} where ${isAmong(table.id, ids)})`;
};

export const iterationList: ListSpec<typeof columns, IterationOrder, IterationFilter> = {
  table: courseIteration,
  columns,
  orders: { STARTS_ON: 'startsOn', TITLE: 'title' },
  defaultOrder: { field: 'STARTS_ON', direction: 'DESC' },
  where: (filter) =>
    and(
      isOneOf(courseIteration.state, filter.state),
      filter.course == null ? undefined : ofVisible(courseIteration.courseId, course, filter.course),
      filter.program == null ? undefined : ofVisible(courseIteration.programId, program, filter.program),
      isOneOf(courseIteration.originator, filter.nation && onlyCodes(filter.nation)),
      filter.startsFrom == null ? undefined : gte(courseIteration.startsOn, filter.startsFrom),
      filter.startsTo == null ? undefined : lte(courseIteration.startsOn, filter.startsTo),
    ),
};

export const listIterationsById = rowsByKey(columns, courseIteration.id);
export const findIteration = findById(listIterationsById);
export const insertIteration = insertRow(courseIteration);
export const updateIteration = updateVersion(courseIteration);
export const updateIterationLabel = updateLabel(courseIteration);
