import { is, Placeholder, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, QueryBuilder } from 'drizzle-orm/pg-core';
import { readerOf } from './row.ts';
import { askOf, type Database, dialect } from './run.ts';

// drizzle writes a query's text anew for each use, and asks of each cell of the answer what it is. What is asked many times
// a second is written once, with places for its values.

/** Writes queries that belong to no transaction. */
export const queries = new QueryBuilder(dialect);

/** What is selected, by name: columns, and what the database made. */
export type Selected = Readonly<Record<string, PgColumn | SQL.Aliased<unknown>>>;

export type RowOf<Columns extends Selected> = {
  readonly [Name in keyof Columns]: Columns[Name] extends PgColumn
    ? Columns[Name]['_']['notNull'] extends true
      ? Columns[Name]['_']['data']
      : Columns[Name]['_']['data'] | null
    : Columns[Name] extends SQL.Aliased<infer Value>
      ? Value
      : never;
};

/** Asks within a transaction; the values by the names of their places. */
export type Statement<Row> = (db: Database, values: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

/** The place of a value. */
export const place = (name: string) => sql.placeholder(name);

/** The place of an array's literal, of a column's type. */
export const placeOfArray = (name: string, column: PgColumn): SQL => sql`${place(name)}::${sql.raw(column.getSQLType())}[]`;

/** A query, written once. @param columns what it selects, in its order */
export const statementOf = <Columns extends Selected>(columns: Columns, query: { readonly getSQL: () => SQL }): Statement<RowOf<Columns>> => {
  const written = dialect.sqlToQuery(query.getSQL());
  const read = readerOf(Object.entries(columns));
  const places = written.params.map((param) => (is(param, Placeholder) ? param.name : undefined));
  return async (db, values) => {
    const params = places.map((name, index) => (name === undefined ? written.params[index] : values[name]));
    return read(await askOf(db)(written.sql, params)) as readonly RowOf<Columns>[];
  };
};
