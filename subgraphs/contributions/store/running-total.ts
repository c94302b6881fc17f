import { type SQL, sql } from 'drizzle-orm';
import { visibleLabels } from '#kernel/label/visible.ts';
import { runningTotal } from '../tables.ts';

/** The running totals of a grain that the viewer may see. The grain stands in the text: each has an index of its own. */
export const seenBy = (grain: typeof runningTotal.$inferSelect.grain): SQL =>
  sql`${runningTotal.grain} = ${sql.raw(`'${grain}'`)} and ${runningTotal.labelId} = any (${visibleLabels})`;
