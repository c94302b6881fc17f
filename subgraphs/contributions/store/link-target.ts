import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAmong, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { courseIteration, lineOfEffort, nation, objective, organization, requirement } from '../links.ts';

// The keys of other owners' rows that the viewer may see: read through their own policies (FD-02).

export const listNationCodes = (db: Database, codes: readonly string[]) =>
  db
    .select({ code: nation.code })
    .from(nation)
    .where(isAmong(nation.code, onlyCodes(codes)));

export const listLineOfEffortCodes = (db: Database, codes: readonly string[]) =>
  db
    .select({ code: lineOfEffort.code })
    .from(lineOfEffort)
    .where(isAmong(lineOfEffort.code, onlyCodes(codes)));

export const listObjectiveIds = (db: Database, ids: readonly string[]) =>
  db
    .select({ id: objective.id })
    .from(objective)
    .where(isAmong(objective.id, onlyUuids(ids)));

export const listRequirementIds = (db: Database, ids: readonly string[]) =>
  db
    .select({ id: requirement.id })
    .from(requirement)
    .where(isAmong(requirement.id, onlyUuids(ids)));

export const listOrganizationIds = (db: Database, ids: readonly string[]) =>
  db
    .select({ id: organization.id })
    .from(organization)
    .where(isAmong(organization.id, onlyUuids(ids)));

export const listIterationIds = (db: Database, ids: readonly string[]) =>
  db
    .select({ id: courseIteration.id })
    .from(courseIteration)
    .where(isAmong(courseIteration.id, onlyUuids(ids)));

/** True of a link row whose requirement the viewer may see. */
export const requirementVisible = (key: PgColumn): SQL => sql`exists (select from ${requirement} where ${requirement.id} = ${key})`;

/** True of a link row whose objective the viewer may see. */
export const objectiveVisible = (key: PgColumn): SQL => sql`exists (select from ${objective} where ${objective.id} = ${key})`;

/** True of a link row whose course iteration the viewer may see. */
export const iterationVisible = (key: PgColumn): SQL => sql`exists (select from ${courseIteration} where ${courseIteration.id} = ${key})`;
