import { inArray, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Some of the values that a column may have; nothing filters nothing. */
export type Some<Value> = readonly Value[] | null | undefined;

export const isOneOf = <Value>(column: PgColumn, values: Some<Value>): SQL | undefined => (values == null ? undefined : inArray(column, [...values]));
