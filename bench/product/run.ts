import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Cost, costOf, type Driven, drive, type Next } from '../driving.ts';
import { cpuOfAll, stop } from '../process.ts';
import type { Contender, Products } from './products.ts';
import { giving } from './writes.ts';

// What an operation of the product costs: of the mix, and of the questions that a statement was written for by hand.

/** The picture, and five questions of the fifteen that a reader may ask. */
const asked = [
  'picture',
  '02-requirements-by-gap',
  '03-courses-next-quarter',
  '06-objectives-without-means',
  '09-cost-by-course',
  '13-undisbursed-commitments',
];

/** Nine nations at once. */
const CONCURRENCY = 9;

const bodyOf = async (name: string): Promise<string> =>
  JSON.stringify({ query: await readFile(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8') });

/** Every nation asks every question: the numbers of both have no common divisor with the step. */
const asking = async (names: readonly string[], tokens: readonly string[]): Promise<Next> => {
  const bodies = await Promise.all(names.map(bodyOf));
  return (sent) => ({ body: bodies[sent % bodies.length] ?? '', token: tokens[Math.floor(sent / bodies.length) % tokens.length] });
};

export const mixOf = async (products: Products): Promise<Next> => asking(asked, await products.tokensOf('READER'));

/** One of so many operations is a mutation. */
const WRITE_IN = 100;

/** The same mix with writes in it: what was kept is read again where they show. */
export const mixWithWrites = async (products: Products): Promise<Next> => {
  const [reading, writing] = [await mixOf(products), giving(await products.tokensOf('DONOR_FOCAL'))];
  return (sent) => (sent % WRITE_IN === WRITE_IN - 1 ? writing(Math.floor(sent / WRITE_IN)) : reading(sent));
};

/** The same by process: of the one that is asked, of those that it asks in turn, and of Postgres. */
export type Shared = Cost & { readonly askedMs: number; readonly apartMs: number; readonly postgresMs: number };

const warmAndCost = async (url: string, next: Next, cpu: Driven['cpu'], seconds: number): Promise<Cost & { readonly each: readonly number[] }> => {
  await drive(url, CONCURRENCY, { seconds: seconds * 0.4 }, next);
  const { operations: _, ...cost } = await costOf({ url, concurrency: CONCURRENCY, next, cpu }, seconds);
  return cost;
};

/** Of gateway and subgraphs together, and of each. */
export const measureMix = async ({ url, processes }: Contender, next: Next, { postgres }: Products, seconds: number): Promise<Shared> => {
  const cpu = () => Promise.all([cpuOfAll(processes.slice(0, 1)), cpuOfAll(processes.slice(1)), postgres.cpu()]);
  const { each, ...cost } = await warmAndCost(url, next, cpu, seconds);
  const [askedMs = 0, apartMs = 0, postgresMs = 0] = each;
  return { ...cost, cpuMs: askedMs + apartMs, askedMs, apartMs, postgresMs };
};

/** The question that is compared with its limit: two subgraphs, three levels of lists, sums of the ledger. */
export const LIMITED = '13-undisbursed-commitments';

export type Limit = {
  readonly contenders: readonly Contender[];
  readonly next: Next;
  readonly stop: () => Promise<void>;
};

const dataOf = async (url: string, body: string, token: string): Promise<unknown> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body });
  return ((await response.json()) as { data: unknown }).data;
};

/** Starts the limit beside the product. @throws Error where a nation's answers are not the same */
export const openLimit = async (products: Products): Promise<Limit> => {
  const running = await products.startLimit(['nations', 'contributions']);
  const limit: Contender = { name: 'the hand-written limit', url: `${running.said.url}/${LIMITED}`, processes: [running] };
  const contenders = [products.together, limit];
  const [tokens, body] = [await products.tokensOf('READER'), await bodyOf(LIMITED)];
  for (const token of tokens) {
    const [ours, limits] = await Promise.all(contenders.map(({ url }) => dataOf(url, body, token)));
    if (ours !== undefined && isDeepStrictEqual(ours, limits)) continue;
    await stop(running);
    throw new Error(`the limit answers ${LIMITED} with something else than the product`);
  }
  return { contenders, next: await asking([LIMITED], tokens), stop: () => stop(running) };
};

/** With Postgres counted in. */
export const measureLimited = async ({ url, processes }: Contender, { next }: Limit, { postgres }: Products, seconds: number): Promise<Cost> => {
  const { each: _, ...cost } = await warmAndCost(url, next, () => Promise.all([cpuOfAll(processes), postgres.cpu()]), seconds);
  return cost;
};
