import { type SQL, sql } from 'drizzle-orm';
import { arrayLiteral, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { placeOfArray, queries, statementOf } from '#kernel/database/statement.ts';
import { courseIteration } from '../tables.ts';

// What the keeper says of rows that the viewer may not see (ARCHITECTURE.md, Decision 7).

/** A function of the keeper, asked by ids: what it tells of each. */
const toldById = (query: (ids: SQL) => SQL) => {
  const columns = { id: sql<string>`id`.as('id'), told: sql<number>`told`.as('told') };
  const statement = statementOf(columns, queries.select(columns).from(query(placeOfArray('ids', courseIteration.id))));
  return async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const rows = await statement(db, { ids: arrayLiteral(onlyUuids(ids)) });
    return new Map(rows.map(({ id, told }) => [id, told]));
  };
};

/** How many seats remain in each iteration that the viewer may see (TR-01). */
export const listSeatsRemaining = toldById((ids) => sql`training.seats_remaining(${ids}) as seats (id, told)`);

/** How many seats of each allocation that the viewer may see are taken, whoever took them. */
export const listSeatsUsed = toldById((ids) => sql`training.seats_used(${ids}) as seats (id, told)`);

/** Has every authority that the iteration requires cleared the trainee and the trainee's unit, to the last day (TR-03)? */
export const isCleared = async (db: Database, iterationId: string, traineeId: string): Promise<boolean> => {
  const [row] = await db.select({ cleared: sql<boolean>`cleared` }).from(sql`training.cleared(${iterationId}, ${traineeId}) as cleared`);
  return row?.cleared === true;
};
