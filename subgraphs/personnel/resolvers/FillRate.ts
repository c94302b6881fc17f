import { Decimal } from 'decimal.js';
import type { FillRateResolvers } from '../generated/types.ts';

export const FillRate: Pick<FillRateResolvers, 'percent'> = {
  percent: ({ filled, authorized }) => (authorized === 0 ? null : new Decimal(filled).times(100).dividedBy(authorized).toFixed(2)),
};
