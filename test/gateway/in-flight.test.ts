import { setTimeout as wait } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import type { Fetch } from '#kernel/subgraph.ts';
import { type Fixture, type FixtureOptions, startFixture } from './fixture.ts';

// Reads that are under way at the same time: those that are the same are one, and nobody can tell.

const question = 'query Places($first: Int = 3) { places(first: $first) { edges { node { code name } } } }';

let running: Fixture | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** A gateway before a subgraph that answers when it is told to. */
const held = async (options: FixtureOptions = {}) => {
  const fetches: Fetch[] = [];
  const waiting: (() => void)[] = [];
  let open = false;
  const places = async (fetch: Fetch, honest: () => Promise<ExecutionResult>) => {
    fetches.push(fetch);
    if (!open && !fetch.query.startsWith('mutation')) await new Promise<void>((resolve) => void waiting.push(resolve));
    return honest();
  };
  const fixture = await startFixture({ ...options, places });
  running = fixture;
  return {
    fixture,
    fetches,
    /** Waits until so many fetches have come, and a little for one too many. */
    came: async (count: number) => {
      await expect.poll(() => fetches.length).toBe(count);
      await wait(100);
      expect(fetches).toHaveLength(count);
    },
    release: () => {
      open = true;
      for (const go of waiting.splice(0)) go();
    },
  };
};

/** Asks, and hangs up when it is told to. */
const askAndLeave = ({ url, token }: Fixture) => {
  const leaving = new AbortController();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const gone = fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: question }), signal: leaving.signal }).catch(() => undefined);
  return async (): Promise<void> => {
    leaving.abort();
    await gone;
  };
};

test('the same read of one nation with the same roles is made once while it is under way, whoever asks', async () => {
  const { fixture, came, release } = await held();
  const other = await fixture.issuers.mint('CAN', ['READER'], { subject: 'somebody else' });
  const asked = [fixture.ask(question), fixture.ask(question), fixture.ask(question, {}, other)];
  await came(1);
  release();
  const answers = await Promise.all(asked);
  expect(answers[0]?.body.data?.places).toMatchObject({ edges: [{}, {}, {}] });
  for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
});

test('what another nation, other roles or other variables ask is a read of its own', async () => {
  const { fixture, came, release } = await held();
  const [bulgaria, more] = await Promise.all([fixture.issuers.mint('BGR', ['READER']), fixture.issuers.mint('CAN', ['READER', 'SNR'])]);
  const asked = [fixture.ask(question), fixture.ask(question, {}, bulgaria), fixture.ask(question, {}, more), fixture.ask(question, { first: 2 })];
  await came(4);
  release();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('a read that began before a write was acknowledged is joined by nobody after it', async () => {
  const { fixture, came, fetches, release } = await held();
  const before = fixture.ask(question);
  await came(1);
  await fixture.ask('mutation { rename(code: "AAA", name: "NOTIONAL") { code } }');
  const writes = fetches.length;
  const after = fixture.ask(question);
  await came(writes + 1);
  release();
  await Promise.all([before, after]);
});

test('what is about the person who asks is shared with nobody', async () => {
  const { fixture, came, release } = await held();
  const own = '{ place(code: "AAA") { viewerCanRename } }';
  const asked = [fixture.ask(own), fixture.ask(own)];
  await came(2);
  release();
  expect((await Promise.all(asked)).map(({ body }) => body.errors)).toEqual([undefined, undefined]);
});

test('who joined a read that failed asks for itself', async () => {
  let times = 0;
  const fixture = await startFixture({
    places: async (_, honest) => {
      times += 1;
      await wait(200);
      if (times === 1) throw new Error('broken');
      return honest();
    },
  });
  running = fixture;
  const first = fixture.ask(question);
  await expect.poll(() => times).toBe(1);
  const second = fixture.ask(question);
  expect((await first).body.errors).toHaveLength(1);
  expect((await second).body.data?.places).toMatchObject({ edges: [{}, {}, {}] });
});

test('who joined a read whose asker hung up still gets an answer', async () => {
  const { fixture, came, release } = await held();
  const hangUp = askAndLeave(fixture);
  await came(1);
  const stays = fixture.ask(question);
  await wait(100);
  await hangUp();
  release();
  expect((await stays).body.data?.places).toMatchObject({ edges: [{}, {}, {}] });
});

test('of many who joined a read whose asker hung up, one begins again and the others join it', async () => {
  let reads = 0;
  const fixture = await startFixture({
    places: async ({ signal }, honest) => {
      reads += 1;
      await wait(400, undefined, { signal });
      return honest();
    },
  });
  running = fixture;
  const hangUp = askAndLeave(fixture);
  await expect.poll(() => reads).toBe(1);
  const joined = Array.from({ length: 20 }, () => fixture.ask(question));
  await wait(150);
  await hangUp();
  for (const { body } of await Promise.all(joined)) expect(body.data?.places).toMatchObject({ edges: [{}, {}, {}] });
  // One more at most: who comes when nobody reads any more begins a read.
  expect(reads).toBeLessThan(4);
});

test('SHARE_IN_FLIGHT=off makes each read by itself', async () => {
  const { fixture, came, release } = await held({ environment: { SHARE_IN_FLIGHT: 'off' } });
  const asked = [fixture.ask(question), fixture.ask(question)];
  await came(2);
  release();
  await Promise.all(asked);
});
