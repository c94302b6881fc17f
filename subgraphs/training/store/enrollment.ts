import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration, enrollment } from '../tables.ts';
import { findById, insertRow, updateLabel, updateVersion } from './row.ts';

const columns = {
  id: enrollment.id,
  labelId: enrollment.labelId,
  originator: enrollment.originator,
  iterationId: enrollment.iterationId,
  boundIterationId: enrollment.boundIterationId,
  traineeId: enrollment.traineeId,
  allocationId: enrollment.allocationId,
  state: enrollment.state,
  enrolledOn: enrollment.enrolledOn,
  withdrawnOn: enrollment.withdrawnOn,
  notional: enrollment.notional,
  version: enrollment.version,
};

export type EnrollmentRow = RowOf<typeof columns>;
export type EnrollmentFilter = {
  readonly nation?: readonly string[] | null | undefined;
  readonly iteration?: string | null | undefined;
  readonly active?: boolean | null | undefined;
};

export const enrollmentList: ListSpec<typeof columns, 'ENROLLED_ON', EnrollmentFilter> = {
  table: enrollment,
  columns,
  orders: { ENROLLED_ON: 'enrolledOn' },
  defaultOrder: { field: 'ENROLLED_ON', direction: 'DESC' },
  where: ({ nation, iteration, active }) =>
    and(
      isOneOf(enrollment.originator, nation && onlyCodes(nation)),
      // Of an iteration that the viewer does not see no filter tells anything (IS-06).
      iteration == null
        ? undefined
        : sql`${isAmong(enrollment.iterationId, onlyUuids([iteration]))} and exists (select from ${courseIteration} where ${courseIteration.id} = ${enrollment.iterationId})`,
      active == null ? undefined : eq(enrollment.state, active ? 'ENROLLED' : 'WITHDRAWN'),
    ),
};

/** The enrollments of one trainee: few, so they are counted as they are read. */
export const traineeEnrollmentList: typeof enrollmentList = { ...enrollmentList, where: (filter) => and(sql`true`, enrollmentList.where?.(filter)) };

export const listEnrollmentsById = rowsByKey(columns, enrollment.id);
export const findEnrollment = findById(listEnrollmentsById);
export const insertEnrollment = insertRow(enrollment);
export const updateEnrollment = updateVersion(enrollment);
export const updateEnrollmentLabel = updateLabel(enrollment);

/**
 * The enrollment that keeps a trainee from an iteration (TR-09): the same iteration, or days in common. All of them are
 * of the trainee's own nation, which sees them. Of a cancelled iteration only while the nation sees that it is.
 */
export const findClash = async (
  db: Database,
  traineeId: string,
  { id, travelFrom, travelTo }: { readonly id: string; readonly travelFrom: string; readonly travelTo: string },
): Promise<{ readonly same: boolean } | null> => {
  const cancelled = sql`exists (select from ${courseIteration} where ${courseIteration.id} = ${enrollment.iterationId} and starts_with(${courseIteration.state}, 'CANCELLED_'))`;
  const [row] = await db
    .select({ same: sql<boolean>`${enrollment.iterationId} = ${id}` })
    .from(enrollment)
    .where(
      and(
        eq(enrollment.traineeId, traineeId),
        eq(enrollment.state, 'ENROLLED'),
        lte(enrollment.busyFrom, travelTo),
        gte(enrollment.busyTo, travelFrom),
        sql`not ${cancelled}`,
      ),
    )
    .orderBy(sql`${enrollment.iterationId} <> ${id}`)
    .limit(1);
  return row ?? null;
};
