import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, SelectedFields } from 'drizzle-orm/pg-core';
import type { Place } from './connection.ts';
import { arrayOf } from './database/array.ts';
import type { Database } from './database/run.ts';
import type { LabelledTable } from './label/columns.ts';
import { columnName, qualifiedName } from './label/protection.ts';

// A list goes label by label: for each label that the viewer may see, the first rows by the index
// (label_id, sort key, id); then the merge. Hidden rows are never touched, so that their number shows neither in the
// answer nor in its time (ARCHITECTURE.md, Decision 5).

const visible = sql`coalition.visible_labels()`;

/** The parents that a list stands under: one statement lists under all of them. */
export type Under = { readonly column: PgColumn; readonly keys: readonly string[] };

export type List = {
  readonly table: LabelledTable;
  /** A NOT NULL column, collated "C" where it is text, followed by the id in an index of protection.ts. */
  readonly orderBy: PgColumn;
  readonly direction: 'ASC' | 'DESC';
  readonly after?: Place | null | undefined;
  readonly where?: SQL | undefined;
  readonly under?: Under | undefined;
  /** Rows to return, for each parent where there are parents. */
  readonly limit: number;
};

const afterPlace = ({ table, orderBy, direction, after }: List): SQL | undefined => {
  if (after == null) return undefined;
  const compare = sql.raw(direction === 'ASC' ? '>' : '<');
  return sql`(${orderBy}, ${table.id}) ${compare} (${after.key}, ${after.id})`;
};

/** The labels among the visible ones that rows under one parent carry, found by skipping through the index. */
const labelsUnder = (table: LabelledTable, column: PgColumn): SQL => {
  const next = (from: SQL | undefined) =>
    sql`(select ${table.labelId} from ${table} where ${and(sql`${column} = parent.key`, sql`${table.labelId} = any (${visible})`, from)} order by ${table.labelId} limit 1)`;
  return sql`(with recursive found (label_id) as (
    ${next(undefined)} union all select ${next(sql`${table.labelId} > found.label_id`)} from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null)`;
};

const parents = ({ column, keys }: Under): SQL => sql`unnest(${arrayOf(keys, column.getSQLType())}) as parent (key)`;

/**
 * Lists the rows that the viewer may see: filtered, ordered, after a place, at most `limit`. The places come from the
 * index alone; only the rows of the page are read.
 * @param columns what to select, by name; with `under` the parent's column must be among them
 */
export const listVisible = async <Columns extends Record<string, PgColumn>>(db: Database, columns: Columns, list: List) => {
  const { table, orderBy, under, limit, where } = list;
  const direct = list.direction === 'ASC' ? asc : desc;
  const parent = under && sql`${under.column} = parent.key`;
  const place = { sortKey: sql`place.sort_key`.as('sort_key'), sortId: sql`place.sort_id`.as('sort_id') };
  const places = db
    .select({ sortKey: sql`${orderBy}`.as('sort_key'), sortId: sql`${table.id}`.as('sort_id') })
    .from(table)
    .where(and(parent, eq(table.labelId, sql`label.label_id`), afterPlace(list), where))
    .orderBy(direct(orderBy), direct(table.id))
    .limit(limit)
    .as('place');
  const labels = under === undefined ? sql`unnest(${visible})` : labelsUnder(table, under.column);
  const merged = db
    .select(place)
    .from(sql`${labels} as label (label_id)`)
    .crossJoinLateral(places)
    .orderBy(direct(sql`place.sort_key`), direct(sql`place.sort_id`))
    .limit(limit)
    .as('place');
  const page = under === undefined ? merged : db.select(place).from(parents(under)).crossJoinLateral(merged).as('place');
  const rows = await db
    .select(columns as SelectedFields)
    .from(page)
    .innerJoin(table, sql`${table.id} = place.sort_id`)
    .orderBy(direct(sql`place.sort_key`), direct(sql`place.sort_id`));
  return rows as VisibleRow<Columns>[];
};

/** A row of the selected columns. */
export type VisibleRow<Columns extends Record<string, PgColumn>> = {
  readonly [Name in keyof Columns]: Columns[Name]['_']['notNull'] extends true ? Columns[Name]['_']['data'] : Columns[Name]['_']['data'] | null;
};

// Without a filter a count is the sum of running counts, which triggers keep by label and key (Decision 8): it costs a
// row a label, however many rows there are. With one, it costs the rows that it counts.

/** What the running counts say of the visible labels: of a table, or of it under a key. */
const runningSum = (table: LabelledTable, column?: PgColumn): SQL => {
  const relation = qualifiedName(table);
  const kept = column === undefined ? sql`''` : sql`(select coalition.counted_by(${relation}, ${columnName(column)}))`;
  return sql`(select coalesce(sum(r.delta), 0) as count from coalition.running_count r where r.relation = ${relation} and r.dimension = ${kept}
    and r.key = ${column === undefined ? sql`''` : sql`parent.key::text`} and r.label_id = any (${visible}))`;
};

/** Counts the rows that the viewer may see, label by label. */
export const countVisible = async (db: Database, { table, where }: Pick<List, 'table' | 'where'>): Promise<number> => {
  const counted =
    where === undefined
      ? runningSum(table)
      : sql`(select coalesce(sum(of_label.count), 0) as count from unnest(${visible}) as label (label_id) cross join lateral (
          select count(*) as count from ${table} where ${and(eq(table.labelId, sql`label.label_id`), where)}) as of_label)`;
  const [row] = await db.select({ count: sql<string>`counted.count` }).from(sql`${counted} as counted`);
  return Number(row?.count ?? 0);
};

/**
 * Counts under each parent the rows that the viewer may see. Parents without any are left out.
 * @throws where rows are not counted by that column and there is no filter
 */
export const countVisibleUnder = async (
  db: Database,
  { table, where, under }: { readonly table: LabelledTable; readonly where?: SQL | undefined; readonly under: Under },
): Promise<ReadonlyMap<string, number>> => {
  const counted =
    where === undefined
      ? runningSum(table, under.column)
      : sql`(select count(*) as count from ${table} where ${and(sql`${under.column} = parent.key`, sql`${table.labelId} = any (${visible})`, where)})`;
  const rows = await db
    .select({ key: sql<string>`parent.key`, count: sql<string>`counted.count` })
    .from(sql`${parents(under)} cross join lateral ${counted} as counted`)
    .where(sql`counted.count > 0`);
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
};
