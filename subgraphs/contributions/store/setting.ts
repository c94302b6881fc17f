import { sql } from 'drizzle-orm';
import type { Database } from '#kernel/database/run.ts';
import { queries, statementOf } from '#kernel/database/statement.ts';

/** What the database says of now, and of the reporting currency (a setting of its sessions). */
export type Settings = { readonly today: string; readonly now: Date; readonly reportingCurrency: string };

const columns = {
  today: sql<string>`today::text`.as('today'),
  now: sql<Date>`moment`.mapWith((value) => new Date(String(value))).as('now'),
  reportingCurrency: sql<string>`currency`.as('currency'),
};

const settings = statementOf(
  columns,
  queries
    .select(columns)
    .from(
      sql`(select coalition.today() as today, coalition.now() as moment, coalesce(nullif(current_setting('app.reporting_currency', true), ''), 'EUR') as currency) as setting`,
    ),
);

export const findSettings = async (db: Database): Promise<Settings> => {
  const [row] = await settings(db, {});
  if (row === undefined) throw new Error('the settings are one row');
  return row;
};
