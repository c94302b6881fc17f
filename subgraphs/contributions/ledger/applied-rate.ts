import type { AppliedRate } from '../store/rate.ts';
import type { TransactionRow } from '../store/transaction.ts';

/** The rate as the line keeps it: all of it, or nothing. */
export const appliedRateOf = (line: TransactionRow): AppliedRate | null => {
  const { rateId: id, rateBase: base, rateQuote: quote, rateDate: date, rateValue: value, rateSource: source, rateNotional: notional } = line;
  const { rateLoadVersion: loadVersion } = line;
  if (id === null || base === null || quote === null || date === null || value === null || source === null || notional === null || loadVersion === null) {
    return null;
  }
  return { id, base, quote, date, value, source, notional, loadVersion };
};
