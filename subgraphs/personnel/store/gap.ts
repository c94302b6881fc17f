import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Place } from '#kernel/connection.ts';
import { arrayOf, isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { visibleLabels } from '#kernel/label/visible.ts';
import { billet } from '../tables.ts';
import { type BilletFilter, matchingBillets } from './billet.ts';

/** Days without an incumbent in a billet. */
export type Gap = { readonly billetId: string; readonly from: string; readonly to: string; readonly days: number; readonly unconfirmed: boolean };

/** The first and the last day of a time. */
export type Window = { readonly first: string; readonly last: string };

const columns = {
  billetId: sql<string>`gap.billet_id`.as('billet_id'),
  from: sql<string>`gap.gap_from::text`.as('from'),
  to: sql<string>`gap.gap_to::text`.as('to'),
  days: sql<number>`gap.gap_to - gap.gap_from + 1`.mapWith(Number).as('days'),
  unconfirmed: sql<boolean>`gap.unconfirmed`.as('unconfirmed'),
};

const gapsOf = (billets: SQL, { first, last }: Window): SQL => sql`personnel.gaps(${billets}, ${first}::date, ${last}::date) as gap`;

/** The gaps of billets, the earliest first. */
export const listGaps = (db: Database, billetIds: readonly string[], window: Window): Promise<readonly Gap[]> =>
  db
    .select(columns)
    .from(gapsOf(arrayOf(billetIds, 'uuid'), window))
    .orderBy(sql`gap.gap_from`);

const authorizedIn = ({ first, last }: Window): SQL | undefined =>
  and(lte(billet.authorizedFrom, last), or(isNull(billet.authorizedTo), gte(billet.authorizedTo, first)));

/** The billets that the viewer may see, label by label, of a filter and with authorized days in the time. */
const visibleBillets = (filter: BilletFilter, window: Window): SQL =>
  sql`array(select ${billet.id} from ${billet} where ${and(sql`${billet.labelId} = any (${visibleLabels})`, matchingBillets(filter), authorizedIn(window))})`;

export type GapPage = { readonly filter: BilletFilter; readonly window: Window; readonly after: Place | null; readonly limit: number };

/** A page of the gaps of all billets that the viewer may see, the earliest first. */
export const listGapPage = (db: Database, { filter, window, after, limit }: GapPage): Promise<readonly Gap[]> =>
  db
    .select(columns)
    .from(gapsOf(visibleBillets(filter, window), window))
    .where(after === null ? undefined : sql`(gap.gap_from, gap.billet_id) > (${after.key}::date, ${after.id}::uuid)`)
    .orderBy(sql`gap.gap_from`, sql`gap.billet_id`)
    .limit(limit);

export const countGaps = async (db: Database, filter: BilletFilter, window: Window): Promise<number> => {
  const [row] = await db.select({ count: sql<string>`count(*)` }).from(gapsOf(visibleBillets(filter, window), window));
  return Number(row?.count ?? 0);
};

/** How many billets are filled on a day. */
export type FillRate = { readonly nation: string; readonly on: string; readonly filled: number; readonly authorized: number };

/** Of the billets bound to each nation, as far as the viewer may see them: how many are authorized on a day, and how many have somebody who arrived. */
export const listFillRates = async (db: Database, nations: readonly string[], on: string): Promise<readonly FillRate[]> => {
  const window = { first: on, last: on };
  const codes = onlyCodes(nations);
  const rows = await db
    .select({
      nation: sql<string>`${billet.boundTo}`,
      authorized: sql<number>`count(*)`.mapWith(Number),
      empty: sql<number>`count(gap.billet_id)`.mapWith(Number),
    })
    .from(billet)
    .leftJoin(gapsOf(visibleBillets({ boundTo: codes }, window), window), sql`gap.billet_id = ${billet.id}`)
    .where(and(isAmong(billet.boundTo, codes), authorizedIn(window)))
    .groupBy(billet.boundTo)
    .orderBy(asc(billet.boundTo));
  const found = new Map(rows.map(({ nation, authorized, empty }) => [nation, { nation, on, authorized, filled: authorized - empty }]));
  return codes.map((nation) => found.get(nation) ?? { nation, on, authorized: 0, filled: 0 });
};

/** Does the billet stay authorized on all of these days? */
export const isAuthorized = async (db: Database, billetId: string, { first, last }: Window): Promise<boolean> => {
  const [row] = await db
    .select({ id: billet.id })
    .from(billet)
    .where(and(eq(billet.id, billetId), lte(billet.authorizedFrom, first), or(isNull(billet.authorizedTo), gte(billet.authorizedTo, last))));
  return row !== undefined;
};
