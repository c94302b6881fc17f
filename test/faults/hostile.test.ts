import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSigner } from '#kernel/call/sign.ts';
import { createLogger } from '#kernel/log.ts';
import { openRemoteSubgraph } from '../../gateway/remote/remote-subgraph.ts';
import { type Answer, type Ask, askWith, dataOf, mintedToken, senderWith } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { asker } from '../kernel/call-kit.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import type { Data } from '../kit/graph.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { type Behavior, crooked, dark, darkEntities, slow } from './kit/hostile-answers.ts';
import { type HostileSubgraph, openHostileSubgraph } from './kit/hostile-subgraph.ts';
import { isWhole } from './kit/whole.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const place = openPlace();
let deployment: Deployment;
let hostile: HostileSubgraph;
let ask: Ask;

beforeAll(async () => {
  deployment = await openDeployment({
    folder: place.path('hostile'),
    env: { LOG_LEVEL: 'info' },
    between: async (subgraph, address) => {
      if (subgraph !== 'training') return address;
      hostile = await openHostileSubgraph(address);
      return hostile.address;
    },
  });
  ask = askWith(deployment.url, await mintedToken(deployment.dataDir, 'CAN', 'DONOR_FOCAL', 'TRAINING_FOCAL'));
  await senderWith(ask)('createProgram', 'program', 'id', { reference: 'P-1', title: 'A program', startsOn: '2026-01-01' });
});

afterAll(async () => {
  hostile.close();
  await deployment.stop();
  await endLaunched();
  await place.close();
});

const across = '{ me { nation { code } } programs(first: 1) { totalCount nodes { title } } contributions(first: 1) { totalCount } }';
const byKey = '{ nation(code: "CAN") { name iterations(first: 1) { totalCount } billets(first: 1) { totalCount } } }';

/** What the pattern of test/gateway/errors.test.ts looks for, and what the hostile answers plant. */
const internals = /127\.0\.0\.1|relation|secret|42P01|stack|at async|ECONN|serviceName|valueCompletion|postgres:|SELECT|node_modules|polluted|UND_ERR|\.sock/;

const whole = { me: { nation: { code: 'CAN' } }, programs: { totalCount: 1, nodes: [{ title: 'A program' }] }, contributions: { totalCount: 0 } };

/** Honest calls, so that the breaker does not stand in the way of what comes next. */
const settle = async (): Promise<void> => {
  hostile.behave(undefined);
  for (let call = 0; call < 4; call += 1) expect(await dataOf(ask(across))).toEqual(whole);
};

const underway = async (behavior: Behavior, query: string): Promise<Answer> => {
  hostile.behave(behavior);
  const answer = await ask(query);
  expect(hostile.hits(), 'it was asked').toBeGreaterThan(0);
  expect(answer.status).toBe(200);
  expect(answer.text.slice(0, 10_000)).not.toMatch(internals);
  expect(answer.text.length, 'the answer is no longer than what was asked').toBeLessThan(300_000);
  return answer;
};

const unavailable = { code: 'UNAVAILABLE', subgraph: 'training' };
const tried: string[] = [];

const chosen: Readonly<Record<string, Behavior>> = isWhole
  ? { ...dark, ...slow }
  : { ...dark, 'a body that drips and never ends': slow['a body that drips and never ends'] as Behavior };

for (const [name, behavior] of Object.entries(chosen)) {
  test(`${name}: that part is missing and named, the rest is there (T10)`, async () => {
    await settle();
    const { body } = await underway(behavior, across);
    expect(body.data).toEqual({ ...whole, programs: null });
    expect(body.errors).toEqual([{ message: 'training did not answer. What it holds is missing here, not absent.', extensions: unavailable }]);
    expect(body.extensions).toEqual({ unavailable: ['training'] });
    tried.push(name);
  });
}

for (const [name, behavior] of Object.entries(darkEntities)) {
  test(`${name}, where one was asked for: that field is missing and named, the rest is there (T10)`, async () => {
    await settle();
    const { body } = await underway(behavior, byKey);
    expect(body.data).toEqual({ nation: { name: 'Canada', iterations: null, billets: { totalCount: 0 } } });
    expect(body.extensions).toEqual({ unavailable: ['training'] });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([unavailable]);
    tried.push(name);
  });
}

for (const [name, behavior] of Object.entries(crooked)) {
  test(`${name}: nothing beside that part is touched, no internals leave, and what is broken is told (T10)`, async () => {
    await settle();
    const { body } = await underway(behavior, across);
    expect(body.data).toMatchObject({ me: whole.me, contributions: whole.contributions });
    expect((body.errors ?? []).length).toBeLessThanOrEqual(100);
    for (const { message, extensions, ...more } of (body.errors ?? []) as Data[]) {
      expect(message.length).toBeLessThanOrEqual(2_000);
      expect(Object.keys(extensions).filter((key) => !['code', 'errorId', 'subgraph'].includes(key))).toEqual([]);
      expect(Object.keys(more).filter((key) => key !== 'path')).toEqual([]);
    }
    // A part that was changed on its way is either as it was, or told to be missing.
    if (JSON.stringify(body.data?.programs) !== JSON.stringify(whole.programs))
      expect(body.errors?.length, JSON.stringify(body).slice(0, 500)).toBeGreaterThan(0);
    tried.push(name);
  });
}

test('what a hostile subgraph says changes no object of the process that reads it', async () => {
  const sign = await openSigner(deployment.keyFiles.keys, createLogger('silent'));
  const remote = openRemoteSubgraph({ name: 'training', address: new URL(hostile.address), sign });
  for (const name of ['__proto__ and constructor.prototype in every object', 'an escaped __proto__']) {
    hostile.behave(crooked[name]);
    const answer = await remote.fetch({ query: '{ programs(first: 1) { totalCount } }', variables: {}, viewer: asker });
    expect(hostile.hits()).toBe(1);
    expect(JSON.stringify(answer)).not.toContain('polluted');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  }
  await remote.close();
});

/** The most megabytes that it took. */
const memoryOf = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

test.runIf(process.platform === 'linux')('sixteen bodies of 500 MB at once cost the gateway less than 300 MB', async () => {
  await settle();
  const pid = deployment.gateways[0]?.current()?.pid ?? 0;
  writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the highest is counted anew
  const before = memoryOf(pid);
  hostile.behave(dark['a body of 500 MB']);
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(across)));
  for (const { body } of answers) expect(body.data).toEqual({ ...whole, programs: null });
  const after = memoryOf(pid);
  console.info(`hostile: the gateway took ${Math.round(before)} MB before, and ${Math.round(after)} MB at most under sixteen bodies of 500 MB`);
  expect(after - before).toBeLessThan(300);
});

test('at the end every process is the one that was started, and everything is answered', async () => {
  console.info(`hostile: ${tried.length} ways to misbehave`);
  hostile.behave(undefined);
  await vi.waitUntil(async () => (await ask(across)).body.errors === undefined, { timeout: 10_000, interval: 200 });
  expect(await dataOf(ask(across))).toEqual(whole);
  for (const part of deployment.parts()) expect(part.current()?.child.exitCode, part.name).toBeNull();
});
