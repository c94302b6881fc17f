import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { askWith, mintedToken } from '../e2e/kit/client.ts';
import { endLaunched } from '../e2e/kit/launched-product.ts';
import { openPlace } from '../kernel/embedded-place.ts';
import { type Deployment, openDeployment } from './kit/deployment.ts';
import { requirement, send } from './kit/mutations.ts';

const help = `Asks and writes for an hour through a gateway and four subgraphs, and looks whether anything grows that must not.

  node test/faults/soak.ts                 an hour
  node test/faults/soak.ts --minutes 10    shorter
  node test/faults/soak.ts --clients 4      at once

A line a minute: resident memory and open descriptors of each process, connections of the database, and the memory of the
fullest of them, where prepared statements are kept. At the end the growth of each from the second quarter to the last.
Exit codes: 0 flat, 1 something grew, 2 wrong use.`;

/** As deploy/ bounds it: without a bound Node lets a heap grow as long as there is memory. */
const HEAP = '--max-old-space-size=256';

/** Between two requests of a client. */
const PAUSE = 40;

type Sample = Readonly<Record<string, number>>;

const residentMiB = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
const ownMiB = (pid: number): number => Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
const descriptors = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;

const sample = async (deployment: Deployment, sql: postgres.Sql): Promise<Sample> => {
  const found: Record<string, number> = {};
  for (const part of deployment.parts()) {
    const pid = part.current()?.pid ?? 0;
    found[`${part.name} MiB`] = residentMiB(pid);
    found[`${part.name} descriptors`] = descriptors(pid);
  }
  const backends = await sql<{ pid: number }[]>`select pid from pg_stat_activity where usename like 'coalition_%'`;
  found.connections = backends.length;
  // Prepared statements and cached plans of a connection live in its backend's own memory.
  found['fullest backend MiB'] = Math.max(0, ...backends.map(({ pid }) => ownMiB(pid)));
  return found;
};

const mean = (samples: readonly Sample[], name: string): number => samples.reduce((sum, one) => sum + (one[name] ?? 0), 0) / Math.max(samples.length, 1);

/** What may grow between two quarters: a little noise, in parts of the whole and in units. */
const allowed = (name: string, before: number): number => (name.endsWith('MiB') ? Math.max(12, before * 0.08) : name.endsWith('descriptors') ? 8 : 4);

const pictures = [
  '{ nations { code contributions(first: 5) { totalCount nodes { reference title } } requirements(first: 5) { nodes { reference title } } } }',
  '{ me { roles } requirements(first: 20) { totalCount nodes { title lineOfEffort { title } } } programs { totalCount } staffMembers { totalCount } }',
  '{ linesOfEffort { code title requirements(first: 10) { totalCount } funding { committed { lineCount } } } }',
];

const run = async (minutes: number, clients: number): Promise<boolean> => {
  const place = openPlace();
  const deployment = await openDeployment({ folder: place.path('soak'), env: { LOG_LEVEL: 'fatal', NODE_OPTIONS: HEAP } });
  const sql = postgres(deployment.databaseUrl, { max: 1, onnotice: () => undefined });
  let over = false;
  let [asked, failed] = [0, 0];
  const client = async (nation: string) => {
    const ask = askWith(deployment.url, await mintedToken(deployment.dataDir, nation, 'DONOR_FOCAL', 'READER'));
    for (let n = 0; !over; n += 1) {
      // Now and then an operation that nobody asked before: what is kept of operations must have a bound.
      const query = n % 10 === 9 ? `query Never${randomUUID().replaceAll('-', '')} ${pictures[0]}` : (pictures[n % pictures.length] ?? '');
      const ended = n % 5 === 4 ? await send(ask, 'raiseRequirement', 'requirement', { idempotencyKey: randomUUID(), ...requirement }) : await ask(query);
      asked += 1;
      await delay(PAUSE);
      if ('kind' in ended ? ended.kind !== 'done' : ended.body.errors !== undefined) failed += 1;
    }
  };
  const running = Array.from({ length: clients }, (_, n) => client(['CAN', 'GBR', 'POL', 'USA'][n % 4] ?? 'CAN'));
  const samples: Sample[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    await delay(60_000);
    const now = await sample(deployment, sql);
    samples.push(now);
    process.stdout.write(
      `${minute} min, ${asked} asked, ${failed} failed: ${Object.entries(now)
        .map(([name, value]) => `${name} ${Math.round(value)}`)
        .join(', ')}\n`,
    );
  }
  over = true;
  await Promise.all(running);
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const [second, last] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)];
  let flat = failed === 0;
  for (const name of Object.keys(samples[0] ?? {})) {
    const [before, after] = [mean(second, name), mean(last, name)];
    const grew = after - before > allowed(name, before);
    flat &&= !grew;
    process.stdout.write(`${name}: ${before.toFixed(1)} to ${after.toFixed(1)}${grew ? ' GREW' : ''}\n`);
  }
  process.stdout.write(`${asked} asked in ${minutes} minutes, ${failed} failed, ${flat ? 'nothing grew' : 'something grew or failed'}\n`);
  await sql.end();
  await deployment.stop();
  await endLaunched();
  await place.close();
  return flat;
};

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' }, clients: { type: 'string', default: '4' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(`${help}\n`);
else if (!/^\d+$/.test(values.minutes) || Number(values.minutes) < 4 || !/^\d+$/.test(values.clients)) {
  process.stderr.write(`--minutes takes a whole number from 4 on, --clients one from 1 on.\n\n${help}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = (await run(Number(values.minutes), Number(values.clients))) ? 0 : 1;
}
