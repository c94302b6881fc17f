import { drive, type Next } from '../driving.ts';
import { memoryOf, type Running, stop } from '../process.ts';
import { inTurn, type Rounds, type Row } from '../rounds.ts';
import { graphqlOf, nations, openProducts, type Products, startTogether } from './products.ts';

// How long a start takes, and what memory becomes of it.

/** A small question of each nation about each nation: what is kept for an operation shows sooner the cheaper it is. */
const asking =
  (tokens: readonly string[]): Next =>
  (sent) => {
    const variables = { code: nations[Math.floor(sent / nations.length) % nations.length] };
    return {
      body: JSON.stringify({ query: 'query Nation($code: ID!) { nation(code: $code) { code name } }', variables }),
      token: tokens[sent % tokens.length],
    };
  };

/** Milliseconds from the start of a process to its first answer. */
export type Start = { readonly ms: number };

type Starter = { readonly name: string; readonly start: () => Promise<Running>; readonly next: Next };

const measureStart = async ({ start, next }: Starter): Promise<Start> => {
  const from = performance.now();
  const running = await start();
  try {
    await drive(graphqlOf(running), 1, { seconds: 0, requests: 1 }, next);
    return { ms: performance.now() - from };
  } finally {
    await stop(running, 'SIGTERM');
  }
};

/**
 * The product all in one with its Postgres, on a data folder that no other uses, and gateways over subgraphs that run. A folder's
 * first start makes the database and is not measured.
 */
export const measureStarts = async (rounds: Rounds, { startApart, startStock, tokensOf }: Products, dataDir: string): Promise<readonly Row<Start>[]> => {
  const fresh = await openProducts(dataDir);
  const own = asking(await fresh.tokensOf('READER'));
  await fresh.stop();
  const next = asking(await tokensOf('READER'));
  const starters: readonly Starter[] = [
    { name: 'all in one, with its Postgres', start: () => startTogether(dataDir), next: own },
    { name: 'our gateway', start: startApart, next },
    { name: 'the stock Apollo gateway', start: startStock, next },
  ];
  return inTurn(rounds, { what: 'start', counts: 'ms', unit: 'ms to the first answer' }, starters, measureStart);
};

/** MiB of the process that is asked, after a tenth of the operations and after all. */
export type Memory = { readonly contender: string; readonly early: number; readonly late: number };

/** All at once, since what runs beside it does not change what a process keeps. */
export const measureMemory = async (saw: (what: string, figure: string) => void, products: Products, operations: number): Promise<readonly Memory[]> => {
  const next = asking(await products.tokensOf('READER'));
  const { together, apart, stock } = products;
  return Promise.all(
    [together, apart, stock].map(async ({ name, url, processes: [asked] }) => {
      const sizes: number[] = [];
      for (let part = 1; part <= 10; part += 1) {
        await drive(url, 3, { seconds: 0, requests: operations / 10 }, next);
        sizes.push(await memoryOf(asked?.child.pid));
        saw(`memory after ${(operations / 10) * part} operations: ${name}`, `${sizes.at(-1)?.toFixed(0)} MiB`);
      }
      return { contender: name, early: Math.round(sizes[0] ?? 0), late: Math.round(sizes.at(-1) ?? 0) };
    }),
  );
};
