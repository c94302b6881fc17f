import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { arrayLiteral, onlyUuids } from './database/array.ts';
import type { Database } from './database/run.ts';
import { place, placeOfArray, queries, type RowOf, type Selected, statementOf } from './database/statement.ts';

/**
 * Reads rows by a key, in any order: what a loader asks for the keys of a tick.
 * @param possible keeps the keys that can be keys at all: the others are of nothing, and Postgres would refuse the whole statement for them
 * @example const listPlansById = rowsByKey(columns, multiYearPlan.id);
 */
export const rowsByKey = <Columns extends Selected>(
  columns: Columns,
  key: PgColumn,
  possible: (keys: readonly string[]) => string[] = onlyUuids,
): ((db: Database, keys: readonly string[]) => Promise<readonly RowOf<Columns>[]>) => {
  const select = () => queries.select(columns).from(key.table);
  // A single key is compared as such: for most questions there is one.
  const ofOne = statementOf(columns, select().where(sql`${key} = ${place('key')}`));
  const ofMany = statementOf(columns, select().where(sql`${key} = any (${placeOfArray('keys', key)})`));
  return (db, keys) => {
    const asked = possible(keys);
    return asked.length === 1 ? ofOne(db, { key: asked[0] }) : ofMany(db, { keys: arrayLiteral(asked) });
  };
};
