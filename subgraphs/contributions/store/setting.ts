import { sql } from 'drizzle-orm';
import type { Database } from '#kernel/database/run.ts';

/** What the database says of now, and of the reporting currency (a setting of its sessions). */
export type Settings = { readonly today: string; readonly now: Date; readonly reportingCurrency: string };

export const findSettings = async (db: Database): Promise<Settings> => {
  const [row] = await db
    .select({
      today: sql<string>`today::text`,
      now: sql<Date>`moment`.mapWith((value) => new Date(String(value))),
      reportingCurrency: sql<string>`currency`,
    })
    .from(
      sql`(select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting`,
    );
  if (row === undefined) throw new Error('the settings are one row');
  return row;
};
