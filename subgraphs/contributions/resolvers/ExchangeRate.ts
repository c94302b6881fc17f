import type { ExchangeRateResolvers } from '../generated/types.ts';
import { amountOf } from '../ledger/amount.ts';

export const ExchangeRate: Pick<ExchangeRateResolvers, 'value'> = { value: ({ value }) => amountOf(value).toFixed() };
