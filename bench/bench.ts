import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { load } from './asking.ts';
import { type Contender, contenders, ensurePeers, type Measured, measure, openShop } from './gateway/run.ts';
import { measureProduct, openProducts, type ProductMeasured } from './product/run.ts';
import { type GatewayRow, type Goal, type ProductRow, type Results, summaryOf, tableOf } from './report.ts';

const help = `npm run bench [-- --quick] [-- --keep DIR] [-- --check]

Measures what an operation costs, in turn within one run, several times: gateways alone (ours, the stock Apollo gateway and
Hive Gateway answer the public benchmark's question over the same canned subgraphs), and the product on size M (all in one,
over HTTP, and our subgraphs behind the stock Apollo gateway). What counts is the processor time of one operation; the figures
are medians of the rounds. They go to bench/results/latest.json, with the goals that they are held against, and to the tables
of bench/README.md. The first run installs the peers into bench/peers. Nothing else should run meanwhile.

  --quick      two short rounds in place of five
  --rounds N   as many rounds
  --keep DIR   the data folder of size M: loaded where it is missing, and kept for the next run
  --check      measure nothing: exit 1 and name the goals that bench/results/latest.json misses

\`npm run bench:size\` measures what growth costs. Exit codes: 0 done, 1 a goal is missed (--check), 2 it could not be measured.`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const results = new URL('results/latest.json', import.meta.url);
const page = new URL('README.md', import.meta.url);
const seconds = values.quick ? 4 : 12;
const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
const say = (line: string) => process.stdout.write(`${line}\n`);
const saw = (round: number, what: string, { cpuMs }: { readonly cpuMs: number }) =>
  say(`${round}/${rounds} ${what.padEnd(80)} ${cpuMs.toFixed(2)} ms CPU an operation`);

const loads = [
  { name: 'every question different', distinct: true },
  { name: 'one question, asked by all', distinct: false },
] as const;

const collected = <Figures>() => {
  const byName = new Map<string, Figures[]>();
  return { byName, add: (name: string, figures: Figures) => void byName.set(name, [...(byName.get(name) ?? []), figures]) };
};

/** @throws Error where a contender does not plan clearly better than the one it should: it has fallen back to the same planner */
const checkPlanner = ({ name, plansBetterThan }: Contender, { representations }: Measured, other: Measured | undefined): void => {
  if (other === undefined || representations < 0.9 * other.representations) return;
  throw new Error(`${name} names ${representations} entities an operation, no fewer than ${plansBetterThan}: its planner is not at work`);
};

/** @throws Error where two gateways answer differently, or one is not what it says */
const measureGateways = async (folder: string): Promise<readonly GatewayRow[]> => {
  const shop = await openShop(folder);
  const { byName, add } = collected<Measured>();
  let expected: unknown;
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const { name, distinct } of loads)
        for (const contender of contenders) {
          const { answer, ...figures } = await measure(contender, shop, { distinct, seconds, concurrency: 20 });
          expected ??= answer;
          if (!isDeepStrictEqual(answer, expected)) throw new Error(`${contender.name} answers something else than ${contenders[0]?.name}`);
          checkPlanner(contender, figures, byName.get(`${name}|${contender.plansBetterThan}`)?.at(-1));
          add(`${name}|${contender.name}`, figures);
          saw(round, `${name}: ${contender.name}`, figures);
        }
  } finally {
    await shop.stop();
  }
  return loads.flatMap(({ name }) =>
    contenders.map((contender) => ({ load: name, contender: contender.name, ...summaryOf(byName.get(`${name}|${contender.name}`) ?? []) })),
  );
};

const measureProducts = async (folder: string): Promise<readonly ProductRow[]> => {
  const dataDir = values.keep ?? join(folder, 'm');
  if (!existsSync(dataDir)) await load(dataDir, 'M');
  const site = await openProducts(dataDir);
  const { byName, add } = collected<ProductMeasured>();
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const contender of site.contenders) {
        const figures = await measureProduct(contender, site, seconds);
        add(contender.name, figures);
        saw(round, `the product: ${contender.name}`, figures);
      }
  } finally {
    await site.stop();
  }
  return site.contenders.map(({ name }) => ({ contender: name, ...summaryOf(byName.get(name) ?? []) }));
};

const goalsOf = (gateways: readonly GatewayRow[], product: readonly ProductRow[]): readonly Goal[] => {
  const ratio = (ours: number | undefined, theirs: number | undefined) => Number(((ours ?? Number.NaN) / (theirs ?? Number.NaN)).toPrecision(3));
  const alone = ({ name }: (typeof loads)[number], against: string, atMost: number): Goal => {
    const cpuOf = (contender: string) => gateways.find((row) => row.load === name && row.contender === contender)?.cpuMs;
    return { name: `gateway alone, ${name}`, against, measured: ratio(cpuOf('ours'), cpuOf(against)), atMost };
  };
  const whole = (shape: string, atMost: number): Goal => {
    const against = 'our subgraphs behind the stock Apollo gateway';
    const cpuOf = (contender: string) => product.find((row) => row.contender === contender)?.cpuMs;
    return { name: `the product at M, ${shape}`, against, measured: ratio(cpuOf(shape), cpuOf(against)), atMost };
  };
  return [
    alone(loads[0], 'stock Apollo gateway', 0.2),
    alone(loads[0], 'Hive, Rust planner', 0.7),
    alone(loads[1], 'Hive, Rust planner, in-flight deduplication', 0.7),
    whole('all in one', 0.167),
    whole('over HTTP', 0.334),
  ];
};

const versionsOf = async (): Promise<Results['versions']> => {
  const read = async (file: string) =>
    (JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
  const [own, peers] = [await read('../package.json'), await read('peers/package.json')];
  const ours = ['@apollo/gateway', '@apollo/server', 'graphql'].map((name) => [name, own[name] ?? '']);
  return { node: process.version, ...Object.fromEntries(ours), ...peers };
};

const run = async (): Promise<number> => {
  ensurePeers();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const [gateways, product] = [await measureGateways(folder), await measureProducts(folder)];
    const [{ model = 'a machine' } = {}] = cpus();
    const machine = `${cpus().length} × ${model}`;
    const found: Results = { machine, versions: await versionsOf(), rounds, gateways, product, goals: goalsOf(gateways, product) };
    await mkdir(new URL('.', results), { recursive: true });
    await writeFile(results, `${JSON.stringify(found, null, 2)}\n`);
    const table = tableOf(found);
    const readme = await readFile(page, 'utf8');
    await writeFile(page, readme.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, `<!-- figures -->\n${table}\n<!-- /figures -->`));
    say(`\n${table}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const check = async (): Promise<number> => {
  const { goals } = JSON.parse(await readFile(results, 'utf8')) as Results;
  const missed = goals.filter(({ measured, atMost }) => !(measured <= atMost));
  for (const { name, against, measured, atMost } of missed) say(`missed: ${name} against ${against}: ${measured}, at most ${atMost}`);
  if (missed.length === 0) say(`all ${goals.length} goals are met`);
  return missed.length === 0 ? 0 : 1;
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
