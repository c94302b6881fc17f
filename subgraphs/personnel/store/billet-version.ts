import { eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { arrayOf } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { billet, billetVersion } from '../tables.ts';

/** What a line of a manning document says of a billet, by column. */
export const lineColumns = {
  title: billetVersion.title,
  functionalArea: billetVersion.functionalArea,
  category: billetVersion.category,
  rankFrom: billetVersion.rankFrom,
  rankTo: billetVersion.rankTo,
  service: billetVersion.service,
  binding: billetVersion.binding,
  boundTo: billetVersion.boundTo,
  nations: billetVersion.nations,
  languageProfile: billetVersion.languageProfile,
  skills: billetVersion.skills,
  location: billetVersion.location,
  criticality: billetVersion.criticality,
  tourMonths: billetVersion.tourMonths,
  handoverDays: billetVersion.handoverDays,
  authorizedFrom: billetVersion.authorizedFrom,
  authorizedTo: billetVersion.authorizedTo,
};

const columns = {
  id: billetVersion.id,
  labelId: billetVersion.labelId,
  originator: billetVersion.originator,
  documentId: billetVersion.documentId,
  billetId: billetVersion.billetId,
  billetNumber: billetVersion.billetNumber,
  ...lineColumns,
};

export type BilletVersionRow = RowOf<typeof columns>;

export const billetVersionList: ListSpec<typeof columns, 'NUMBER', Record<string, never>> = {
  table: billetVersion,
  columns,
  orders: { NUMBER: 'billetNumber' },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
};

export const listBilletVersionsById = rowsByKey(columns, billetVersion.id);

export const findBilletVersion = async (db: Database, id: string): Promise<BilletVersionRow | null> => (await listBilletVersionsById(db, [id]))[0] ?? null;

/** The lines of one document, all of them, by number: billets are made in this order, and it tells nothing of how they were read. */
export const listBilletVersionsOf = (db: Database, documentId: string): Promise<readonly BilletVersionRow[]> =>
  db.select(columns).from(billetVersion).where(eq(billetVersion.documentId, documentId)).orderBy(billetVersion.billetNumber);

export type NewBilletVersion = typeof billetVersion.$inferInsert;

export const insertBilletVersions = async (db: Database, lines: readonly NewBilletVersion[]): Promise<void> => {
  await db.insert(billetVersion).values([...lines]);
};

/** Gives the lines of a document their billets, and the labels of these. */
export const updateBilletsOfVersions = async (db: Database, documentId: string): Promise<void> => {
  await db
    .update(billetVersion)
    .set({ billetId: billet.id, labelId: billet.labelId })
    .from(billet)
    .where(sql`${billet.currentVersionId} = ${billetVersion.id} and ${billetVersion.documentId} = ${documentId}`);
};

/** Labels one line as its billet. */
export const updateBilletVersionLabel = async (db: Database, id: string, labelId: string): Promise<void> => {
  await db
    .update(billetVersion)
    .set({ labelId })
    .where(sql`${billetVersion.id} = any (${arrayOf([id], 'uuid')})`);
};
