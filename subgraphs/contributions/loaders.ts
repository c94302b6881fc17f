import { connectedList, connectedListUnder, type ListArgs } from '#kernel/connected-list.ts';
import { connectionOf, pageOf } from '#kernel/connection.ts';
import type { Context } from '#kernel/context.ts';
import type { Database } from '#kernel/database/run.ts';
import { byCode, byId, loadByKey, loaderPerArguments, loadLasting, loadListByKey, loadValueByKey, once } from '#kernel/loader.ts';
import type { DayRange } from './ledger/period.ts';
import type { FundingSum, TotalFrame } from './ledger/total.ts';
import { type CommitmentFilter, type CommitmentOrder, commitmentList, listCommitmentBalances, listCommitmentsById } from './store/commitment.ts';
import { type ContributionFilter, type ContributionOrder, contributionList, listContributionsById } from './store/contribution.ts';
import {
  givenBy,
  type LineOfEffortFundingFilter,
  listIterationFunding,
  listIterationOutstanding,
  listLineOfEffortFunding,
  listLineOfEffortOutstanding,
  listNationFunding,
  listNationOutstanding,
  listRequirementFunding,
  type NationFundingFilter,
} from './store/funding.ts';
import { iterationLinks, type LinkFilter, type LinkOrder, lineOfEffortLinks, listLineOfEffortLinks, objectiveLinks, requirementLinks } from './store/link.ts';
import { listIterationIds, listLineOfEffortCodes, listNationCodes, listObjectiveIds, listOrganizationIds, listRequirementIds } from './store/link-target.ts';
import { listPledgeBalances, listPledgesById, type PledgeFilter, type PledgeOrder, pledgeList } from './store/pledge.ts';
import { countRates, findRate, findRateTableVersion, listRateLoads, listRates, type RateFilter } from './store/rate.ts';
import { findSettings, type Settings } from './store/setting.ts';
import { listTransactionsById, type TransactionFilter, type TransactionOrder, transactionList } from './store/transaction.ts';

// Codes of the reference data: no role removes one, so what was found stays known.
const nations = new Map<string, { readonly code: string }>();
const linesOfEffort = new Map<string, { readonly code: string }>();

/** Links of other owners: their keys, where the viewer may see them. */
const targetLoaders = (db: Database) => ({
  nationByCode: loadLasting(nations, (codes) => listNationCodes(db, codes), byCode),
  lineOfEffortByCode: loadLasting(linesOfEffort, (codes) => listLineOfEffortCodes(db, codes), byCode),
  objectiveById: loadByKey((ids) => listObjectiveIds(db, ids), byId),
  requirementById: loadByKey((ids) => listRequirementIds(db, ids), byId),
  organizationById: loadByKey((ids) => listOrganizationIds(db, ids), byId),
  iterationById: loadByKey((ids) => listIterationIds(db, ids), byId),
});

// An empty filter rather than none: the lists of links always filter their targets.
const filtered = <Args extends { readonly filter?: unknown }>(args: Args) => ({ ...args, filter: args.filter ?? {} });

const linkLoaders = (db: Database) => {
  const requirementsOfContribution = connectedListUnder(db, requirementLinks, 'contributionId');
  const objectivesOfContribution = connectedListUnder(db, objectiveLinks, 'contributionId');
  const iterationsOfContribution = connectedListUnder(db, iterationLinks, 'contributionId');
  const ofLineOfEffort = connectedListUnder(db, lineOfEffortLinks, 'lineOfEffort');
  const ofRequirement = connectedListUnder(db, requirementLinks, 'requirementId');
  const ofObjective = connectedListUnder(db, objectiveLinks, 'objectiveId');
  const ofIteration = connectedListUnder(db, iterationLinks, 'iterationId');
  type Args = ListArgs<LinkOrder, LinkFilter>;
  return {
    linesOfEffortOfContribution: loadListByKey(
      (ids) => listLineOfEffortLinks(db, ids),
      (link) => link.contributionId,
    ),
    requirementsOfContribution: (args: Args) => requirementsOfContribution(filtered(args)),
    objectivesOfContribution: (args: Args) => objectivesOfContribution(filtered(args)),
    iterationsOfContribution: (args: Args) => iterationsOfContribution(filtered(args)),
    contributionsOfLineOfEffort: (args: Args) => ofLineOfEffort(filtered(args)),
    contributionsOfRequirement: (args: Args) => ofRequirement(filtered(args)),
    contributionsOfObjective: (args: Args) => ofObjective(filtered(args)),
    contributionsOfIteration: (args: Args) => ofIteration(filtered(args)),
  };
};

const ledgerLoaders = (db: Database) => ({
  pledges: (args: ListArgs<PledgeOrder, PledgeFilter>) => connectedList(db, pledgeList, args),
  pledgesOfContribution: connectedListUnder(db, pledgeList, 'contributionId'),
  pledgeById: loadByKey((ids) => listPledgesById(db, ids), byId),
  pledgeBalanceById: loadByKey((ids) => listPledgeBalances(db, ids), byId),
  commitments: (args: ListArgs<CommitmentOrder, CommitmentFilter>) => connectedList(db, commitmentList, args),
  commitmentsOfContribution: connectedListUnder(db, commitmentList, 'contributionId'),
  commitmentsOfPledge: connectedListUnder(db, commitmentList, 'pledgeId'),
  commitmentById: loadByKey((ids) => listCommitmentsById(db, ids), byId),
  commitmentBalanceById: loadByKey((ids) => listCommitmentBalances(db, ids), byId),
  transactions: (args: ListArgs<TransactionOrder, TransactionFilter>) => connectedList(db, transactionList, args),
  transactionsOfContribution: connectedListUnder(db, transactionList, 'contributionId'),
  transactionsOfPledge: connectedListUnder(db, transactionList, 'pledgeId'),
  transactionsOfCommitment: connectedListUnder(db, transactionList, 'commitmentId'),
  transactionsOfReceiver: connectedListUnder(db, transactionList, 'receiverOrgId'),
  transactionById: loadByKey((ids) => listTransactionsById(db, ids), byId),
});

const rateLoaders = (db: Database, settings: () => Promise<Settings>) => ({
  rateLoadByVersion: loadByKey(
    (versions) => listRateLoads(db, versions),
    ({ version }) => String(version),
  ),
  exchangeRates: async (args: ListArgs<'DATE', RateFilter>) => {
    const { field, direction = 'ASC' } = args.orderBy ?? { field: 'DATE', direction: 'DESC' };
    const filter = args.filter ?? {};
    const page = pageOf(args, { filter, field, direction }, { key: 'date', id: 'uuid' });
    const rows = await listRates(db, { filter, direction, after: page.after, limit: page.first + 1 });
    return connectionOf(
      rows,
      page,
      ({ date, id }) => ({ key: date, id }),
      () => countRates(db, filter),
    );
  },
  /** Today's rate into the reporting currency. */
  reportingRate: async (currency: string) => {
    const { today, reportingCurrency } = await settings();
    return findRate(db, currency, reportingCurrency, today);
  },
});

const none: readonly FundingSum[] = [];

/** Nations are asked about together where the days are the same, whatever lines of effort are named. */
const ofNations = (list: (given: readonly string[], range: DayRange) => Promise<ReadonlyMap<string, readonly FundingSum[]>>) => {
  const inRange = loaderPerArguments((range: DayRange) => loadValueByKey((given) => list(given, range), none));
  return (nation: string, filter: NationFundingFilter) => inRange({ from: filter.from, to: filter.to }).load(givenBy(nation, filter));
};

const fundingLoaders = (db: Database, settings: () => Promise<Settings>) => ({
  totalFrame: once(async (): Promise<TotalFrame> => {
    const [{ now, reportingCurrency }, rateTableVersion] = await Promise.all([settings(), findRateTableVersion(db)]);
    return { asOf: now, reportingCurrency, rateTableVersion };
  }),
  fundingOfNation: ofNations((given, range) => listNationFunding(db, given, range)),
  outstandingOfNation: ofNations((given, range) => listNationOutstanding(db, given, range)),
  fundingOfLineOfEffort: loaderPerArguments((filter: LineOfEffortFundingFilter) => loadValueByKey((codes) => listLineOfEffortFunding(db, codes, filter), none)),
  outstandingOfLineOfEffort: loaderPerArguments((filter: LineOfEffortFundingFilter) =>
    loadValueByKey((codes) => listLineOfEffortOutstanding(db, codes, filter), none),
  ),
  fundingOfRequirement: loadValueByKey((ids) => listRequirementFunding(db, ids), none),
  fundingOfIteration: loadValueByKey((ids) => listIterationFunding(db, ids), none),
  outstandingOfIteration: loadValueByKey((ids) => listIterationOutstanding(db, ids), none),
});

export const createLoaders = (db: Database) => {
  const settings = once(() => findSettings(db));
  return {
    contributions: (args: ListArgs<ContributionOrder, ContributionFilter>) => connectedList(db, contributionList, args),
    contributionsOfDonor: connectedListUnder(db, contributionList, 'donor'),
    contributionById: loadByKey((ids) => listContributionsById(db, ids), byId),
    ...targetLoaders(db),
    ...linkLoaders(db),
    ...ledgerLoaders(db),
    ...rateLoaders(db, settings),
    ...fundingLoaders(db, settings),
  };
};

export type ContributionsContext = Context<ReturnType<typeof createLoaders>>;
