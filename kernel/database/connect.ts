import postgres from 'postgres';

/** A connection held for one transaction. */
export type Lease = postgres.ReservedSql;

/** The connections of one role to one database. */
export type Pool = {
  /** Takes a connection, waiting at most a second. @throws PoolExhausted */
  readonly lease: () => Promise<Lease>;
  /** For work outside a viewer's transaction: health, self-test, migrations, checks. */
  readonly sql: postgres.Sql;
  readonly end: () => Promise<void>;
};

/** No connection came free in time. */
export class PoolExhausted extends Error {
  override readonly name = 'PoolExhausted';
}

const LEASE_WAIT_MS = 1_000;

// Dates, times and JSON go through as text: drizzle's columns translate them, once.
const asText = (value: unknown) => value as string;
const textTypes = [1082, 1083, 1114, 1115, 1182, 1184, 1185, 1231, 114, 3802];

const within = async (reserved: Promise<Lease>): Promise<Lease> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PoolExhausted('no connection came free in time')), LEASE_WAIT_MS);
  });
  try {
    return await Promise.race([reserved, late]);
  } catch (error) {
    reserved.then((lease) => lease.release()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

export type PoolOptions = {
  readonly size: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Server settings for each session, such as `app.label_cap`. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** Opens a pool; connections are made when first needed. */
export const connect = (url: string, { size, name, settings = {} }: PoolOptions): Pool => {
  const sql = postgres(url, {
    max: size,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: `coalition-graph ${name}`, TimeZone: 'UTC', ...settings },
  });
  for (const type of textTypes) {
    sql.options.parsers[type] = asText;
    sql.options.serializers[type] = asText;
  }
  return { lease: () => within(sql.reserve()), sql, end: () => sql.end({ timeout: 5 }) };
};
