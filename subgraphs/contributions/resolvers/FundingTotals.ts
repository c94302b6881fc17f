import type { FundingTotalsResolvers } from '../generated/types.ts';
import { measureOf } from '../ledger/total.ts';

type Fields = 'basis' | 'asOf' | 'reportingCurrency' | 'rateTableVersion' | 'pledged' | 'committed' | 'disbursed' | 'expended' | 'outstandingPledges';

export const FundingTotals: Pick<FundingTotalsResolvers, Fields> = {
  basis: () => 'VIEWER_SCOPED',
  asOf: async (_, _args, { loaders }) => (await loaders.totalFrame()).asOf,
  reportingCurrency: async (_, _args, { loaders }) => (await loaders.totalFrame()).reportingCurrency,
  rateTableVersion: async (_, _args, { loaders }) => (await loaders.totalFrame()).rateTableVersion,
  pledged: async ({ sums }, _, { loaders }) => measureOf(sums, 'PLEDGE', (await loaders.totalFrame()).reportingCurrency),
  committed: async ({ sums }, _, { loaders }) => measureOf(sums, 'COMMITMENT', (await loaders.totalFrame()).reportingCurrency),
  disbursed: async ({ sums }, _, { loaders }) => measureOf(sums, 'DISBURSEMENT', (await loaders.totalFrame()).reportingCurrency),
  expended: async ({ sums }, _, { loaders }) => measureOf(sums, 'EXPENDITURE', (await loaders.totalFrame()).reportingCurrency),
  outstandingPledges: async ({ sums }, _, { loaders }) => measureOf(sums, 'OUTSTANDING', (await loaders.totalFrame()).reportingCurrency),
};
