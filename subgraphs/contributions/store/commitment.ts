import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { VisibleRow } from '#kernel/list.ts';
import type { CommitmentBalance } from '../ledger/balance.ts';
import { commitment, transaction } from '../tables.ts';

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

export type CommitmentRow = VisibleRow<typeof columns>;
export type CommitmentOrder = 'SIGNED_ON';
export type CommitmentFilter = {
  readonly contribution?: string | null | undefined;
  readonly pledge?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export const commitmentList: ListSpec<typeof columns, CommitmentOrder, CommitmentFilter> = {
  table: commitment,
  columns,
  orders: { SIGNED_ON: 'signedOn' },
  defaultOrder: { field: 'SIGNED_ON', direction: 'DESC' },
  where: ({ contribution, pledge, from, to }) =>
    and(
      contribution == null ? undefined : inArray(commitment.contributionId, onlyUuids([contribution])),
      pledge == null ? undefined : inArray(commitment.pledgeId, onlyUuids([pledge])),
      from == null ? undefined : gte(commitment.signedOn, from),
      to == null ? undefined : lte(commitment.signedOn, to),
    ),
};

export const listCommitmentsById = (db: Database, ids: readonly string[]): Promise<readonly CommitmentRow[]> =>
  db
    .select(columns)
    .from(commitment)
    .where(inArray(commitment.id, onlyUuids(ids)));

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

/** What the lines of commitments sum to, over what the viewer may see. */
export const listCommitmentBalances = async (db: Database, ids: readonly string[]): Promise<readonly CommitmentBalance[]> => {
  const keys = [...ids];
  const rows = await db
    .select({
      id: transaction.commitmentId,
      committed: sql<string | null>`sum(${transaction.amount}) filter (where ${transaction.type} = 'COMMITMENT')`,
      disbursed: sql<string>`coalesce(sum(${transaction.commitmentAmount}) filter (where ${transaction.type} <> 'COMMITMENT'), 0)`,
    })
    .from(transaction)
    .where(inArray(transaction.commitmentId, keys))
    .groupBy(transaction.commitmentId);
  return keys.map((id) => {
    const found = rows.find((row) => row.id === id);
    return { id, committed: found?.committed ?? null, disbursed: found?.disbursed ?? '0' };
  });
};
