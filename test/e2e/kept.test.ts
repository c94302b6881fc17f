import { readdirSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, expect, test, vi } from 'vitest';
import { findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { readKept } from '../kept/kept-database.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { damaged, makeDataDir } from './kit/landing.ts';
import { endLaunched, runCommand, startProduct, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000 });

const place = openPlace();
const folder = new URL('../kept/', import.meta.url);
const landings = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));

afterAll(async () => {
  await endLaunched();
  await place.close();
});

test.for(landings)('the product starts on the data folder that the landing %s left, and every row is there (Decision 20)', async (landing) => {
  const kept = await readKept(new URL(landing, folder));
  const dataDir = place.path(landing);
  await makeDataDir(dataDir, kept);
  const product = await startProduct(dataDir);
  const address = await findEmbedded(dataDir);
  const sql = postgres(address?.superuserUrl('coalition') ?? '', { max: 1 });
  // The audit's heads move on with every write; what a head was stands in its chain.
  const expected = { ...kept, tables: kept.tables.filter(({ name }) => name !== 'coalition.audit_head') };
  expect(await damaged(sql, expected)).toEqual([]);
  await sql.end();
  const canada = askWith(product.url, await mintedToken(dataDir, 'CAN', 'READER'));
  const { contributions, nation } = await dataOf(
    canada(
      '{ contributions { totalCount nodes { commitments { totalCount } } } nation(code: "CAN") { funding { committed { lineCount reporting { amount } } } billets { totalCount } } }',
    ),
  );
  expect(contributions.totalCount).toBeGreaterThan(5);
  expect(nation).toMatchObject({ funding: { committed: { lineCount: 4, reporting: { amount: '373333.33' } } }, billets: { totalCount: 0 } });
  const audit = await runCommand(['audit', 'verify'], { DATA_DIR: dataDir });
  expect(audit).toMatchObject({ code: 0 });
  expect(await stopProduct(product)).toMatchObject({ code: 0 });
});

test('there is a landing to start on', () => {
  expect(landings.length).toBeGreaterThan(0);
});
