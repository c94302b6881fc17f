import { loadExisting } from '#kernel/loader.ts';
import type { TransactionResolvers } from '../generated/types.ts';
import { amountOf, fromMinor, moneyOf } from '../ledger/amount.ts';
import { appliedRateOf } from '../ledger/applied-rate.ts';

type Fields =
  | '__resolveReference'
  | 'contribution'
  | 'amount'
  | 'reportingAmount'
  | 'rate'
  | 'pledge'
  | 'commitment'
  | 'commitmentAmount'
  | 'commitmentRate'
  | 'providerOrg'
  | 'receiverOrg'
  | 'reverses'
  | 'postedAt'
  | 'label';

export const Transaction: Pick<TransactionResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.transactionById.load(id),
  contribution: ({ contributionId }, _, { loaders }) => loadExisting(loaders.contributionById, contributionId),
  amount: ({ amount, currency }) => moneyOf(amount, currency),
  reportingAmount: ({ reportingCurrency, reportingMinor }) =>
    reportingCurrency === null || reportingMinor === null ? null : moneyOf(fromMinor(reportingMinor, reportingCurrency), reportingCurrency),
  rate: appliedRateOf,
  pledge: ({ pledgeId }, _, { loaders }) => (pledgeId === null ? null : loaders.pledgeById.load(pledgeId)),
  commitment: ({ commitmentId }, _, { loaders }) => (commitmentId === null ? null : loaders.commitmentById.load(commitmentId)),
  commitmentAmount: async ({ commitmentId, commitmentAmount }, _, { loaders }) => {
    const commitment = commitmentId === null ? null : await loaders.commitmentById.load(commitmentId);
    return commitment === null || commitmentAmount === null ? null : moneyOf(commitmentAmount, commitment.currency);
  },
  commitmentRate: ({ commitmentRate }) => (commitmentRate === null ? null : amountOf(commitmentRate).toFixed()),
  providerOrg: ({ providerOrgId }, _, { loaders }) => (providerOrgId === null ? null : loaders.organizationById.load(providerOrgId)),
  receiverOrg: ({ receiverOrgId }, _, { loaders }) => (receiverOrgId === null ? null : loaders.organizationById.load(receiverOrgId)),
  reverses: ({ reversesId }, _, { loaders }) => (reversesId === null ? null : loaders.transactionById.load(reversesId)),
  postedAt: ({ createdAt }) => createdAt,
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
