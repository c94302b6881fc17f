import { and, eq, gte, lte, ne, type SQL, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyCodes, onlyUuids, type Some } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import type { Deficit } from '../post/deficits.ts';
import { billet, tour } from '../tables.ts';

const columns = {
  id: tour.id,
  labelId: tour.labelId,
  originator: tour.originator,
  billetId: tour.billetId,
  billetVersionId: tour.billetVersionId,
  staffMemberId: tour.staffMemberId,
  arrival: tour.arrival,
  departure: tour.departure,
  originalDeparture: tour.originalDeparture,
  actualArrival: tour.actualArrival,
  actualDeparture: tour.actualDeparture,
  state: tour.state,
  isPrimary: tour.isPrimary,
  deficits: tour.deficits,
  reason: tour.reason,
  notional: tour.notional,
  version: tour.version,
};

export type TourRow = RowOf<typeof columns>;
export type TourOrder = 'ARRIVAL' | 'DEPARTURE';
export type TourFilter = {
  readonly state?: Some<TourRow['state']>;
  readonly nation?: Some<string>;
  readonly billet?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

/** A link is filtered by its target: a billet that the viewer may not see is as none (FD-02, IS-06). */
const inBillet = (id: string): SQL | undefined =>
  and(isAmong(tour.billetId, onlyUuids([id])), sql`exists (select from ${billet} where ${billet.id} = ${tour.billetId})`);

export const tourList: ListSpec<typeof columns, TourOrder, TourFilter> = {
  table: tour,
  columns,
  orders: { ARRIVAL: 'arrival', DEPARTURE: 'departure' },
  defaultOrder: { field: 'ARRIVAL', direction: 'ASC' },
  where: ({ state, nation, billet: id, from, to }) =>
    and(
      isOneOf(tour.state, state),
      isOneOf(tour.originator, nation && onlyCodes(nation)),
      id == null ? undefined : inBillet(id),
      from == null ? undefined : gte(tour.departure, from),
      to == null ? undefined : lte(tour.arrival, to),
    ),
};

export const listToursById = rowsByKey(columns, tour.id);

export const findTour = async (db: Database, id: string): Promise<TourRow | null> => (await listToursById(db, [id]))[0] ?? null;

/** The tours of a person that have not begun. */
export const listPlannedToursOf = (db: Database, staffMemberId: string): Promise<readonly TourRow[]> =>
  db
    .select(columns)
    .from(tour)
    .where(and(eq(tour.staffMemberId, staffMemberId), eq(tour.state, 'PLANNED')));

export type Days = { readonly arrival: string; readonly departure: string };

/** Does the person hold another primary tour on one of these days (PE-02)? Their nation sees all of them. */
export const hasPrimaryTour = async (db: Database, staffMemberId: string, exceptId: string | null, { arrival, departure }: Days): Promise<boolean> => {
  const [row] = await db
    .select({ id: tour.id })
    .from(tour)
    .where(
      and(
        eq(tour.staffMemberId, staffMemberId),
        ne(tour.state, 'CANCELLED'),
        eq(tour.isPrimary, true),
        gte(tour.departure, arrival),
        lte(tour.arrival, departure),
        exceptId === null ? undefined : ne(tour.id, exceptId),
      ),
    )
    .limit(1);
  return row !== undefined;
};

/** Are these days of the billet free, tours that the viewer may not see counted in (PE-01)? After the lock on the billet, in a later statement. */
export const isBilletFree = async (
  db: Database,
  {
    billetId,
    billetVersionId,
    tourId,
    arrival,
    departure,
  }: Days & { readonly billetId: string; readonly billetVersionId: string; readonly tourId: string | null },
): Promise<boolean> => {
  const [row] = await db
    .select({ free: sql<boolean>`free` })
    .from(sql`personnel.billet_free(${billetId}::uuid, ${tourId}::uuid, ${billetVersionId}::uuid, ${arrival}::date, ${departure}::date) as free`);
  return row?.free === true;
};

export const insertTour = async (db: Database, values: typeof tour.$inferInsert): Promise<string> => {
  const [row] = await db.insert(tour).values(values).returning({ id: tour.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Says anew what a person lacks for a tour that has not begun, whoever changed the tour meanwhile (PE-05). */
export const updateDeficits = async (db: Database, id: string, deficits: readonly Deficit[]): Promise<void> => {
  await db
    .update(tour)
    .set({ deficits, version: sql`${tour.version} + 1` })
    .where(and(eq(tour.id, id), eq(tour.state, 'PLANNED')));
};

/** Changes the version that the caller saw. @returns false where somebody else was first */
export const updateTour = async (db: Database, id: string, expectedVersion: number, values: Partial<typeof tour.$inferInsert>): Promise<boolean> => {
  const rows = await db
    .update(tour)
    .set({ ...values, version: sql`${tour.version} + 1` })
    .where(and(eq(tour.id, id), eq(tour.version, expectedVersion)))
    .returning({ id: tour.id });
  return rows.length > 0;
};
