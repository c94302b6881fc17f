import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type DemoIssuers, openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { createTokenVerifier, type VerifyToken } from '../../gateway/identity/verify-token.ts';

// A token that was taken is taken again for a while without being verified: never past its end, and never another.

let folder: string;
let issuers: DemoIssuers;
let looked = 0;
let withdrawn = false;
let verify: VerifyToken;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taken-'));
  issuers = await openDemoIssuers(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  looked = 0;
  withdrawn = false;
  const table = new Map(
    [...issuers.table].map(([issuer, entry]) => [
      issuer,
      {
        ...entry,
        get algorithms() {
          looked += 1;
          return withdrawn ? [] : entry.algorithms;
        },
      },
    ]),
  );
  verify = createTokenVerifier(table as typeof issuers.table);
});
afterEach(() => vi.useRealTimers());

const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);

test('who asks many times in ten seconds is verified once', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  const first = await verify(token);
  const times = looked;
  for (let time = 0; time < 50; time += 1) expect(await verify(token)).toEqual(first);
  expect(looked).toBe(times);
});

test('what an issuer withdraws holds after ten seconds at the latest', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  await verify(token);
  withdrawn = true;
  pass(9);
  await verify(token);
  pass(2);
  await expect(verify(token)).rejects.toThrow(/algorithm/);
});

test('a token is not taken again after its end, however lately it was', async () => {
  const token = await issuers.mint('CAN', ['READER'], { lifetimeSeconds: 5 });
  await verify(token);
  const times = looked;
  pass(6);
  await verify(token).catch(() => undefined); // an issuer's clock may be a little behind: verifying decides
  expect(looked).toBeGreaterThan(times);
  pass(300);
  await expect(verify(token)).rejects.toThrow(/exp/);
});

test('a clock that was set back verifies anew', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  pass(60);
  await verify(token);
  const times = looked;
  pass(-30);
  await verify(token);
  expect(looked).toBeGreaterThan(times);
});

test('a token that differs in one character from one that was taken is refused', async () => {
  const token = await issuers.mint('CAN', ['READER']);
  await verify(token);
  const [header = '', payload = '', signature = ''] = token.split('.');
  const other = signature.startsWith('A') ? 'B' : 'A';
  await expect(verify(`${header}.${payload}.${other}${signature.slice(1)}`)).rejects.toThrow();
});
