import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes, type Some } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { billet, billetLineOfEffort, billetRequirement } from '../tables.ts';
import { updateBilletVersionLabel } from './billet-version.ts';

const columns = {
  id: billet.id,
  labelId: billet.labelId,
  originator: billet.originator,
  documentId: billet.documentId,
  currentVersionId: billet.currentVersionId,
  billetNumber: billet.billetNumber,
  title: billet.title,
  functionalArea: billet.functionalArea,
  category: billet.category,
  rankFrom: billet.rankFrom,
  rankTo: billet.rankTo,
  service: billet.service,
  binding: billet.binding,
  boundTo: billet.boundTo,
  nations: billet.nations,
  languageProfile: billet.languageProfile,
  skills: billet.skills,
  location: billet.location,
  criticality: billet.criticality,
  tourMonths: billet.tourMonths,
  handoverDays: billet.handoverDays,
  authorizedFrom: billet.authorizedFrom,
  authorizedTo: billet.authorizedTo,
  notional: billet.notional,
  version: billet.version,
};

export type BilletRow = RowOf<typeof columns>;
export type BilletOrder = 'NUMBER' | 'TITLE' | 'AUTHORIZED_FROM';
export type BilletFilter = {
  readonly functionalArea?: Some<BilletRow['functionalArea']>;
  readonly binding?: Some<BilletRow['binding']>;
  readonly boundTo?: Some<string>;
  readonly criticality?: Some<number>;
};

/** The billets that a filter lets through. */
export const matchingBillets = ({ functionalArea, binding, boundTo, criticality }: BilletFilter): SQL | undefined =>
  and(
    isOneOf(billet.functionalArea, functionalArea),
    isOneOf(billet.binding, binding),
    isOneOf(billet.boundTo, boundTo && onlyCodes(boundTo)),
    isOneOf(billet.criticality, criticality),
  );

export const billetList: ListSpec<typeof columns, BilletOrder, BilletFilter> = {
  table: billet,
  columns,
  orders: { NUMBER: 'billetNumber', TITLE: 'title', AUTHORIZED_FROM: 'authorizedFrom' },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
  where: matchingBillets,
};

export const listBilletsById = rowsByKey(columns, billet.id);

export const findBillet = async (db: Database, id: string): Promise<BilletRow | null> => (await listBilletsById(db, [id]))[0] ?? null;

/** The billets of an originator, for the edition that takes over. */
export const listBilletsOf = (db: Database, originator: string): Promise<readonly BilletRow[]> =>
  db.select(columns).from(billet).where(eq(billet.originator, originator));

export const insertBillets = async (db: Database, billets: readonly (typeof billet.$inferInsert)[]): Promise<void> => {
  if (billets.length > 0) await db.insert(billet).values([...billets]);
};

/** Gives a billet what a line of the manning document says. */
export const updateBillet = async (db: Database, id: string, values: Partial<typeof billet.$inferInsert>): Promise<void> => {
  await db
    .update(billet)
    .set({ ...values, version: sql`${billet.version} + 1` })
    .where(eq(billet.id, id));
};

/** Gives billets a label that an edition of the manning document narrows them to. */
export const updateBilletLabels = async (db: Database, ids: readonly string[], labelId: string): Promise<void> => {
  await db.update(billet).set({ labelId }).where(isAmong(billet.id, ids));
};

/** Moves the links of billets to the document that their billets stand in, and to their labels. */
export const updateLinksOfDocument = async (db: Database, documentId: string): Promise<void> => {
  for (const link of [billetLineOfEffort, billetRequirement])
    await db
      .update(link)
      .set({ documentId: billet.documentId, labelId: billet.labelId } as never)
      .from(billet)
      .where(and(eq(link.billetId, billet.id), eq(billet.documentId, documentId)));
};

/** Ends the authorization of the billets that a document leaves out: they are disestablished, never deleted (PE-10). */
export const updateMissingBillets = async (db: Database, originator: string, documentId: string, effectiveFrom: string): Promise<number> => {
  const lastDay = sql`(${effectiveFrom}::date - 1)`;
  const rows = await db
    .update(billet)
    .set({ authorizedTo: lastDay, version: sql`${billet.version} + 1` })
    .where(and(eq(billet.originator, originator), ne(billet.documentId, documentId), or(isNull(billet.authorizedTo), sql`${billet.authorizedTo} > ${lastDay}`)))
    .returning({ id: billet.id });
  return rows.length;
};

/** Labels the version that the caller saw, and the line that it stands in. @returns false where somebody else was first */
export const updateBilletLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const [row] = await db
    .update(billet)
    .set({ labelId, version: sql`${billet.version} + 1` })
    .where(and(eq(billet.id, id), eq(billet.version, expectedVersion)))
    .returning({ currentVersionId: billet.currentVersionId });
  if (row !== undefined) await updateBilletVersionLabel(db, row.currentVersionId, labelId);
  return row !== undefined;
};
