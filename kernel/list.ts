import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, SelectedFields } from 'drizzle-orm/pg-core';
import { LRUCache } from 'lru-cache';
import type { Place } from './connection.ts';
import { arrayLiteral } from './database/array.ts';
import type { Database } from './database/run.ts';
import { place, placeOfArray, queries, type RowOf, type Statement, statementOf } from './database/statement.ts';
import type { LabelledTable } from './label/columns.ts';
import { columnName, qualifiedName } from './label/protection.ts';
import { visibleLabels } from './label/visible.ts';

// A list goes label by label: for each label that the viewer may see, the first rows by the index
// (label_id, sort key, id); then the merge. Hidden rows are never touched, so that their number shows neither in the
// answer nor in its time (ARCHITECTURE.md, Decision 5).

/** The parents that a list stands under: one statement lists under all of them. */
export type Under = { readonly column: PgColumn; readonly keys: readonly string[] };

/** A condition on rows. Statements are kept by its name, with its values in them: what one `by` names the same says the same. */
export type Filter = { readonly by: object; readonly name: string; readonly where: () => SQL | undefined };

export type List = {
  readonly table: LabelledTable;
  /** A NOT NULL column, collated "C" where it is text, followed by the id in an index of protection.ts. */
  readonly orderBy: PgColumn;
  readonly direction: 'ASC' | 'DESC';
  readonly after?: Place | null | undefined;
  readonly filter?: Filter | undefined;
  readonly under?: Under | undefined;
  /** Rows to return, for each parent where there are parents. */
  readonly limit: number;
};

const compared = { ASC: sql.raw('>'), DESC: sql.raw('<') };
const ordered = { ASC: asc, DESC: desc };

/** The labels among the visible ones that rows under one parent carry, found by skipping through the index. */
const labelsUnder = (table: LabelledTable, column: PgColumn): SQL => {
  const next = (from: SQL | undefined) =>
    sql`(select ${table.labelId} from ${table} where ${and(sql`${column} = parent.key`, sql`${table.labelId} = any (${visibleLabels})`, from)} order by ${table.labelId} limit 1)`;
  return sql`(with recursive found (label_id) as (
    ${next(undefined)} union all select ${next(sql`${table.labelId} > found.label_id`)} from found where found.label_id is not null
  ) select found.label_id from found where found.label_id is not null)`;
};

const parents = (column: PgColumn): SQL => sql`unnest(${placeOfArray('keys', column)}) as parent (key)`;

/** Statements that were written, wherever they list. A filter may bring as many as there are values. */
const KEPT = 1_000;
/** Filters come from clients: the text of one that is longer is not kept. */
const LONGEST_NAME = 1_000;
const written = new LRUCache<string, Statement<unknown>>({ max: KEPT });

const numbers = new WeakMap<object, number>();
let lastNumber = 0;
const numberOf = (one: object): number => {
  const number = numbers.get(one) ?? ++lastNumber;
  numbers.set(one, number);
  return number;
};

/** @param of what it is made of: the same objects each time @param name tells it from the others that are made of these */
const writtenOnce = <Row>(of: readonly object[], name: readonly unknown[], filter: Filter | undefined, write: () => Statement<Row>): Statement<Row> => {
  if (filter !== undefined && filter.name.length > LONGEST_NAME) return write();
  const key = [...of.map(numberOf), ...name, ...(filter === undefined ? [] : [numberOf(filter.by), filter.name])].join(' ');
  const known = written.get(key) as Statement<Row> | undefined;
  if (known !== undefined) return known;
  const statement = write();
  written.set(key, statement);
  return statement;
};

/** What decides how a list's statement is written; its place and its limit have places. */
type Form = Pick<List, 'table' | 'orderBy' | 'direction' | 'filter'> & { readonly column: PgColumn | undefined; readonly isLater: boolean };

const writePage = <Columns extends Record<string, PgColumn>>(columns: Columns, { table, orderBy, direction, filter, column, isLater }: Form) => {
  const direct = ordered[direction];
  const parent = column && sql`${column} = parent.key`;
  const later = isLater ? sql`(${orderBy}, ${table.id}) ${compared[direction]} (${place('afterKey')}, ${place('afterId')})` : undefined;
  const found = { sortKey: sql`place.sort_key`.as('sort_key'), sortId: sql`place.sort_id`.as('sort_id') };
  const places = queries
    .select({ sortKey: sql`${orderBy}`.as('sort_key'), sortId: sql`${table.id}`.as('sort_id') })
    .from(table)
    .where(and(parent, eq(table.labelId, sql`label.label_id`), later, filter?.where()))
    .orderBy(direct(orderBy), direct(table.id))
    .limit(place('limit'))
    .as('place');
  const labels = column === undefined ? sql`unnest(${visibleLabels})` : labelsUnder(table, column);
  const merged = queries
    .select(found)
    .from(sql`${labels} as label (label_id)`)
    .crossJoinLateral(places)
    .orderBy(direct(sql`place.sort_key`), direct(sql`place.sort_id`))
    .limit(place('limit'))
    .as('place');
  const page = column === undefined ? merged : queries.select(found).from(parents(column)).crossJoinLateral(merged).as('place');
  const query = queries
    .select(columns as SelectedFields)
    .from(page)
    .innerJoin(table, sql`${table.id} = place.sort_id`)
    .orderBy(direct(sql`place.sort_key`), direct(sql`place.sort_id`));
  return statementOf(columns, query);
};

/**
 * Lists the rows that the viewer may see: filtered, ordered, after a place, at most `limit`. The places come from the
 * index alone; only the rows of the page are read.
 * @param columns what to select, by name, of the list's table: the same object each time, since statements are kept by it;
 * with `under` the parent's column must be among them
 */
export const listVisible = <Columns extends Record<string, PgColumn>>(
  db: Database,
  columns: Columns,
  { after, under, limit, ...list }: List,
): Promise<readonly RowOf<Columns>[]> => {
  const form: Form = { ...list, column: under?.column, isLater: after != null };
  const statement = writtenOnce([columns, list.orderBy], [list.direction, form.column?.name, form.isLater], list.filter, () => writePage(columns, form));
  return statement(db, { keys: arrayLiteral(under?.keys ?? []), afterKey: after?.key, afterId: after?.id, limit });
};

// Without a filter a count is the sum of running counts, which triggers keep by label and key (Decision 8): it costs a
// row a label, however many rows there are. With one, it costs the rows that it counts.

/** What the running counts say of the visible labels: of a table, or of it under a key. */
const runningSum = (table: LabelledTable, column?: PgColumn): SQL => {
  const relation = qualifiedName(table);
  const kept = column === undefined ? sql`''` : sql`(select coalition.counted_by(${relation}, ${columnName(column)}))`;
  return sql`(select coalesce(sum(r.delta), 0) as count from coalition.running_count r where r.relation = ${relation} and r.dimension = ${kept}
    and r.key = ${column === undefined ? sql`''` : sql`parent.key::text`} and r.label_id = any (${visibleLabels}))`;
};

const counted = { count: sql<string>`counted.count`.as('count') };

const writeCount = (table: LabelledTable, where: SQL | undefined) => {
  const count =
    where === undefined
      ? runningSum(table)
      : sql`(select coalesce(sum(of_label.count), 0) as count from unnest(${visibleLabels}) as label (label_id) cross join lateral (
          select count(*) as count from ${table} where ${and(eq(table.labelId, sql`label.label_id`), where)}) as of_label)`;
  return statementOf(counted, queries.select(counted).from(sql`${count} as counted`));
};

const countedUnder = { key: sql<string>`parent.key`.as('key'), ...counted };

const writeCountUnder = (table: LabelledTable, column: PgColumn, where: SQL | undefined) => {
  const count =
    where === undefined
      ? runningSum(table, column)
      : sql`(select count(*) as count from ${table} where ${and(sql`${column} = parent.key`, sql`${table.labelId} = any (${visibleLabels})`, where)})`;
  const query = queries
    .select(countedUnder)
    .from(sql`${parents(column)} cross join lateral ${count} as counted`)
    .where(sql`counted.count > 0`);
  return statementOf(countedUnder, query);
};

/** Counts the rows that the viewer may see, label by label. */
export const countVisible = async (db: Database, { table, filter }: Pick<List, 'table' | 'filter'>): Promise<number> => {
  const [row] = await writtenOnce([table], ['count'], filter, () => writeCount(table, filter?.where()))(db, {});
  return Number(row?.count ?? 0);
};

/**
 * Counts under each parent the rows that the viewer may see. Parents without any are left out.
 * @throws where rows are not counted by that column and there is no filter
 */
export const countVisibleUnder = async (
  db: Database,
  { table, filter, under: { column, keys } }: { readonly table: LabelledTable; readonly filter?: Filter | undefined; readonly under: Under },
): Promise<ReadonlyMap<string, number>> => {
  const statement = writtenOnce([column], ['count'], filter, () => writeCountUnder(table, column, filter?.where()));
  const rows = await statement(db, { keys: arrayLiteral(keys) });
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
};
