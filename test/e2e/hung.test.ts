import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { openPlace } from '../kernel/embedded-place.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { endLaunched, startLoaded, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const place = openPlace();
afterAll(async () => {
  await endLaunched();
  await place.close();
});

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
};

/** The process of this command below a parent. */
const childOf = (parent: number, command: string): number | undefined =>
  readdirSync('/proc')
    .map(Number)
    .find((pid) => read(`/proc/${pid}/cmdline`).includes(`\0${command}\0`) && read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1] === String(parent));

test.runIf(inject('shape') === 'apart')('a process that hangs is ended and started again, and the others go on', async () => {
  const dataDir = place.path('data');
  const product = await startLoaded(dataDir);
  const ask = askWith(product.url, await mintedToken(dataDir, 'CAN', 'READER'));
  const whole = '{ billets(first: 1) { totalCount } nations { code } }';
  await dataOf(ask(whole));
  const hung = childOf(product.pid, 'personnel');
  expect(hung).toBeDefined();
  process.kill(hung ?? 0, 'SIGSTOP');
  expect((await ask('{ nations { code } }')).body.errors).toBeUndefined();
  await expect.poll(() => childOf(product.pid, 'personnel'), { timeout: 60_000 }).not.toBe(hung);
  await expect.poll(async () => (await ask(whole)).body.errors, { timeout: 20_000 }).toBeUndefined();
  expect(product.stderr()).toContain('answers no more');
  expect((await stopProduct(product)).code).toBe(0);
});
