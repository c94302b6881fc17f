import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { arrayOf, onlyCodes, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { courseIteration, enrollment, trainee } from '../tables.ts';

// Counts over what the viewer may see (AG-01). Each names its kind (TR-16); what others marked NO_AGGREGATE is left out
// (AG-06), and so are cancelled iterations.

export type CountKind = 'SEATS_USED' | 'DISTINCT_PEOPLE' | 'ITERATIONS';
export type CountRange = { readonly from?: string | null | undefined; readonly to?: string | null | undefined };

/** Of what the iterations are that are counted. */
export type CountParent = 'course' | 'program' | 'nation' | 'iteration';

const columns: Readonly<Record<CountParent, PgColumn>> = {
  course: courseIteration.courseId,
  program: courseIteration.programId,
  nation: courseIteration.originator,
  iteration: courseIteration.id,
};

const silent = sql`silent as materialized (select id from coalition.label where 'NO_AGGREGATE' = any (handling) and originator <> coalition.viewer())`;

/** The iterations that count, each under its parent's key. */
const iterations = (parent: CountParent, keys: readonly string[], { from, to }: CountRange): SQL => {
  const column = columns[parent];
  const among = parent === 'nation' ? arrayOf(onlyCodes(keys), 'text') : arrayOf(onlyUuids(keys), 'uuid');
  return sql`counted as materialized (select ${column}::text as key, ${courseIteration.id} as id, ${courseIteration.capacity} as capacity from ${courseIteration}
    where ${column} = any (${among}) and not starts_with(${courseIteration.state}, 'CANCELLED_') and ${courseIteration.labelId} not in (select id from silent)
    and ${from == null ? sql`true` : sql`${courseIteration.startsOn} >= ${from}::date`} and ${to == null ? sql`true` : sql`${courseIteration.startsOn} <= ${to}::date`})`;
};

// Seats are sums of running counts, which cost a row a label; people are told apart one by one.
const counts: Readonly<Record<CountKind | 'CAPACITY', SQL>> = {
  ITERATIONS: sql`select key, count(*) as count from counted group by key`,
  CAPACITY: sql`select key, sum(capacity) as count from counted group by key`,
  SEATS_USED: sql`select c.key, sum(r.delta) as count from counted c
    join coalition.running_count r on r.relation = 'training.enrollment' and r.dimension = 'standing_in' and r.key = c.id::text
    where r.label_id not in (select id from silent) group by c.key`,
  DISTINCT_PEOPLE: sql`select c.key, count(distinct e.trainee_id) as count from counted c join ${enrollment} e on e.iteration_id = c.id
    where e.state = 'ENROLLED' and e.label_id not in (select id from silent)
    and exists (select from ${trainee} t where t.id = e.trainee_id and t.label_id not in (select id from silent)) group by c.key`,
};

const listCounts = async (
  db: Database,
  kind: CountKind | 'CAPACITY',
  parent: CountParent,
  keys: readonly string[],
  range: CountRange,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ key: sql<string>`key`, count: sql<string>`count` })
    .from(sql`(with ${silent}, ${iterations(parent, keys, range)} ${counts[kind]}) as total`);
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
};

/** One kind of count under parents. */
export const listTrainingCounts = (db: Database, kind: CountKind, parent: CountParent, keys: readonly string[], range: CountRange) =>
  listCounts(db, kind, parent, keys, range);

/** The seats of the iterations that nations run, by code. */
export const listSeatsProvided = (db: Database, codes: readonly string[], range: CountRange) => listCounts(db, 'CAPACITY', 'nation', codes, range);
