import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { connect } from '#kernel/database/connect.ts';
import { useDatabase } from '../kit/database.ts';

vi.setConfig({ testTimeout: 60_000 });

const database = useDatabase();
const SIZE = 4;
const CUTS = 1_000;

test('connections that the database ends, also while they begin, leave no place of the pool taken (M11)', async () => {
  const { admin, urlOf } = database.current();
  const pool = connect(urlOf('nations'), { size: SIZE, name: 'cut' });
  let cut = 0;
  let done = 0;
  let failed = 0;
  const work = async () => {
    const lease = await pool.lease();
    try {
      await Promise.all([lease.send('begin', []), lease.send('select pg_sleep($1)', ['0.003'])]);
      await lease.send('commit', []);
      done += 1;
    } catch {
      failed += 1;
      await lease.send('rollback', []).catch(() => undefined);
    } finally {
      lease.release();
    }
  };
  const client = async () => {
    while (cut < CUTS) await work().catch(() => delay(5)); // no place came free in time
  };
  const cutting = async () => {
    while (cut < CUTS) {
      const [row] = await admin<{ count: number }[]>`
        select count(*) filter (where pg_terminate_backend(pid))::int as count from (
          select pid from pg_stat_activity where datname = current_database() and usename = 'coalition_nations' and state <> 'idle' limit 3) one`;
      cut += row?.count ?? 0;
      await delay(5);
    }
  };
  try {
    await Promise.all([cutting(), ...Array.from({ length: 2 * SIZE }, client)]);
    expect([done > 0, failed > 0]).toEqual([true, true]);
    const before = done;
    await Promise.all(Array.from({ length: SIZE }, work));
    expect(done).toBe(before + SIZE);
  } finally {
    await pool.end();
  }
});
