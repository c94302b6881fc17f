import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import type { PledgeBalance } from '../ledger/balance.ts';
import { pledge, runningTotal } from '../tables.ts';
import { sumsByRecord } from './running-total.ts';

const columns = {
  id: pledge.id,
  labelId: pledge.labelId,
  originator: pledge.originator,
  contributionId: pledge.contributionId,
  currency: pledge.currency,
  event: pledge.event,
  announcedOn: pledge.announcedOn,
  expectedBy: pledge.expectedBy,
  version: pledge.version,
};

export type PledgeRow = RowOf<typeof columns>;
export type PledgeOrder = 'ANNOUNCED_ON';
export type PledgeFilter = {
  readonly contribution?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export const pledgeList: ListSpec<typeof columns, PledgeOrder, PledgeFilter> = {
  table: pledge,
  columns,
  orders: { ANNOUNCED_ON: 'announcedOn' },
  defaultOrder: { field: 'ANNOUNCED_ON', direction: 'DESC' },
  where: ({ contribution, from, to }) =>
    and(
      contribution == null ? undefined : isAmong(pledge.contributionId, onlyUuids([contribution])),
      from == null ? undefined : gte(pledge.announcedOn, from),
      to == null ? undefined : lte(pledge.announcedOn, to),
    ),
};

export const listPledgesById = rowsByKey(columns, pledge.id);

export const findPledge = async (db: Database, id: string): Promise<PledgeRow | null> => (await listPledgesById(db, [id]))[0] ?? null;

export const insertPledge = async (db: Database, values: typeof pledge.$inferInsert): Promise<string> => {
  const [row] = await db.insert(pledge).values(values).returning({ id: pledge.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updatePledgeLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(pledge)
    .set({ labelId, version: sql`${pledge.version} + 1` })
    .where(and(eq(pledge.id, id), eq(pledge.version, expectedVersion)))
    .returning({ id: pledge.id });
  return rows.length > 0;
};

const balances = sumsByRecord('PLEDGE', runningTotal.pledgeId, {
  pledged: sql<string | null>`sum(${runningTotal.amount}) filter (where ${runningTotal.type} = 'PLEDGE')`.as('pledged'),
  converted: sql<string>`coalesce(sum(${runningTotal.amount}) filter (where ${runningTotal.type} = 'COMMITMENT'), 0)`.as('converted'),
});

/** What the lines of pledges sum to, over what the viewer may see: read off their running totals. */
export const listPledgeBalances = async (db: Database, ids: readonly string[]): Promise<readonly PledgeBalance[]> => {
  const found = await balances(db, ids);
  return ids.map((id) => {
    const row = found.get(id);
    return { id, pledged: row === undefined || Number(row.lines) === 0 ? null : row.pledged, converted: row?.converted ?? '0' };
  });
};
