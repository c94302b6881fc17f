import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { onlyCodes } from '#kernel/database/array.ts';
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
