import { and, eq, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '#kernel/database/run.ts';
import type { LabelledTable } from '#kernel/label/columns.ts';

// What every labelled table is read and written by: its id, its label, its version.

type Versioned = LabelledTable & { readonly version: PgColumn };

/** One row by id; null where the viewer may see none. */
export const findById =
  <Row>(list: (db: Database, ids: readonly string[]) => Promise<readonly Row[]>) =>
  async (db: Database, id: string): Promise<Row | null> =>
    (await list(db, [id]))[0] ?? null;

/** Inserts one row. @returns its id */
export const insertRow =
  <Table extends PgTable & { readonly id: PgColumn }>(table: Table) =>
  async (db: Database, values: PgInsertValue<Table>): Promise<string> => {
    const rows = (await db
      .insert(table)
      .values(values as never)
      .returning({ id: table.id } as never)) as unknown as readonly { readonly id: string }[];
    const [row] = rows;
    if (row === undefined) throw new Error('nothing was inserted');
    return row.id;
  };

/** Changes the version that the caller saw. @returns false where somebody else was first */
export const updateVersion =
  <Table extends Versioned>(table: Table) =>
  async (db: Database, id: string, expectedVersion: number, values: object): Promise<boolean> => {
    const rows = await db
      .update(table)
      .set({ ...values, version: sql`${table.version} + 1` } as never)
      .where(and(eq(table.id, id), eq(table.version, expectedVersion)))
      .returning({ id: table.id });
    return (rows as readonly unknown[]).length > 0;
  };

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateLabel = (table: Versioned) => {
  const update = updateVersion(table);
  return (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => update(db, id, expectedVersion, { labelId });
};
