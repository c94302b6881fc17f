import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Logger } from '../log.ts';
import type { CheckpointPlace } from './checkpoint-folder.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

export type KeepOptions = {
  readonly place: CheckpointPlace;
  readonly logger: Logger;
  readonly lookEveryMs?: number;
  /** How long what was written may wait for its checkpoint. */
  readonly atLeastEveryMs?: number;
  /** After how many entries it waits no longer. */
  readonly afterEntries?: number;
};

/** A database that does not answer must not hold up a stop. */
const LAST_MS = 5_000;

/** How many entries there are in all: the heads know it. */
const countEntries = async (owner: postgres.Sql): Promise<number> => {
  const [row] = await owner<{ entries: string }[]>`select coalesce(sum(seq), 0)::text as entries from coalition.audit_head`;
  return Number(row?.entries);
};

/**
 * Writes a checkpoint every minute where anything changed, or sooner after 1,000 entries, and a last one at the stop. What
 * cannot be written is logged and tried again: it never stops what serves.
 * @param owner a pool with the owner's rights
 */
export const keepCheckpoints = (
  owner: postgres.Sql,
  { place, logger, lookEveryMs = 1_000, atLeastEveryMs = 60_000, afterEntries = 1_000 }: KeepOptions,
): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController();
  let entries = 0;
  let due = 0;
  const look = async (isLast: boolean): Promise<void> => {
    const now = performance.now();
    try {
      const counted = await countEntries(owner);
      if (!isLast && now < due && Math.abs(counted - entries) < afterEntries) return;
      [entries, due] = [counted, now + atLeastEveryMs];
      await writeCheckpoint(owner, place);
    } catch (error) {
      due = now + atLeastEveryMs;
      logger.error({ err: error }, 'no audit checkpoint was written');
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look(false);
      await pause(lookEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await look(true);
  };
  const running = run();
  return {
    stop: () => {
      stopping.abort();
      return Promise.race([running, pause(LAST_MS, undefined, { ref: false })]);
    },
  };
};
