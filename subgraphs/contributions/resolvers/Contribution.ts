import { loadExisting } from '#kernel/loader.ts';
import { type CodeTable, findCode } from '../codes/code-tables.ts';
import type { ContributionResolvers } from '../generated/types.ts';

const codeOf = (table: CodeTable, code: string | null) => (code === null ? null : findCode(table, code));

type Fields =
  | '__resolveReference'
  | 'donor'
  | 'aidType'
  | 'flowType'
  | 'financeType'
  | 'tiedStatus'
  | 'collaborationType'
  | 'linesOfEffort'
  | 'requirements'
  | 'objectives'
  | 'iterations'
  | 'pledges'
  | 'commitments'
  | 'transactions'
  | 'label';

export const Contribution: Pick<ContributionResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.contributionById.load(id),
  donor: ({ donor }, _, { loaders }) => loaders.nationByCode.load(donor),
  aidType: ({ aidType }) => codeOf('aidType', aidType),
  flowType: ({ flowType }) => codeOf('flowType', flowType),
  financeType: ({ financeType }) => codeOf('financeType', financeType),
  tiedStatus: ({ tiedStatus }) => codeOf('tiedStatus', tiedStatus),
  collaborationType: ({ collaborationType }) => codeOf('collaborationType', collaborationType),
  linesOfEffort: ({ id }, _, { loaders }) => loaders.linesOfEffortOfContribution.load(id),
  requirements: ({ id }, args, { loaders }) => loaders.requirementsOfContribution(args).load(id),
  objectives: ({ id }, args, { loaders }) => loaders.objectivesOfContribution(args).load(id),
  iterations: ({ id }, args, { loaders }) => loaders.iterationsOfContribution(args).load(id),
  pledges: ({ id }, args, { loaders }) => loaders.pledgesOfContribution(args).load(id),
  commitments: ({ id }, args, { loaders }) => loaders.commitmentsOfContribution(args).load(id),
  transactions: ({ id }, args, { loaders }) => loaders.transactionsOfContribution(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
