import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { load } from './asking.ts';
import type { Cost } from './driving.ts';
import { type Contender, contenders, type Measured, measure, openShop } from './gateway/run.ts';
import { type Memory, measureMemory, measureStarts, type Start } from './product/life.ts';
import { openProducts, type Products } from './product/products.ts';
import { measureLimited, measureMix, mixOf, mixWithWrites, openLimit, type Shared } from './product/run.ts';
import { measureWrites } from './product/writes.ts';
import { inTurn, type Rounds, type Row } from './rounds.ts';

const loads = [
  { name: 'every question different', distinct: true },
  { name: 'one question, asked by all', distinct: false },
] as const;

export type GatewayRow = Row<Measured> & { readonly load: (typeof loads)[number]['name'] };

const processorTime = { counts: 'cpuMs', unit: 'ms CPU an operation' } as const;

/** @throws Error where a contender does not plan clearly better than the one it should: it has fallen back to the same planner */
const checkPlanner = ({ name, plansBetterThan }: Contender, { representations }: Measured, other: Measured | undefined): void => {
  if (other === undefined || representations < 0.9 * other.representations) return;
  throw new Error(`${name} names ${representations} entities an operation, no fewer than ${plansBetterThan}: its planner is not at work`);
};

/** @throws Error where two gateways answer differently, or one is not what it says */
export const measureGateways = async (rounds: Rounds, folder: string): Promise<readonly GatewayRow[]> => {
  const shop = await openShop(folder);
  let expected: unknown;
  const measuring = (distinct: boolean) => {
    const last = new Map<string, Measured>();
    return async (contender: Contender): Promise<Measured> => {
      const { answer, ...figures } = await measure(contender, shop, { distinct, seconds: rounds.seconds, concurrency: 20 });
      expected ??= answer;
      if (!isDeepStrictEqual(answer, expected)) throw new Error(`${contender.name} answers something else than ${contenders[0]?.name}`);
      checkPlanner(contender, figures, last.get(contender.plansBetterThan ?? ''));
      last.set(contender.name, figures);
      return figures;
    };
  };
  try {
    const rows: GatewayRow[] = [];
    for (const { name: load, distinct } of loads) {
      const found = await inTurn(rounds, { ...processorTime, what: load }, contenders, measuring(distinct));
      rows.push(...found.map((row) => ({ load, ...row })));
    }
    return rows;
  } finally {
    await shop.stop();
  }
};

const measureLimit = async (rounds: Rounds, products: Products): Promise<readonly Row<Cost>[]> => {
  const limit = await openLimit(products);
  return inTurn(rounds, { ...processorTime, what: 'one question, Postgres counted in' }, limit.contenders, (contender) =>
    measureLimited(contender, limit, products, rounds.seconds),
  ).finally(limit.stop);
};

/** On a data folder of its own: what is written would make size M another one. */
const measureMixed = async (rounds: Rounds, dataDir: string): Promise<readonly Row<Shared>[]> => {
  const products = await openProducts(dataDir, true);
  try {
    const next = await mixWithWrites(products);
    return await inTurn(rounds, { ...processorTime, what: 'one write in a hundred' }, [products.together, products.stock], (contender) =>
      measureMix(contender, next, products, rounds.seconds),
    );
  } finally {
    await products.stop();
  }
};

const measureReads = async (rounds: Rounds, products: Products, operations: number) => {
  const memory = await measureMemory(rounds.saw, products, operations);
  const { together, apart, stock } = products;
  const next = await mixOf(products);
  const product = await inTurn(rounds, { ...processorTime, what: 'the product' }, [together, apart, stock], (contender) =>
    measureMix(contender, next, products, rounds.seconds),
  );
  return { memory, product, limit: await measureLimit(rounds, products) };
};

/** What was measured of the product. */
export type ProductRows = {
  readonly product: readonly Row<Shared>[];
  readonly limit: readonly Row<Cost>[];
  /** With writes between the reads, answers kept on our side. */
  readonly mixed: readonly Row<Shared>[];
  readonly writes: readonly Row<Cost>[];
  readonly starts: readonly Row<Start>[];
  readonly memory: readonly Memory[];
};

type Folders = {
  /** For whatever is made meanwhile. */
  readonly folder: string;
  /** The data folder of size M, to be loaded where it is missing. */
  readonly sizeM: string;
};

/** @param operations how many of them memory is measured after */
export const measureProducts = async (rounds: Rounds, { folder, sizeM }: Folders, operations: number): Promise<ProductRows> => {
  if (!existsSync(sizeM)) await load(sizeM, 'M');
  const copy = join(folder, 'mixed');
  execFileSync('cp', ['-a', sizeM, copy]); // with its owners
  const atM = await openProducts(sizeM);
  const reads = await measureReads(rounds, atM, operations).finally(atM.stop);
  const mixed = await measureMixed(rounds, copy);
  const small = await openProducts(join(folder, 'small')); // what is written would make size M another one
  try {
    const writes = await measureWrites(rounds, small);
    return { ...reads, mixed, writes, starts: await measureStarts(rounds, small, join(folder, 'start')) };
  } finally {
    await small.stop();
  }
};
