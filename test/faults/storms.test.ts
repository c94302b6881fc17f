import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Ask, askWith, mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { randomFrom, seedOf } from '../kit/seed.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { drained, type Ended, requirement, send } from './kit/mutations.ts';
import { boundOf, quantile, times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

const place = openPlace();
const random = randomFrom(seedOf('storms'));
/** Small pools, so that they can be used up. */
const POOL = 4;
let deployment: Deployment;
let sql: postgres.Sql;
let asks: readonly Ask[];

beforeAll(async () => {
  deployment = await openDeployment({ folder: place.path('storms'), env: { LOG_LEVEL: 'fatal', POOL_SIZE: String(POOL), ANSWER_CACHE_MIB: '0' } }); // a locked table matters to who reads it
  sql = postgres(deployment.databaseUrl, { max: 2, onnotice: () => undefined });
  asks = await Promise.all(
    ['CAN', 'GBR', 'POL', 'USA'].map(async (nation) => askWith(deployment.url, await mintedToken(deployment.dataDir, nation, 'DONOR_FOCAL'))),
  );
});

afterAll(async () => {
  await sql.end({ timeout: 5 });
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const askOf = (n: number): Ask => {
  const ask = asks[n % asks.length];
  if (ask === undefined) throw new Error('nobody asks');
  return ask;
};

const KEYS = times(10_000, 40);
const MOST_TRIES = 16;

test('an idempotency key is done once, however many tries it takes, at once and with kills between (P2, DC-21)', async () => {
  const ids = new Map<string, Set<string>>();
  const odd: Ended[] = [];
  let [tries, unanswered, kills] = [0, 0, 0];
  let over = false;
  // Not those of another try of this test.
  const name = `STORM-${randomUUID().slice(0, 8)}`;
  const auditsOf = async () =>
    (await sql<{ audits: number }[]>`select count(*)::int as audits from coalition.audit_entry e where e.body::jsonb ->> 'field' = 'raiseRequirement'`)[0]
      ?.audits ?? 0;
  const before = await auditsOf();
  const killing = (async () => {
    const victims = [...deployment.gateways, ...(deployment.subgraphs.get('nations') ?? [])];
    while (!over) {
      await delay(kills === 0 ? 100 : 1_000 + random() * 3_000); // the first before the storm is over
      const victim = victims[Math.floor(random() * victims.length)];
      if (over || victim === undefined) break;
      kills += (await victim.kill()) ? 1 : 0;
      await victim.start();
    }
  })();
  const storm = async (n: number): Promise<void> => {
    const key = randomUUID();
    const seen = new Set<string>();
    ids.set(key, seen);
    const input = { idempotencyKey: key, reference: `${name}-${n}`, ...requirement };
    const once = async () => {
      tries += 1;
      const ended = await send(askOf(n), 'raiseRequirement', 'requirement', input);
      if (ended.kind === 'done') seen.add(ended.row.id);
      else if (ended.kind === 'unanswered') unanswered += 1;
      else odd.push(ended);
    };
    await Promise.all(Array.from({ length: 1 + Math.floor(random() * MOST_TRIES) }, once));
    while (seen.size === 0 && odd.length === 0) {
      await delay(50);
      await once();
    }
  };
  await drained(Array(KEYS).keys(), 4, storm);
  over = true;
  await killing;
  await Promise.all(deployment.parts().map((part) => part.start()));
  console.info(`storms: ${KEYS} keys, ${tries} tries, ${unanswered} of them unanswered, ${kills} kills between; doubled in ${KEYS} keys: 0, ${boundOf(KEYS)}`);
  expect(odd).toEqual([]);
  expect(kills).toBeGreaterThan(0);
  expect([...ids.values()].filter((seen) => seen.size !== 1)).toEqual([]);
  const [found] = await sql<{ records: number; references: number }[]>`
    select count(*)::int as records, count(distinct reference)::int as references from nations.requirement where reference like ${`${name}-%`}`;
  expect(found).toEqual({ records: KEYS, references: KEYS });
  expect((await auditsOf()) - before).toBe(KEYS);
});

const RACES = times(10_000, 40);
const RIVALS = 4;

test('of several who change the same version one wins, the others are told, and nothing is overwritten (P6)', async () => {
  let [won, told] = [0, 0];
  const wrong: string[] = [];
  const race = async (n: number): Promise<void> => {
    const ask = askOf(n);
    const made = await send(ask, 'raiseRequirement', 'requirement', { idempotencyKey: randomUUID(), reference: `RACE-${n}`, ...requirement });
    if (made.kind !== 'done') return void wrong.push(`${n} was not made: ${JSON.stringify(made)}`);
    const { id, version } = made.row;
    const rivals = await Promise.all(
      Array.from({ length: RIVALS }, (_, rival) =>
        send(ask, 'reviseRequirement', 'requirement', {
          idempotencyKey: randomUUID(),
          id,
          expectedVersion: version,
          reference: `RACE-${n}`,
          ...requirement,
          title: `By rival ${rival}`,
        }),
      ),
    );
    const winners = rivals.filter(({ kind }) => kind === 'done').length;
    const losers = rivals.filter((one) => one.kind === 'refused' && one.codes.join() === 'CONFLICT').length;
    won += winners;
    told += losers;
    if (winners !== 1 || losers !== RIVALS - 1) wrong.push(`${n}: ${JSON.stringify(rivals)}`);
  };
  await drained(Array(RACES).keys(), 4, race);
  console.info(`storms: ${RACES} races of ${RIVALS} for one version: ${won} won, ${told} told CONFLICT, 0 overwritten: ${boundOf(RACES)}`);
  expect(wrong.slice(0, 3)).toEqual([]);
  const [found] = await sql<{ raced: number }[]>`select count(*)::int as raced from nations.requirement where reference like 'RACE-%' and version = 2`;
  expect(found?.raced).toBe(RACES);
});

const everything = '{ requirements { totalCount } staffMembers { totalCount } programs { totalCount } contributions { totalCount } }';

const isWhole = async (): Promise<boolean> => (await askOf(0)(everything)).body.errors === undefined;

/** Holds a table so that nobody can read or write it. */
const locked = async <Result>(table: string, work: () => Promise<Result>): Promise<Result> => {
  const lock = await sql.reserve();
  await lock`begin`;
  await lock.unsafe(`lock table ${table} in access exclusive mode`);
  try {
    return await work();
  } finally {
    await lock`rollback`;
    lock.release();
  }
};

test('a table that is locked, and a pool that is used up by who waits for it, are told as unavailable; the rest is answered, and all of it again at once afterwards (M14)', async () => {
  await vi.waitUntil(isWhole, { timeout: 20_000 });
  const waited: number[] = [];
  await locked('nations.requirement', async () => {
    const before = performance.now();
    await Promise.all(
      Array.from({ length: 3 * POOL }, async (_, n) => {
        const { body } = await askOf(n)(everything);
        waited.push(performance.now() - before);
        expect(body.data).toMatchObject({ requirements: null, staffMembers: { totalCount: 0 }, programs: { totalCount: 0 } });
        expect(body.extensions).toEqual({ unavailable: ['nations'] });
        expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAVAILABLE']));
      }),
    );
    const write = await send(askOf(0), 'raiseRequirement', 'requirement', { idempotencyKey: randomUUID(), reference: 'LOCKED-1', ...requirement });
    expect(write).toEqual({ kind: 'unanswered', why: 'UNAVAILABLE' });
  });
  const released = performance.now();
  await vi.waitUntil(isWhole, { timeout: 10_000, interval: 20 });
  console.info(
    `storms: ${waited.length} at once on a pool of ${POOL} before a locked table: told after ${Math.round(quantile(waited, 0.5))} ms (median), ${Math.round(Math.max(...waited))} ms (longest); whole again ${Math.round(performance.now() - released)} ms after the lock went`,
  );
});

const CUTS = times(1_000, 20);

test('connections that the database terminates or cancels under writes lose nothing and double nothing (M11)', async () => {
  await vi.waitUntil(isWhole, { timeout: 20_000 });
  let over = false;
  let [cut, done, unanswered] = [0, 0, 0];
  const cutting = (async () => {
    while (cut < CUTS) {
      const how = random() < 0.5 ? 'pg_terminate_backend' : 'pg_cancel_backend';
      const [row] = await sql.unsafe<{ count: number }[]>(
        `select count(*) filter (where ${how}(pid))::int as count from (select pid from pg_stat_activity where usename like 'coalition_%' and usename <> 'coalition_owner' and state <> 'idle' limit 3) a`,
      );
      cut += row?.count ?? 0;
      await delay(10);
    }
    over = true;
  })();
  const odd: Ended[] = [];
  const client = async (n: number) => {
    for (let number = 0; !over; number += 1) {
      const input = { idempotencyKey: randomUUID(), reference: `CUT-${n}-${number}`, ...requirement };
      for (;;) {
        const ended = await send(askOf(n), 'raiseRequirement', 'requirement', input);
        if (ended.kind === 'done') break;
        if (ended.kind === 'refused') odd.push(ended);
        unanswered += 1;
        await delay(20);
      }
      done += 1;
    }
  };
  await Promise.all([cutting, ...Array.from({ length: 8 }, (_, n) => client(n))]);
  console.info(`storms: ${cut} statements and connections cut by the database; ${done} writes acknowledged, ${unanswered} tries of them unanswered`);
  expect(odd).toEqual([]);
  const [found] = await sql<{ records: number; references: number; audits: number }[]>`
    select count(*)::int as records, count(distinct reference)::int as references,
      (select count(*)::int from coalition.audit_entry e join nations.requirement r on r.id::text = e.body::jsonb ->> 'entityId' where r.reference like 'CUT-%') as audits
    from nations.requirement where reference like 'CUT-%'`;
  expect(found).toEqual({ records: done, references: done, audits: done });
  await vi.waitUntil(isWhole, { timeout: 20_000 });
});
