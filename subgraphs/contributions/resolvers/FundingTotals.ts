import type { FundingTotalsResolvers } from '../generated/types.ts';
import { type FundingSum, measureOf } from '../ledger/total.ts';
import type { ContributionsContext } from '../loaders.ts';
import type { FundingTotalsRow } from '../mappers.ts';

const measure = async (read: FundingTotalsRow['sums'], name: FundingSum['measure'], loaders: ContributionsContext['loaders']) => {
  const [sums, { reportingCurrency }] = await Promise.all([read(), loaders.totalFrame()]);
  return measureOf(sums, name, reportingCurrency);
};

type Fields = 'basis' | 'asOf' | 'reportingCurrency' | 'rateTableVersion' | 'pledged' | 'committed' | 'disbursed' | 'expended' | 'outstandingPledges';

export const FundingTotals: Pick<FundingTotalsResolvers, Fields> = {
  basis: () => 'VIEWER_SCOPED',
  asOf: async (_, _args, { loaders }) => (await loaders.totalFrame()).asOf,
  reportingCurrency: async (_, _args, { loaders }) => (await loaders.totalFrame()).reportingCurrency,
  rateTableVersion: async (_, _args, { loaders }) => (await loaders.totalFrame()).rateTableVersion,
  pledged: ({ sums }, _, { loaders }) => measure(sums, 'PLEDGE', loaders),
  committed: ({ sums }, _, { loaders }) => measure(sums, 'COMMITMENT', loaders),
  disbursed: ({ sums }, _, { loaders }) => measure(sums, 'DISBURSEMENT', loaders),
  expended: ({ sums }, _, { loaders }) => measure(sums, 'EXPENDITURE', loaders),
  outstandingPledges: ({ outstanding }, _, { loaders }) => measure(outstanding, 'OUTSTANDING', loaders),
};
