import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { courseIteration, lineOfEffort, nation, participant, requirement } from '../links.ts';

// The published columns of other owners' rows that the viewer may see: read through their own policies (FD-02).

export const listNationCodes = rowsByKey({ code: nation.code }, nation.code, onlyCodes);

/** Those of the nations that take part in the coalition. */
export const listParticipants = async (db: Database, codes: readonly string[]): Promise<readonly string[]> => {
  const rows = await db
    .select({ nation: participant.nation })
    .from(participant)
    .where(and(isAmong(participant.nation, onlyCodes(codes)), isNull(participant.leftAt)));
  return rows.map((row) => row.nation);
};

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
