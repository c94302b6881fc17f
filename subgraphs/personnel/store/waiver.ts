import { and, asc, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { requirementWaiver } from '../tables.ts';

const columns = {
  id: requirementWaiver.id,
  labelId: requirementWaiver.labelId,
  originator: requirementWaiver.originator,
  tourId: requirementWaiver.tourId,
  kind: requirementWaiver.kind,
  reason: requirementWaiver.reason,
  expiresOn: requirementWaiver.expiresOn,
  notional: requirementWaiver.notional,
  version: requirementWaiver.version,
};

export type RequirementWaiverRow = RowOf<typeof columns>;

export const requirementWaiverList: ListSpec<typeof columns, 'EXPIRES_ON', Record<string, never>> = {
  table: requirementWaiver,
  columns,
  orders: { EXPIRES_ON: 'expiresOn' },
  defaultOrder: { field: 'EXPIRES_ON', direction: 'ASC' },
};

export const listRequirementWaiversById = rowsByKey(columns, requirementWaiver.id);

export const findRequirementWaiver = async (db: Database, id: string): Promise<RequirementWaiverRow | null> =>
  (await listRequirementWaiversById(db, [id]))[0] ?? null;

/** The waivers of tours that the viewer may see, those that end first coming first. */
export const listWaiversOfTours = (db: Database, tourIds: readonly string[]): Promise<readonly RequirementWaiverRow[]> =>
  db.select(columns).from(requirementWaiver).where(isAmong(requirementWaiver.tourId, tourIds)).orderBy(asc(requirementWaiver.expiresOn));

export const insertRequirementWaiver = async (db: Database, values: typeof requirementWaiver.$inferInsert): Promise<string> => {
  const [row] = await db.insert(requirementWaiver).values(values).returning({ id: requirementWaiver.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateRequirementWaiverLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(requirementWaiver)
    .set({ labelId, version: sql`${requirementWaiver.version} + 1` })
    .where(and(eq(requirementWaiver.id, id), eq(requirementWaiver.version, expectedVersion)))
    .returning({ id: requirementWaiver.id });
  return rows.length > 0;
};
