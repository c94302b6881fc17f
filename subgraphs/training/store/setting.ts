import { sql } from 'drizzle-orm';
import type { Database } from '#kernel/database/run.ts';

/** Today (UTC), as the database says. */
export const findToday = async (db: Database): Promise<string> => {
  const [row] = await db.select({ today: sql<string>`today::text` }).from(sql`coalition.today() as today`);
  if (row === undefined) throw new Error('today is one row');
  return row.today;
};
