import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { arrayLiteral } from '#kernel/database/array.ts';
import type { Logger } from '#kernel/log.ts';
import type { OpenSubgraph } from '#kernel/subgraph.ts';
import { loadBulk } from './bulk/load.ts';
import { loadDemo } from './demo.ts';
import { progressOn } from './progress.ts';
import { ELSEWHERE, openLoad, SeedRefusal } from './record.ts';
import { countsOf, type Size, sizes } from './sizes.ts';

const DEFAULT_SEED = 2026;

export const seedHelp = `npm run seed -- --size S|M|L [--seed N]

Loads NOTIONAL data into a database that has none, and stops. Dates are offsets from today; the same seed makes the same rows.

  --size S   the demo, through the same mutations as yours; a first start loads it by itself
  --size M   ten years of the mission: 1,800 contributions, 36,000 ledger lines, 300 requirements, 500 course iterations,
             10,000 enrollments, 150 billets with all their tours
  --size L   M with a hundred times the ledger lines and enrollments
  --seed N   what M and L are drawn from: a whole number from 0 to 2147483647 (${DEFAULT_SEED}); it is printed. S has no dice

One database holds one size. A load that was cut short goes on where it stopped when the same command is given again; until
then the product does not start on it. Afterwards: npm run -s coalition -- check, and npm run -s coalition -- audit verify.

Examples:
  DATA_DIR=.data-m npm run seed -- --size M
  DATA_DIR=.data-l npm run seed -- --size L --seed 7
  DATABASE_URL=postgres://coalition:secret@host:5432/coalition DEMO=on npm run seed -- --size S

Exit codes: 0 loaded, now or before; 1 refused, since the database holds something else or is in use, or the load was stopped;
2 wrong use or configuration.`;

export type SeedRequest = { readonly size: Size; readonly seed: number; readonly scale: number };

/** The command line was used wrongly. */
class SeedUsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the options. @throws UsageError with what is right */
export const readSeed = (args: readonly string[]): SeedRequest => {
  const { values } = parseArgs({ args: [...args], options: { size: { type: 'string' }, seed: { type: 'string' }, scale: { type: 'string' } } });
  const size = sizes.find((known) => known === values.size);
  if (size === undefined) throw new SeedUsageError(`--size is one of ${sizes.join(', ')}, such as: npm run seed -- --size M`);
  const seed = values.seed ?? String(DEFAULT_SEED);
  if (!/^\d{1,10}$/.test(seed) || Number(seed) > 2_147_483_647) throw new SeedUsageError('--seed is a whole number from 0 to 2147483647');
  const scale = Number(values.scale ?? '1');
  if (!(scale > 0 && scale <= 1)) throw new SeedUsageError('--scale is above 0 and at most 1');
  return { size, seed: Number(seed), scale };
};

/** The database that is to be filled, migrated already. */
export type SeedSite = {
  readonly ownerUrl: string;
  /** The logins of a running product: nobody may be at work on the database. */
  readonly logins: readonly string[];
  readonly openSubgraphs: () => Promise<{ readonly subgraphs: readonly OpenSubgraph[]; readonly end: () => Promise<void> }>;
  readonly reportingCurrency: string;
  readonly labelCap: number;
  readonly logger: Logger;
  readonly stop: AbortSignal;
  readonly say: (line: string) => void;
  /** Where progress goes: a bar where it is a terminal. */
  readonly out: { readonly isTTY?: boolean; readonly write: (text: string) => unknown };
};

const refuseRunning = async (owner: postgres.Sql, logins: readonly string[]): Promise<void> => {
  const [at] = await owner<{ work: number }[]>`
    select count(*)::int as work from pg_stat_activity where datname = current_database() and usename = any (${arrayLiteral(logins)}::text[])`;
  if (at !== undefined && at.work > 0) throw new SeedRefusal('The product runs on this database: stop it, seed, and start it again.');
};

/** One connection that stays the same one, since temporary tables live on it. */
const connectOwner = ({ ownerUrl, reportingCurrency, labelCap }: SeedSite): postgres.Sql =>
  postgres(ownerUrl, {
    max: 1,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'coalition-graph seed', 'app.label_cap': String(labelCap), 'app.reporting_currency': reportingCurrency },
  });

const seedDemo = async (owner: postgres.Sql, { openSubgraphs, logger, stop, say }: SeedSite): Promise<void> => {
  const { subgraphs, end } = await openSubgraphs();
  try {
    if (!(await loadDemo({ owner, subgraphs, logger, stop }))) throw new SeedRefusal(`This database holds a larger size than S. ${ELSEWHERE}`);
    say('Size S, the demo, is loaded.');
  } finally {
    await end();
  }
};

/** A load's name in the record and in the audit: it says all that its rows follow from, the day aside. */
const nameOf = ({ size, seed, scale }: SeedRequest): string => `size ${size}, seed ${seed}${scale === 1 ? '' : `, scale ${scale}`}`;

const seedBulk = async (sql: postgres.Sql, request: SeedRequest, { reportingCurrency, say, stop, out }: SeedSite): Promise<void> => {
  const { size, seed, scale } = request;
  if (size === 'S') throw new Error('size S goes through the actions');
  const name = nameOf(request);
  const open = await openLoad(sql, name);
  if (open.finished) {
    say(`${name} is loaded already, with dates from ${open.day}.`);
    return;
  }
  say(`${name}, dates from ${open.day}${open.begun ? ': a load that was cut short goes on' : ''}`);
  const plan = { size, seed, day: open.day, counts: countsOf(size, scale), reportingCurrency };
  await loadBulk({ sql, name, plan, open, progress: progressOn(out), stop });
  say(`${name} is loaded. Check it: npm run -s coalition -- check`);
};

/** Loads a size. @returns the exit code: 0 loaded, 1 refused or stopped */
export const runSeed = async (request: SeedRequest, site: SeedSite): Promise<number> => {
  const owner = connectOwner(site);
  try {
    await refuseRunning(owner, site.logins);
    await (request.size === 'S' ? seedDemo(owner, site) : seedBulk(owner, request, site));
    return 0;
  } catch (error) {
    if (error instanceof SeedRefusal) site.say(error.message);
    else if (site.stop.aborted && error === site.stop.reason) site.say('Stopped. The same command goes on where it was.');
    else throw error;
    return 1;
  } finally {
    await owner.end({ timeout: 5 });
  }
};
