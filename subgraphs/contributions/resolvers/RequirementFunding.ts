import type { RequirementFundingResolvers } from '../generated/types.ts';
import { gapOf } from '../ledger/gap.ts';
import { measureOf } from '../ledger/total.ts';

type Fields = 'basis' | 'asOf' | 'reportingCurrency' | 'rateTableVersion' | 'committed' | 'disbursed' | 'expended' | 'gap';

export const RequirementFunding: Pick<RequirementFundingResolvers, Fields> = {
  basis: () => 'VIEWER_SCOPED',
  asOf: async (_, _args, { loaders }) => (await loaders.totalFrame()).asOf,
  reportingCurrency: async (_, _args, { loaders }) => (await loaders.totalFrame()).reportingCurrency,
  rateTableVersion: async (_, _args, { loaders }) => (await loaders.totalFrame()).rateTableVersion,
  committed: async ({ sums }, _, { loaders }) => measureOf(sums, 'COMMITMENT', (await loaders.totalFrame()).reportingCurrency),
  disbursed: async ({ sums }, _, { loaders }) => measureOf(sums, 'DISBURSEMENT', (await loaders.totalFrame()).reportingCurrency),
  expended: async ({ sums }, _, { loaders }) => measureOf(sums, 'EXPENDITURE', (await loaders.totalFrame()).reportingCurrency),
  gap: async ({ sums, estimatedCost }, _, { loaders }) => {
    if (estimatedCost === null) return null;
    const { reportingCurrency } = await loaders.totalFrame();
    const rate = estimatedCost.currency === reportingCurrency ? null : await loaders.reportingRate(estimatedCost.currency);
    return gapOf(estimatedCost, measureOf(sums, 'COMMITMENT', reportingCurrency), reportingCurrency, rate);
  },
};
