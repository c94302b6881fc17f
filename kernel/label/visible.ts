import { type SQL, sql } from 'drizzle-orm';

/** The labels that the viewer may see, as an array: read once for a statement, not anew for each key that it looks up. */
export const visibleLabels: SQL = sql`((select coalition.visible_labels())::bigint[])`;
