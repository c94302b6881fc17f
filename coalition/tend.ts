import type postgres from 'postgres';
import type { Logger } from '#kernel/log.ts';
import { purge } from '#kernel/retention.ts';

const PURGE_EVERY = 600_000;

/** What a database needs while it serves: old keys and events go, running sums are folded. @returns how to stop that */
export const tendDatabase = async (owner: postgres.Sql, logger: Logger): Promise<() => Promise<void>> => {
  await purge(owner);
  const purging = setInterval(() => purge(owner).catch((error: unknown) => logger.error({ err: error }, 'the purge failed')), PURGE_EVERY);
  return async () => clearInterval(purging);
};
