import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import type { Child } from '#kernel/label/cascade.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { objective } from '../tables.ts';

const columns = {
  id: objective.id,
  labelId: objective.labelId,
  originator: objective.originator,
  planId: objective.planId,
  lineOfEffort: objective.lineOfEffort,
  title: objective.title,
  description: objective.description,
  notional: objective.notional,
  version: objective.version,
};

export type ObjectiveRow = RowOf<typeof columns>;
export type ObjectiveFilter = {
  readonly lineOfEffort?: readonly string[] | null | undefined;
  readonly plan?: readonly string[] | null | undefined;
};

export const objectiveList: ListSpec<typeof columns, 'TITLE', ObjectiveFilter> = {
  table: objective,
  columns,
  orders: { TITLE: 'title' },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
  where: ({ lineOfEffort, plan }) =>
    and(isOneOf(objective.lineOfEffort, lineOfEffort && onlyCodes(lineOfEffort)), isOneOf(objective.planId, plan && onlyUuids(plan))),
};

/** What narrows with a plan (IS-05, IS-16). */
export const objectivesOfPlan: Child = { table: objective, parent: objective.planId, mode: 'within' };

export const listObjectivesById = rowsByKey(columns, objective.id);

export const findObjective = async (db: Database, id: string): Promise<ObjectiveRow | null> => (await listObjectivesById(db, [id]))[0] ?? null;

export type NewObjective = typeof objective.$inferInsert;

export const insertObjective = async (db: Database, values: NewObjective): Promise<string> => {
  const [row] = await db.insert(objective).values(values).returning({ id: objective.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Updates the version that the caller saw. @returns false where somebody else was first */
export const updateObjective = async (db: Database, id: string, expectedVersion: number, values: Partial<NewObjective>): Promise<boolean> => {
  const rows = await db
    .update(objective)
    .set({ ...values, version: sql`${objective.version} + 1` })
    .where(and(eq(objective.id, id), eq(objective.version, expectedVersion)))
    .returning({ id: objective.id });
  return rows.length > 0;
};
