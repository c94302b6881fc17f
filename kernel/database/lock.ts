import { sql } from 'drizzle-orm';
import type { Database } from './run.ts';

/**
 * Takes an advisory lock for the rest of the transaction, then looks again: a label that somebody made while this
 * transaction waited is not among those it entered with, and a row that carries it would be missed by what the lock
 * guards. Both statements leave together.
 */
export const lockAndLook = async (db: Database, thing: string, mode: 'shared' | 'exclusive'): Promise<void> => {
  const lock = sql.raw(mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock');
  await Promise.all([
    db.execute(sql`select ${lock}(hashtextextended(${thing}, 0))`),
    db.execute(sql`select coalition.enter(coalition.viewer(), current_setting('app.roles', true)::text[], current_setting('app.actor', true))`),
  ]);
};
