import type { Measured } from './gateway/run.ts';
import type { ProductMeasured } from './product/run.ts';

export type GatewayRow = { readonly load: string; readonly contender: string; readonly spread: number } & Measured;
export type ProductRow = { readonly contender: string; readonly spread: number } & ProductMeasured;
export type Goal = { readonly name: string; readonly against: string; readonly measured: number; readonly atMost: number };

export type Results = {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly gateways: readonly GatewayRow[];
  readonly product: readonly ProductRow[];
  readonly goals: readonly Goal[];
};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** The median of each figure over the rounds, and how far apart the rounds' processor times lie. */
export const summaryOf = <Figures extends { readonly cpuMs: number }>(rounds: readonly Figures[]): Figures & { readonly spread: number } => {
  const [first] = rounds;
  if (first === undefined) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof Figures & string)[];
  const medians = Object.fromEntries(names.map((name) => [name, Number(median(rounds.map((round) => Number(round[name]))).toPrecision(3))]));
  const cpu = rounds.map(({ cpuMs }) => cpuMs);
  return { ...(medians as Figures), spread: Number(((Math.max(...cpu) - Math.min(...cpu)) / median(cpu)).toPrecision(2)) };
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const tableOf = ({ gateways, product, goals, machine, rounds }: Results): string =>
  [
    `Medians of ${rounds} rounds on ${machine}. CPU is processor time for one operation, of the gateway (gateways alone) or of gateway and subgraphs together (the product, without Postgres), and its spread over the rounds.`,
    '',
    '| asked | gateway | CPU ms | spread | operations/s | p50 ms | p99 ms | MiB | calls | entities |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...gateways.map(
      ({ load, contender, cpuMs, spread, perSecond, p50, p99, memoryMiB, calls, representations }) =>
        `| ${load} | ${contender} | ${cpuMs} | ${percent(spread)} | ${perSecond} | ${p50} | ${p99} | ${memoryMiB} | ${calls} | ${representations} |`,
    ),
    '',
    '| the product at M, nine nations | CPU ms | spread | operations/s | p50 ms | p99 ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...product.map(({ contender, cpuMs, spread, perSecond, p50, p99 }) => `| ${contender} | ${cpuMs} | ${percent(spread)} | ${perSecond} | ${p50} | ${p99} |`),
    '',
    '| goal (CPU of ours against) | measured | at most |',
    '| --- | ---: | ---: |',
    ...goals.map(({ name, against, measured, atMost }) => `| ${name}: ${against} | ${measured} | ${atMost}${measured <= atMost ? '' : ' (missed)'} |`),
  ].join('\n');
