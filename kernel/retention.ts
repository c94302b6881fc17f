import type postgres from 'postgres';

/** How long a key answers as before (SECURITY.md 5.4), and how long an event waits for whoever follows. */
const KEPT_DAYS = 7;

/**
 * Folds what is appended and summed, running counts, totals and changes by label: every `compact_running` and
 * `compact_changes` of a room's schema is called. A sum is the same before and after, also while others write. Runs as the owner.
 * @returns how many rows went
 */
export const compact = async (owner: postgres.Sql): Promise<number> => {
  const folding = await owner<{ name: string }[]>`
    select quote_ident(n.nspname) || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.proname in ('compact_running', 'compact_changes') and p.pronargs = 0 and p.proowner = (select oid from pg_roles where rolname = current_user) order by 1`;
  let gone = 0;
  for (const { name } of folding) {
    const [row] = await owner.unsafe<{ count: string }[]>(`select ${name}() as count`);
    gone += Number(row?.count ?? 0);
  }
  return gone;
};

/** Removes what has served its time: idempotency records, outbox events, running sums that were folded. Runs as the owner. @returns how many rows went */
export const purge = async (owner: postgres.Sql): Promise<number> => {
  const keys = await owner`delete from coalition.idempotency where created_at < coalition.now() - make_interval(days => ${KEPT_DAYS})`;
  const events = await owner`delete from coalition.outbox where at < coalition.now() - make_interval(days => ${KEPT_DAYS})`;
  return keys.count + events.count + (await compact(owner));
};
