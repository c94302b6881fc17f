import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Ask, askWith, mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { isRoot, openPlace } from '../kernel/embedded-place.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { requirement, send } from './kit/mutations.ts';
import { times } from './kit/whole.ts';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 180_000 });

const place = openPlace();
const volume = place.path('volume');
const CYCLES = times(20, 1);

const mounted = (): boolean => {
  try {
    mkdirSync(volume);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192m,mode=0755', 'tmpfs', volume], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const canFill = isRoot && process.platform === 'linux' && mounted();

let deployment: Deployment;
let ask: Ask;
let sql: postgres.Sql;

beforeAll(async () => {
  if (!canFill) return;
  deployment = await openDeployment({ folder: volume, env: { LOG_LEVEL: 'fatal' } });
  ask = askWith(deployment.url, await mintedToken(deployment.dataDir, 'CAN', 'DONOR_FOCAL'));
  sql = postgres(deployment.databaseUrl, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  if (canFill) {
    await sql.end({ timeout: 5 });
    await deployment.stop();
  }
  await endLaunched();
  if (canFill) execFileSync('umount', ['-l', volume]);
  await place.close();
});

/** Takes the last byte of the volume. */
const fill = (): void => {
  const file = openSync(join(volume, 'ballast'), 'a');
  const block = Buffer.alloc(65_536, 1);
  try {
    for (;;) writeSync(file, block);
  } catch {
    try {
      for (;;) writeSync(file, block.subarray(0, 512));
    } catch {
      // Full.
    }
  }
  fsyncSync(file);
  closeSync(file);
};

const free = (): void => rmSync(join(volume, 'ballast'), { force: true });

const text = 'x'.repeat(1_900);

describe.runIf(canFill)('a disk that fills up (a small tmpfs)', () => {
  test('writes are refused as unavailable, nothing that was acknowledged is lost, and it goes on by itself when there is room again (M13, P17)', async () => {
    const acknowledged: string[] = [];
    let [refused, readsWhileFull, readsUnanswered, number] = [0, 0, 0, 0];
    const write = async () => {
      number += 1;
      const ended = await send(ask, 'raiseRequirement', 'requirement', {
        idempotencyKey: randomUUID(),
        reference: `FULL-${number}`,
        ...requirement,
        description: text,
      });
      if (ended.kind === 'done') acknowledged.push(`FULL-${number}`);
      else expect(ended, 'a full disk is told as unavailable').toEqual({ kind: 'unanswered', why: expect.stringMatching(/^(UNAVAILABLE|INTERNAL)$/) });
      return ended.kind === 'done';
    };
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      for (let n = 0; n < 20; n += 1) await write();
      fill();
      for (let n = 0; n < 400 && refused < 5 * (cycle + 1); n += 1) if (!(await write())) refused += 1;
      for (let n = 0; n < 10; n += 1) {
        const { body } = await ask('{ requirements(first: 5) { totalCount nodes { title } } }');
        if (body.errors === undefined) readsWhileFull += 1;
        else readsUnanswered += 1;
      }
      free();
      await vi.waitUntil(write, { timeout: 60_000, interval: 100 });
    }
    const lost = await sql<
      { reference: string }[]
    >`select r as reference from unnest(${acknowledged}::text[]) r where not exists (select from nations.requirement q where q.reference = r)`;
    console.info(
      `disk: ${CYCLES} times full, ${acknowledged.length} acknowledged, ${refused} refused, 0 lost; while full ${readsWhileFull} reads were answered, ${readsUnanswered} were not`,
    );
    expect(refused).toBeGreaterThan(0);
    expect([...lost]).toEqual([]);
  });
});

test.runIf(!canFill)('no disk is filled here: that takes root and a tmpfs', () => {
  expect(canFill).toBe(false);
});
