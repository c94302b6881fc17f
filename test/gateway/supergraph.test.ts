import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createLogger } from '#kernel/log.ts';
import { createMetrics } from '#kernel/telemetry/metrics.ts';
import { savedOperations } from '../../gateway/saved-operations.ts';
import { openSupergraphFile } from '../../gateway/supergraph-file.ts';
import { sampleOf } from '../kit/metrics-page.ts';
import { type Fixture, type FixtureOptions, startFixture, supergraph } from './fixture.ts';

// A supergraph that changes under a gateway that serves: what begins is answered with the newest, what began ends as it began.

const whole = supergraph();
/** As it was before anybody could ask `whoami`. */
const earlier = supergraph((sdl) => sdl.replace('whoami: String!, ', ''));
/** Of subgraphs that are not there. */
const foreign = whole.replaceAll('places', 'planets').replaceAll('PLACES', 'PLANETS');

const question = '{ places(first: 3) { edges { node { code name gifts(first: 2) { id } } } } }';
const newer = '{ whoami }';

let running: Fixture | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** A gateway with the earlier supergraph, and what hands it another. */
const start = async (options: FixtureOptions = {}) => {
  let take: (sdl: string) => Promise<void> = async () => undefined;
  let followed = true;
  const metrics = createMetrics();
  const gateway = {
    supergraphSdl: earlier,
    follow: (taking: typeof take) => {
      take = taking;
      return () => {
        followed = false;
      };
    },
    telemetry: { metrics },
    ...options.gateway,
  };
  const fixture = await startFixture({ ...options, gateway });
  running = fixture;
  const sample = async (name: string, labels: Readonly<Record<string, string>>) => sampleOf((await metrics.page()).body, name, labels) ?? 0;
  return { fixture, take: (sdl: string) => take(sdl), isFollowed: () => followed, sample };
};

/** A read that waits in its subgraph until it is let go. */
const holding = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isHeld = true;
  let came = 0;
  return {
    came: () => came,
    let: () => {
      isHeld = false;
      resolve();
    },
    between: (async (fetch, honest) => {
      if (!fetch.query.startsWith('mutation')) {
        came += 1;
        if (isHeld) await promise;
      }
      return honest();
    }) satisfies FixtureOptions['places'],
  };
};

describe.each(['own', 'apollo'])('with the %s executor', (EXECUTOR) => {
  const environment = { EXECUTOR };

  test('what is asked after another supergraph took over is answered with it', async () => {
    const { fixture, take, sample } = await start({ environment });
    expect((await fixture.ask(newer)).body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await take(whole);
    expect((await fixture.ask(newer)).body).toEqual({ data: { whoami: 'CAN' } });
    await take(earlier);
    expect((await fixture.ask(newer)).body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await sample('coalition_supergraphs_total', { outcome: 'taken' })).toBe(2);
  });

  test('what began with the one before ends with it', async () => {
    const held = holding();
    const { fixture, take } = await start({ environment, places: held.between });
    await take(whole);
    const asked = fixture.ask('{ whoami places(first: 2) { totalCount } }');
    await expect.poll(held.came).toBeGreaterThan(0);
    await take(earlier);
    held.let();
    expect((await asked).body).toEqual({ data: { whoami: 'CAN', places: { totalCount: 3 } } });
  });

  test.each([
    ['nothing', '', /is no supergraph/],
    ['words', 'no supergraph at all', /is no supergraph/],
    ['a schema of one service', 'type Query { places: String }', /is no supergraph/],
    ['half a supergraph', whole.slice(0, whole.length / 2), /is no supergraph/],
    ['one of subgraphs that are not there', foreign, /subgraph planets, which is not there/],
  ])('%s is refused, said, and the one before goes on', async (_, sdl, reason) => {
    const { fixture, take, sample } = await start({ environment, gateway: { supergraphSdl: whole } });
    await take(sdl);
    expect((await fixture.ask(newer)).body).toEqual({ data: { whoami: 'CAN' } });
    const refused = fixture.logs.filter((line) => line.includes('another supergraph was refused'));
    expect(refused).toHaveLength(1);
    if (EXECUTOR === 'own') expect(refused[0]).toMatch(reason);
    expect(await sample('coalition_supergraphs_total', { outcome: 'refused' })).toBe(1);
    await take(earlier);
    expect((await fixture.ask(newer)).body.errors).toHaveLength(1);
  });

  test('no request fails while supergraphs change under load', async () => {
    const { fixture, take } = await start({ environment });
    const failed: string[] = [];
    let [answered, over] = [0, false];
    const client = async () => {
      while (!over) {
        const { status, body } = await fixture.ask(question);
        answered += 1;
        if (status !== 200 || body.errors !== undefined) failed.push(JSON.stringify({ status, body }));
      }
    };
    const clients = Array.from({ length: 8 }, client);
    for (let change = 0; change < 12; change += 1) {
      const before = answered;
      await take(change % 2 === 0 ? whole : earlier);
      if (change % 4 === 3) await take('half a superg');
      await expect.poll(() => answered).toBeGreaterThan(before + 8);
    }
    over = true;
    await Promise.all(clients);
    expect(failed).toEqual([]);
  });
});

test('saved operations are planned before the new one takes over', async () => {
  const named = `query Question ${question}`;
  const operations = savedOperations(new Map([['question', named]]));
  const { fixture, take, sample } = await start({ gateway: { operations } });
  await take(whole);
  const planned = await sample('coalition_plans_total', { source: 'planner' });
  await fixture.ask(named);
  expect(await sample('coalition_plans_total', { source: 'planner' })).toBe(planned);
  await fixture.ask('query Other { whoami }');
  expect(await sample('coalition_plans_total', { source: 'planner' })).toBe(planned + 1);
});

test('a read that began before a write was acknowledged is joined by nobody after it, whichever supergraph the write had', async () => {
  const held = holding();
  const { promise: mayWrite, resolve: letWrite } = Promise.withResolvers<void>();
  let writing = false;
  const places: FixtureOptions['places'] = async (fetch, honest) => {
    if (!fetch.query.startsWith('mutation')) return held.between(fetch, honest);
    writing = true;
    await mayWrite;
    return honest();
  };
  const { fixture, take } = await start({ places });
  const write = fixture.ask('mutation { rename(code: "AAA", name: "NOTIONAL") { code } }');
  await expect.poll(() => writing).toBe(true);
  await take(whole);
  const before = fixture.ask(question);
  await expect.poll(held.came).toBe(1);
  letWrite();
  await write;
  const after = fixture.ask(question);
  await expect.poll(held.came).toBe(2);
  held.let();
  await Promise.all([before, after]);
});

test('a gateway that stops follows no more', async () => {
  const { fixture, isFollowed } = await start();
  await fixture.stop();
  running = undefined;
  expect(isFollowed()).toBe(false);
});

describe('a supergraph in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  afterEach(() => rmSync(join(folder, 'supergraph.graphql'), { force: true }));
  const file = join(folder, 'supergraph.graphql');

  const serve = async () => {
    writeFileSync(file, earlier);
    const logger = createLogger('silent');
    const { sdl, follow } = await openSupergraphFile(file, logger);
    running = await startFixture({ gateway: { supergraphSdl: sdl, follow } });
    const fixture = running;
    return { fixture, knows: async () => (await fixture.ask(newer)).body.errors === undefined };
  };

  test('takes over when another is put in its place', async () => {
    const { knows } = await serve();
    expect(await knows()).toBe(false);
    writeFileSync(`${file}.next`, whole);
    renameSync(`${file}.next`, file);
    await expect.poll(knows, { timeout: 10_000, interval: 100 }).toBe(true);
  });

  test('half of one that is still being written is none', async () => {
    const { fixture, knows } = await serve();
    const parts = Array.from({ length: 30 }, (_, part) => whole.slice((whole.length * part) / 30, (whole.length * (part + 1)) / 30));
    writeFileSync(file, '');
    for (const part of parts) {
      appendFileSync(file, part);
      await wait(100);
    }
    await expect.poll(knows, { timeout: 10_000, interval: 100 }).toBe(true);
    expect(fixture.logs.filter((line) => line.includes('was refused'))).toEqual([]);
  });

  test('that is gone changes nothing', async () => {
    const { fixture, knows } = await serve();
    rmSync(file);
    await wait(2_500);
    expect((await fixture.ask(question)).status).toBe(200);
    writeFileSync(file, whole);
    await expect.poll(knows, { timeout: 10_000, interval: 100 }).toBe(true);
  });

  test('that cannot be read at the start is refused with a sentence', async () => {
    await expect(openSupergraphFile(join(folder, 'nobody'), createLogger('silent'))).rejects.toThrow(
      /^SUPERGRAPH_FILE is .*nobody, which cannot be read: ENOENT/,
    );
  });
});
