import { and, desc, eq, gte, lte, max, or, type SQL, sql } from 'drizzle-orm';
import { isAmong, onlyCodes } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import { queries, statementOf } from '#kernel/database/statement.ts';
import { exchangeRate, rateLoad } from '../tables.ts';

const columns = {
  id: exchangeRate.id,
  base: exchangeRate.base,
  quote: exchangeRate.quote,
  date: exchangeRate.date,
  value: exchangeRate.value,
  source: exchangeRate.source,
  notional: exchangeRate.notional,
  loadVersion: exchangeRate.loadVersion,
};

export type AppliedRate = Readonly<Pick<typeof exchangeRate.$inferSelect, keyof typeof columns>>;
export type ExchangeRateRow = AppliedRate & { readonly superseded: boolean };
export type RateLoadRow = typeof rateLoad.$inferSelect;

/** A rate may be this much older than the value date that it is taken for. */
const OLDEST_RATE_DAYS = 31;

/** The latest rate between two currencies on or before a day: one as it is before one that is turned round, and of those the one of the latest load (DC-08). */
export const findRate = async (db: Database, from: string, to: string, day: string): Promise<AppliedRate | null> => {
  const direct = and(eq(exchangeRate.base, from), eq(exchangeRate.quote, to));
  const inverse = and(eq(exchangeRate.base, to), eq(exchangeRate.quote, from));
  const [row] = await db
    .select(columns)
    .from(exchangeRate)
    .where(and(or(direct, inverse), lte(exchangeRate.date, day), gte(exchangeRate.date, sql`${day}::date - ${sql.raw(String(OLDEST_RATE_DAYS))}`)))
    .orderBy(desc(exchangeRate.date), desc(eq(exchangeRate.base, from)), desc(exchangeRate.loadVersion), exchangeRate.source)
    .limit(1);
  return row ?? null;
};

const latest = { version: sql`coalesce(${max(rateLoad.version)}, 0)`.mapWith(Number).as('version') };
const latestLoad = statementOf(latest, queries.select(latest).from(rateLoad));

/** The version of the rate table: the latest load, 0 where there is none. */
export const findRateTableVersion = async (db: Database): Promise<number> => {
  const [row] = await latestLoad(db, {});
  return row?.version ?? 0;
};

export const insertRateLoad = async (db: Database, version: number, rates: readonly Omit<typeof exchangeRate.$inferInsert, 'loadVersion'>[]): Promise<void> => {
  await db.insert(rateLoad).values({ version, rates: rates.length });
  await db.insert(exchangeRate).values(rates.map((rate) => ({ ...rate, loadVersion: version })));
};

export const listRateLoads = (db: Database, versions: readonly string[]): Promise<readonly RateLoadRow[]> =>
  db
    .select({ version: rateLoad.version, loadedAt: rateLoad.loadedAt, rates: rateLoad.rates })
    .from(rateLoad)
    .where(sql`${rateLoad.version}::text = any (${`{${versions.join(',')}}`}::text[])`);

export type RateFilter = {
  readonly base?: string | null | undefined;
  readonly quote?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

const matching = ({ base, quote, from, to }: RateFilter): SQL | undefined =>
  and(
    base == null ? undefined : isAmong(exchangeRate.base, onlyCodes([base])),
    quote == null ? undefined : isAmong(exchangeRate.quote, onlyCodes([quote])),
    from == null ? undefined : gte(exchangeRate.date, from),
    to == null ? undefined : lte(exchangeRate.date, to),
  );

// The table is named in full: inside the subquery an unqualified column would be the later row's own.
const superseded = sql<boolean>`exists (select from contributions.exchange_rate as later where later.base = exchange_rate.base and later.quote = exchange_rate.quote
  and later.date = exchange_rate.date and later.source = exchange_rate.source and later.load_version > exchange_rate.load_version)`;

export type RatePage = {
  readonly filter: RateFilter;
  readonly direction: 'ASC' | 'DESC';
  readonly after: { readonly key: string | number | null; readonly id: string } | null;
  readonly limit: number;
};

/** A page of the rate table. Everybody sees all of it, so that a plain keyset is enough. */
export const listRates = (db: Database, { filter, direction, after, limit }: RatePage): Promise<readonly ExchangeRateRow[]> => {
  const word = sql.raw(direction === 'ASC' ? 'asc' : 'desc');
  const compare = sql.raw(direction === 'ASC' ? '>' : '<');
  const place = after === null ? undefined : sql`(${exchangeRate.date}, ${exchangeRate.id}) ${compare} (${after.key}, ${after.id})`;
  return db
    .select({ ...columns, superseded })
    .from(exchangeRate)
    .where(and(matching(filter), place))
    .orderBy(sql`${exchangeRate.date} ${word}`, sql`${exchangeRate.id} ${word}`)
    .limit(limit);
};

export const countRates = async (db: Database, filter: RateFilter): Promise<number> => {
  const [row] = await db.select({ count: sql<string>`count(*)` }).from(exchangeRate).where(matching(filter));
  return Number(row?.count ?? 0);
};
