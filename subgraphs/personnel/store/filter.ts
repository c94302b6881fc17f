import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAmong } from '#kernel/database/array.ts';

/** Some of the values that a column may have; nothing filters nothing. */
export type Some<Value> = readonly Value[] | null | undefined;

export const isOneOf = <Value extends string | number>(column: PgColumn, values: Some<Value>): SQL | undefined =>
  values == null ? undefined : isAmong(column, values);
