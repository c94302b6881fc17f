import type { Cost } from './driving.ts';
import type { Goal } from './goals.ts';
import type { GatewayRow, ProductRows } from './measure.ts';
import { LIMITED } from './product/run.ts';
import type { Row } from './rounds.ts';

export type Results = ProductRows & {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly gateways: readonly GatewayRow[];
  readonly goals: readonly Goal[];
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The first columns are words, the others figures. */
const table = (words: readonly string[], figures: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] => [
  line([...words, ...figures]),
  line([...words.map(() => '---'), ...figures.map(() => '---:')]),
  ...rows.map(line),
];

const costs = ['CPU ms', 'spread', 'operations/s', 'p50 ms', 'p99 ms'];
const costOf = ({ cpuMs, spread, perSecond, p50, p99 }: Row<Cost>) => [cpuMs, percent(spread), perSecond, p50, p99];

export const tableOf = ({ gateways, product, limit, goals, machine, rounds }: Results): string =>
  [
    `Medians of ${rounds} rounds on ${machine}. CPU is processor time for one operation, of the gateway (gateways alone) or of gateway and subgraphs together (the product, without Postgres where it is not said), and its spread over the rounds.`,
    '',
    ...table(
      ['asked', 'gateway'],
      [...costs, 'MiB', 'calls', 'entities'],
      gateways.map((row) => [row.load, row.contender, ...costOf(row), row.memoryMiB, row.calls, row.representations]),
    ),
    '',
    ...table(
      ['the product at M, nine nations'],
      costs,
      product.map((row) => [row.contender, ...costOf(row)]),
    ),
    '',
    ...table(
      [`\`${LIMITED}\` at M, nine nations, Postgres counted in`],
      costs,
      limit.map((row) => [row.contender, ...costOf(row)]),
    ),
    '',
    ...table(
      ['goal (CPU of ours against)'],
      ['measured', 'at most'],
      goals.map(({ name, against, measured, atMost }) => [`${name}: ${against}`, measured, `${atMost}${measured <= atMost ? '' : ' (missed)'}`]),
    ),
  ].join('\n');
