import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, type Some } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { manningDocument } from '../tables.ts';

const columns = {
  id: manningDocument.id,
  labelId: manningDocument.labelId,
  originator: manningDocument.originator,
  title: manningDocument.title,
  edition: manningDocument.edition,
  effectiveFrom: manningDocument.effectiveFrom,
  state: manningDocument.state,
  approvedOn: manningDocument.approvedOn,
  notional: manningDocument.notional,
  version: manningDocument.version,
};

export type ManningDocumentRow = RowOf<typeof columns>;
export type ManningDocumentOrder = 'EDITION' | 'EFFECTIVE_FROM';
export type ManningDocumentFilter = { readonly state?: Some<ManningDocumentRow['state']> };

export const manningDocumentList: ListSpec<typeof columns, ManningDocumentOrder, ManningDocumentFilter> = {
  table: manningDocument,
  columns,
  orders: { EDITION: 'edition', EFFECTIVE_FROM: 'effectiveFrom' },
  defaultOrder: { field: 'EDITION', direction: 'DESC' },
  where: ({ state }) => isOneOf(manningDocument.state, state),
};

export const listManningDocumentsById = rowsByKey(columns, manningDocument.id);

export const findManningDocument = async (db: Database, id: string): Promise<ManningDocumentRow | null> =>
  (await listManningDocumentsById(db, [id]))[0] ?? null;

/** The edition that holds; null where none does. */
export const findApprovedDocument = async (db: Database, originator: string): Promise<ManningDocumentRow | null> => {
  const [row] = await db
    .select(columns)
    .from(manningDocument)
    .where(and(eq(manningDocument.originator, originator), eq(manningDocument.state, 'APPROVED')));
  return row ?? null;
};

export const insertManningDocument = async (db: Database, values: typeof manningDocument.$inferInsert): Promise<string> => {
  const [row] = await db.insert(manningDocument).values(values).returning({ id: manningDocument.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

type Change = Partial<Pick<typeof manningDocument.$inferInsert, 'labelId' | 'state' | 'approvedOn'>>;

/** Changes the version that the caller saw. @returns false where somebody else was first */
export const updateManningDocument = async (db: Database, id: string, expectedVersion: number, change: Change): Promise<boolean> => {
  const rows = await db
    .update(manningDocument)
    .set({ ...change, version: sql`${manningDocument.version} + 1` })
    .where(and(eq(manningDocument.id, id), eq(manningDocument.version, expectedVersion)))
    .returning({ id: manningDocument.id });
  return rows.length > 0;
};
