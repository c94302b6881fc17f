import { and, asc, eq } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { billetLineOfEffort, billetRequirement } from '../tables.ts';
import { requirementVisible } from './link-target.ts';

// Links have their billet's label, always: who sees the one sees the other. Their targets are filtered (FD-02).

const lineOfEffortColumns = {
  id: billetLineOfEffort.id,
  billetId: billetLineOfEffort.billetId,
  lineOfEffort: billetLineOfEffort.lineOfEffort,
  linkedAt: billetLineOfEffort.linkedAt,
};
const requirementColumns = {
  id: billetRequirement.id,
  billetId: billetRequirement.billetId,
  requirementId: billetRequirement.requirementId,
  linkedAt: billetRequirement.linkedAt,
};

export type LineOfEffortLink = RowOf<typeof lineOfEffortColumns>;
export type RequirementLink = RowOf<typeof requirementColumns>;
export type LinkOrder = 'LINKED_AT';

/** The lists of links that take a filter of their own at every read: there is none for clients. */
export type LinkFilter = Record<string, never>;

const orders = { LINKED_AT: 'linkedAt' } as const;
const defaultOrder = { field: 'LINKED_AT', direction: 'DESC' } as const;

export const lineOfEffortLinks: ListSpec<typeof lineOfEffortColumns, LinkOrder, LinkFilter> = {
  table: billetLineOfEffort,
  columns: lineOfEffortColumns,
  orders,
  defaultOrder,
};

export const requirementLinks: ListSpec<typeof requirementColumns, LinkOrder, LinkFilter> = {
  table: billetRequirement,
  columns: requirementColumns,
  orders,
  defaultOrder,
  where: () => requirementVisible(billetRequirement.requirementId),
};

/** The lines of effort of billets, by code. */
export const listLineOfEffortLinks = (db: Database, billetIds: readonly string[]): Promise<readonly LineOfEffortLink[]> =>
  db.select(lineOfEffortColumns).from(billetLineOfEffort).where(isAmong(billetLineOfEffort.billetId, billetIds)).orderBy(asc(billetLineOfEffort.lineOfEffort));

/** @returns false where the link is there already */
export const insertLineOfEffortLink = async (db: Database, link: typeof billetLineOfEffort.$inferInsert): Promise<boolean> =>
  (await db.insert(billetLineOfEffort).values(link).onConflictDoNothing().returning({ id: billetLineOfEffort.id })).length > 0;

/** @returns false where the link is there already */
export const insertRequirementLink = async (db: Database, link: typeof billetRequirement.$inferInsert): Promise<boolean> =>
  (await db.insert(billetRequirement).values(link).onConflictDoNothing().returning({ id: billetRequirement.id })).length > 0;

/** @returns false where there was no such link */
export const removeLineOfEffortLink = async (db: Database, billetId: string, code: string): Promise<boolean> => {
  const where = and(eq(billetLineOfEffort.billetId, billetId), isAmong(billetLineOfEffort.lineOfEffort, onlyCodes([code])));
  return (await db.delete(billetLineOfEffort).where(where).returning({ id: billetLineOfEffort.id })).length > 0;
};

/** @returns false where there was no such link */
export const removeRequirementLink = async (db: Database, billetId: string, requirementId: string): Promise<boolean> => {
  const where = and(eq(billetRequirement.billetId, billetId), eq(billetRequirement.requirementId, requirementId));
  return (await db.delete(billetRequirement).where(where).returning({ id: billetRequirement.id })).length > 0;
};
