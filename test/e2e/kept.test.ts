import { readdirSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, expect, test, vi } from 'vitest';
import { provision } from '#kernel/database/provision.ts';
import { findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { urlAs } from '#kernel/host.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { type KeptDatabase, readKept, restore, restoreRows } from '../kept/kept-database.ts';
import { openPlace, start } from '../kernel/embedded-place.ts';
import { askWith, dataOf, mintedToken } from './kit/client.ts';
import { endLaunched, runCommand, startProduct, stopProduct } from './kit/launched-product.ts';

vi.setConfig({ testTimeout: 120_000 });

const place = openPlace();
const folder = new URL('../kept/', import.meta.url);
const landings = readdirSync(folder).filter((file) => file.endsWith('.json.gz'));

afterAll(async () => {
  await endLaunched();
  await place.close();
});

/** A data folder as the product of that landing had left it. */
const makeDataDir = async (dataDir: string, kept: KeptDatabase): Promise<void> => {
  const server = await start(dataDir);
  const credentials = await openCredentials(dataDir, kept.logins);
  await provision(server.superuserUrl('postgres'), {
    database: 'coalition',
    subgraphs: kept.schemas.filter((schema) => schema !== 'coalition'),
    credentials,
    owner: kept.owner,
  });
  const owner = postgres(urlAs(server.superuserUrl('coalition'), kept.owner, credentials.get(kept.owner) ?? ''), { max: 1, onnotice: () => undefined });
  await restore(owner, kept);
  await owner.end();
  const superuser = postgres(server.superuserUrl('coalition'), { max: 1 });
  await restoreRows(superuser, kept);
  await superuser.end();
  await server.stop();
};

/** The tables of which a row that was kept is not there any more, as it was. */
const damaged = async (sql: postgres.Sql, { tables }: KeptDatabase): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { name, columns, rows } of tables) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    const [lost] = await sql.unsafe<{ count: number }[]>(
      `select count(*)::int as count from (select ${list} from jsonb_populate_recordset(null::${name}, $1::text::jsonb) except select ${list} from ${name}) as lost`,
      [rows],
    );
    if (lost?.count !== 0) found.push(`${name}: ${lost?.count} rows`);
  }
  return found;
};

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
