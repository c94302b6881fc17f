import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Contender, contenders, ensurePeers, type Load, type Measured, measure, openShop } from './gateway/run.ts';

const help = `npm run bench [-- --quick] [-- --check]

Measures gateways alone: ours, the stock Apollo gateway and Hive Gateway answer the public benchmark's question over the same
canned subgraphs, in turn, several times. What counts is the processor time of one operation; the figures are medians of the
rounds, of one run on one machine. They go to bench/results/latest.json, with the goals that they are held against, and to the
table of bench/README.md. The first run installs the peers into bench/peers. Nothing else should run meanwhile.

  --quick      two short rounds (three minutes) in place of five
  --check      measure nothing: exit 1 and name the goals that bench/results/latest.json misses
  --rounds N   as many rounds

\`npm run bench:size\` measures what growth costs. Exit codes: 0 done, 1 a goal is missed (--check), 2 it could not be measured.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const results = new URL('results/latest.json', import.meta.url);
const page = new URL('README.md', import.meta.url);
const say = (line: string) => process.stdout.write(`${line}\n`);

type Row = { readonly load: string; readonly contender: string; readonly spread: number } & Measured;
type Goal = { readonly name: string; readonly against: string; readonly measured: number; readonly atMost: number };
type Results = {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
};

const loads: readonly { readonly name: string; readonly distinct: boolean }[] = [
  { name: 'every question different', distinct: true },
  { name: 'one question, asked by all', distinct: false },
];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

const summary = (load: string, contender: string, rounds: readonly Measured[]): Row => {
  const of = (pick: (round: Measured) => number) => Number(median(rounds.map(pick)).toPrecision(3));
  const cpu = rounds.map(({ cpuMs }) => cpuMs);
  return {
    load,
    contender,
    cpuMs: of(({ cpuMs }) => cpuMs),
    spread: Number(((Math.max(...cpu) - Math.min(...cpu)) / median(cpu)).toPrecision(2)),
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    memoryMiB: of(({ memoryMiB }) => memoryMiB),
    calls: of(({ calls }) => calls),
    representations: of(({ representations }) => representations),
  };
};

const goalsOf = (rows: readonly Row[]): readonly Goal[] => {
  const cpuOf = (load: string, contender: string) => rows.find((row) => row.load === load && row.contender === contender)?.cpuMs ?? Number.NaN;
  const goal = (load: string, against: string, atMost: number): Goal => ({
    name: `gateway alone, ${load}`,
    against,
    measured: Number((cpuOf(load, 'ours') / cpuOf(load, against)).toPrecision(3)),
    atMost,
  });
  const [different = '', same = ''] = loads.map(({ name }) => name);
  return [
    goal(different, 'stock Apollo gateway', 0.2),
    goal(different, 'Hive, Rust planner', 0.7),
    goal(same, 'Hive, Rust planner, in-flight deduplication', 0.7),
  ];
};

const tableOf = ({ rows, goals, machine, rounds }: Results): string =>
  [
    `Medians of ${rounds} rounds on ${machine}; CPU is processor time of the gateway for one operation, and its spread over the rounds.`,
    '',
    '| asked | gateway | CPU ms | spread | operations/s | p50 ms | p99 ms | MiB | calls | entities |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ load, contender, cpuMs, spread, perSecond, p50, p99, memoryMiB, calls, representations }) =>
        `| ${load} | ${contender} | ${cpuMs} | ${Math.round(spread * 100)} % | ${perSecond} | ${p50} | ${p99} | ${memoryMiB} | ${calls} | ${representations} |`,
    ),
    '',
    '| goal (CPU of ours against) | measured | at most |',
    '| --- | ---: | ---: |',
    ...goals.map(({ name, against, measured, atMost }) => `| ${name}: ${against} | ${measured} | ${atMost}${measured <= atMost ? '' : ' (missed)'} |`),
  ].join('\n');

const check = async (): Promise<number> => {
  const { goals } = JSON.parse(await readFile(results, 'utf8')) as Results;
  const missed = goals.filter(({ measured, atMost }) => !(measured <= atMost));
  for (const { name, against, measured, atMost } of missed) say(`missed: ${name} against ${against}: ${measured}, at most ${atMost}`);
  if (missed.length === 0) say(`all ${goals.length} goals are met`);
  return missed.length === 0 ? 0 : 1;
};

const versionsOf = async (): Promise<Results['versions']> => {
  const read = async (file: string) =>
    (JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
  const [own, peers] = [await read('../package.json'), await read('peers/package.json')];
  const pick = (name: string, from: Record<string, string>) => [name, from[name] ?? ''];
  return Object.fromEntries([
    ['node', process.version],
    ...['@apollo/gateway', '@apollo/server', 'graphql'].map((name) => pick(name, own)),
    ...Object.keys(peers).map((name) => pick(name, peers)),
  ]);
};

const run = async (): Promise<number> => {
  ensurePeers();
  const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const shop = await openShop(folder);
  const measured = new Map<string, Measured[]>();
  const answers: unknown[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const { name, distinct } of loads)
        for (const contender of contenders) {
          const load: Load = { distinct, seconds: values.quick ? 4 : 12, concurrency: 20 };
          const { answer, ...figures } = await measure(contender, shop, load);
          answers.push(answer);
          if (!isDeepStrictEqual(answer, answers[0])) throw new Error(`${contender.name} answers something else than ${contenders[0]?.name}`);
          const key = `${name}|${contender.name}`;
          measured.set(key, [...(measured.get(key) ?? []), figures]);
          say(`${round}/${rounds} ${name}: ${contender.name.padEnd(46)} ${figures.cpuMs.toFixed(2)} ms CPU an operation`);
        }
  } finally {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const rows = loads.flatMap(({ name }) =>
    contenders.map((contender: Contender) => summary(name, contender.name, measured.get(`${name}|${contender.name}`) ?? [])),
  );
  const [{ model = 'a machine' } = {}] = cpus();
  const found: Results = { machine: `${cpus().length} × ${model}`, versions: await versionsOf(), rounds, rows, goals: goalsOf(rows) };
  await mkdir(new URL('.', results), { recursive: true });
  await writeFile(results, `${JSON.stringify(found, null, 2)}\n`);
  const table = tableOf(found);
  const readme = await readFile(page, 'utf8');
  await writeFile(page, readme.replace(/<!-- gateways -->[\s\S]*<!-- \/gateways -->/, `<!-- gateways -->\n${table}\n<!-- /gateways -->`));
  say(`\n${table}`);
  return 0;
};

if (values.help) say(help);
else
  (values.check ? check() : run()).then(
    (code) => process.exit(code),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(2);
    },
  );
