import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Answer, type Ask, askWith, mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import type { Data } from '../kit/graph.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { type FaultyLink, faults, openFaultyLink, survivable } from './kit/faulty-link.ts';
import { quantile, times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const place = openPlace();
const proxies = new Map<string, FaultyLink>();
let deployment: Deployment;
let ask: Ask;

/** Milliseconds of a query's budget and of a mutation's (SECURITY.md 5.9). */
const BUDGETS = { query: 3_500, mutation: 5_500 };

/** One thing of each subgraph, and how a write to it looks. */
const parts: Readonly<Record<string, { field: string; mutation: string; input: (reference: string) => Data; entity: string; table: string; name: string }>> = {
  nations: {
    field: 'requirements',
    mutation: 'raiseRequirement',
    entity: 'requirement',
    input: (reference) => ({
      reference,
      title: 'A course',
      type: 'TRAINING',
      quantity: '1',
      unit: 'courses',
      priority: 2,
      needBy: '2031-01-01',
      lineOfEffort: 'LOE-HR',
    }),
    table: 'nations.requirement',
    name: 'reference',
  },
  personnel: {
    field: 'staffMembers',
    mutation: 'registerStaffMember',
    entity: 'staffMember',
    input: (serviceRef) => ({ serviceRef, category: 'CIVILIAN' }),
    table: 'personnel.staff_member',
    name: 'service_ref',
  },
  training: {
    field: 'programs',
    mutation: 'createProgram',
    entity: 'program',
    input: (reference) => ({ reference, title: 'A program', startsOn: '2026-01-01' }),
    table: 'training.program',
    name: 'reference',
  },
  contributions: {
    field: 'contributions',
    mutation: 'createContribution',
    entity: 'contribution',
    input: (reference) => ({ donor: 'CAN', reference, title: 'A course', linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }] }),
    table: 'contributions.contribution',
    name: 'reference',
  },
};

const everything = `{ ${Object.values(parts)
  .map(({ field }) => `${field} { totalCount }`)
  .join(' ')} }`;

const internals = /127\.0\.0\.1|\.sock|ECONN|UND_ERR|socket|stack|at async|postgres:|SELECT|node_modules|coalition_/;

const write = (subgraph: string, key: string, reference: string): Promise<Answer> => {
  const { mutation, entity, input } = parts[subgraph] as (typeof parts)[string];
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return ask(`mutation($input: ${type}!) { payload: ${mutation}(input: $input) { row: ${entity} { id } problems { code message } } }`, {
    input: { idempotencyKey: key, ...input(reference) },
  });
};

beforeAll(async () => {
  deployment = await openDeployment({
    folder: place.path('network'),
    env: { LOG_LEVEL: 'fatal' },
    between: async (subgraph, address) => {
      const proxy = await openFaultyLink(address);
      proxies.set(subgraph, proxy);
      return proxy.address;
    },
  });
  ask = askWith(deployment.url, await mintedToken(deployment.dataDir, 'CAN', 'DONOR_FOCAL', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER'));
});

afterAll(async () => {
  await deployment.stop();
  for (const proxy of proxies.values()) await proxy.close();
  await endLaunched();
  await place.close();
});

const proxyOf = (subgraph: string): FaultyLink => {
  const proxy = proxies.get(subgraph);
  if (proxy === undefined) throw new Error(`no proxy before ${subgraph}`);
  return proxy;
};

const timed = async (work: () => Promise<Answer>) => {
  const before = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - before };
};

/** Until the breaker has closed again and everything is answered. */
const whole = (): Promise<void> =>
  vi.waitUntil(async () => (await ask(everything)).body.errors === undefined, { timeout: 15_000, interval: 100 }).then(() => undefined);

const over: { readonly query: number[]; readonly mutation: number[] } = { query: [], mutation: [] };
let written = 0;

/** A fault that only one call in the short form meets; each of them in the whole run. */
const REPEATS = times(5, 1);
const inShort = (index: number, subgraphs: number) => index % Object.keys(parts).length === subgraphs;

describe.for(Object.keys(parts))('with a fault before %s', (subgraph) => {
  const names = ['refused', ...Object.keys(faults)];
  const chosen = names.filter((_, index) => REPEATS > 1 || inShort(index, Object.keys(parts).indexOf(subgraph)));

  test.for(chosen)('%s: the part is named, the rest is there, and what was written is there once (M12, P9)', async (name) => {
    const proxy = proxyOf(subgraph);
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      await whole();
      const put = async () => (name === 'refused' ? proxy.refuse() : proxy.set(faults[name]));
      await put();
      const { answer, ms } = await timed(() => ask(everything));
      over.query.push(ms - BUDGETS.query);
      const { body, text } = answer;
      expect(text).not.toMatch(internals);
      for (const [other, { field }] of Object.entries(parts)) {
        if (other !== subgraph || survivable.has(name)) expect(body.data?.[field], `${other} beside ${subgraph}`).toEqual({ totalCount: expect.any(Number) });
        else expect(body.data?.[field], subgraph).toBeNull();
      }
      expect(body.extensions?.unavailable).toEqual(survivable.has(name) ? undefined : [subgraph]);
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(survivable.has(name) ? undefined : ['UNAVAILABLE']);
      if (name !== 'refused') expect(proxy.met(), 'the fault was met').toBeGreaterThan(0);

      const [key, reference] = [randomUUID(), `NET-${subgraph.slice(0, 2).toUpperCase()}-${written++}`];
      await put();
      const tried = await timed(() => write(subgraph, key, reference));
      over.mutation.push(tried.ms - BUDGETS.mutation);
      expect(tried.answer.text).not.toMatch(internals);
      if (!survivable.has(name)) {
        expect(tried.answer.body.data?.payload ?? null).toBeNull();
        expect(tried.answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
      }
      proxy.set();
      await whole();
      const again = await write(subgraph, key, reference);
      expect(again.body.data?.payload, again.text).toEqual({ row: { id: expect.any(String) }, problems: [] });
    }
  });
});

test('every write that was tried under a fault and sent again is there exactly once, with one audit entry (P1, P2)', async () => {
  const sql = postgres(deployment.databaseUrl, { max: 1 });
  const counts = await Promise.all(
    Object.values(parts).map(({ table, name }) => sql.unsafe<{ count: number }[]>(`select count(*)::int as count from ${table} where ${name} like 'NET-%'`)),
  );
  const [audits] = await sql<{ count: number }[]>`select count(*)::int as count from coalition.audit_entry`;
  await sql.end();
  expect(counts.reduce((sum, [row]) => sum + (row?.count ?? 0), 0)).toBe(written);
  expect(audits?.count).toBe(written);
  const worst = (kind: 'query' | 'mutation') => `${Math.round(Math.max(...over[kind]))} ms (median ${Math.round(quantile(over[kind], 0.5))})`;
  console.info(
    `network: ${over.query.length} queries and ${over.mutation.length} mutations under a fault; against their budgets the longest took ${worst('query')} and ${worst('mutation')}`,
  );
});

test('a client that hangs up stops what is read for it, and the subgraph goes on', async () => {
  const sql = postgres(deployment.databaseUrl, { max: 1 });
  const active = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where usename = 'coalition_nations' and state = 'active' and wait_event_type = 'Lock'`;
    return row?.count ?? 0;
  };
  const holder = postgres(deployment.databaseUrl, { max: 1 });
  const lock = await holder.reserve();
  await lock`begin`;
  await lock`lock table nations.requirement in access exclusive mode`;
  const token = await mintedToken(deployment.dataDir, 'CAN', 'READER');
  const controller = new AbortController();
  const asked = fetch(`${deployment.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ requirements(first: 1) { nodes { title } } }' }),
    signal: controller.signal,
  });
  asked.catch(() => undefined);
  await vi.waitUntil(async () => (await active()) > 0, { timeout: 3_000, interval: 20 });
  const before = performance.now();
  controller.abort();
  // The statement itself would wait two seconds for the lock.
  await vi.waitUntil(async () => (await active()) === 0, { timeout: 5_000, interval: 20 });
  console.info(`network: a statement ended ${Math.round(performance.now() - before)} ms after its client had hung up`);
  await lock`rollback`;
  lock.release();
  await Promise.all([sql.end(), holder.end()]);
  await whole();
});
