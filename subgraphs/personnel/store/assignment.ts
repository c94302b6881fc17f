import { and, eq, gt, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration } from '../links.ts';
import { instructorAssignment } from '../tables.ts';
import type { Days } from './tour.ts';

const columns = {
  id: instructorAssignment.id,
  labelId: instructorAssignment.labelId,
  originator: instructorAssignment.originator,
  tourId: instructorAssignment.tourId,
  iterationId: instructorAssignment.iterationId,
  role: instructorAssignment.role,
  startsOn: instructorAssignment.startsOn,
  endsOn: instructorAssignment.endsOn,
  notional: instructorAssignment.notional,
  version: instructorAssignment.version,
};

export type InstructorAssignmentRow = RowOf<typeof columns>;

export const instructorAssignmentList: ListSpec<typeof columns, 'STARTS_ON', Record<string, never>> = {
  table: instructorAssignment,
  columns,
  orders: { STARTS_ON: 'startsOn' },
  defaultOrder: { field: 'STARTS_ON', direction: 'ASC' },
};

export const listInstructorAssignmentsById = rowsByKey(columns, instructorAssignment.id);

export const findInstructorAssignment = async (db: Database, id: string): Promise<InstructorAssignmentRow | null> =>
  (await listInstructorAssignmentsById(db, [id]))[0] ?? null;

/** Who is assigned to a cancelled iteration is free; where the viewer may not see the iteration, it is not known to be cancelled. */
const stands = sql`not exists (select from ${courseIteration} where ${courseIteration.id} = ${instructorAssignment.iterationId} and ${courseIteration.state} like 'CANCELLED%')`;

const exists = async (db: Database, where: SQL | undefined): Promise<boolean> => {
  const [row] = await db.select({ id: instructorAssignment.id }).from(instructorAssignment).where(and(where, stands)).limit(1);
  return row !== undefined;
};

/** Is the person assigned to something else on one of these days (PE-13)? */
export const isAssigned = (db: Database, staffMemberId: string, first: string, last: string): Promise<boolean> =>
  exists(db, and(eq(instructorAssignment.staffMemberId, staffMemberId), gte(instructorAssignment.endsOn, first), lte(instructorAssignment.startsOn, last)));

/** Does an assignment of the tour reach beyond these days (PE-13)? */
export const isAssignedOutside = (db: Database, tourId: string, { arrival, departure }: Days): Promise<boolean> =>
  exists(db, and(eq(instructorAssignment.tourId, tourId), or(gt(instructorAssignment.endsOn, departure), lt(instructorAssignment.startsOn, arrival))));

/** Has the holder of the tour this skill (PE-13)? A training focal asks who may not see persons. */
export const hasSkill = async (db: Database, tourId: string, skill: string): Promise<boolean> => {
  const [row] = await db.select({ has: sql<boolean>`has` }).from(sql`personnel.instructor_has(${tourId}::uuid, ${skill}) as has`);
  return row?.has === true;
};

export const insertInstructorAssignment = async (db: Database, values: typeof instructorAssignment.$inferInsert): Promise<string> => {
  const [row] = await db.insert(instructorAssignment).values(values).returning({ id: instructorAssignment.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** @returns false where somebody else was first */
export const removeInstructorAssignment = async (db: Database, id: string, expectedVersion: number): Promise<boolean> => {
  const rows = await db
    .delete(instructorAssignment)
    .where(and(eq(instructorAssignment.id, id), eq(instructorAssignment.version, expectedVersion)))
    .returning({ id: instructorAssignment.id });
  return rows.length > 0;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateInstructorAssignmentLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(instructorAssignment)
    .set({ labelId, version: sql`${instructorAssignment.version} + 1` })
    .where(and(eq(instructorAssignment.id, id), eq(instructorAssignment.version, expectedVersion)))
    .returning({ id: instructorAssignment.id });
  return rows.length > 0;
};
