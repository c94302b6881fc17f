import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { connect, type Pool } from '#kernel/database/connect.ts';
import type { Database } from '#kernel/database/run.ts';
import { openReader } from '#kernel/database/transaction.ts';
import { createLogger } from '#kernel/log.ts';
import { openSubgraph, type SubgraphDefinition } from '#kernel/subgraph.ts';
import { useDatabase } from '../kit/database.ts';
import { viewer } from '../kit/graph.ts';

const database = useDatabase();
let pool: Pool;
const open = (size: number): Pool => {
  pool = connect(database.current().urlOf('nations'), { size, name: 'leases' });
  return pool;
};
afterEach(() => pool.end());

const NATION = "select current_setting('app.nation', true)";

test('a statement after the end of a reader is refused, whoever has its connection now', async () => {
  open(1);
  const first = openReader(pool, viewer('CAN'));
  await first.ask(NATION, []);
  await first.close();
  const second = openReader(pool, viewer('USA'));
  expect(await second.ask(NATION, [])).toEqual([['USA']]);
  await expect(first.ask(NATION, [])).rejects.toThrow('given back');
  await second.close();
});

/** Reads after a field beside it has failed, and the fetch was answered. */
const late = {
  name: 'nations',
  sdl: ['type Query { box: Box } type Box { a: Int! b: Int }'],
  resolvers: {
    Query: { box: () => ({}) },
    Box: {
      a: () => Promise.reject(new Error('refused')),
      b: async (_: unknown, __: unknown, { loaders }: { loaders: { read: () => Promise<number> } }) => {
        await delay(20);
        return loaders.read();
      },
    },
  },
  createLoaders: (db: Database) => ({ read: async () => (await db.execute(sql`select 1`)) && 1 }),
  rules: {},
  protections: [],
  links: [],
  channels: [],
  migrations: new URL('.', import.meta.url),
} as unknown as SubgraphDefinition<object>;

test.each([0, 2 ** 20])('a field that reads on after its fetch was answered takes no connection for good (answers kept: %d bytes)', async (answerBytes) => {
  open(2);
  const subgraph = openSubgraph(late, { pool, logger: createLogger('silent'), answerBytes });
  for (let time = 0; time < 4; time += 1) {
    const { data } = await subgraph.fetch({ query: '{ box { a b } }', variables: {}, viewer: viewer('CAN') });
    expect(data).toEqual({ box: null });
  }
  await delay(100);
  const leases = await Promise.all([pool.lease(), pool.lease()]);
  for (const lease of leases) lease.release();
});

test('who hung up while waiting for a connection reads nothing, and the connection serves the next', async () => {
  open(1);
  const held = await pool.lease();
  const gone = new AbortController();
  const reader = openReader(pool, viewer('CAN'), { signal: gone.signal });
  const read = reader.ask('select pg_sleep(30)', []);
  read.catch(() => undefined);
  await delay(20);
  gone.abort(new Error('hung up'));
  held.release();
  await expect(read).rejects.toThrow('hung up');
  await reader.close();
  const next = openReader(pool, viewer('USA'));
  expect(await next.ask(NATION, [])).toEqual([['USA']]);
  await next.close();
});

test('a connection that has prepared hundreds of statements is replaced: what Postgres keeps for it is bounded', async () => {
  open(1);
  let most = 0;
  const backends = new Set<unknown>();
  for (let at = 0; at < 1_000; at += 20) {
    const reader = openReader(pool, viewer('CAN'));
    await Promise.all(Array.from({ length: 20 }, (_, index) => reader.ask(`select $1::int + ${at + index}`, ['1'])));
    const [row] = await reader.ask('select count(*)::int, pg_backend_pid() from pg_prepared_statements', []);
    most = Math.max(most, Number(row?.[0]));
    backends.add(row?.[1]);
    await reader.close();
  }
  expect(most).toBeGreaterThan(200);
  expect(most).toBeLessThan(400);
  expect(backends.size).toBeGreaterThan(2);
});
