import { loadExisting } from '#kernel/loader.ts';
import type { PledgeResolvers } from '../generated/types.ts';
import { moneyOf } from '../ledger/amount.ts';
import { outstandingOf, pledgeStateOf } from '../ledger/balance.ts';

type Fields = '__resolveReference' | 'contribution' | 'amount' | 'converted' | 'outstanding' | 'state' | 'commitments' | 'transactions' | 'label';

export const Pledge: Pick<PledgeResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.pledgeById.load(id),
  contribution: ({ contributionId }, _, { loaders }) => loadExisting(loaders.contributionById, contributionId),
  amount: async ({ id, currency }, _, { loaders }) => {
    const { pledged } = await loadExisting(loaders.pledgeBalanceById, id);
    return pledged === null ? null : moneyOf(pledged, currency);
  },
  converted: async ({ id, currency }, _, { loaders }) => moneyOf((await loadExisting(loaders.pledgeBalanceById, id)).converted, currency),
  outstanding: async ({ id, currency }, _, { loaders }) => {
    const outstanding = outstandingOf(await loadExisting(loaders.pledgeBalanceById, id));
    return outstanding === null ? null : moneyOf(outstanding, currency);
  },
  state: async ({ id }, _, { loaders }) => pledgeStateOf(await loadExisting(loaders.pledgeBalanceById, id)),
  commitments: ({ id }, args, { loaders }) => loaders.commitmentsOfPledge(args).load(id),
  transactions: ({ id }, args, { loaders }) => loaders.transactionsOfPledge(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
