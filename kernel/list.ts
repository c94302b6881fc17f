import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, SelectedFields } from 'drizzle-orm/pg-core';
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

/** What decides how a list's statement is written; its values have places. */
type Form = Pick<List, 'table' | 'orderBy' | 'direction' | 'where'> & { readonly column: PgColumn | undefined; readonly isLater: boolean };

const writePage = <Columns extends Record<string, PgColumn>>(columns: Columns, { table, orderBy, direction, where, column, isLater }: Form) => {
  const direct = ordered[direction];
  const parent = column && sql`${column} = parent.key`;
  const later = isLater ? sql`(${orderBy}, ${table.id}) ${compared[direction]} (${place('afterKey')}, ${place('afterId')})` : undefined;
  const found = { sortKey: sql`place.sort_key`.as('sort_key'), sortId: sql`place.sort_id`.as('sort_id') };
  const places = queries
    .select({ sortKey: sql`${orderBy}`.as('sort_key'), sortId: sql`${table.id}`.as('sort_id') })
    .from(table)
    .where(and(parent, eq(table.labelId, sql`label.label_id`), later, where))
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

/** The pages of lists without a filter: by what is selected, then by their order, their parents, and whether they go on. */
const pages = new WeakMap<Record<string, PgColumn>, Map<string, Statement<unknown>>>();

const pageStatement = <Columns extends Record<string, PgColumn>>(columns: Columns, form: Form): Statement<RowOf<Columns>> => {
  if (form.where !== undefined) return writePage(columns, form);
  const known = pages.get(columns) ?? new Map<string, Statement<unknown>>();
  pages.set(columns, known);
  const name = [form.orderBy.name, form.direction, form.column?.name, form.isLater].join();
  const statement = (known.get(name) as Statement<RowOf<Columns>> | undefined) ?? writePage(columns, form);
  known.set(name, statement);
  return statement;
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
  const statement = pageStatement(columns, { ...list, column: under?.column, isLater: after != null });
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

/** The counts without a filter: of a table, and of what is under a column's keys. */
const counts = new WeakMap<LabelledTable, ReturnType<typeof writeCount>>();
const countsUnder = new WeakMap<PgColumn, ReturnType<typeof writeCountUnder>>();

/** Counts the rows that the viewer may see, label by label. */
export const countVisible = async (db: Database, { table, where }: Pick<List, 'table' | 'where'>): Promise<number> => {
  const statement = (where === undefined ? counts.get(table) : undefined) ?? writeCount(table, where);
  if (where === undefined) counts.set(table, statement);
  const [row] = await statement(db, {});
  return Number(row?.count ?? 0);
};

/**
 * Counts under each parent the rows that the viewer may see. Parents without any are left out.
 * @throws where rows are not counted by that column and there is no filter
 */
export const countVisibleUnder = async (
  db: Database,
  { table, where, under: { column, keys } }: { readonly table: LabelledTable; readonly where?: SQL | undefined; readonly under: Under },
): Promise<ReadonlyMap<string, number>> => {
  const statement = (where === undefined ? countsUnder.get(column) : undefined) ?? writeCountUnder(table, column, where);
  if (where === undefined) countsUnder.set(column, statement);
  const rows = await statement(db, { keys: arrayLiteral(keys) });
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
};
