import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { arrayOf, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { beneficiaryUnit, lineOfEffort, nation, objective, organization, requirement } from '../links.ts';

// The keys of other owners' rows that the viewer may see: read through their own policies (FD-02).

export const listNationCodes = rowsByKey({ code: nation.code }, nation.code, onlyCodes);

export const listLineOfEffortCodes = rowsByKey({ code: lineOfEffort.code }, lineOfEffort.code, onlyCodes);

export const listObjectiveIds = rowsByKey({ id: objective.id }, objective.id);
export const listRequirementIds = rowsByKey({ id: requirement.id }, requirement.id);
export const listOrganizationIds = rowsByKey({ id: organization.id }, organization.id);
export const listBeneficiaryUnitIds = rowsByKey({ id: beneficiaryUnit.id }, beneficiaryUnit.id);

type KeyTable = typeof objective | typeof requirement | typeof organization;

const visible =
  (table: KeyTable) =>
  (key: PgColumn): SQL =>
    sql`exists (select from ${table} where ${table.id} = ${key})`;

/** True of a link row whose target the viewer may see. */
export const objectiveVisible = visible(objective);
export const requirementVisible = visible(requirement);
export const organizationVisible = visible(organization);

/** Which of these nations take part now: only they can act. */
export const listParticipants = async (db: Database, codes: readonly string[]): Promise<readonly string[]> => {
  const rows = await db
    .select({ nation: sql<string>`nation` })
    .from(sql`coalition.participant`)
    .where(sql`nation = any (${arrayOf(onlyCodes(codes), 'text')}) and joined_at <= coalition.now() and (left_at is null or left_at > coalition.now())`);
  return rows.map((row) => row.nation);
};
