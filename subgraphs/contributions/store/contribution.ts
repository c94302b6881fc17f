import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { contribution, contributionLineOfEffort } from '../tables.ts';

const columns = {
  id: contribution.id,
  labelId: contribution.labelId,
  originator: contribution.originator,
  donor: contribution.donor,
  reference: contribution.reference,
  title: contribution.title,
  description: contribution.description,
  status: contribution.status,
  plannedStart: contribution.plannedStart,
  plannedEnd: contribution.plannedEnd,
  actualStart: contribution.actualStart,
  actualEnd: contribution.actualEnd,
  plannedStartKey: contribution.plannedStartKey,
  aidType: contribution.aidType,
  flowType: contribution.flowType,
  financeType: contribution.financeType,
  tiedStatus: contribution.tiedStatus,
  collaborationType: contribution.collaborationType,
  odaEligibility: contribution.odaEligibility,
  sectors: contribution.sectors,
  earmark: contribution.earmark,
  conditions: contribution.conditions,
  secondary: contribution.secondary,
  notional: contribution.notional,
  createdAt: contribution.createdAt,
  version: contribution.version,
};

export type ContributionRow = RowOf<typeof columns>;
export type ContributionOrder = 'TITLE' | 'CREATED_AT' | 'PLANNED_START';
export type ContributionFilter = {
  readonly donor?: readonly string[] | null | undefined;
  readonly status?: readonly ContributionRow['status'][] | null | undefined;
  readonly lineOfEffort?: readonly string[] | null | undefined;
};

// The link has the contribution's own label, so that it is visible where the contribution is.
const forLineOfEffort = (codes: readonly string[]) =>
  sql`exists (select from ${contributionLineOfEffort} where ${contributionLineOfEffort.contributionId} = ${contribution.id} and ${isAmong(contributionLineOfEffort.lineOfEffort, onlyCodes(codes))})`;

export const contributionList: ListSpec<typeof columns, ContributionOrder, ContributionFilter> = {
  table: contribution,
  columns,
  orders: { TITLE: 'title', CREATED_AT: 'createdAt', PLANNED_START: 'plannedStartKey' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  where: ({ donor, status, lineOfEffort }) =>
    and(
      isOneOf(contribution.donor, donor && onlyCodes(donor)),
      isOneOf(contribution.status, status),
      lineOfEffort == null ? undefined : forLineOfEffort(lineOfEffort),
    ),
};

export const listContributionsById = rowsByKey(columns, contribution.id);

export const findContribution = async (db: Database, id: string): Promise<ContributionRow | null> => (await listContributionsById(db, [id]))[0] ?? null;

export type NewContribution = typeof contribution.$inferInsert;

export const insertContribution = async (db: Database, values: NewContribution): Promise<string> => {
  const [row] = await db.insert(contribution).values(values).returning({ id: contribution.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateContributionLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(contribution)
    .set({ labelId, version: sql`${contribution.version} + 1` })
    .where(and(eq(contribution.id, id), eq(contribution.version, expectedVersion)))
    .returning({ id: contribution.id });
  return rows.length > 0;
};
