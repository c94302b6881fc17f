import { hash } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Fetch } from './subgraph.ts';
import { type Looking, lengthOf, lookNow, stands, type Witness } from './witness.ts';

// An answer is given again while nothing changed that went into it (witness.ts). So a write is seen by the next read of
// everybody who may see it, a label that was narrowed holds at once, and what is hidden from a viewer makes none of its
// answers be read again.

/** Who an answer is for: who sees the same, and the person where it is about them. */
const asker = ({ viewer: { nation, roles, actor } }: Fetch, isPersonal: boolean) => (isPersonal ? [nation, roles, actor] : [nation, roles.toSorted()]);

/** @returns undefined where the variables are too deep to be written */
const keyOf = (fetch: Fetch, isPersonal: boolean): string | undefined => {
  const { query, operationName = '', variables } = fetch;
  try {
    return hash('sha256', JSON.stringify([asker(fetch, isPersonal), operationName, query, variables]), 'base64');
  } catch {
    return undefined;
  }
};

type Kept = { readonly witness: Witness; readonly json: string };

/** An answer, and what it rests on where that is known. */
export type Witnessed = ExecutionResult & { readonly witness?: Witness | undefined };

/** Reads answers of one viewer in one transaction. */
export type Read = (
  fetches: readonly Fetch[],
  wantsWitness: boolean,
) => Promise<{ readonly results: readonly ExecutionResult[]; readonly witness?: Witness | undefined }>;

export type KeepingOptions = Omit<Looking, 'signal'> & {
  /** What the answers may take; the ones asked for longest ago go first. */
  readonly maxBytes: number;
  /** May the answer be given again? Not one that writes. */
  readonly isLasting: (fetch: Fetch) => boolean;
  /** Is it about the person who asks? */
  readonly isPersonal: (fetch: Fetch) => boolean;
  readonly read: Read;
  /** Told how many fetches were answered from memory, and how many were read. */
  readonly answered?: AnswersWatch | undefined;
};

export type AnswersWatch = (kept: number, read: number) => void;

const isWhole = ({ data, errors }: ExecutionResult): boolean => errors === undefined && data !== null && data !== undefined;

const bytesOf = ({ json, witness }: Kept, key: string): number => 2 * (json.length + key.length + lengthOf(witness));

/** Answers fetches of one viewer: those that were answered before and whose data are the same from memory, the others by `read`. */
export const keepAnswers = ({
  pool,
  trace,
  maxBytes,
  isLasting,
  isPersonal,
  read,
  answered,
}: KeepingOptions): ((fetches: readonly Fetch[]) => Promise<readonly Witnessed[]>) => {
  const kept = new LRUCache<string, Kept>({ maxSize: maxBytes, sizeCalculation: bytesOf });
  return async (fetches) => {
    const [first] = fetches;
    if (first === undefined) return [];
    const keys = fetches.map((fetch) => (isLasting(fetch) ? keyOf(fetch, isPersonal(fetch)) : undefined));
    const known = keys.map((key) => (key === undefined ? undefined : kept.get(key)));
    const tellings = new Set(known.flatMap((one) => one?.witness.tellings ?? []));
    const now = known.some((one) => one !== undefined) ? await lookNow({ pool, trace, signal: first.signal }, first.viewer, [...tellings]) : undefined;
    const answers = known.map((one): Witnessed | undefined =>
      one !== undefined && now !== undefined && stands(one.witness, now) ? { data: JSON.parse(one.json), witness: one.witness } : undefined,
    );
    const missing = [...fetches.keys()].filter((index) => answers[index] === undefined);
    answered?.(fetches.length - missing.length, missing.length);
    if (missing.length === 0) return answers as Witnessed[];
    const { results, witness } = await read(
      missing.map((index) => fetches[index] as Fetch),
      missing.some((index) => keys[index] !== undefined),
    );
    for (const [position, index] of missing.entries()) {
      const result = results[position] as ExecutionResult;
      const key = keys[index];
      const isKept = key !== undefined && witness !== undefined && isWhole(result);
      answers[index] = isKept ? { ...result, witness } : result;
      if (isKept) kept.set(key, { witness, json: JSON.stringify(result.data) });
    }
    return answers as Witnessed[];
  };
};
