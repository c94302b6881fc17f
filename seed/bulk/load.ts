import type postgres from 'postgres';
import { entryOf } from '#kernel/audit/entry.ts';
import { unburden } from '#kernel/database/unburdened.ts';
import { compact } from '#kernel/retention.ts';
import { issuerNations, STAFF } from '#kernel/viewer.ts';
import type { Progress } from '../progress.ts';
import { type OpenLoad, recordLoad, recordStage } from '../record.ts';
import { keyOf } from '../sender.ts';
import { contributionStage } from './contributions.ts';
import { courseStage } from './courses.ts';
import { ledger } from './ledger.ts';
import { nations } from './nations.ts';
import { people } from './people.ts';
import { posts } from './posts.ts';
import type { Batch, Plan, Stage } from './stage.ts';
import { labelsOf, words } from './words.ts';

/** In this order: a later stage reads what an earlier one made. */
export const stages: readonly Stage[] = [nations, courseStage, posts, contributionStage, ledger, people];

export type BulkRequest = {
  /** One connection of the owner, which keeps its temporary tables to the end. */
  readonly sql: postgres.Sql;
  readonly name: string;
  readonly plan: Plan;
  readonly open: OpenLoad;
  readonly progress: Progress;
  readonly stop: AbortSignal;
};

// What a session may set for itself: nothing is acknowledged before the end, and a killed load goes on or starts anew.
const session = `set synchronous_commit = off; set jit = off; set work_mem = '64MB'; set maintenance_work_mem = '512MB'; set timezone = 'UTC'`;

const enter = (sql: postgres.TransactionSql, nation: string) => sql`select coalition.enter(${nation}, '{SNR,PERSONNEL_OFFICER,VETTING_LIAISON}', 'seed')`;

const makeWords = (sql: postgres.Sql, plan: Plan): Promise<unknown> =>
  sql.begin(async (transaction) => {
    for (const statement of words(plan)) await transaction.unsafe(statement);
    for (const nation of issuerNations) {
      await enter(transaction, nation);
      await transaction.unsafe(labelsOf(nation));
    }
  });

/** One audit entry for each nation and kind of record, in the nation's name (Decision 17). */
const audit = async (sql: postgres.TransactionSql, { name, plan }: BulkRequest, { tables }: Stage): Promise<void> => {
  for (const { table, entityType } of tables) {
    const [owned] = await sql`select from pg_attribute where attrelid = ${table}::regclass and attname = 'originator'`;
    const batches = await sql.unsafe<{ nation: string; rows: string }[]>(
      `select ${owned === undefined ? `'${STAFF}'` : 'originator'} as nation, count(*) as rows from ${table} group by 1 order by 1`,
    );
    for (const { nation, rows } of batches) {
      await enter(sql, nation);
      const key = keyOf(`${name} ${table} ${nation}`);
      const change = { action: 'seed', entityType, entityId: key, detail: { load: name, day: plan.day, rows: Number(rows), notional: true } };
      const { body, detail } = entryOf({ nation, roles: [], actor: 'seed', issuer: 'seed', requestId: key }, { field: 'seed', key, change });
      await sql`select coalition.audit_append(${body}, ${detail})`;
    }
  }
};

const rowsOf = (batches: readonly Batch[]): number => batches.reduce((sum, { rows }) => sum + rows, 0);

// Keys and indexes take about as long as this share of the rows did.
const BURDEN = 0.6;

const runStage = (request: BulkRequest, stage: Stage, advance: (rows: number, says: string) => void): Promise<unknown> => {
  const { sql, name, plan, stop } = request;
  return sql.begin(async (transaction) => {
    const batches = stage.batches(plan);
    const burden =
      stage.heavy === true
        ? await unburden(
            transaction,
            stage.tables.map(({ table }) => table),
          )
        : [];
    for (const batch of batches) {
      stop.throwIfAborted();
      await transaction.unsafe(batch.sql);
      advance(batch.rows, batch.says);
    }
    for (const { statement } of burden) {
      stop.throwIfAborted();
      await transaction.unsafe(statement);
      advance((rowsOf(batches) * BURDEN) / burden.length, 'keys and indexes');
    }
    await audit(transaction, request, stage);
    await recordStage(transaction, name, stage.name, plan.day);
  });
};

const tidy = async (sql: postgres.Sql, advance: (rows: number, says: string) => void, share: number): Promise<void> => {
  await compact(sql);
  const sums = ['coalition.running_count', 'contributions.running_total'];
  const tables = ['coalition.label', 'coalition.audit_entry', ...sums, ...stages.flatMap((stage) => stage.tables.map(({ table }) => table))];
  for (const table of tables) {
    advance(share / tables.length, 'vacuum and analyze');
    await sql.unsafe(`vacuum (analyze) ${table}`);
  }
};

/**
 * Loads a size in bulk, as the owner. A stage is a transaction, so that a load that is killed goes on with the first
 * stage that is not done; it is recorded as whole at its very end.
 * @throws the reason of `stop` where it is aborted between two statements
 */
export const loadBulk = async (request: BulkRequest): Promise<void> => {
  const { sql, name, plan, open, progress } = request;
  await sql.unsafe(session);
  await makeWords(sql, plan);
  const weightOf = (stage: Stage) => rowsOf(stage.batches(plan)) * (stage.heavy === true ? 1 + BURDEN : 1);
  const rows = stages.reduce((sum, stage) => sum + weightOf(stage), 0);
  const tidying = rows * 0.05;
  let done = 0;
  const advance = (more: number, says: string) => {
    done += more;
    progress.at(Math.min(1, done / (rows + tidying)), says);
  };
  for (const stage of stages) {
    for (const statement of stage.prepare(plan)) await sql.unsafe(statement);
    if (open.done.has(stage.name)) advance(weightOf(stage), `${stage.name}: there already`);
    else await runStage(request, stage, advance);
  }
  await tidy(sql, advance, tidying);
  await recordLoad(sql, name);
  progress.end();
};
