import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { onlyCodes } from '#kernel/database/array.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration, lineOfEffort, nation, objective, organization, requirement } from '../links.ts';

// The keys of other owners' rows that the viewer may see: read through their own policies (FD-02).

export const listNationCodes = rowsByKey({ code: nation.code }, nation.code, onlyCodes);

export const listLineOfEffortCodes = rowsByKey({ code: lineOfEffort.code }, lineOfEffort.code, onlyCodes);

export const listObjectiveIds = rowsByKey({ id: objective.id }, objective.id);

export const listRequirementIds = rowsByKey({ id: requirement.id }, requirement.id);

export const listOrganizationIds = rowsByKey({ id: organization.id }, organization.id);

export const listIterationIds = rowsByKey({ id: courseIteration.id }, courseIteration.id);

/** True of a link row whose requirement the viewer may see. */
export const requirementVisible = (key: PgColumn): SQL => sql`exists (select from ${requirement} where ${requirement.id} = ${key})`;

/** True of a link row whose objective the viewer may see. */
export const objectiveVisible = (key: PgColumn): SQL => sql`exists (select from ${objective} where ${objective.id} = ${key})`;

/** True of a link row whose course iteration the viewer may see. */
export const iterationVisible = (key: PgColumn): SQL => sql`exists (select from ${courseIteration} where ${courseIteration.id} = ${key})`;
