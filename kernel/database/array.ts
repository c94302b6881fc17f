import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

const special = /["\\]/;

/** Writes texts as a Postgres array literal, whatever characters they hold. */
export const arrayLiteral = (items: readonly string[]): string => {
  const literal = items.map((item) => (special.test(item) ? item.replaceAll(/["\\]/g, '\\$&') : item)).join('","');
  return items.length === 0 ? '{}' : `{"${literal}"}`;
};

/** A parameter of an array type. @example arrayOf(['CAN', 'USA'], 'text') */
export const arrayOf = (items: readonly string[], type: string): SQL => sql`${arrayLiteral(items)}::${sql.raw(type)}[]`;

/**
 * One of these values, as one parameter: the statement is the same however many they are, so that Postgres plans it once.
 * A single one is compared as such: an index then gives its rows in order.
 */
export const isAmong = (column: PgColumn, values: readonly (string | number)[]): SQL => {
  const [only] = values;
  return values.length === 1 ? sql`${column} = ${only}` : sql`${column} = any (${arrayOf(values.map(String), column.getSQLType())})`;
};

/** What a filter says of a column: some of its values, or nothing. */
export type Some<Value> = readonly Value[] | null | undefined;

/** The same of a filter: one that says nothing leaves everything in. */
export const isOneOf = (column: PgColumn, values: Some<string | number>): SQL | undefined => (values == null ? undefined : isAmong(column, values));

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The ids that can be ids at all: the others are of nothing, and Postgres would refuse the whole statement for them. */
export const onlyUuids = (ids: readonly string[]): string[] => ids.filter((id) => uuid.test(id));

const code = /^[A-Z][A-Z0-9-]{1,39}$/;

/** The codes that can be codes at all: the others are of nothing, and Postgres would refuse some of their characters. */
export const onlyCodes = (codes: readonly string[]): string[] => codes.filter((text) => code.test(text));
