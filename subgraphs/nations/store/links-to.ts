import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { isAmong, onlyUuids } from '#kernel/database/array.ts';

/** A link is filtered by its target: one that the viewer may not see is as none (FD-02, IS-06). */
export const linksTo = (column: PgColumn, target: PgTable & { readonly id: PgColumn }, ids: readonly string[] | null | undefined): SQL | undefined =>
  ids == null ? undefined : and(isAmong(column, onlyUuids(ids)), sql`exists (select from ${target} where ${target.id} = ${column})`);
