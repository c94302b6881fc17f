import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { issuerNations, STAFF } from '#kernel/viewer.ts';
import { useDatabase } from '../kit/database.ts';
import { ANSWER_BYTES } from '../kit/graph.ts';
import { openProduct, type Product } from '../kit/product.ts';

// Nine nations that ask the same at the same time, of a product that shares what is under way and gives answers again: each
// is answered as by one that does neither.

const TIMES = process.env.FAULTS === 'whole' ? 1_000 : 30;

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 120_000 });

const database = useDatabase();
const nations = issuerNations.filter((nation) => nation !== STAFF);
const askers = nations.flatMap((nation) => [
  { nation, roles: ['READER'] },
  { nation, roles: ['SNR', 'PERSONNEL_OFFICER', 'VETTING_LIAISON'] },
]);

let alone: Product;
let shared: Product;
beforeAll(async () => {
  const { admin, name } = database.current();
  await admin.unsafe(`alter database ${name} set app.clock = '2026-06-15T12:00:00Z'`);
  alone = await openProduct(database.current(), { demo: true, environment: { SHARE_IN_FLIGHT: 'off', POOL_SIZE: '3' } });
  shared = await openProduct(database.current(), { answerBytes: ANSWER_BYTES, environment: { POOL_SIZE: '3' } });
});
afterAll(async () => {
  await shared?.stop();
  await alone?.stop();
});

test.each(['picture', '13-undisbursed-commitments'])(
  '%s, asked by nine nations at once time after time: each is answered as if it were alone',
  async (name) => {
    const query = await readFile(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8');
    const expected: string[] = [];
    for (const { nation, roles } of askers) {
      const { status, body } = await alone.ask(nation, roles, query);
      expect([status, body.errors]).toEqual([200, undefined]);
      expected.push(JSON.stringify(body));
    }
    expect(new Set(expected).size).toBeGreaterThan(2);
    for (let time = 0; time < TIMES; time += 1) {
      const answers = await Promise.all(askers.map(({ nation, roles }) => shared.ask(nation, roles, query)));
      for (const [index, { body }] of answers.entries()) {
        if (JSON.stringify(body) !== expected[index])
          expect({ ...askers[index], time, body }).toEqual({ ...askers[index], time, body: JSON.parse(expected[index] ?? '') });
      }
    }
  },
);
