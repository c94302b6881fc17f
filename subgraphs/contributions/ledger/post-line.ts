import type { Database } from '#kernel/database/run.ts';
import { findRate } from '../store/rate.ts';
import { insertTransaction, type NewTransaction } from '../store/transaction.ts';
import { type Amount, convert, minorOf, moneyOf } from './amount.ts';

type Line = Omit<NewTransaction, 'amount' | 'amountMinor'> & { readonly amount: Amount };

/** The reporting amount of a line and the rate behind it, as the line keeps them (DC-08). */
export type Reporting = Pick<
  NewTransaction,
  'reportingCurrency' | 'reportingMinor' | 'rateId' | 'rateBase' | 'rateQuote' | 'rateDate' | 'rateValue' | 'rateSource' | 'rateNotional' | 'rateLoadVersion'
>;

/** Converts into the reporting currency by the rate of the value date; without a rate the line stays unconverted (DC-08). */
export const reportingOf = async (
  db: Database,
  { amount, currency, valueDate, reportingCurrency }: { amount: Amount; currency: string; valueDate: string; reportingCurrency: string },
): Promise<Reporting> => {
  if (currency === reportingCurrency) return { reportingCurrency, reportingMinor: minorOf(amount, currency) };
  const rate = await findRate(db, currency, reportingCurrency, valueDate);
  if (rate === null) return {};
  return {
    reportingCurrency,
    reportingMinor: minorOf(convert(amount, currency, reportingCurrency, rate), reportingCurrency),
    rateId: rate.id,
    rateBase: rate.base,
    rateQuote: rate.quote,
    rateDate: rate.date,
    rateValue: rate.value,
    rateSource: rate.source,
    rateNotional: rate.notional,
    rateLoadVersion: rate.loadVersion,
  };
};

/** Writes a line: once, and never again (DC-03). @returns its id */
export const postLine = (db: Database, { amount, ...line }: Line): Promise<string> =>
  insertTransaction(db, { ...line, amount: moneyOf(amount, line.currency).amount, amountMinor: minorOf(amount, line.currency) });
