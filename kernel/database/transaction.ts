import type { Viewer } from '../viewer.ts';
import { arrayLiteral } from './array.ts';
import type { Answer, Lease, Pool } from './connect.ts';
import { type Ask, askOn, type Database, type OpenLease, runOn, send, type Trace } from './run.ts';

/** Actions hold it shared; a change of membership or suspension holds it alone, so that no action runs half in, half out. */
const MEMBERSHIP_LOCK = 7_041_776;

const READ_ONLY = 'begin transaction isolation level repeatable read, read only';

/** Postgres ended the transaction with a rollback although it was told to commit. */
export class NotCommitted extends Error {
  override readonly name = 'NotCommitted';
}

const enter = (lease: Lease, viewer: Viewer, trace?: Trace) =>
  send(lease, 'select coalition.enter($1, $2::text[], $3)', [viewer.nation, arrayLiteral(viewer.roles), viewer.actor], trace);

/** Statements sent together: settles with the first failure, and never leaves one unhandled. */
const together = (statements: readonly Promise<unknown>[]): Promise<unknown> => {
  const all = Promise.all(statements);
  all.catch(() => undefined);
  return all;
};

/** A connection that is cut when nobody waits any more. @throws what ended the waiting, also where that was for the connection */
const leaseUntil = async (pool: Pool, signal: AbortSignal | undefined): Promise<Lease> => {
  signal?.throwIfAborted();
  const { send: sending, cut, release } = await pool.lease();
  if (signal?.aborted === true) {
    release();
    throw signal.reason;
  }
  signal?.addEventListener('abort', cut);
  return {
    send: sending,
    cut,
    release: () => {
      signal?.removeEventListener('abort', cut);
      release();
    },
  };
};

/** A read-only transaction that begins with its first query: an answer from nothing costs nothing. */
export type Reader = {
  readonly db: Database;
  /** Sends a statement as it was written. */
  readonly ask: Ask;
  /** Ends the transaction, if it ever began, and gives the connection back. */
  readonly close: () => Promise<void>;
};

export type ReadOptions = {
  readonly trace?: Trace | undefined;
  /** Aborted when nobody waits for the answer: the connection is cut, and Postgres ends what runs on it. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of each statement what it answered. */
  readonly hear?: Hear | undefined;
};

export type Hear = (sql: string, params: readonly unknown[], rows: Answer) => void;

/**
 * Opens a reader with the viewer's eyes: one snapshot for all it reads (REPEATABLE READ, READ ONLY). Its first
 * statement enters the viewer, and the queries after it leave in the same round trip.
 */
export const openReader = (pool: Pool, viewer: Viewer, { trace, signal, hear }: ReadOptions = {}): Reader => {
  let open: Promise<OpenLease> | undefined;
  const begin = async (): Promise<OpenLease> => {
    const lease = await leaseUntil(pool, signal);
    const opened = together([send(lease, READ_ONLY, [], trace), enter(lease, viewer, trace)]);
    return { lease, opened };
  };
  const answered = askOn(() => (open ??= begin()), trace);
  const ask: Ask =
    hear === undefined
      ? answered
      : async (sql, params) => {
          const rows = await answered(sql, params);
          hear(sql, params, rows);
          return rows;
        };
  return {
    ask,
    db: runOn(ask),
    close: async () => {
      // Who reads on, as a field beside one that failed may, begins nothing that nobody would end.
      open ??= Promise.reject(new Error('the reader was closed'));
      const held = await open.catch(() => undefined);
      if (held === undefined) return;
      await send(held.lease, 'commit', [], trace).catch(() => undefined);
      held.lease.release();
    },
  };
};

type Statement = readonly [sql: string, params: readonly unknown[]];

/**
 * Asks statements in one round trip, and where they are several in one snapshot.
 * @throws what the first that failed said
 */
export const askTogether = async (
  pool: Pool,
  statements: readonly Statement[],
  { trace, signal }: Pick<ReadOptions, 'trace' | 'signal'> = {},
): Promise<readonly Answer[]> => {
  const isOne = statements.length === 1;
  const all: readonly Statement[] = isOne ? statements : [[READ_ONLY, []], ...statements, ['commit', []]];
  const lease = await leaseUntil(pool, signal);
  try {
    const asked = all.map(([sql, params]) => send(lease, sql, params, trace));
    await Promise.allSettled(asked); // all, before another has the lease
    const answers = await Promise.all(asked);
    return isOne ? answers : answers.slice(1, -1);
  } finally {
    lease.release();
  }
};

export type WriteOptions = {
  readonly viewer: Viewer;
  /** `exclusive` for changes of membership and suspension; everything else is `shared`. */
  readonly membership: 'shared' | 'exclusive';
  readonly trace?: Trace | undefined;
};

/**
 * Runs a body in one READ COMMITTED transaction with the viewer's eyes and commits it; rolls it back where the
 * body throws or answers false to `keep`.
 * @throws NotCommitted, or what the body or the database threw
 */
export const writeAs = async <Result>(
  pool: Pool,
  { viewer, membership, trace }: WriteOptions,
  body: (db: Database) => Promise<{ readonly keep: boolean; readonly result: Result }>,
): Promise<Result> => {
  const lease = await pool.lease();
  try {
    const lock = membership === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    const opened = together([
      send(lease, 'begin transaction isolation level read committed', [], trace),
      send(lease, `select ${lock}(${MEMBERSHIP_LOCK})`, [], trace),
      enter(lease, viewer, trace),
    ]);
    const { keep, result } = await body(runOn(askOn(async () => ({ lease, opened }), trace)));
    await opened;
    const ended = await send(lease, keep ? 'commit' : 'rollback', [], trace);
    if (keep && ended.command !== 'COMMIT') throw new NotCommitted('the transaction was rolled back at its end');
    return result;
  } catch (error) {
    await send(lease, 'rollback').catch(() => undefined);
    throw error;
  } finally {
    lease.release();
  }
};
