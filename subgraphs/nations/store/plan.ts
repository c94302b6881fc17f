import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { multiYearPlan } from '../tables.ts';

const columns = {
  id: multiYearPlan.id,
  labelId: multiYearPlan.labelId,
  originator: multiYearPlan.originator,
  title: multiYearPlan.title,
  edition: multiYearPlan.edition,
  startYear: multiYearPlan.startYear,
  endYear: multiYearPlan.endYear,
  state: multiYearPlan.state,
  notional: multiYearPlan.notional,
  version: multiYearPlan.version,
};

export type PlanRow = RowOf<typeof columns>;
export type PlanOrder = 'EDITION' | 'START_YEAR';
export type PlanFilter = { readonly state?: readonly PlanRow['state'][] | null | undefined };

export const planList: ListSpec<typeof columns, PlanOrder, PlanFilter> = {
  table: multiYearPlan,
  columns,
  orders: { EDITION: 'edition', START_YEAR: 'startYear' },
  defaultOrder: { field: 'EDITION', direction: 'DESC' },
  where: ({ state }) => isOneOf(multiYearPlan.state, state),
};

export const listPlansById = rowsByKey(columns, multiYearPlan.id);

export const findPlan = async (db: Database, id: string): Promise<PlanRow | null> => (await listPlansById(db, [id]))[0] ?? null;

export type NewPlan = typeof multiYearPlan.$inferInsert;

export const insertPlan = async (db: Database, values: NewPlan): Promise<string> => {
  const [row] = await db.insert(multiYearPlan).values(values).returning({ id: multiYearPlan.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Updates the version that the caller saw. @returns false where somebody else was first */
export const updatePlan = async (db: Database, id: string, expectedVersion: number, values: Partial<NewPlan>): Promise<boolean> => {
  const rows = await db
    .update(multiYearPlan)
    .set({ ...values, version: sql`${multiYearPlan.version} + 1` })
    .where(and(eq(multiYearPlan.id, id), eq(multiYearPlan.version, expectedVersion)))
    .returning({ id: multiYearPlan.id });
  return rows.length > 0;
};
