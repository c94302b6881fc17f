import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { arrayLiteral } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { placeOfArray, queries, type Selected, statementOf } from '#kernel/database/statement.ts';
import { visibleLabels } from '#kernel/label/visible.ts';
import { runningTotal } from '../tables.ts';

/** The running totals of a grain that the viewer may see. The grain stands in the text: each has an index of its own. */
export const seenBy = (grain: typeof runningTotal.$inferSelect.grain): SQL =>
  sql`${runningTotal.grain} = ${sql.raw(`'${grain}'`)} and ${runningTotal.labelId} = any (${visibleLabels})`;

/**
 * What the lines of records sum to, over what the viewer may see, by the records' ids: read off their running totals. Beside the
 * sums asked for it says how many lines of the grain's own type there are.
 */
export const sumsByRecord = <Sums extends Selected>(grain: 'PLEDGE' | 'COMMITMENT', key: PgColumn, sums: Sums) => {
  const lines = sql<string>`coalesce(sum(${runningTotal.lines}) filter (where ${runningTotal.type} = ${sql.raw(`'${grain}'`)}), 0)`.as('lines');
  const columns = { id: key, lines, ...sums };
  const query = queries
    .select(columns)
    .from(runningTotal)
    .where(and(seenBy(grain), sql`${key} = any (${placeOfArray('keys', key)})`))
    .groupBy(key);
  const statement = statementOf(columns, query);
  return async (db: Database, ids: readonly string[]) => {
    const rows = await statement(db, { keys: arrayLiteral(ids) });
    return new Map(rows.map((row) => [String(row.id), row]));
  };
};
