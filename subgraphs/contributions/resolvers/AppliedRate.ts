import type { AppliedRateResolvers } from '../generated/types.ts';
import { amountOf } from '../ledger/amount.ts';

export const AppliedRate: Pick<AppliedRateResolvers, 'value'> = { value: ({ value }) => amountOf(value).toFixed() };
