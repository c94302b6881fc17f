import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type Cost, costOf, drive, type Next } from '../driving.ts';
import { cpuOf, memoryOf, start, stop } from '../process.ts';
import { shopQuestion, shopSdl } from './shop.ts';

// Gateways alone: the same question to each in turn, over the same canned subgraphs.

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const peers = here('../peers');

export type Load = {
  /** Every request has variables of its own, so that nothing is shared. */
  readonly distinct: boolean;
  readonly seconds: number;
  readonly concurrency: number;
};

/** What one contender needed for one load. */
export type Measured = Cost & { readonly memoryMiB: number; readonly calls: number; readonly representations: number };

export type Contender = {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** It names fewer entities than this one, or it has fallen back to the same planner. */
  readonly plansBetterThan?: string;
};

export const contenders: readonly Contender[] = [
  { name: 'ours', command: [here('ours.ts')] },
  { name: 'ours, in-flight deduplication', command: [here('ours.ts')], env: { SHARE_IN_FLIGHT: 'on' } },
  { name: "ours with Apollo's executor", command: [here('ours.ts')], env: { EXECUTOR: 'apollo' } },
  { name: 'stock Apollo gateway', command: [here('stock.ts')] },
  { name: 'Hive, JavaScript planner', command: [here('hive.mjs')] },
  { name: 'Hive, Rust planner', command: [here('hive.mjs'), 'rust'], plansBetterThan: 'Hive, JavaScript planner' },
  { name: 'Hive, Rust planner, in-flight deduplication', command: [here('hive.mjs'), 'rust', 'dedupe'], plansBetterThan: 'Hive, JavaScript planner' },
];

/** Installs the peers where they are missing. */
export const ensurePeers = (): void => {
  if (existsSync(join(peers, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: peers, stdio: 'inherit' });
};

/** Different questions: more than are asked at once, and few enough that every answer stays canned. */
const VARIETY = 100;

const asking =
  (token: string | undefined, distinct: boolean): Next =>
  (sent) => ({ body: JSON.stringify({ query: shopQuestion, variables: { from: distinct ? sent % VARIETY : 0 } }), token });

export type Shop = {
  readonly supergraph: string;
  readonly counts: () => Promise<{ calls: number; representations: number }>;
  readonly stop: () => Promise<void>;
};

/** Starts the canned subgraphs and composes them. */
export const openShop = async (folder: string): Promise<Shop> => {
  const shop = await start([here('shop.ts')]);
  const { supergraphSdl, errors } = composeServices(shopSdl.map(({ name, sdl }) => ({ name, url: `${shop.said[name]}/graphql`, typeDefs: parse(sdl) })));
  if (supergraphSdl === undefined) throw new Error(String(errors));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphSdl);
  return {
    supergraph,
    counts: async () => (await (await fetch(shop.said.users ?? '')).json()) as { calls: number; representations: number },
    stop: () => stop(shop),
  };
};

/** Starts a contender, warms it, measures it, and stops it. @returns the figures, and one answer to compare with the others' */
export const measure = async (contender: Contender, shop: Shop, load: Load): Promise<Measured & { readonly answer: unknown }> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const running = await start([contender.command[0] ?? '', shop.supergraph, folder, ...contender.command.slice(1)], contender.env);
  try {
    const { url = '', token } = running.said;
    const { pid } = running.child;
    const next = asking(token, load.distinct);
    await drive(url, load.concurrency, { seconds: Math.max(2, load.seconds * 0.4), requests: 2 * VARIETY }, next);
    const before = await shop.counts();
    const { operations, each: _, ...cost } = await costOf({ url, concurrency: load.concurrency, next, cpu: async () => [await cpuOf(pid)] }, load.seconds);
    const after = await shop.counts();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: shopQuestion, variables: { from: 0 } }),
    });
    return {
      ...cost,
      memoryMiB: await memoryOf(pid),
      calls: (after.calls - before.calls) / operations,
      representations: (after.representations - before.representations) / operations,
      answer: ((await response.json()) as { data: unknown }).data,
    };
  } finally {
    await stop(running);
    await rm(folder, { recursive: true, force: true });
  }
};
