import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeKey, writeKeys } from '#kernel/call/keys.ts';
import { issuerNations, type Role, STAFF } from '#kernel/viewer.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { type Running, start, stop } from '../process.ts';
import { openPostgres, type Postgres } from './postgres.ts';

// The product in its shapes, and our subgraphs behind Apollo's gateway, on one database.

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const command = here('../../coalition.ts');
const subgraphs = ['nations', 'personnel', 'training', 'contributions'];
/** The nine: all that have an issuer, but for the coalition's staff. */
export const nations = issuerNations.filter((nation) => nation !== STAFF);

const serving = / serves at (http:\/\/[^\s/]+)/;
const unlimited = {
  RATE_PER_SECOND: '1000000',
  RATE_BURST: '1000000',
  COST_PER_MINUTE: '1000000000000',
  MAX_IN_FLIGHT: '1000',
  LOG_LEVEL: 'fatal',
  DRAIN_MS: '0',
  PORT: '0',
};

/** Each answer is read anew, for whoever asks. */
const anew = { ANSWER_CACHE_MIB: '0', SHARE_IN_FLIGHT: 'off' };

const launch = (args: readonly string[], env: Readonly<Record<string, string>>) => start([command, ...args], { ...unlimited, ...anew, ...env }, serving);

/**
 * Starts the product all in one, on a data folder that no other uses.
 * @param keeps as it comes: answers are given again, and reads under way are shared
 */
export const startTogether = (dataDir: string, keeps = false): Promise<Running> =>
  launch(['start'], { DATA_DIR: dataDir, ...(keeps ? { ANSWER_CACHE_MIB: '32', SHARE_IN_FLIGHT: 'on' } : {}) });

/** A process that was started, the address of its GraphQL, and all processes that work on an answer. */
export type Contender = { readonly name: string; readonly url: string; readonly processes: readonly Running[] };

export type Products = {
  readonly together: Contender;
  readonly apart: Contender;
  readonly stock: Contender;
  /** Starts one more of a gateway, over the subgraphs that run. */
  readonly startApart: () => Promise<Running>;
  readonly startStock: () => Promise<Running>;
  /** Starts the server of statements written by hand, with a login that sees what these subgraphs see. */
  readonly startLimit: (subgraphs: readonly string[]) => Promise<Running>;
  readonly postgres: Postgres;
  /** A token for each of the nine nations, in their order. */
  readonly tokensOf: (role: Role) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

export const graphqlOf = ({ said }: Running): string => said.url?.replace(/(\/graphql|\/)?$/, '/graphql') ?? '';

/**
 * Starts the three on a data folder; one that is not there yet holds the demonstration.
 * @param keeps whether the product all in one gives answers again and shares reads under way, as it does where nobody says otherwise
 */
export const openProducts = async (dataDir: string, keeps = false): Promise<Products> => {
  const together = await startTogether(dataDir, keeps);
  const postgres = await openPostgres(dataDir);
  const files = { keys: join(dataDir, 'bench-keys.json'), publicKeys: join(dataDir, 'bench-keys.public.json') };
  await writeKeys(files, [await makeKey(new Date(Date.now() - 60_000))]);
  const keys = { DATA_DIR: dataDir, CONTEXT_KEYS: files.keys, CONTEXT_PUBLIC_KEYS: files.publicKeys };
  const parts = await Promise.all(subgraphs.map(async (name) => launch(['subgraph', name], { ...keys, SUBGRAPH_DATABASE_URL: await postgres.urlOf(name) })));
  const addresses = parts.map(({ said }, index) => `${subgraphs[index]}=${said.url}`);
  const startApart = () => launch(['gateway'], { ...keys, SUBGRAPHS: addresses.join(','), DEMO: 'on' });
  const startStock = () => start([here('stock.ts'), dataDir, files.keys, ...addresses]);
  const [apart, stock] = [await startApart(), await startStock()];
  const issuers = await openDemoIssuers(dataDir);
  return {
    together: { name: keeps ? 'all in one, answers kept' : 'all in one', url: graphqlOf(together), processes: [together] },
    apart: { name: 'over HTTP', url: graphqlOf(apart), processes: [apart, ...parts] },
    stock: { name: 'our subgraphs behind the stock Apollo gateway', url: graphqlOf(stock), processes: [stock, ...parts] },
    startApart,
    startStock,
    startLimit: async (names) => start([here('limit.ts'), dataDir, await postgres.readerOf(names)]),
    postgres,
    tokensOf: (role) => Promise.all(nations.map((nation) => issuers.mint(nation, [role]))),
    stop: async () => {
      await Promise.all([stock, apart, ...parts].map((running) => stop(running)));
      await stop(together, 'SIGTERM');
    },
  };
};
