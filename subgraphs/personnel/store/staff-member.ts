import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes, type Some } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { staffMember } from '../tables.ts';

const columns = {
  id: staffMember.id,
  labelId: staffMember.labelId,
  originator: staffMember.originator,
  serviceRef: staffMember.serviceRef,
  category: staffMember.category,
  rankCode: staffMember.rankCode,
  nationalRank: staffMember.nationalRank,
  service: staffMember.service,
  functionalAreas: staffMember.functionalAreas,
  skills: staffMember.skills,
  languageProfile: staffMember.languageProfile,
  clearedForPost: staffMember.clearedForPost,
  notional: staffMember.notional,
  version: staffMember.version,
};

export type StaffMemberRow = RowOf<typeof columns>;
export type StaffMemberOrder = 'SERVICE_REF';
export type StaffMemberFilter = { readonly category?: Some<StaffMemberRow['category']>; readonly nation?: Some<string> };

export const staffMemberList: ListSpec<typeof columns, StaffMemberOrder, StaffMemberFilter> = {
  table: staffMember,
  columns,
  orders: { SERVICE_REF: 'serviceRef' },
  defaultOrder: { field: 'SERVICE_REF', direction: 'ASC' },
  where: ({ category, nation }) => and(isOneOf(staffMember.category, category), isOneOf(staffMember.originator, nation && onlyCodes(nation))),
};

export const listStaffMembersById = rowsByKey(columns, staffMember.id);

export const findStaffMember = async (db: Database, id: string): Promise<StaffMemberRow | null> => (await listStaffMembersById(db, [id]))[0] ?? null;

/** The staff member whom a nation calls so; null where there is none. */
export const findStaffMemberByRef = async (db: Database, originator: string, serviceRef: string): Promise<{ readonly id: string } | null> => {
  const [row] = await db
    .select({ id: staffMember.id })
    .from(staffMember)
    .where(and(eq(staffMember.originator, originator), eq(staffMember.serviceRef, serviceRef)));
  return row ?? null;
};

export type NewStaffMember = typeof staffMember.$inferInsert;

export const insertStaffMember = async (db: Database, values: NewStaffMember): Promise<string> => {
  const [row] = await db.insert(staffMember).values(values).returning({ id: staffMember.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Changes the version that the caller saw. @returns false where somebody else was first */
export const updateStaffMember = async (
  db: Database,
  id: string,
  expectedVersion: number,
  values: Partial<typeof staffMember.$inferInsert>,
): Promise<boolean> => {
  const rows = await db
    .update(staffMember)
    .set({ ...values, version: sql`${staffMember.version} + 1` })
    .where(and(eq(staffMember.id, id), eq(staffMember.version, expectedVersion)))
    .returning({ id: staffMember.id });
  return rows.length > 0;
};
