import type postgres from 'postgres';

/** What was asked cannot be loaded into this database; the message says why and what to do. */
export class SeedRefusal extends Error {
  override readonly name = 'SeedRefusal';
}

/** The demo's name in the record: what a start loads by itself. */
export const DEMO = 'demo';

type Row = { readonly name: string; readonly day: string; readonly finished: boolean };

/** The part of a record's name that names the load; the rest names one stage of it. */
const loadOf = (name: string): string => name.split(': ')[0] ?? name;

const listLoads = (owner: postgres.Sql): Promise<readonly Row[]> => owner<Row[]>`
  select name, day::text as day, finished_at is not null as finished from coalition.seed order by name`;

const commandFor = (name: string): string => {
  const [, size = '', seed = ''] = /^size (\w), seed (\d+)/.exec(name) ?? [];
  return `npm run seed -- --size ${size} --seed ${seed}`;
};

/** What to do instead of mixing. */
export const ELSEWHERE = 'Set DATA_DIR to a new folder (or DATABASE_URL to an empty database): one database holds one size.';

/**
 * Refuses where a load by size was begun and did not end: its rows are no picture of anything yet.
 * @throws SeedRefusal with the command that ends it
 * @returns true where a load by size is whole, so that no demo is added to it
 */
export const hasWholeLoad = async (owner: postgres.Sql): Promise<boolean> => {
  const loads = (await listLoads(owner)).filter(({ name }) => name !== DEMO && loadOf(name) === name);
  const [cut] = loads.filter(({ finished }) => !finished);
  if (cut !== undefined)
    throw new SeedRefusal(`The load of ${cut.name} was cut short. Let it go on with: ${commandFor(cut.name)}, or set DATA_DIR to a new folder.`);
  return loads.length > 0;
};

/** Refuses what another load or a user has written: a load never mixes with it. */
const refuseOthers = async (owner: postgres.Sql, name: string, rows: readonly Row[]): Promise<void> => {
  const other = rows.find((row) => loadOf(row.name) !== name);
  if (other?.name === DEMO) throw new SeedRefusal(`This database holds size S, the demo. ${ELSEWHERE}`);
  if (other !== undefined) throw new SeedRefusal(`This database holds ${loadOf(other.name)}. ${ELSEWHERE}`);
  const [written] = await owner<{ count: number }[]>`select count(*)::int as count from coalition.audit_entry where body::jsonb ->> 'actor' <> 'seed'`;
  if (written !== undefined && written.count > 0) throw new SeedRefusal(`This database holds ${written.count} changes that no seed made. ${ELSEWHERE}`);
};

/** A load that is under way: from which day, and which of its stages are done. */
export type OpenLoad = { readonly day: string; readonly begun: boolean; readonly finished: boolean; readonly done: ReadonlySet<string> };

/**
 * Begins a load, or finds how far it came.
 * @throws SeedRefusal where the database holds anything else
 */
export const openLoad = async (owner: postgres.Sql, name: string): Promise<OpenLoad> => {
  const before = await listLoads(owner);
  await refuseOthers(owner, name, before);
  await owner`insert into coalition.seed (name, day) values (${name}, coalition.today()) on conflict do nothing`;
  const rows = await listLoads(owner);
  const own = rows.find((row) => row.name === name);
  if (own === undefined) throw new Error('the load was not recorded');
  return {
    day: own.day,
    begun: before.length > 0,
    finished: own.finished,
    done: new Set(rows.filter((row) => row.name !== name).map((row) => row.name.slice(name.length + 2))),
  };
};

/** Records that a stage is done, in the stage's own transaction. */
export const recordStage = async (sql: postgres.TransactionSql, name: string, stage: string, day: string): Promise<void> => {
  await sql`insert into coalition.seed (name, day, finished_at) values (${`${name}: ${stage}`}, ${day}, coalition.now())`;
};

/** Records that a load is whole. */
export const recordLoad = async (owner: postgres.Sql, name: string): Promise<void> => {
  await owner`update coalition.seed set finished_at = coalition.now() where name = ${name}`;
};

/** Marks rows that no load made as one of their own: no demo and no size is ever added to what was restored. */
export const recordRestore = async (sql: postgres.TransactionSql, snapshotAt: string): Promise<void> => {
  await sql`
    insert into coalition.seed (name, day, finished_at) select ${`a backup of ${snapshotAt}`}, coalition.today(), coalition.now()
    where not exists (select from coalition.seed)`;
};
