import { asc, eq, sql } from 'drizzle-orm';
import { arrayLiteral, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { placeOfArray, queries, type RowOf, statementOf } from '#kernel/database/statement.ts';
import { participant, suspension } from '../links.ts';
import { nation } from '../tables.ts';

const suspended = sql`exists (select from ${suspension} where ${suspension.nation} = ${nation.code} and ${suspension.suspendedAt} <= coalition.now() and ${suspension.liftedAt} is null)`;

const columns = {
  code: nation.code,
  alpha2: nation.alpha2,
  name: nation.name,
  officialName: nation.officialName,
  role: nation.role,
  fiscalYearStart: nation.fiscalYearStart,
  currency: nation.currency,
  joinedOn: sql<string | null>`(${participant.joinedAt} at time zone 'UTC')::date`.as('joined_on'),
  leftOn: sql<string | null>`(${participant.leftAt} at time zone 'UTC')::date`.as('left_on'),
  status: sql<'ACTIVE' | 'SUSPENDED'>`case when ${suspended} then 'SUSPENDED' else 'ACTIVE' end`.as('status'),
};

export type NationRow = RowOf<typeof columns>;

const select = () => queries.select(columns).from(nation).leftJoin(participant, eq(participant.nation, nation.code));
const all = statementOf(columns, select().orderBy(asc(nation.code)));
const byCode = statementOf(columns, select().where(sql`${nation.code} = any (${placeOfArray('codes', nation.code)})`));

export const listNations = (db: Database): Promise<readonly NationRow[]> => all(db, {});

export const listNationsByCode = (db: Database, codes: readonly string[]): Promise<readonly NationRow[]> =>
  byCode(db, { codes: arrayLiteral(onlyCodes(codes)) });

/** Suspends a nation or lifts its suspension. @returns false where it was so already */
export const updateSuspension = async (db: Database, code: string, isSuspended: boolean): Promise<boolean> => {
  const [row] = await db.select({ changed: sql<boolean>`changed` }).from(sql`coalition.set_suspension(${code}, ${isSuspended}) as changed`);
  return row?.changed ?? false;
};
