import type postgres from 'postgres';
import type { CheckpointPlace } from '#kernel/audit/checkpoint-folder.ts';
import { keepCheckpoints } from '#kernel/audit/keep-checkpoints.ts';
import type { Logger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';

const PURGE_EVERY = 600_000;

export type Tending = { readonly logger: Logger; readonly checkpoints: CheckpointPlace };

/**
 * What a database needs while it serves: old keys and events go, running sums are folded, where the audit's chains end is
 * signed. @returns how to stop that
 */
export const tendDatabase = async (owner: postgres.Sql, { logger, checkpoints }: Tending): Promise<() => Promise<void>> => {
  await purge(owner);
  const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), PURGE_EVERY);
  const keeping = keepCheckpoints(owner, { place: checkpoints, logger });
  return async () => {
    clearInterval(purging);
    await keeping.stop();
  };
};
