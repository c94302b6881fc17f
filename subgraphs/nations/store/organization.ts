import { and, eq, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isOneOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { organization } from '../tables.ts';

const columns = {
  id: organization.id,
  labelId: organization.labelId,
  originator: organization.originator,
  name: organization.name,
  acronym: organization.acronym,
  kind: organization.kind,
  type: organization.type,
  nation: organization.nation,
  iatiOrgId: organization.iatiOrgId,
  notional: organization.notional,
  version: organization.version,
};

export type OrganizationRow = RowOf<typeof columns>;
export type OrganizationFilter = {
  readonly kind?: readonly OrganizationRow['kind'][] | null | undefined;
  readonly nation?: readonly string[] | null | undefined;
};

export const organizationList: ListSpec<typeof columns, 'NAME', OrganizationFilter> = {
  table: organization,
  columns,
  orders: { NAME: 'name' },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  where: ({ kind, nation }) => and(isOneOf(organization.kind, kind), isOneOf(organization.nation, nation && onlyCodes(nation))),
};

export const listOrganizationsById = rowsByKey(columns, organization.id);

export const findOrganization = async (db: Database, id: string): Promise<OrganizationRow | null> => (await listOrganizationsById(db, [id]))[0] ?? null;

export type NewOrganization = typeof organization.$inferInsert;

export const insertOrganization = async (db: Database, values: NewOrganization): Promise<string> => {
  const [row] = await db.insert(organization).values(values).returning({ id: organization.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Updates the version that the caller saw. @returns false where somebody else was first */
export const updateOrganization = async (db: Database, id: string, expectedVersion: number, values: Partial<NewOrganization>): Promise<boolean> => {
  const rows = await db
    .update(organization)
    .set({ ...values, version: sql`${organization.version} + 1` })
    .where(and(eq(organization.id, id), eq(organization.version, expectedVersion)))
    .returning({ id: organization.id });
  return rows.length > 0;
};
