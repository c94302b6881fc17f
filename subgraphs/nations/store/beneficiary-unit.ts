import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import type { Child } from '#kernel/label/cascade.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { beneficiaryUnit, organization } from '../tables.ts';
import { linksTo } from './links-to.ts';

const columns = {
  id: beneficiaryUnit.id,
  labelId: beneficiaryUnit.labelId,
  originator: beneficiaryUnit.originator,
  organizationId: beneficiaryUnit.organizationId,
  name: beneficiaryUnit.name,
  level: beneficiaryUnit.level,
  notional: beneficiaryUnit.notional,
  version: beneficiaryUnit.version,
};

export type BeneficiaryUnitRow = RowOf<typeof columns>;
export type BeneficiaryUnitFilter = {
  readonly organization?: readonly string[] | null | undefined;
  readonly level?: readonly BeneficiaryUnitRow['level'][] | null | undefined;
};

export const beneficiaryUnitList: ListSpec<typeof columns, 'NAME', BeneficiaryUnitFilter> = {
  table: beneficiaryUnit,
  columns,
  orders: { NAME: 'name' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  where: (filter) => and(linksTo(beneficiaryUnit.organizationId, organization, filter.organization), isOneOf(beneficiaryUnit.level, filter.level)),
};

/** What narrows with an organization (IS-05, IS-16): the policy lets its originator label its own units alone. */
export const unitsOfOrganization: Child = { table: beneficiaryUnit, parent: beneficiaryUnit.organizationId, mode: 'within' };

export const listBeneficiaryUnitsById = rowsByKey(columns, beneficiaryUnit.id);

export const findBeneficiaryUnit = async (db: Database, id: string): Promise<BeneficiaryUnitRow | null> =>
  (await listBeneficiaryUnitsById(db, [id]))[0] ?? null;

export type NewBeneficiaryUnit = typeof beneficiaryUnit.$inferInsert;

export const insertBeneficiaryUnit = async (db: Database, values: NewBeneficiaryUnit): Promise<string> => {
  const [row] = await db.insert(beneficiaryUnit).values(values).returning({ id: beneficiaryUnit.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Updates the version that the caller saw. @returns false where somebody else was first */
export const updateBeneficiaryUnit = async (db: Database, id: string, expectedVersion: number, values: Partial<NewBeneficiaryUnit>): Promise<boolean> => {
  const rows = await db
    .update(beneficiaryUnit)
    .set({ ...values, version: sql`${beneficiaryUnit.version} + 1` })
    .where(and(eq(beneficiaryUnit.id, id), eq(beneficiaryUnit.version, expectedVersion)))
    .returning({ id: beneficiaryUnit.id });
  return rows.length > 0;
};
