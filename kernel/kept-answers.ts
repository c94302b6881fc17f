import { hash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { arrayLiteral } from './database/array.ts';
import type { Pool } from './database/connect.ts';
import { type Database, send, type Trace } from './database/run.ts';
import type { Fetch } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

// An answer is given again while nothing changed that went into it. Whether something did, the database says: the version
// of the data is made of what the viewer may see and of how often rows changed under each of these labels
// (migrations/0005_count_changes.sql), in the snapshot that the answer was read in. So a write is seen by the next read of
// everybody who may see it, a label that was narrowed holds at once, and what is hidden from a viewer makes none of its
// answers be read again.

/** The version of the data that a transaction sees with its viewer's eyes. */
export const findDataVersion = async (db: Database): Promise<string> => {
  const [row] = await db.select({ version: sql<string>`coalition.data_version()` }).from(sql`(select) as one`);
  if (row === undefined) throw new Error('the data have no version');
  return row.version;
};

/** The version that a viewer would see now, in one statement. @returns undefined where it cannot be told: reading says why */
const versionFor = async (pool: Pool, { nation, roles, actor }: Viewer, trace: Trace | undefined): Promise<string | undefined> => {
  try {
    const lease = await pool.lease();
    try {
      const [row] = await send(lease, 'select coalition.data_version_for($1, $2::text[], $3)', [nation, arrayLiteral(roles), actor], trace);
      return row?.[0] as string | undefined;
    } finally {
      lease.release();
    }
  } catch {
    return undefined;
  }
};

/** @returns undefined where the variables are too deep to be written */
const keyOf = ({ query, operationName = '', variables, viewer: { nation, roles } }: Fetch): string | undefined => {
  try {
    return hash('sha256', JSON.stringify([nation, roles.toSorted(), operationName, query, variables]), 'base64');
  } catch {
    return undefined;
  }
};

type Kept = { readonly version: string; readonly json: string };

/** Reads answers of one viewer in one transaction; with the version of what they saw, where it is wanted. */
export type Read = (
  fetches: readonly Fetch[],
  wantsVersion: boolean,
) => Promise<{ readonly results: readonly ExecutionResult[]; readonly version: string | undefined }>;

export type KeepingOptions = {
  readonly pool: Pool;
  readonly trace?: Trace | undefined;
  /** What the answers may take; the ones asked for longest ago go first. */
  readonly maxBytes: number;
  /** May the answer be given again? Not one that writes, is about the person who asks, or depends on rows that its viewer may not see. */
  readonly isLasting: (fetch: Fetch) => boolean;
  readonly read: Read;
  /** Told how many fetches were answered from memory, and how many were read. */
  readonly answered?: AnswersWatch | undefined;
};

export type AnswersWatch = (kept: number, read: number) => void;

const isWhole = ({ data, errors }: ExecutionResult): boolean => errors === undefined && data !== null && data !== undefined;

/** Answers fetches of one viewer: those that were answered before and whose data are the same from memory, the others by `read`. */
export const keepAnswers = ({
  pool,
  trace,
  maxBytes,
  isLasting,
  read,
  answered,
}: KeepingOptions): ((fetches: readonly Fetch[]) => Promise<readonly ExecutionResult[]>) => {
  const kept = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: ({ json }, key) => 2 * (json.length + key.length) + 200 });
  return async (fetches) => {
    const [first] = fetches;
    if (first === undefined) return [];
    const keys = fetches.map((fetch) => (isLasting(fetch) ? keyOf(fetch) : undefined));
    const known = keys.map((key) => (key === undefined ? undefined : kept.get(key)));
    const now = known.some((one) => one !== undefined) ? await versionFor(pool, first.viewer, trace) : undefined;
    const answers = known.map((one): ExecutionResult | undefined => (one !== undefined && one.version === now ? { data: JSON.parse(one.json) } : undefined));
    const missing = [...fetches.keys()].filter((index) => answers[index] === undefined);
    answered?.(fetches.length - missing.length, missing.length);
    if (missing.length === 0) return answers as ExecutionResult[];
    const wantsVersion = missing.some((index) => keys[index] !== undefined);
    const { results, version } = await read(
      missing.map((index) => fetches[index] as Fetch),
      wantsVersion,
    );
    for (const [position, index] of missing.entries()) {
      const result = results[position] as ExecutionResult;
      answers[index] = result;
      const key = keys[index];
      if (key !== undefined && version !== undefined && isWhole(result)) kept.set(key, { version, json: JSON.stringify(result.data) });
    }
    return answers as ExecutionResult[];
  };
};
