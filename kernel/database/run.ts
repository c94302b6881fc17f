import { CasingCache, toSnakeCase } from 'drizzle-orm/casing';
import type { Column } from 'drizzle-orm/column';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import type { Answer, Lease } from './connect.ts';
import { type Field, rowReader } from './row.ts';

/** A drizzle database that speaks inside one transaction. Store functions take it as their first argument. */
export type Database = PgRemoteDatabase<Record<string, never>>;

/**
 * Sees every statement leave; what it answers is called when the statement's own answer came back, or its failure. The
 * golden tests count statements and round trips with it.
 */
export type Trace = {
  readonly sent: (sql: string, params: readonly unknown[]) => (failure?: unknown) => void;
};

/** A connection inside a transaction. `opened` settles when its first statements have. */
export type OpenLease = { readonly lease: Lease; readonly opened: Promise<unknown> };

/**
 * drizzle remembers column names by the table's name. Here one table may be declared more than once, with the columns
 * that each room may read (links.ts): the name is made from the column itself.
 */
class ColumnNames extends CasingCache {
  override getColumnCasing(column: Column): string {
    return column.keyAsName ? toSnakeCase(column.name) : column.name;
  }
}

export const dialect = Object.assign(new PgDialect({ casing: 'snake_case' }), { casing: new ColumnNames('snake_case') });

/**
 * Sends one statement, prepared. Statements that are sent in the same tick leave together, without waiting
 * for each other's answers: one round trip for all of them.
 */
export const send = async (lease: Lease, sql: string, params: readonly unknown[] = [], trace?: Trace): Promise<Answer> => {
  if (trace === undefined) return lease.send(sql, params);
  const answered = trace.sent(sql, params);
  try {
    const answer = await lease.send(sql, params);
    answered();
    return answer;
  } catch (error) {
    answered(error);
    throw error;
  }
};

/** Sends a statement inside the transaction. */
export type Ask = (sql: string, params: readonly unknown[]) => Promise<Answer>;

/** A failure of the transaction's first statements is reported in place of the "transaction is aborted" that follows it. */
export const askOn =
  (open: () => Promise<OpenLease>, trace?: Trace): Ask =>
  async (sql, params) => {
    const { lease, opened } = await open();
    const sent = send(lease, sql, params, trace);
    sent.catch(() => undefined); // reported below, unless the opening failed first
    await opened;
    return sent;
  };

type Session = {
  prepareQuery: (query: unknown, fields: readonly Field[] | undefined, name: unknown, asArrays: boolean, read: unknown, ...rest: unknown[]) => unknown;
};

const asks = new WeakMap<Database, Ask>();

/** Asks in the transaction that a database speaks in. */
export const askOf = (db: Database): Ask => {
  const ask = asks.get(db);
  if (ask === undefined) throw new Error('the database was not made by runOn');
  return ask;
};

/** The one road from a drizzle query to Postgres. */
export const runOn = (ask: Ask): Database => {
  const db: Database = drizzle(
    async (sql, params) => ({ rows: (await ask(sql, params)) as unknown as unknown[] }),
    { casing: 'snake_case' },
    () => dialect,
  );
  const session = db._.session as unknown as Session;
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, fields, name, asArrays, read, ...rest) =>
    prepare(query, fields, name, asArrays, read ?? (fields && rowReader(fields)), ...rest);
  asks.set(db, ask);
  return db;
};
