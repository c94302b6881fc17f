import type postgres from 'postgres';

/** How long a key answers as before (SECURITY.md 5.4), and how long an event waits for whoever follows. */
const KEPT_DAYS = 7;

/** Removes what has served its time: idempotency records and outbox events. Runs as the owner. @returns how many rows went */
export const purge = async (owner: postgres.Sql): Promise<number> => {
  const keys = await owner`delete from coalition.idempotency where created_at < coalition.now() - make_interval(days => ${KEPT_DAYS})`;
  const events = await owner`delete from coalition.outbox where at < coalition.now() - make_interval(days => ${KEPT_DAYS})`;
  return keys.count + events.count;
};
