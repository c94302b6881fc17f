import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { onlyCodes } from '#kernel/database/array.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration, lineOfEffort, nation, requirement } from '../links.ts';

// The published columns of other owners' rows that the viewer may see: read through their own policies (FD-02).

export const listNationCodes = rowsByKey({ code: nation.code }, nation.code, onlyCodes);

export const listLineOfEffortCodes = rowsByKey({ code: lineOfEffort.code }, lineOfEffort.code, onlyCodes);

export const listRequirementIds = rowsByKey({ id: requirement.id }, requirement.id);

const iterationColumns = {
  id: courseIteration.id,
  startsOn: courseIteration.startsOn,
  endsOn: courseIteration.endsOn,
  state: courseIteration.state,
  instructorSkill: courseIteration.instructorSkill,
};

export const listIterations = rowsByKey(iterationColumns, courseIteration.id);

/** True of a link row whose requirement the viewer may see. */
export const requirementVisible = (key: PgColumn): SQL => sql`exists (select from ${requirement} where ${requirement.id} = ${key})`;
