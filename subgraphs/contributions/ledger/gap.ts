import { amountOf, convert, type Money, moneyOf, type Rate } from './amount.ts';
import type { MeasureTotal } from './total.ts';

/** What is missing of a cost, in the reporting currency; null where the cost or a line has no rate: absence is never zero (DC-08). */
export const gapOf = (cost: Money, committed: MeasureTotal, reportingCurrency: string, rate: Rate | null): Money | null => {
  if (committed.reporting === null || committed.unconvertedCount > 0) return null;
  if (cost.currency !== reportingCurrency && rate === null) return null;
  const converted = rate === null ? amountOf(cost.amount) : convert(amountOf(cost.amount), cost.currency, reportingCurrency, rate);
  return moneyOf(converted.minus(committed.reporting.amount), reportingCurrency);
};
