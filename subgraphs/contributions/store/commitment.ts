import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import type { CommitmentBalance } from '../ledger/balance.ts';
import { commitment, pledge, runningTotal } from '../tables.ts';
import { sumsByRecord } from './running-total.ts';

const columns = {
  id: commitment.id,
  labelId: commitment.labelId,
  originator: commitment.originator,
  contributionId: commitment.contributionId,
  pledgeId: commitment.pledgeId,
  currency: commitment.currency,
  agreement: commitment.agreement,
  description: commitment.description,
  signedOn: commitment.signedOn,
  validTo: commitment.validTo,
  version: commitment.version,
};

export type CommitmentRow = RowOf<typeof columns>;
export type CommitmentOrder = 'SIGNED_ON';
export type CommitmentFilter = {
  readonly contribution?: string | null | undefined;
  readonly pledge?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

// A commitment may be released to more than its pledge: of a pledge that the viewer does not see no filter tells anything (IS-06).
const pledgeVisible = sql`exists (select from ${pledge} where ${pledge.id} = ${commitment.pledgeId})`;

export const commitmentList: ListSpec<typeof columns, CommitmentOrder, CommitmentFilter> = {
  table: commitment,
  columns,
  orders: { SIGNED_ON: 'signedOn' },
  defaultOrder: { field: 'SIGNED_ON', direction: 'DESC' },
  where: ({ contribution, pledge: ofPledge, from, to }) =>
    and(
      contribution == null ? undefined : isAmong(commitment.contributionId, onlyUuids([contribution])),
      ofPledge == null ? undefined : and(isAmong(commitment.pledgeId, onlyUuids([ofPledge])), pledgeVisible),
      from == null ? undefined : gte(commitment.signedOn, from),
      to == null ? undefined : lte(commitment.signedOn, to),
    ),
};

export const listCommitmentsById = rowsByKey(columns, commitment.id);

export const findCommitment = async (db: Database, id: string): Promise<CommitmentRow | null> => (await listCommitmentsById(db, [id]))[0] ?? null;

export type NewCommitment = typeof commitment.$inferInsert;

export const insertCommitment = async (db: Database, values: NewCommitment): Promise<string> => {
  const [row] = await db.insert(commitment).values(values).returning({ id: commitment.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateCommitmentLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(commitment)
    .set({ labelId, version: sql`${commitment.version} + 1` })
    .where(and(eq(commitment.id, id), eq(commitment.version, expectedVersion)))
    .returning({ id: commitment.id });
  return rows.length > 0;
};

const balances = sumsByRecord('COMMITMENT', runningTotal.commitmentId, {
  committed: sql<string | null>`sum(${runningTotal.amount}) filter (where ${runningTotal.type} = 'COMMITMENT')`.as('committed'),
  disbursed: sql<string>`coalesce(sum(${runningTotal.taken}) filter (where ${runningTotal.type} <> 'COMMITMENT'), 0)`.as('disbursed'),
});

/** What the lines of commitments sum to, over what the viewer may see: read off their running totals. */
export const listCommitmentBalances = async (db: Database, ids: readonly string[]): Promise<readonly CommitmentBalance[]> => {
  const found = await balances(db, ids);
  return ids.map((id) => {
    const row = found.get(id);
    return { id, committed: row === undefined || Number(row.lines) === 0 ? null : row.committed, disbursed: row?.disbursed ?? '0' };
  });
};
