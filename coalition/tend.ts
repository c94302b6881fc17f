import type postgres from 'postgres';
import { checkpointPlace } from '#kernel/audit/checkpoint-folder.ts';
import { keepCheckpoints } from '#kernel/audit/keep-checkpoints.ts';
import type { Environment } from '#kernel/env.ts';
import type { Logger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';

const PURGE_EVERY = 600_000;

/**
 * What a database needs while it serves: old keys and events go, running sums are folded, the audit is signed now and then.
 * @returns how to stop that
 */
export const tendDatabase = async (owner: postgres.Sql, environment: Environment, logger: Logger): Promise<() => Promise<void>> => {
  await purge(owner);
  const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), PURGE_EVERY);
  const checkpoints = keepCheckpoints(owner, { place: checkpointPlace(environment), logger });
  return async () => {
    clearInterval(purging);
    await checkpoints.stop();
  };
};
