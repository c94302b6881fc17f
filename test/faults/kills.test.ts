import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { verifyAudit } from '#kernel/audit/verify.ts';
import { notExactlyOnce, strangersAndHalves } from '../e2e/kit/exactly-once.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openWriters, type Writers } from '../e2e/kit/writers.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { randomFrom, seedOf } from '../kit/seed.ts';
import { type Deployment, openDeployment, type Part } from './kit/deployment.ts';
import { boundOf, quantile, times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 7_200_000 });

const place = openPlace();
const KILLS = times(3_000, 30);
const nations = ['BGR', 'CAN', 'GBR', 'ITA', 'POL', 'USA'];
const seed = seedOf('kills');
const random = randomFrom(seed);

let deployment: Deployment;
let writers: Writers;

/** What is killed, how often of a hundred. */
const targets: readonly (readonly [string, number])[] = [
  ['gateway', 25],
  ['nations', 12],
  ['personnel', 12],
  ['training', 12],
  ['contributions', 12],
  ["Postgres' postmaster", 10],
  ['all of Postgres', 10],
  ['everything', 7],
];

const pick = (): string => {
  let at = random() * 100;
  for (const [name, share] of targets) {
    at -= share;
    if (at < 0) return name;
  }
  return 'gateway';
};

type Kill = { readonly target: string; readonly inFlight: number; readonly servingAfter: number };
const kills: Kill[] = [];

const startAll = async (): Promise<void> => {
  await deployment.postgres.start();
  await Promise.all(deployment.parts().map((part) => part.start()));
};

const strike = async (target: string): Promise<void> => {
  const parts: readonly Part[] = target === 'gateway' ? deployment.gateways : (deployment.subgraphs.get(target) ?? []);
  if (target === "Postgres' postmaster") deployment.postgres.killPostmaster();
  else if (target === 'all of Postgres') deployment.postgres.killAll();
  else if (target === 'everything') {
    for (const part of deployment.parts()) part.current()?.child.kill('SIGKILL');
    deployment.postgres.killAll();
    await Promise.all(deployment.parts().map((part) => part.kill()));
  } else await Promise.all(parts.map((part) => part.kill()));
};

/** One to three of them, since misfortunes come together too. */
const pickSome = (): ReadonlySet<string> => new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, pick));

/** Kills at a random moment of the writing, starts what was killed, and waits until a write of every kind is acknowledged again. */
const killSome = async (): Promise<void> => {
  await delay(random() * 300);
  const picked = pickSome();
  const inFlight = writers.inFlight();
  const before = performance.now();
  await Promise.all([...picked].map(strike));
  await startAll();
  const seen = new Map(writers.acknowledgedByField());
  await vi.waitUntil(() => [...writers.acknowledgedByField()].every(([field, count]) => count > (seen.get(field) ?? 0)), { timeout: 60_000, interval: 10 });
  const servingAfter = performance.now() - before;
  for (const target of picked) kills.push({ target, inFlight, servingAfter });
};

beforeAll(async () => {
  deployment = await openDeployment({ folder: place.path('kills'), env: { LOG_LEVEL: 'fatal' } });
  writers = await openWriters(deployment.dataDir, nations, random);
  const writing = writers.writeThrough(deployment.url);
  for (let told = 0; kills.length < KILLS; ) {
    await killSome();
    if (kills.length - told >= 50) {
      told = kills.length;
      const last = kills.slice(-50).map(({ servingAfter }) => servingAfter);
      console.info(
        `kills: ${told} of ${KILLS}, ${writers.counts().acknowledged} acknowledged; of the last 50, serving again after ${Math.round(quantile(last, 0.5))} ms`,
      );
    }
  }
  await writing.stop();
});

afterAll(async () => {
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const look = async <Result>(work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const sql = postgres(deployment.databaseUrl, { max: 1, onnotice: () => undefined });
  return work(sql).finally(() => sql.end({ timeout: 5 }));
};

test('the kills hit writes in flight, some whose outcome nobody knew (a claim without that would be void)', () => {
  const { acknowledged, retried } = writers.counts();
  const hit = kills.filter(({ inFlight }) => inFlight > 0).length;
  const after = kills.map(({ servingAfter }) => servingAfter);
  const byTarget = [...Map.groupBy(kills, ({ target }) => target)].map(([target, all]) => `${target} ${all.length}`).join(', ');
  console.info(
    `kills: ${kills.length} (${byTarget}), ${hit} with writes in flight; ${acknowledged} acknowledged, ${retried} sent again; every kind of write acknowledged again after ${Math.round(quantile(after, 0.5))} ms (median), ${Math.round(quantile(after, 0.99))} ms (of 99 in 100), ${Math.round(Math.max(...after))} ms (longest); 0 lost in ${kills.length} kills: ${boundOf(kills.length)}`,
  );
  expect(hit).toBeGreaterThan(kills.length / 20);
  expect(retried).toBeGreaterThan(0);
  expect(new Set(kills.map(({ target }) => target)).size).toBeGreaterThan(Math.min(4, KILLS / 5));
});

test('no request was refused for anything but the kill (DC-21)', () => {
  expect(writers.surprises()).toEqual([]);
});

test('every acknowledged write is there exactly once, with exactly one audit entry, one event and one key (P1, P2, P7)', async () => {
  expect(await look((sql) => notExactlyOnce(sql, writers.acknowledged()))).toEqual([]);
});

test('nothing else was written: nothing that nobody was acknowledged, nothing half, nothing without audit (P7)', async () => {
  await look(async (sql) => {
    expect(await strangersAndHalves(sql, writers.acknowledged())).toEqual([]);
    const [audits] = await sql<{ total: number }[]>`select count(*)::int as total from coalition.audit_entry`;
    expect(audits?.total).toBe(writers.acknowledged().length);
  });
});

test('the audit chains of all nations hold afterwards (P8)', async () => {
  expect(await look((sql) => verifyAudit(sql))).toMatchObject({ chains: nations.length, bad: [] });
});
