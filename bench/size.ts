import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listQuestions, load, openSite, type Site, viewers } from './asking.ts';

const help = `npm run bench:size [-- --rounds N] [-- --keep DIR]

Loads sizes M and L, asks the product on each the same questions in turn, and writes how much longer L takes: the ratio of the
medians, by question and viewer, to bench/results/size.json and to the terminal. Takes the time that loading L takes, and
some minutes more; nothing else should run meanwhile.

  --rounds N   how often each is asked of each size (15)
  --keep DIR   data folders DIR/m and DIR/l: loaded where they are missing, and kept for the next run
  --only TEXT  only questions whose name holds this text; nothing is written
  --at-most N  exit 1 where a ratio is above N (1.3)

Exit codes: 0 all ratios within the bound; 1 some are above it; 2 it could not be measured.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    keep: { type: 'string' },
    only: { type: 'string', default: '' },
    'at-most': { type: 'string', default: '1.3' },
    help: { type: 'boolean', default: false },
  },
});

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The ratio L to M for one question and viewer: asked in turn, so that what else the machine does falls on both. */
const compare = async (m: Site, l: Site, rounds: number, ask: (site: Site) => Promise<number>): Promise<number> => {
  const took = { m: [] as number[], l: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    const [one, other] = [await ask(m), await ask(l)];
    if (round < 0) continue; // plans and statements are prepared, pages come into memory
    took.m.push(one);
    took.l.push(other);
  }
  return median(took.l) / median(took.m);
};

const run = async (): Promise<number> => {
  const rounds = Number(values.rounds);
  const atMost = Number(values['at-most']);
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'coalition-bench-')));
  await mkdir(folder, { recursive: true });
  const sites: Site[] = [];
  try {
    for (const size of ['M', 'L'] as const) {
      const dataDir = join(folder, size.toLowerCase());
      await load(dataDir, size);
      sites.push(await openSite(dataDir));
    }
    const [m, l] = sites as [Site, Site];
    const ratios: { question: string; sees: string; ratio: number }[] = [];
    for (const question of (await listQuestions()).filter(({ name }) => name.includes(values.only)))
      for (const eyes of viewers) {
        const ratio = Math.round(100 * (await compare(m, l, rounds, (site) => site.ask(question, eyes)))) / 100;
        ratios.push({ question: question.name, sees: eyes.name, ratio });
        say(`${ratio.toFixed(2).padStart(6)} ${ratio > atMost ? '!' : ' '} ${question.name}, who sees ${eyes.name}`);
      }
    const above = ratios.filter(({ ratio }) => ratio > atMost);
    await mkdir(new URL('results/', import.meta.url), { recursive: true });
    const report = {
      what: 'median of L over median of M, asked in turn in one run',
      node: process.version,
      processor: cpus()[0]?.model,
      rounds,
      atMost,
      ratios,
    };
    if (values.only === '') await writeFile(new URL('results/size.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
    say(
      `${ratios.length} compared, ${above.length} above ${atMost}; median ${median(ratios.map(({ ratio }) => ratio)).toFixed(2)}, highest ${Math.max(...ratios.map(({ ratio }) => ratio)).toFixed(2)}`,
    );
    return above.length === 0 ? 0 : 1;
  } finally {
    for (const site of sites) await site.stop();
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
};

if (values.help) say(help);
else
  process.exitCode = await run().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    return 2;
  });
