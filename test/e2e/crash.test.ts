import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { killAll, openPlace, postmasterOf } from '../kernel/embedded-place.ts';
import { randomFrom, seedOf } from '../kit/seed.ts';
import { asSuperuser } from './kit/database.ts';
import { notExactlyOnce, strangersAndHalves } from './kit/exactly-once.ts';
import { issuersFileOf } from './kit/issuers-file.ts';
import { endLaunched, type Product, runCommand, startProduct, stopProduct } from './kit/launched-product.ts';
import { openWriters, type Writers } from './kit/writers.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const place = openPlace();
const dataDir = place.path('data');
const nations = ['BGR', 'CAN', 'GBR', 'ITA', 'POL', 'USA'];
const seed = seedOf('crash');

const random = randomFrom(seed);
const unlimited = { RATE_PER_SECOND: '100000', RATE_BURST: '100000', COST_PER_MINUTE: '1000000000' };
let environment: Readonly<Record<string, string>> = {};

const homeOf = join(dataDir, 'postgres');

/** Each way to die; what is still alive afterwards is ended as an operator would. */
const deaths: Readonly<Record<string, (product: Product) => Promise<void>>> = {
  'the Node process': async (product) => {
    await stopProduct(product, 'SIGKILL');
  },
  "Postgres' postmaster": async (product) => {
    process.kill(postmasterOf(homeOf), 'SIGKILL');
    await delay(150);
    expect(await stopProduct(product), 'a product without its Postgres still ends well').toMatchObject({ code: 0, signal: null, stderr: '' });
  },
  everything: async (product) => {
    product.child.kill('SIGKILL');
    killAll(postmasterOf(homeOf));
    await product.ended;
  },
};

const rounds = ['the Node process', "Postgres' postmaster", 'everything', 'the Node process', "Postgres' postmaster", 'everything'];

let writers: Writers;
let last: Product;
let cutConnections = 0;

/** Waits until so many more writes were acknowledged: a kill comes in the middle of them, wherever that is. */
const acknowledgedMore = async (more: number): Promise<void> => {
  const wanted = writers.counts().acknowledged + more;
  await vi.waitUntil(() => writers.counts().acknowledged >= wanted, { timeout: 60_000, interval: 5 });
};

const cutAll = (): Promise<number> =>
  asSuperuser(dataDir, async (sql) => {
    const cut = await sql`select pg_terminate_backend(pid) from pg_stat_activity where usename like 'coalition_%'`;
    return cut.length;
  });

const inFlightAtKill: number[] = [];

beforeAll(async () => {
  mkdirSync(dataDir);
  environment = { ...unlimited, DEMO: 'off', ISSUERS_FILE: await issuersFileOf(dataDir), LOG_LEVEL: 'fatal' };
  writers = await openWriters(dataDir, nations, random);
  for (const round of rounds) {
    const product = await startProduct(dataDir, { env: environment });
    await writers.retry(product.url);
    const writing = writers.write(product.url);
    await acknowledgedMore(10 + Math.floor(random() * 40));
    inFlightAtKill.push(writers.inFlight());
    await deaths[round]?.(product);
    await writing.stop();
  }
  last = await startProduct(dataDir, { env: environment });
  await writers.retry(last.url);
  // The database cuts every connection, as it does when it is restarted; the product is not told.
  for (const more of [10, 25]) {
    const writing = writers.write(last.url);
    await acknowledgedMore(more);
    cutConnections += await cutAll();
    await writing.stop();
    await writers.retry(last.url);
  }
  // Once more what was acknowledged before: nothing is done twice.
  await writers.repeat(last.url);
});

afterAll(async () => {
  await endLaunched();
  await place.close();
});

test('the kills hit requests in flight, and left some whose outcome nobody knew', () => {
  const { acknowledged, retried, repeated } = writers.counts();
  console.info(
    `crash: ${rounds.length} kills, in flight at each: ${inFlightAtKill.join(' ')}; ${acknowledged} acknowledged, ${retried} of them retried, ${repeated} repeated`,
  );
  expect(inFlightAtKill.filter((count) => count > 0).length).toBeGreaterThan(0);
  expect(retried).toBeGreaterThan(0);
  expect(cutConnections).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(rounds.length);
});

test('a product whose connections to the database were cut goes on by itself', async () => {
  expect(last.child.exitCode).toBeNull();
  expect((await fetch(`${last.url}/health/ready`)).status).toBe(200);
});

test('no request is refused for anything but the kill, and a repeated key answers with the same record (DC-21)', () => {
  expect(writers.surprises()).toEqual([]);
});

test('every acknowledged write is there exactly once, with exactly one audit entry, one event and one key (DC-21)', async () => {
  expect(await asSuperuser(dataDir, (sql) => notExactlyOnce(sql, writers.acknowledged()))).toEqual([]);
});

test('nothing else was written: no record without acknowledgement after the retries, none half-written, none without its audit entry', async () => {
  const ids = writers.acknowledged().map(({ id }) => id);
  await asSuperuser(dataDir, async (sql) => {
    expect(await strangersAndHalves(sql, writers.acknowledged())).toEqual([]);
    const [audits] = await sql<{ total: number }[]>`select count(*)::int as total from coalition.audit_entry`;
    const [events] = await sql<{ total: number }[]>`select count(*)::int as total from coalition.outbox`;
    expect([audits?.total, events?.total]).toEqual([ids.length, ids.length]);
  });
});

test('the audit chains of all nations hold afterwards, and so does every checkpoint that was signed between the kills', async () => {
  const { code, stdout } = await runCommand(['audit', 'verify'], { DATA_DIR: dataDir });
  expect({ code, lines: stdout.split('\n') }).toEqual({
    code: 0,
    lines: [
      expect.stringMatching(/^\d+ signed checkpoints, the newest of /),
      `${nations.length} chains, ${writers.acknowledged().length} entries, all of them hold`,
      '',
    ],
  });
});
