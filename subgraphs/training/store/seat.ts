import { sql } from 'drizzle-orm';
import { arrayOf, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';

// What the keeper says of rows that the viewer may not see (ARCHITECTURE.md, Decision 7).

/** How many seats remain in each iteration that the viewer may see (TR-01). */
export const listSeatsRemaining = async (db: Database, iterationIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ id: sql<string>`iteration_id`, remaining: sql<number>`remaining` })
    .from(sql`training.seats_remaining(${arrayOf(onlyUuids(iterationIds), 'uuid')})`);
  return new Map(rows.map(({ id, remaining }) => [id, remaining]));
};

/** How many seats of each allocation that the viewer may see are taken, whoever took them. */
export const listSeatsUsed = async (db: Database, allocationIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ id: sql<string>`allocation_id`, used: sql<number>`used` })
    .from(sql`training.seats_used(${arrayOf(onlyUuids(allocationIds), 'uuid')})`);
  return new Map(rows.map(({ id, used }) => [id, used]));
};

/** Has every authority that the iteration requires cleared the trainee and the trainee's unit, to the last day (TR-03)? */
export const isCleared = async (db: Database, iterationId: string, traineeId: string): Promise<boolean> => {
  const [row] = await db.select({ cleared: sql<boolean>`cleared` }).from(sql`training.cleared(${iterationId}, ${traineeId}) as cleared`);
  return row?.cleared === true;
};
