import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { canMount, canRunAsOrdinaryUser, isRoot, openPlace, ordinaryUser, postmasterOf, userOf } from '../kernel/embedded-place.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { checkout, endLaunched, type LaunchOptions, startProduct, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const place = openPlace();

afterAll(async () => {
  await endLaunched();
  await place.close();
});

/** The first start and a later one, each with an answer; what is in between stays. */
const startTwice = async (dataDir: string, options: LaunchOptions): Promise<void> => {
  for (const time of ['first', 'later']) {
    const product = await startProduct(dataDir, options);
    const ask = askWith(product.url, await mintedToken(dataDir, 'CAN', 'DONOR_FOCAL'));
    expect(await dataOf(ask('{ contributions(first: 0) { totalCount } }')), time).toEqual({ contributions: { totalCount: expect.any(Number) } });
    expect(await stopProduct(product), time).toMatchObject({ code: 0, signal: null });
  }
};

test.runIf(isRoot && canMount())('as root in a clone below a folder that only root can enter, the first and a later start serve', async () => {
  const closed = place.path('closed');
  const clone = join(closed, 'clone');
  mkdirSync(clone, { recursive: true });
  chmodSync(closed, 0o700);
  const inClone = `mount --bind '${checkout}' '${clone}' && cd '${clone}' && shift && exec '${clone}/node_modules/.bin/node' "$@"`;
  await startTwice(join(closed, 'data'), { before: ['unshare', '-m', 'sh', '-c', inClone, 'sh'] });
});

test.runIf(canRunAsOrdinaryUser())('an ordinary user starts it, and Postgres runs as that user', async () => {
  const user = ordinaryUser() ?? { uid: 0, gid: 0 };
  const home = place.path('of-a-user');
  mkdirSync(home, { mode: 0o755 });
  execFileSync('chown', [`${user.uid}:${user.gid}`, home]);
  const dataDir = join(home, 'data');
  const product = await startProduct(dataDir, { as: user });
  expect(userOf(postmasterOf(join(dataDir, 'postgres')))).toBe(user.uid);
  expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
  expect(await stopProduct(product)).toMatchObject({ code: 0, signal: null });
});
