import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import { findEmbedded } from '#kernel/embedded/start-embedded.ts';
import { urlAs } from '#kernel/host.ts';
import { roleOf } from '#kernel/label/protection.ts';
import { openCredentials } from '#kernel/secrets.ts';
import { issuerNations, STAFF } from '#kernel/viewer.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { cpuOf, drive, quantile, type Request, type Running, start, stop } from '../process.ts';

// The product on size M: all in one, over HTTP, and our subgraphs behind Apollo's gateway, on one database.

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const command = join(checkout, 'coalition.ts');
const subgraphs = ['nations', 'personnel', 'training', 'contributions'];

/** The picture, and five questions of the fifteen that a reader may ask. */
const asked = [
  'picture',
  '02-requirements-by-gap',
  '03-courses-next-quarter',
  '06-objectives-without-means',
  '09-cost-by-course',
  '13-undisbursed-commitments',
];

const unlimited = {
  RATE_PER_SECOND: '1000000',
  RATE_BURST: '1000000',
  COST_PER_MINUTE: '1000000000',
  MAX_IN_FLIGHT: '1000',
  LOG_LEVEL: 'fatal',
  DRAIN_MS: '0',
  PORT: '0',
};

export type ProductMeasured = {
  /** Of gateway and subgraphs together, for one operation. */
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

export type ProductContender = { readonly name: string; readonly url: string; readonly processes: readonly Running[] };

export type Site = { readonly contenders: readonly ProductContender[]; readonly next: (sent: number) => Request; readonly stop: () => Promise<void> };

const serving = / serves at (http:\/\/[^\s/]+)/;

const launch = (args: readonly string[], env: Readonly<Record<string, string>>) => start([command, ...args], { ...unlimited, ...env }, serving);

/** Starts the three on a data folder that holds size M. */
export const openProducts = async (dataDir: string): Promise<Site> => {
  const together = await launch(['start'], { DATA_DIR: dataDir });
  const address = await findEmbedded(dataDir);
  if (address === null) throw new Error(`no database runs in ${dataDir}`);
  const passwords = await openCredentials(dataDir, subgraphs.map(roleOf));
  const files = { keys: join(dataDir, 'bench-keys.json'), publicKeys: join(dataDir, 'bench-keys.public.json') };
  await writeKeys(files, [await makeKey(new Date(Date.now() - 60_000))]);
  const keys = { DATA_DIR: dataDir, CONTEXT_KEYS: files.keys, CONTEXT_PUBLIC_KEYS: files.publicKeys };
  const parts = await Promise.all(
    subgraphs.map((name) =>
      launch(['subgraph', name], { ...keys, SUBGRAPH_DATABASE_URL: urlAs(address.superuserUrl('coalition'), roleOf(name), passwords.get(roleOf(name)) ?? '') }),
    ),
  );
  const addresses = parts.map(({ said }, index) => `${subgraphs[index]}=${said.url}`);
  const apart = await launch(['gateway'], { ...keys, SUBGRAPHS: addresses.join(','), DEMO: 'on' });
  const stock = await start([fileURLToPath(new URL('stock.ts', import.meta.url)), dataDir, files.keys, ...addresses]);
  const issuers = await openDemoIssuers(dataDir);
  const tokens = await Promise.all(issuerNations.filter((nation) => nation !== STAFF).map((nation) => issuers.mint(nation, ['READER'])));
  const queries = await Promise.all(asked.map((name) => readFile(join(checkout, 'operations', `${name}.graphql`), 'utf8')));
  const bodies = queries.map((query) => JSON.stringify({ query }));
  return {
    contenders: [
      { name: 'all in one', url: `${together.said.url}/graphql`, processes: [together] },
      { name: 'over HTTP', url: `${apart.said.url}/graphql`, processes: [apart, ...parts] },
      { name: 'our subgraphs behind the stock Apollo gateway', url: stock.said.url ?? '', processes: [stock, ...parts] },
    ],
    // Every nation asks every question: the numbers of both have no common divisor with the step.
    next: (sent) => ({ body: bodies[sent % bodies.length] ?? '', token: tokens[Math.floor(sent / bodies.length) % tokens.length] }),
    stop: async () => {
      await Promise.all([stock, apart, ...parts].map((running) => stop(running)));
      await stop(together, 'SIGTERM');
    },
  };
};

const cpuOfAll = async (processes: readonly Running[]): Promise<number> =>
  (await Promise.all(processes.map(({ child }) => cpuOf(child.pid)))).reduce((sum, one) => sum + one, 0);

export const measureProduct = async ({ url, processes }: ProductContender, { next }: Site, seconds: number): Promise<ProductMeasured> => {
  const concurrency = 9;
  await drive(url, concurrency, { seconds: seconds * 0.4 }, next);
  const cpu = await cpuOfAll(processes);
  const from = performance.now();
  const took = (await drive(url, concurrency, { seconds }, next)).toSorted((a, b) => a - b);
  const elapsed = (performance.now() - from) / 1_000;
  return { cpuMs: ((await cpuOfAll(processes)) - cpu) / took.length, perSecond: took.length / elapsed, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
};
