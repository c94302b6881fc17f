import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED } from './asking.ts';
import { chartOf } from './chart.ts';
import { ensurePeers } from './gateway/run.ts';
import { goalsOf } from './goals.ts';
import { measureGateways, measureProducts } from './measure.ts';
import { type Results, tableOf } from './report.ts';
import type { Rounds } from './rounds.ts';

const help = `npm run bench [-- --quick] [-- --keep DIR] [-- --check]

Measures what an operation costs, in turn within one run, several times: gateways alone (ours, the stock Apollo gateway and
Hive Gateway answer the public benchmark's question over the same canned subgraphs), the product on size M (all in one, over
HTTP, and our subgraphs behind the stock Apollo gateway), one of its questions beside a statement written by hand, writes, start
and memory. What counts is the processor time of one operation; the figures are medians of the rounds. They go to bench/results
(latest.json, with the goals that they are held against; cpu.svg) and to the tables of bench/README.md. The first run installs
the peers into bench/peers. Nothing else should run meanwhile.

  --quick      two short rounds in place of five: some five minutes in place of thirty
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

const results = new URL('results/', import.meta.url);
const latest = new URL('latest.json', results);
const page = new URL('README.md', import.meta.url);
const say = (line: string) => process.stdout.write(`${line}\n`);
const count = Number(values.rounds ?? (values.quick ? 2 : 5));
const operations = values.quick ? 5_000 : 100_000;
const rounds: Rounds = {
  count,
  seconds: values.quick ? 3 : 8,
  saw: (what, figure) => say(`${String(Math.floor(performance.now() / 60_000)).padStart(3)} min  ${what.padEnd(84)} ${figure}`),
};

const versionsOf = async (): Promise<Results['versions']> => {
  const read = async (file: string) =>
    (JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
  const [own, peers] = [await read('../package.json'), await read('peers/package.json')];
  const ours = ['@apollo/gateway', '@apollo/server', 'graphql'].map((name) => [name, own[name] ?? '']);
  return { node: process.version, ...Object.fromEntries(ours), ...peers };
};

/** Writes what was found to the results, as numbers and as bars, and to the page. */
const publish = async (found: Results): Promise<void> => {
  await mkdir(results, { recursive: true });
  await writeFile(latest, `${JSON.stringify(found, null, 2)}\n`);
  await writeFile(new URL('cpu.svg', results), chartOf(found));
  const tables = tableOf(found);
  const chart = '![CPU per operation of each contender, as bars](results/cpu.svg)';
  const readme = await readFile(page, 'utf8');
  await writeFile(page, readme.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, `<!-- figures -->\n${chart}\n\n${tables}\n<!-- /figures -->`));
  say(`\n${tables}`);
};

const run = async (): Promise<number> => {
  ensurePeers();
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await chmod(folder, 0o711); // as root, the user of the database passes through it
  try {
    const gateways = await measureGateways(rounds, folder);
    const products = await measureProducts(rounds, { folder, sizeM: values.keep ?? join(folder, 'm') }, operations);
    const [{ model = 'a machine' } = {}] = cpus();
    const machine = `${cpus().length} × ${model}`;
    const circumstances = { machine, versions: await versionsOf(), seed: SEED, rounds: count, operations };
    await publish({ ...circumstances, gateways, ...products, goals: await goalsOf(gateways, products) });
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const check = async (): Promise<number> => {
  const { goals } = JSON.parse(await readFile(latest, 'utf8')) as Results;
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
