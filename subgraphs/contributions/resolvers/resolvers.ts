import type { Resolvers } from '../generated/types.ts';
import { AppliedRate } from './AppliedRate.ts';
import { CapabilityRequirement } from './CapabilityRequirement.ts';
import { Commitment } from './Commitment.ts';
import { Contribution } from './Contribution.ts';
import { ContributionShareConnection } from './ContributionShareConnection.ts';
import { ContributionShareEdge } from './ContributionShareEdge.ts';
import { CourseIteration } from './CourseIteration.ts';
import { ExchangeRate } from './ExchangeRate.ts';
import { FundingTotals } from './FundingTotals.ts';
import { LineOfEffort } from './LineOfEffort.ts';
import { LineOfEffortShare } from './LineOfEffortShare.ts';
import { LinkedIterationConnection } from './LinkedIterationConnection.ts';
import { LinkedIterationEdge } from './LinkedIterationEdge.ts';
import { LinkedObjectiveConnection } from './LinkedObjectiveConnection.ts';
import { LinkedObjectiveEdge } from './LinkedObjectiveEdge.ts';
import { LinkedRequirementConnection } from './LinkedRequirementConnection.ts';
import { LinkedRequirementEdge } from './LinkedRequirementEdge.ts';
import { amendCommitment } from './Mutation/amendCommitment.ts';
import { announcePledge } from './Mutation/announcePledge.ts';
import { convertPledge } from './Mutation/convertPledge.ts';
import { createContribution } from './Mutation/createContribution.ts';
import { linkContribution } from './Mutation/linkContribution.ts';
import { loadRates } from './Mutation/loadRates.ts';
import { postTransaction } from './Mutation/postTransaction.ts';
import { reverseTransaction } from './Mutation/reverseTransaction.ts';
import { setCommitmentLabel } from './Mutation/setCommitmentLabel.ts';
import { setContributionLabel } from './Mutation/setContributionLabel.ts';
import { setPledgeLabel } from './Mutation/setPledgeLabel.ts';
import { setTransactionLabel } from './Mutation/setTransactionLabel.ts';
import { signCommitment } from './Mutation/signCommitment.ts';
import { unlinkContribution } from './Mutation/unlinkContribution.ts';
import { Nation } from './Nation.ts';
import { Objective } from './Objective.ts';
import { Organization } from './Organization.ts';
import { Pledge } from './Pledge.ts';
import { aidTypes } from './Query/aidTypes.ts';
import { collaborationTypes } from './Query/collaborationTypes.ts';
import { commitment } from './Query/commitment.ts';
import { commitments } from './Query/commitments.ts';
import { contribution } from './Query/contribution.ts';
import { contributions } from './Query/contributions.ts';
import { exchangeRates } from './Query/exchangeRates.ts';
import { financeTypes } from './Query/financeTypes.ts';
import { flowTypes } from './Query/flowTypes.ts';
import { pledge } from './Query/pledge.ts';
import { pledges } from './Query/pledges.ts';
import { sectors } from './Query/sectors.ts';
import { tiedStatuses } from './Query/tiedStatuses.ts';
import { transaction } from './Query/transaction.ts';
import { transactions } from './Query/transactions.ts';
import { RequirementFunding } from './RequirementFunding.ts';
import { SectorShare } from './SectorShare.ts';
import { Transaction } from './Transaction.ts';

export const resolvers: Resolvers = {
  Query: {
    aidTypes,
    collaborationTypes,
    commitment,
    commitments,
    contribution,
    contributions,
    exchangeRates,
    financeTypes,
    flowTypes,
    pledge,
    pledges,
    sectors,
    tiedStatuses,
    transaction,
    transactions,
  },
  Mutation: {
    amendCommitment,
    announcePledge,
    convertPledge,
    createContribution,
    linkContribution,
    loadRates,
    postTransaction,
    reverseTransaction,
    setCommitmentLabel,
    setContributionLabel,
    setPledgeLabel,
    setTransactionLabel,
    signCommitment,
    unlinkContribution,
  },
  AppliedRate,
  CapabilityRequirement,
  Commitment,
  Contribution,
  ContributionShareConnection,
  ContributionShareEdge,
  CourseIteration,
  ExchangeRate,
  FundingTotals,
  LineOfEffort,
  LineOfEffortShare,
  LinkedIterationConnection,
  LinkedIterationEdge,
  LinkedObjectiveConnection,
  LinkedObjectiveEdge,
  LinkedRequirementConnection,
  LinkedRequirementEdge,
  Nation,
  Objective,
  Organization,
  Pledge,
  RequirementFunding,
  SectorShare,
  Transaction,
};
