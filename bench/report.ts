import type { Cost } from './driving.ts';
import type { Goal } from './goals.ts';
import type { GatewayRow, ProductRows } from './measure.ts';
import { LIMITED, type Shared } from './product/run.ts';
import type { Row } from './rounds.ts';

export type Results = ProductRows & {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Of what size M holds. */
  readonly seed: number;
  readonly rounds: number;
  /** How many of them memory was measured after. */
  readonly operations: number;
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

const ratio = (one: number, other: number | undefined): string => (one / (other ?? Number.NaN)).toFixed(2);

const lifeOf = ({ starts, memory, operations }: Results): readonly string[] => [
  ...table(
    ['from the start to the first answer'],
    ['ms', 'spread', 'against the stock gateway'],
    starts.map(({ contender, ms, spread }) => [contender, ms, percent(spread), ratio(ms, starts.at(-1)?.ms)]),
  ),
  '',
  ...table(
    [`memory of the process that is asked, ${operations.toLocaleString('en')} operations`],
    ['MiB after a tenth', 'MiB after all', 'growth', 'against the stock gateway'],
    memory.map(({ contender, early, late }) => [contender, early, late, ratio(late, early), ratio(late, memory.at(-1)?.late)]),
  ),
];

const writesOf = ({ writes }: Results): readonly string[] =>
  table(
    ['mutations, Postgres counted in'],
    ['CPU ms', 'spread', 'acknowledged/s', 'against the first', 'p50 ms', 'p99 ms'],
    writes.map(({ contender, cpuMs, spread, perSecond, p50, p99 }) => [
      contender,
      cpuMs,
      percent(spread),
      perSecond,
      ratio(perSecond, writes[0]?.perSecond),
      p50,
      p99,
    ]),
  );

const costsOf = (words: readonly string[], rows: readonly Row<Cost>[]): readonly string[] =>
  table(
    words,
    costs,
    rows.map((row) => [row.contender, ...costOf(row)]),
  );

/** With what each process needs. */
const sharesOf = (words: readonly string[], rows: readonly Row<Shared>[]): readonly string[] =>
  table(
    words,
    [...costs, 'CPU ms: asked', 'subgraphs apart', 'Postgres'],
    rows.map((row) => [row.contender, ...costOf(row), row.askedMs, row.apartMs, row.postgresMs]),
  );

export const tableOf = (results: Results): string => {
  const { gateways, product, mixed, limit, goals, machine, rounds } = results;
  return [
    `Medians of ${rounds} rounds on ${machine}. CPU is processor time for one operation, of the gateway (gateways alone) or of gateway and subgraphs together (the product, without Postgres where it is not said), and its spread over the rounds.`,
    '',
    ...table(
      ['asked', 'gateway'],
      [...costs, 'MiB', 'calls', 'entities'],
      gateways.map((row) => [row.load, row.contender, ...costOf(row), row.memoryMiB, row.calls, row.representations]),
    ),
    '',
    ...sharesOf(['the product at M, nine nations'], product),
    '',
    ...sharesOf(['the product at M, nine nations, one write in a hundred operations'], mixed),
    '',
    ...costsOf([`\`${LIMITED}\` at M, nine nations, Postgres counted in`], limit),
    '',
    ...writesOf(results),
    '',
    ...lifeOf(results),
    '',
    ...table(
      ['goal (CPU of ours against)'],
      ['measured', 'at most'],
      goals.map(({ name, against, measured, atMost }) => [`${name}: ${against}`, measured, `${atMost}${measured <= atMost ? '' : ' (missed)'}`]),
    ),
  ].join('\n');
};
