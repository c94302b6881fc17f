import { sql } from 'drizzle-orm';
import { arrayOf, onlyCodes } from './database/array.ts';
import type { Database } from './database/run.ts';

/** Which of these nations take part in the coalition now: only they can act. */
export const listParticipants = async (db: Database, codes: readonly string[]): Promise<readonly string[]> => {
  const rows = await db
    .select({ nation: sql<string>`nation` })
    .from(sql`coalition.participant`)
    .where(sql`nation = any (${arrayOf(onlyCodes(codes), 'text')}) and joined_at <= coalition.now() and (left_at is null or left_at > coalition.now())`);
  return rows.map((row) => row.nation);
};
