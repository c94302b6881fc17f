import postgres from 'postgres';

/** The rows of an answer, as arrays, and what the statement did ("INSERT", "COMMIT", "ROLLBACK" …). */
export type Answer = readonly (readonly unknown[])[] & { readonly command: string };

/** A connection held for one transaction. Once it was closed or given back, every statement on it is refused: none runs in another's. */
export type Lease = {
  /** Sends a statement, prepared; what is sent in the same tick leaves together. */
  readonly send: (sql: string, params: readonly unknown[]) => Promise<Answer>;
  readonly release: () => void;
  /** Closes the connection, whatever runs on it: Postgres ends that when it notices, within half a second. */
  readonly cut: () => void;
};

/** The connections of one role to one database. */
export type Pool = {
  /** Takes a connection, waiting at most a second. @throws PoolExhausted */
  readonly lease: () => Promise<Lease>;
  /** For work outside a viewer's transaction: health, self-test, migrations, checks. On a connection of its own. */
  readonly sql: postgres.Sql;
  readonly end: () => Promise<void>;
};

/** No connection came free in time. */
export class PoolExhausted extends Error {
  override readonly name = 'PoolExhausted';
}

const LEASE_WAIT_MS = 1_000;

/** A connection that is not there by then is given up. */
const CONNECT_SECONDS = 5;

/** What a connection that is ended waits for what still runs on it. */
const END_SECONDS = 5;

/** How often Postgres looks whether who asked is still there, while it works on a statement. */
const CONNECTION_CHECK_MS = 500;

// Dates, times and JSON go through as text: drizzle's columns translate them, once.
const asText = (value: unknown) => value as string;
const textTypes = [1082, 1083, 1114, 1115, 1182, 1184, 1185, 1231, 114, 3802];

export type PoolOptions = {
  readonly size: number;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Server settings for each session, such as `app.label_cap`. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** One connection. It is made when first needed, and thrown away once it was closed. */
type Connection = {
  readonly sql: postgres.Sql;
  readonly send: Lease['send'];
  readonly cut: () => void;
  readonly isClosed: () => boolean;
  /** Does it keep as many statements as one may? */
  readonly isFull: () => boolean;
};

/**
 * Statements that one connection prepares before it is replaced: Postgres keeps each, in some 100 kB, for as long as the connection
 * lives. A subgraph has fewer of its own; filters in all their combinations are thousands.
 */
const MOST_PREPARED = 300;

const closedError = () => Object.assign(new Error('the connection was closed'), { code: 'CONNECTION_CLOSED' });

/** Did the statement fail, and the connection goes on? Else it is thrown away: the driver may refuse everything on it from then on. */
const isOfStatement = (error: unknown): boolean => error instanceof postgres.PostgresError && error.severity === 'ERROR';

/**
 * A client of the driver for each connection, never two in one: after a connection was closed under a statement, the
 * driver (3.4.9) may send to nobody, which ends the process, or never send on it again (its issues 1208 and 1154), and a
 * statement that waits in it would leave on the next connection, outside the transaction. It may also never send what it
 * was given before the server greeted it, where that ended the first attempt: nothing is given to it before it answered once.
 */
const openConnection = (url: string, { name, settings = {} }: PoolOptions): Connection => {
  let closed = false;
  const underway = new Set<(error: Error) => void>();
  const prepared = new Set<string>();
  const cut = () => {
    closed = true;
    for (const reject of underway) reject(closedError());
    void sql.end({ timeout: 0 });
  };
  const sql = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    max_lifetime: null, // it would end between two statements of a transaction
    fetch_types: false, // what the driver asks for itself is answered to nobody when the connection is cut (drizzle reads arrays itself)
    onnotice: () => undefined,
    connection: { application_name: `coalition-graph ${name}`, TimeZone: 'UTC', client_connection_check_interval: CONNECTION_CHECK_MS, ...settings },
    onclose: cut,
  });
  for (const type of textTypes) {
    sql.options.parsers[type] = asText;
    sql.options.serializers[type] = asText;
  }
  const give: Lease['send'] = (text, params) =>
    new Promise<Answer>((resolve, reject) => {
      if (closed) return reject(closedError());
      underway.add(reject);
      prepared.add(text);
      const query = sql.unsafe(text, [...params] as string[], { prepare: true }).values();
      query.then(
        (answer) => {
          underway.delete(reject);
          resolve(answer as unknown as Answer);
        },
        (error: unknown) => {
          underway.delete(reject);
          if (!isOfStatement(error)) cut();
          reject(error);
        },
      );
    });
  const patience = setTimeout(cut, CONNECT_SECONDS * 1_000);
  let greeted: Promise<unknown> | undefined = give('select', [])
    .then(() => (greeted = undefined))
    .finally(() => clearTimeout(patience));
  greeted.catch(() => undefined);
  const send: Lease['send'] = async (text, params) => {
    await greeted;
    return give(text, params);
  };
  return { sql, send, cut, isClosed: () => closed, isFull: () => prepared.size > MOST_PREPARED };
};

/** Lets so many at once, and the next ones as these leave. */
const createGate = (room: number) => {
  const waiting = new Set<() => void>();
  let free = room;
  const leave = () => {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else {
      waiting.delete(next);
      next();
    }
  };
  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.add(resolve);
    const timer = setTimeout(() => {
      waiting.delete(resolve);
      reject(new PoolExhausted('no connection came free in time'));
    }, LEASE_WAIT_MS);
    await promise.finally(() => clearTimeout(timer));
  };
  return { enter, leave };
};

/** Opens a pool; connections are made when first needed. */
export const connect = (url: string, options: PoolOptions): Pool => {
  const gate = createGate(options.size);
  const open = new Set<Connection>();
  const idle: Connection[] = [];
  const opened = (): Connection => {
    const connection = openConnection(url, options);
    open.add(connection);
    return connection;
  };
  const usable = (connection: Connection | undefined): connection is Connection => {
    if (connection?.isClosed() === true) open.delete(connection);
    return connection !== undefined && open.has(connection);
  };
  const retire = (connection: Connection): void => {
    void connection.sql.end({ timeout: END_SECONDS }).finally(() => open.delete(connection));
  };
  const lease = async (): Promise<Lease> => {
    await gate.enter();
    let connection = idle.pop();
    while (connection !== undefined && !usable(connection)) connection = idle.pop();
    const held = connection ?? opened();
    let isHeld = true;
    const release = () => {
      isHeld = false;
      if (usable(held) && held.isFull()) retire(held);
      else if (usable(held)) idle.push(held);
      gate.leave();
    };
    const send: Lease['send'] = async (text, params) => {
      if (!isHeld) throw new Error('the connection was given back');
      return held.send(text, params);
    };
    return { send, release, cut: held.cut };
  };
  let aside: Connection | undefined;
  return {
    lease,
    get sql() {
      if (!usable(aside)) aside = opened();
      return aside.sql;
    },
    end: async () => {
      await Promise.all([...open].map(({ sql }) => sql.end({ timeout: END_SECONDS })));
    },
  };
};
