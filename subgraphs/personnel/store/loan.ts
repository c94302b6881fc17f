import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { ListSpec } from '#kernel/connected-list.ts';
import { isAmong } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { RowOf } from '#kernel/database/statement.ts';
import { rowsByKey } from '#kernel/rows-by-key.ts';
import { billetLoan } from '../tables.ts';
import type { Days } from './tour.ts';

const columns = {
  id: billetLoan.id,
  labelId: billetLoan.labelId,
  originator: billetLoan.originator,
  billetId: billetLoan.billetId,
  toNation: billetLoan.toNation,
  startsOn: billetLoan.startsOn,
  endsOn: billetLoan.endsOn,
  reason: billetLoan.reason,
  notional: billetLoan.notional,
  version: billetLoan.version,
};

export type BilletLoanRow = RowOf<typeof columns>;

export const billetLoanList: ListSpec<typeof columns, 'FROM', Record<string, never>> = {
  table: billetLoan,
  columns,
  orders: { FROM: 'startsOn' },
  defaultOrder: { field: 'FROM', direction: 'ASC' },
};

export const listBilletLoansById = rowsByKey(columns, billetLoan.id);

export const findBilletLoan = async (db: Database, id: string): Promise<BilletLoanRow | null> => (await listBilletLoansById(db, [id]))[0] ?? null;

export type LoanWanted = Days & { readonly billetId: string; readonly nation: string; readonly lenders: readonly string[] };

/** Is the billet lent to the nation on all of these days, by one that fills it, in a loan that the viewer may see (PE-03)? */
export const hasLoan = async (db: Database, { billetId, nation, lenders, arrival, departure }: LoanWanted): Promise<boolean> => {
  const [row] = await db
    .select({ id: billetLoan.id })
    .from(billetLoan)
    .where(
      and(
        eq(billetLoan.billetId, billetId),
        eq(billetLoan.toNation, nation),
        isAmong(billetLoan.originator, lenders),
        lte(billetLoan.startsOn, arrival),
        gte(billetLoan.endsOn, departure),
      ),
    )
    .limit(1);
  return row !== undefined;
};

export const insertBilletLoan = async (db: Database, values: typeof billetLoan.$inferInsert): Promise<string> => {
  const [row] = await db.insert(billetLoan).values(values).returning({ id: billetLoan.id });
  if (row === undefined) throw new Error('nothing was inserted');
  return row.id;
};

/** Labels the version that the caller saw. @returns false where somebody else was first */
export const updateBilletLoanLabel = async (db: Database, id: string, expectedVersion: number, labelId: string): Promise<boolean> => {
  const rows = await db
    .update(billetLoan)
    .set({ labelId, version: sql`${billetLoan.version} + 1` })
    .where(and(eq(billetLoan.id, id), eq(billetLoan.version, expectedVersion)))
    .returning({ id: billetLoan.id });
  return rows.length > 0;
};
