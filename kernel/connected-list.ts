import type DataLoader from 'dataloader';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Connection, connectionOf, type Page, type Place, pageOf } from './connection.ts';
import type { Database } from './database/run.ts';
import type { RowOf } from './database/statement.ts';
import type { LabelledTable } from './label/columns.ts';
import { countVisible, countVisibleUnder, type List, listVisible } from './list.ts';
import { loadBatch, loaderPerArguments, loadValueByKey } from './loader.ts';

/** How a type is listed, wherever it is listed. */
export type ListSpec<Columns extends Record<string, PgColumn>, Order extends string, Filter> = {
  readonly table: LabelledTable;
  /** What a row is made of, `id` among it; every column that `orders` or a parent names too. */
  readonly columns: Columns & { readonly id: PgColumn };
  /** The columns that a client may order by, each with an index in the table's protection. */
  readonly orders: Readonly<Record<Order, keyof Columns & string>>;
  readonly defaultOrder: { readonly field: Order; readonly direction: 'ASC' | 'DESC' };
  /** Follows from the filter alone: its statement is kept. */
  readonly where?: (filter: Filter) => SQL | undefined;
};

export type ListArgs<Order extends string, Filter> = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: { readonly field: Order; readonly direction?: 'ASC' | 'DESC' } | null | undefined;
};

type Prepared = { readonly page: Page; readonly list: Omit<List, 'under'>; readonly placeOf: (row: Readonly<Record<string, unknown>>) => Place };

const keyOf = (value: unknown): string | number => (value instanceof Date ? value.toISOString() : (value as string | number));

const prepare = <Columns extends Record<string, PgColumn>, Order extends string, Filter>(
  spec: ListSpec<Columns, Order, Filter>,
  args: ListArgs<Order, Filter>,
): Prepared => {
  const { field, direction = 'ASC' } = args.orderBy ?? spec.defaultOrder;
  const filter = args.filter ?? null;
  const name = spec.orders[field];
  const orderBy = spec.columns[name] as PgColumn;
  const page = pageOf(args, { filter, field, direction }, { key: orderBy.getSQLType(), id: spec.columns.id.getSQLType() });
  const condition = filter === null || spec.where === undefined ? undefined : { by: spec, name: JSON.stringify(filter), where: () => spec.where?.(filter) };
  return {
    page,
    list: { table: spec.table, orderBy, direction, after: page.after, filter: condition, limit: page.first + 1 },
    placeOf: (row) => ({ key: keyOf(row[name]), id: String(row.id) }),
  };
};

/** A root list: everything of a type that the viewer may see, filtered, ordered, a page of it. */
export const connectedList = async <Columns extends Record<string, PgColumn>, Order extends string, Filter>(
  db: Database,
  spec: ListSpec<Columns, Order, Filter>,
  args: ListArgs<Order, Filter>,
): Promise<Connection<RowOf<Columns>>> => {
  const { page, list, placeOf } = prepare(spec, args);
  const rows = await listVisible(db, spec.columns as Columns, list);
  return connectionOf(rows, page, placeOf, () => countVisible(db, list));
};

/** A list under parents: one statement for all parents of a tick with the same arguments, and one for their counts. */
export const connectedListUnder = <Columns extends Record<string, PgColumn>, Order extends string, Filter>(
  db: Database,
  spec: ListSpec<Columns, Order, Filter>,
  parent: keyof Columns & string,
): ((args: ListArgs<Order, Filter>) => DataLoader<string, Connection<RowOf<Columns>>>) => {
  const column = spec.columns[parent] as PgColumn;
  return loaderPerArguments((args: ListArgs<Order, Filter>) => {
    const { page, list, placeOf } = prepare(spec, args);
    const counts = loadValueByKey((keys: readonly string[]) => countVisibleUnder(db, { table: spec.table, filter: list.filter, under: { column, keys } }), 0);
    return loadBatch(async (keys: readonly string[]) => {
      const rows = await listVisible(db, spec.columns as Columns, { ...list, under: { column, keys } });
      const found = Map.groupBy(rows, (row) => String(row[parent]));
      return keys.map((key) => connectionOf(found.get(key) ?? [], page, placeOf, () => counts.load(key)));
    });
  });
};
