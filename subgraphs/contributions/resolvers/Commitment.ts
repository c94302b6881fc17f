import { loadExisting } from '#kernel/loader.ts';
import type { CommitmentResolvers } from '../generated/types.ts';
import { moneyOf } from '../ledger/amount.ts';
import { commitmentStateOf, undisbursedOf } from '../ledger/balance.ts';

type Fields = '__resolveReference' | 'contribution' | 'pledge' | 'amount' | 'disbursed' | 'undisbursed' | 'state' | 'transactions' | 'label';

export const Commitment: Pick<CommitmentResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.commitmentById.load(id),
  contribution: ({ contributionId }, _, { loaders }) => loadExisting(loaders.contributionById, contributionId),
  pledge: ({ pledgeId }, _, { loaders }) => (pledgeId === null ? null : loaders.pledgeById.load(pledgeId)),
  amount: async ({ id, currency }, _, { loaders }) => {
    const { committed } = await loadExisting(loaders.commitmentBalanceById, id);
    return committed === null ? null : moneyOf(committed, currency);
  },
  disbursed: async ({ id, currency }, _, { loaders }) => moneyOf((await loadExisting(loaders.commitmentBalanceById, id)).disbursed, currency),
  undisbursed: async ({ id, currency }, _, { loaders }) => {
    const undisbursed = undisbursedOf(await loadExisting(loaders.commitmentBalanceById, id));
    return undisbursed === null ? null : moneyOf(undisbursed, currency);
  },
  state: async ({ id }, _, { loaders }) => commitmentStateOf(await loadExisting(loaders.commitmentBalanceById, id)),
  transactions: ({ id }, args, { loaders }) => loaders.transactionsOfCommitment(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
