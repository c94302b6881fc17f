import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { contribution, contributionIteration, contributionLineOfEffort, contributionObjective, contributionRequirement } from '../tables.ts';
import { iterationVisible, objectiveVisible, requirementVisible } from './link-target.ts';

// Links have their contribution's label, always: who sees the one sees the other. Their targets are filtered (FD-02).

const lineOfEffortColumns = {
  id: contributionLineOfEffort.id,
  contributionId: contributionLineOfEffort.contributionId,
  lineOfEffort: contributionLineOfEffort.lineOfEffort,
  percentage: contributionLineOfEffort.percentage,
  linkedAt: contributionLineOfEffort.linkedAt,
};
const requirementColumns = {
  id: contributionRequirement.id,
  contributionId: contributionRequirement.contributionId,
  requirementId: contributionRequirement.requirementId,
  percentage: contributionRequirement.percentage,
  linkedAt: contributionRequirement.linkedAt,
};
const objectiveColumns = {
  id: contributionObjective.id,
  contributionId: contributionObjective.contributionId,
  objectiveId: contributionObjective.objectiveId,
  linkedAt: contributionObjective.linkedAt,
};
const iterationColumns = {
  id: contributionIteration.id,
  contributionId: contributionIteration.contributionId,
  iterationId: contributionIteration.iterationId,
  percentage: contributionIteration.percentage,
  linkedAt: contributionIteration.linkedAt,
};

export type LineOfEffortLink = RowOf<typeof lineOfEffortColumns>;
export type RequirementLink = RowOf<typeof requirementColumns>;
export type ObjectiveLink = RowOf<typeof objectiveColumns>;
export type IterationLink = RowOf<typeof iterationColumns>;

export type LinkOrder = 'LINKED_AT';
export type LinkFilter = { readonly donor?: readonly string[] | null | undefined };

const orders = { LINKED_AT: 'linkedAt' } as const;
const defaultOrder = { field: 'LINKED_AT', direction: 'DESC' } as const;

const ofDonor = (key: PgColumn, { donor }: LinkFilter): SQL | undefined =>
  donor == null ? undefined : sql`exists (select from ${contribution} where ${contribution.id} = ${key} and ${isAmong(contribution.donor, onlyCodes(donor))})`;

export const lineOfEffortLinks: ListSpec<typeof lineOfEffortColumns, LinkOrder, LinkFilter> = {
  table: contributionLineOfEffort,
  columns: lineOfEffortColumns,
  orders,
  defaultOrder,
  where: (filter) => ofDonor(contributionLineOfEffort.contributionId, filter),
};

export const requirementLinks: ListSpec<typeof requirementColumns, LinkOrder, LinkFilter> = {
  table: contributionRequirement,
  columns: requirementColumns,
  orders,
  defaultOrder,
  where: (filter) => and(requirementVisible(contributionRequirement.requirementId), ofDonor(contributionRequirement.contributionId, filter)),
};

export const objectiveLinks: ListSpec<typeof objectiveColumns, LinkOrder, LinkFilter> = {
  table: contributionObjective,
  columns: objectiveColumns,
  orders,
  defaultOrder,
  where: (filter) => and(objectiveVisible(contributionObjective.objectiveId), ofDonor(contributionObjective.contributionId, filter)),
};

export const iterationLinks: ListSpec<typeof iterationColumns, LinkOrder, LinkFilter> = {
  table: contributionIteration,
  columns: iterationColumns,
  orders,
  defaultOrder,
  where: (filter) => and(iterationVisible(contributionIteration.iterationId), ofDonor(contributionIteration.contributionId, filter)),
};

/** The lines of effort of contributions, the largest share first. */
export const listLineOfEffortLinks = (db: Database, contributionIds: readonly string[]): Promise<readonly LineOfEffortLink[]> =>
  db
    .select(lineOfEffortColumns)
    .from(contributionLineOfEffort)
    .where(isAmong(contributionLineOfEffort.contributionId, contributionIds))
    .orderBy(sql`${contributionLineOfEffort.percentage} desc`, asc(contributionLineOfEffort.lineOfEffort));

/** What is given to lines of effort of one contribution, in percent. */
export const findLineOfEffortShare = async (db: Database, contributionId: string): Promise<string> => {
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${contributionLineOfEffort.percentage}), 0)` })
    .from(contributionLineOfEffort)
    .where(eq(contributionLineOfEffort.contributionId, contributionId));
  return row?.sum ?? '0';
};

/** What is given to requirements of one contribution, in percent. */
export const findRequirementShare = async (db: Database, contributionId: string): Promise<string> => {
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${contributionRequirement.percentage}), 0)` })
    .from(contributionRequirement)
    .where(eq(contributionRequirement.contributionId, contributionId));
  return row?.sum ?? '0';
};

/** What is given to course iterations of one contribution, in percent. */
export const findIterationShare = async (db: Database, contributionId: string): Promise<string> => {
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${contributionIteration.percentage}), 0)` })
    .from(contributionIteration)
    .where(eq(contributionIteration.contributionId, contributionId));
  return row?.sum ?? '0';
};

export const insertLineOfEffortLinks = async (db: Database, links: readonly (typeof contributionLineOfEffort.$inferInsert)[]): Promise<void> => {
  if (links.length > 0) await db.insert(contributionLineOfEffort).values([...links]);
};

/** @returns false where the link is there already */
export const insertLineOfEffortLink = async (db: Database, link: typeof contributionLineOfEffort.$inferInsert): Promise<boolean> =>
  (await db.insert(contributionLineOfEffort).values(link).onConflictDoNothing().returning({ id: contributionLineOfEffort.id })).length > 0;

/** @returns false where the link is there already */
export const insertRequirementLink = async (db: Database, link: typeof contributionRequirement.$inferInsert): Promise<boolean> =>
  (await db.insert(contributionRequirement).values(link).onConflictDoNothing().returning({ id: contributionRequirement.id })).length > 0;

/** @returns false where the link is there already */
export const insertObjectiveLink = async (db: Database, link: typeof contributionObjective.$inferInsert): Promise<boolean> =>
  (await db.insert(contributionObjective).values(link).onConflictDoNothing().returning({ id: contributionObjective.id })).length > 0;

/** @returns false where the link is there already */
export const insertIterationLink = async (db: Database, link: typeof contributionIteration.$inferInsert): Promise<boolean> =>
  (await db.insert(contributionIteration).values(link).onConflictDoNothing().returning({ id: contributionIteration.id })).length > 0;

/** @returns false where there was no such link */
export const removeLineOfEffortLink = async (db: Database, contributionId: string, code: string): Promise<boolean> => {
  const where = and(eq(contributionLineOfEffort.contributionId, contributionId), isAmong(contributionLineOfEffort.lineOfEffort, onlyCodes([code])));
  return (await db.delete(contributionLineOfEffort).where(where).returning({ id: contributionLineOfEffort.id })).length > 0;
};

/** @returns false where there was no such link */
export const removeRequirementLink = async (db: Database, contributionId: string, requirementId: string): Promise<boolean> => {
  const where = and(eq(contributionRequirement.contributionId, contributionId), eq(contributionRequirement.requirementId, requirementId));
  return (await db.delete(contributionRequirement).where(where).returning({ id: contributionRequirement.id })).length > 0;
};

/** @returns false where there was no such link */
export const removeObjectiveLink = async (db: Database, contributionId: string, objectiveId: string): Promise<boolean> => {
  const where = and(eq(contributionObjective.contributionId, contributionId), eq(contributionObjective.objectiveId, objectiveId));
  return (await db.delete(contributionObjective).where(where).returning({ id: contributionObjective.id })).length > 0;
};

/** @returns false where there was no such link */
export const removeIterationLink = async (db: Database, contributionId: string, iterationId: string): Promise<boolean> => {
  const where = and(eq(contributionIteration.contributionId, contributionId), eq(contributionIteration.iterationId, iterationId));
  return (await db.delete(contributionIteration).where(where).returning({ id: contributionIteration.id })).length > 0;
};
