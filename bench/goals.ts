import { readFile } from 'node:fs/promises';
import type { Cost } from './driving.ts';
import type { GatewayRow, ProductRows } from './measure.ts';
import type { Row } from './rounds.ts';

/** What ours may need at most of what another needs: a goal that cannot be measured is not among them. */
export type Goal = { readonly name: string; readonly against: string; readonly measured: number; readonly atMost: number };

const ratioOf = (rows: readonly Row<Cost>[], ours: string, theirs: string): number => {
  const cpuOf = (name: string) => rows.find(({ contender }) => contender === name)?.cpuMs ?? Number.NaN;
  return Number((cpuOf(ours) / cpuOf(theirs)).toPrecision(3));
};

const alone = (rows: readonly GatewayRow[], load: GatewayRow['load'], against: string, atMost: number, ours = 'ours'): Goal => {
  const ofLoad = rows.filter((row) => row.load === load);
  return { name: `gateway alone, ${load}`, against, measured: ratioOf(ofLoad, ours, against), atMost };
};

const atM = (rows: readonly Row<Cost>[], shape: string, against: string, atMost: number, what = ''): Goal => ({
  name: `the product at M, ${shape}${what}`,
  against,
  measured: ratioOf(rows, shape, against),
  atMost,
});

/** What `npm run bench:size` found last: the ratio that is furthest from the goal. */
const growth = async (): Promise<readonly Goal[]> => {
  const text = await readFile(new URL('results/size.json', import.meta.url), 'utf8').catch(() => null);
  if (text === null) return [];
  const { ratios } = JSON.parse(text) as { readonly ratios: readonly { readonly ratio: number }[] };
  return [{ name: 'each question at L, by time', against: 'itself at M (bench:size)', measured: Math.max(...ratios.map(({ ratio }) => ratio)), atMost: 1.3 }];
};

export const goalsOf = async (gateways: readonly GatewayRow[], { product, mixed, limit }: ProductRows): Promise<readonly Goal[]> => [
  alone(gateways, 'every question different', 'stock Apollo gateway', 0.2),
  alone(gateways, 'every question different', 'Hive, Rust planner', 0.7),
  alone(gateways, 'one question, asked by all', 'Hive, Rust planner, in-flight deduplication', 0.7, 'ours, in-flight deduplication'),
  atM(product, 'all in one', 'our subgraphs behind the stock Apollo gateway', 0.167),
  atM(product, 'over HTTP', 'our subgraphs behind the stock Apollo gateway', 0.334),
  atM(mixed, 'all in one, answers kept', 'our subgraphs behind the stock Apollo gateway', 0.025, ', one write in a hundred'),
  atM(limit, 'all in one', 'the hand-written limit', 3, ', one question, Postgres counted in'),
  ...(await growth()),
];
