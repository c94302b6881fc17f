import { hash } from 'node:crypto';
import { onlyUuids } from './database/array.ts';
import { publicError } from './database/failure.ts';

/** A page of a list, as Relay's cursor connections shape it. */
export type Connection<Row> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counts only when it is asked for. */
  readonly totalCount: () => Promise<number>;
};

export const DEFAULT_PAGE = 25;
export const LONGEST_PAGE = 100;

/** The place after which a page starts: the sort key and id of a row that the viewer has seen. */
export type Place = { readonly key: string | number; readonly id: string };

/** What a page asks for, checked. */
export type Page = {
  readonly first: number;
  readonly after: Place | null;
  /** Binds cursors to this filter and order. */
  readonly scope: string;
};

const scopeOf = (shape: unknown): string => hash('sha256', JSON.stringify(shape), 'base64url').slice(0, 11);

/** Columns that a list is ordered by, and told apart by: what they hold is what a cursor may hold. */
export type PlaceTypes = { readonly key: string; readonly id: string };

/** Is it written as JavaScript writes it? So no 30th of February; and Postgres has no year 0. */
const isMoment = (text: string): boolean => !text.startsWith('0000') && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
const isDay = (text: string): boolean => isMoment(`${text}T00:00:00.000Z`);
const isUuid = (text: string): boolean => onlyUuids([text]).length === 1;
const isInteger = (text: string): boolean => /^-?\d{1,18}$/.test(text);

/** Can a value stand in a column of this SQL type? Postgres would refuse the statement, and with it the whole fetch. */
const fits = (type: string, value: unknown): boolean => {
  const text = String(value);
  if (type === 'date') return isDay(text);
  if (type.startsWith('timestamp')) return isMoment(text);
  if (type === 'uuid') return isUuid(text);
  if (type === 'integer') return isInteger(text) && Math.abs(Number(text)) < 2 ** 31;
  return type === 'bigint' ? isInteger(text) : typeof value === 'string' && !text.includes('\0');
};

const decode = (cursor: string, scope: string, types: PlaceTypes): Place => {
  try {
    const [bound, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string | number, string];
    if (bound === scope && fits(types.key, key) && fits(types.id, id)) return { key, id };
  } catch {
    // Falls through: a cursor that cannot be read is refused with the same words as one of another list.
  }
  throw publicError('BAD_USER_INPUT', 'The cursor `after` belongs to no page of this list with this filter and order. Take endCursor of the page before.');
};

/**
 * Checks `first` and `after`. The cursor binds the filter and the order it was made with.
 * @param types the SQL types of what a cursor holds
 * @throws GraphQLError BAD_USER_INPUT where `first` is not 0 to 100, or the cursor is of another list
 */
export const pageOf = (
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  shape: unknown,
  types: PlaceTypes,
): Page => {
  const first = args.first ?? DEFAULT_PAGE;
  if (first < 0 || first > LONGEST_PAGE) throw publicError('BAD_USER_INPUT', `\`first\` must be from 0 to ${LONGEST_PAGE}.`);
  const scope = scopeOf(shape);
  return { first, scope, after: args.after == null ? null : decode(args.after, scope, types) };
};

/** Shapes the rows of a page; `rows` holds one more than asked for where more follows. */
export const connectionOf = <Row>(rows: readonly Row[], page: Page, placeOf: (row: Row) => Place, totalCount: () => Promise<number>): Connection<Row> => {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => {
    const { key, id } = placeOf(node);
    return { node, cursor: Buffer.from(JSON.stringify([page.scope, key, id])).toString('base64url') };
  });
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
};
