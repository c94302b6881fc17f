import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Fixture, startFixture } from './fixture.ts';

let gateway: Fixture | undefined;
afterEach(() => gateway?.stop());

const isRefused = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });

test('a stopping gateway says so, still answers, finishes what is in flight, refuses what comes later, and stops once', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  gateway = await startFixture({
    environment: { DRAIN_MS: '1000' },
    gifts: async (_, answer) => {
      arrive();
      await gate;
      return answer();
    },
    gateway: { fetchTimeouts: { query: 30_000, mutation: 30_000 } },
  });
  const inFlight = gateway.ask('{ gifts(first: 1) { id } }');
  await arrived;
  const stopped = gateway.stop();

  const ready = await fetch(`${gateway.url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, draining: true, subgraphs: { places: true, gifts: true } }]);
  const live = await fetch(`${gateway.url}/health/live`);
  expect([live.status, live.headers.get('connection')]).toEqual([200, 'close']);
  expect((await gateway.ask('{ whoami }')).body).toEqual({ data: { whoami: 'CAN' } });

  while (!(await isRefused(gateway.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  open();
  expect(await inFlight).toMatchObject({ status: 200, body: { data: { gifts: [{ id: '0' }] } } });
  await stopped;
  await gateway.stop();
});

test('a subgraph that is not ready, or cannot tell, makes the gateway not ready', async () => {
  const isReady = { self: async () => true };
  gateway = await startFixture({ gateway: { ready: () => isReady.self() } });
  const ask = async () => (await fetch(`${gateway?.url}/health/ready`)).status;
  expect(await ask()).toBe(200);
  isReady.self = async () => false;
  expect(await ask()).toBe(503);
  isReady.self = () => Promise.reject(new Error('the database is gone'));
  expect(await ask()).toBe(503);
  isReady.self = () => new Promise(() => {});
  expect(await ask()).toBe(503);
  expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
});

test('a gateway whose supergraph names a subgraph that was not started does not start', async () => {
  await expect(startFixture({ gateway: { subgraphs: [] } })).rejects.toThrow(/subgraph (places|gifts), which is not there/);
});

test('a port that is taken is an error, and nothing is left running', async () => {
  gateway = await startFixture();
  await expect(startFixture({ environment: { PORT: String(gateway.port) } })).rejects.toThrow(/EADDRINUSE/);
});
