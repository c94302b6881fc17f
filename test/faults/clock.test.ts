import { existsSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Ask, askWith, mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { openDeployment } from './kit/deployment.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const library = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`).find(existsSync);
const place = openPlace();

afterAll(async () => {
  await endLaunched();
  await place.close();
});

const everything = '{ me { actor } staffMembers { totalCount } programs { totalCount } contributions { totalCount } }';
const raise = `mutation { createProgram(input: { idempotencyKey: "0197a3c0-0000-4000-8000-00000000c10c", title: "A program", startsOn: "2026-01-01" }) { program { id } problems { code } } }`;

// libfaketime reads the offset from a file; only the wall clock jumps, as it does when a machine's time is set.
describe.runIf(library !== undefined)('a clock that jumps an hour (with libfaketime)', () => {
  test.for(['+3600', '-3600'])(
    'of a subgraph, by %s s: it is named as unavailable, the rest is answered, and all of it again when the clock is right',
    async (offset) => {
      const file = place.path(`offset${offset}`);
      writeFileSync(file, '+0');
      const faked = { LD_PRELOAD: library ?? '', FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
      const deployment = await openDeployment({ folder: place.path(`clock${offset}`), env: { LOG_LEVEL: 'fatal' }, only: { training: faked } });
      const ask: Ask = askWith(deployment.url, await mintedToken(deployment.dataDir, 'CAN', 'TRAINING_FOCAL'));
      expect((await ask(everything)).body.errors).toBeUndefined();
      writeFileSync(file, offset);
      const { body } = await ask(everything);
      expect(body).toMatchObject({ data: { programs: null, contributions: { totalCount: 0 } }, extensions: { unavailable: ['training'] } });
      expect((await ask(raise)).body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
      writeFileSync(file, '+0');
      // The breaker lets one call try every half second.
      await vi.waitUntil(async () => (await ask(everything)).body.errors === undefined, { timeout: 20_000, interval: 200 });
      expect((await ask(raise)).body.data?.createProgram.problems).toEqual([]);
      await deployment.stop();
    },
  );

  test('of the gateway: tokens are judged by its clock, so that nobody gets in with an expired one, and all of it is right again with the clock', async () => {
    const file = place.path('offset-gateway');
    writeFileSync(file, '+0');
    const faked = { LD_PRELOAD: library ?? '', FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
    const deployment = await openDeployment({ folder: place.path('clock-gateway'), env: { LOG_LEVEL: 'fatal' }, only: { gateway: faked } });
    const ask: Ask = askWith(deployment.url, await mintedToken(deployment.dataDir, 'CAN', 'TRAINING_FOCAL'));
    expect((await ask(everything)).status).toBe(200);
    // A token of now was issued in the future, by a clock that is an hour slow.
    writeFileSync(file, '-3600');
    expect((await ask(everything)).status).toBe(401);
    // By one that is an hour fast the token is still good (eight hours), but every subgraph refuses what the gateway signs.
    writeFileSync(file, '+3600');
    const { status, body } = await ask(everything);
    expect(status).toBe(200);
    expect(body.extensions?.unavailable).toEqual(['contributions', 'nations', 'personnel', 'training']);
    writeFileSync(file, '+0');
    await vi.waitUntil(async () => (await ask(everything)).body.errors === undefined, { timeout: 20_000, interval: 200 });
    await deployment.stop();
  });
});

test.runIf(library === undefined)('clocks are not made to jump here: libfaketime is not installed (Debian: faketime)', () => {
  expect(library).toBeUndefined();
});
