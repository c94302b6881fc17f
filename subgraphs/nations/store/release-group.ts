import { and, asc, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import { codeOf } from '#kernel/database/failure.ts';
import type { Database } from '#kernel/database/run.ts';
import { membership } from '../links.ts';

export type ReleaseGroupRow = { readonly name: string; readonly members: readonly { readonly nation: string; readonly since: Date }[] };

// The policy lets through the groups that the viewer's nation is in now; who was in them before is left out here.
const current = and(lte(membership.joinedAt, sql`coalition.now()`), or(isNull(membership.leftAt), gt(membership.leftAt, sql`coalition.now()`)));

const list = async (db: Database, where?: SQL): Promise<readonly ReleaseGroupRow[]> => {
  const rows = await db
    .select({ name: membership.groupName, nation: membership.nation, since: membership.joinedAt })
    .from(membership)
    .where(and(current, where))
    .orderBy(asc(membership.groupName), asc(membership.nation));
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, members]) => ({ name, members }));
};

export const listReleaseGroups = (db: Database) => list(db);

export const listReleaseGroupsByName = (db: Database, names: readonly string[]) => list(db, isAmong(membership.groupName, onlyCodes(names)));

/** Which of the viewer's groups these nations are in. */
export const listGroupNamesByNation = (db: Database, codes: readonly string[]) =>
  db
    .select({ nation: membership.nation, name: membership.groupName })
    .from(membership)
    .where(and(current, isAmong(membership.nation, onlyCodes(codes))))
    .orderBy(asc(membership.groupName));

// The database refuses a group that the viewer is not in, with a SQLSTATE of its own.
const REFUSED = 'CG021';

/** Puts a nation into a group or takes it out. @returns false where it was so already, null where the viewer is not in the group */
export const updateMembership = async (db: Database, group: string, nation: string, member: boolean): Promise<boolean | null> => {
  try {
    const [row] = await db.select({ changed: sql<boolean>`changed` }).from(sql`coalition.set_membership(${group}, ${nation}, ${member}) as changed`);
    return row?.changed ?? false;
  } catch (error) {
    if (codeOf(error) === REFUSED) return null;
    throw error;
  }
};
