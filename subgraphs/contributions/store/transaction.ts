import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong, isOneOf, onlyUuids } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { transaction } from '../tables.ts';

const columns = {
  id: transaction.id,
  labelId: transaction.labelId,
  originator: transaction.originator,
  contributionId: transaction.contributionId,
  type: transaction.type,
  date: transaction.date,
  valueDate: transaction.valueDate,
  currency: transaction.currency,
  amount: transaction.amount,
  amountMinor: transaction.amountMinor,
  pledgeId: transaction.pledgeId,
  commitmentId: transaction.commitmentId,
  providerOrgId: transaction.providerOrgId,
  receiverOrgId: transaction.receiverOrgId,
  description: transaction.description,
  reversesId: transaction.reversesId,
  commitmentAmount: transaction.commitmentAmount,
  commitmentRate: transaction.commitmentRate,
  reportingCurrency: transaction.reportingCurrency,
  reportingMinor: transaction.reportingMinor,
  rateId: transaction.rateId,
  rateBase: transaction.rateBase,
  rateQuote: transaction.rateQuote,
  rateDate: transaction.rateDate,
  rateValue: transaction.rateValue,
  rateSource: transaction.rateSource,
  rateNotional: transaction.rateNotional,
  rateLoadVersion: transaction.rateLoadVersion,
  createdAt: transaction.createdAt,
  version: transaction.version,
};

export type TransactionRow = RowOf<typeof columns>;
export type TransactionOrder = 'DATE' | 'AMOUNT';
export type TransactionFilter = {
  readonly type?: readonly TransactionRow['type'][] | null | undefined;
  readonly contribution?: string | null | undefined;
  readonly commitment?: string | null | undefined;
  readonly pledge?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export const transactionList: ListSpec<typeof columns, TransactionOrder, TransactionFilter> = {
  table: transaction,
  columns,
  orders: { DATE: 'date', AMOUNT: 'amountMinor' },
  defaultOrder: { field: 'DATE', direction: 'DESC' },
  where: ({ type, contribution, commitment, pledge, from, to }) =>
    and(
      isOneOf(transaction.type, type),
      contribution == null ? undefined : isAmong(transaction.contributionId, onlyUuids([contribution])),
      commitment == null ? undefined : isAmong(transaction.commitmentId, onlyUuids([commitment])),
      pledge == null ? undefined : isAmong(transaction.pledgeId, onlyUuids([pledge])),
      from == null ? undefined : gte(transaction.date, from),
      to == null ? undefined : lte(transaction.date, to),
    ),
};

export const listTransactionsById = rowsByKey(columns, transaction.id);

export const findTransaction = async (db: Database, id: string): Promise<TransactionRow | null> => (await listTransactionsById(db, [id]))[0] ?? null;

/** The line that a commitment was signed with. */
export const findSigned = async (db: Database, commitmentId: string): Promise<{ readonly id: string; readonly labelId: string } | null> => {
  const [row] = await db
    .select({ id: transaction.id, labelId: transaction.labelId })
    .from(transaction)
    .where(and(eq(transaction.commitmentId, commitmentId), eq(transaction.type, 'COMMITMENT'), isNull(transaction.reversesId)))
    .orderBy(asc(transaction.createdAt), asc(transaction.id))
    .limit(1);
  return row ?? null;
};

export type NewTransaction = typeof transaction.$inferInsert;

export const insertTransaction = async (db: Database, values: NewTransaction): Promise<string> => {
  const [row] = await db.insert(transaction).values(values).returning({ id: transaction.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw: the only change of a line that there is. @returns false where somebody else was first */
export const updateTransactionLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(transaction)
    .set({ labelId, version: sql`${transaction.version} + 1` })
    .where(and(eq(transaction.id, id), eq(transaction.version, expectedVersion)))
    .returning({ id: transaction.id });
  return rows.length > 0;
};

/** What was reversed of a line so far: zero, or an amount of the opposite sign. */
export const findReversed = async (db: Database, id: string): Promise<string> => {
  const [row] = await db
    .select({ sum: sql<string>`coalesce(sum(${transaction.amount}), 0)` })
    .from(transaction)
    .where(eq(transaction.reversesId, id));
  return row?.sum ?? '0';
};
