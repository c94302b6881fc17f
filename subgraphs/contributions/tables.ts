import { sql } from 'drizzle-orm';
import { boolean, customType, date, integer, jsonb, numeric, type PgColumn, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { labelColumns } from '#kernel/label/columns.ts';
import type { ListIndex, Protection } from '#kernel/label/protection.ts';
import type { Vocabulary } from './codes/code-tables.ts';

const contributions = pgSchema('contributions');

/** A count of minor units, kept as text: JavaScript's numbers would lose its last digits. */
const minorUnits = customType<{ data: string; driverData: string }>({ dataType: () => 'bigint' });

// Milliseconds, since a cursor carries no finer time.
const moment = () => timestamp({ withTimezone: true, precision: 3 }).notNull().default(sql`coalition.now()`);
const day = () => date({ mode: 'string' });
const version = () => integer().notNull().default(1);

/** The share of a contribution that a sector has: a percentage with two decimals, as text. */
export type SectorShare = { readonly vocabulary: Vocabulary; readonly code: string; readonly percentage: string };

export const contributionStatuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED'] as const;
export const transactionTypes = ['PLEDGE', 'COMMITMENT', 'DISBURSEMENT', 'EXPENDITURE', 'INCOMING_FUNDS', 'REIMBURSEMENT'] as const;

export const contribution = contributions.table('contribution', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  donor: text().notNull(),
  reference: text().notNull(),
  title: text().notNull(),
  description: text(),
  status: text({ enum: contributionStatuses }).notNull(),
  plannedStart: day(),
  plannedEnd: day(),
  actualStart: day(),
  actualEnd: day(),
  plannedStartKey: day().notNull().generatedAlwaysAs(sql`coalesce(planned_start, date '9999-12-31')`),
  aidType: text(),
  flowType: text(),
  financeType: text(),
  tiedStatus: text(),
  collaborationType: text(),
  odaEligibility: text({ enum: ['DECLARED_ODA', 'DECLARED_NON_ODA', 'MIXED', 'NOT_DECLARED'] }).notNull(),
  sectors: jsonb().$type<readonly SectorShare[]>().notNull(),
  earmark: text(),
  conditions: text(),
  secondary: boolean().notNull(),
  notional: boolean().notNull(),
  createdAt: moment(),
  version: version(),
});

const linkColumns = () => ({ id: uuid().primaryKey().defaultRandom(), ...labelColumns(), contributionId: uuid().notNull(), linkedAt: moment() });

export const contributionLineOfEffort = contributions.table('contribution_line_of_effort', {
  ...linkColumns(),
  lineOfEffort: text().notNull(),
  percentage: numeric({ precision: 5, scale: 2 }).notNull(),
});

export const contributionRequirement = contributions.table('contribution_requirement', {
  ...linkColumns(),
  requirementId: uuid().notNull(),
  percentage: numeric({ precision: 5, scale: 2 }).notNull(),
});

export const contributionObjective = contributions.table('contribution_objective', { ...linkColumns(), objectiveId: uuid().notNull() });

export const contributionIteration = contributions.table('contribution_iteration', {
  ...linkColumns(),
  iterationId: uuid().notNull(),
  percentage: numeric({ precision: 5, scale: 2 }).notNull(),
});

export const pledge = contributions.table('pledge', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  contributionId: uuid().notNull(),
  currency: text().notNull(),
  event: text(),
  announcedOn: day().notNull(),
  expectedBy: day(),
  createdAt: moment(),
  version: version(),
});

export const commitment = contributions.table('commitment', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  contributionId: uuid().notNull(),
  pledgeId: uuid(),
  currency: text().notNull(),
  agreement: text(),
  description: text(),
  signedOn: day().notNull(),
  validTo: day(),
  createdAt: moment(),
  version: version(),
});

export const transaction = contributions.table('transaction', {
  id: uuid().primaryKey().defaultRandom(),
  ...labelColumns(),
  contributionId: uuid().notNull(),
  type: text({ enum: transactionTypes }).notNull(),
  date: day().notNull(),
  valueDate: day().notNull(),
  currency: text().notNull(),
  amount: numeric().notNull(),
  amountMinor: minorUnits().notNull(),
  pledgeId: uuid(),
  commitmentId: uuid(),
  providerOrgId: uuid(),
  receiverOrgId: uuid(),
  description: text(),
  reversesId: uuid(),
  commitmentAmount: numeric(),
  commitmentRate: numeric(),
  reportingCurrency: text(),
  reportingMinor: numeric(),
  rateId: uuid(),
  rateBase: text(),
  rateQuote: text(),
  rateDate: day(),
  rateValue: numeric(),
  rateSource: text(),
  rateNotional: boolean(),
  rateLoadVersion: integer(),
  createdAt: moment(),
  version: version(),
});

/** What lines sum to, by grain: kept by triggers on them (Decision 8). */
export const runningTotal = contributions.table('running_total', {
  grain: text({ enum: ['DONOR', 'EVER', 'YEAR', 'MONTH', 'PLEDGE', 'PLEDGE_DAY', 'COMMITMENT'] }).notNull(),
  labelId: labelColumns().labelId,
  pledgeId: uuid(),
  commitmentId: uuid(),
  type: text({ enum: transactionTypes }).notNull(),
  amount: numeric().notNull(),
  taken: numeric(),
  lines: minorUnits().notNull(),
});

export const rateLoad = contributions.table('rate_load', { version: integer().primaryKey(), loadedAt: moment(), rates: integer().notNull() });

export const exchangeRate = contributions.table('exchange_rate', {
  id: uuid().primaryKey().defaultRandom(),
  base: text().notNull(),
  quote: text().notNull(),
  date: day().notNull(),
  value: numeric().notNull(),
  source: text().notNull(),
  notional: boolean().notNull(),
  loadVersion: integer().notNull(),
});

/** An index for each order, on its own and below each of these columns. */
const indexes = (by: readonly PgColumn[], orders: readonly PgColumn[]): readonly ListIndex[] =>
  orders.flatMap((orderBy) => [{ orderBy }, ...by.map((column) => ({ by: column, orderBy }))]);

// A link always has its contribution's label; only that may change, and a link may be taken back.
const linkWrites = (labelId: PgColumn) => ({ insert: true, update: [labelId], delete: true });

// What running totals are made of.
const summed = [
  transaction.contributionId,
  transaction.labelId,
  transaction.type,
  transaction.date,
  transaction.currency,
  transaction.reportingCurrency,
  transaction.pledgeId,
  transaction.commitmentId,
  transaction.amount,
  transaction.amountMinor,
  transaction.reportingMinor,
  transaction.commitmentAmount,
];

/** What guards the tables of this subgraph. */
export const protections: readonly Protection[] = [
  {
    kind: 'labelled',
    table: contribution,
    published: [contribution.id],
    kept: [contribution.id, contribution.labelId, contribution.donor, contribution.secondary],
    lists: indexes([contribution.donor, contribution.status], [contribution.title, contribution.createdAt, contribution.plannedStartKey]),
    writes: { insert: true, update: [contribution.labelId, contribution.version] },
  },
  {
    kind: 'labelled',
    table: contributionLineOfEffort,
    lists: indexes([contributionLineOfEffort.contributionId, contributionLineOfEffort.lineOfEffort], [contributionLineOfEffort.linkedAt]),
    writes: linkWrites(contributionLineOfEffort.labelId),
  },
  {
    kind: 'labelled',
    table: contributionRequirement,
    lists: indexes([contributionRequirement.contributionId, contributionRequirement.requirementId], [contributionRequirement.linkedAt]),
    writes: linkWrites(contributionRequirement.labelId),
  },
  {
    kind: 'labelled',
    table: contributionObjective,
    lists: indexes([contributionObjective.contributionId, contributionObjective.objectiveId], [contributionObjective.linkedAt]),
    writes: linkWrites(contributionObjective.labelId),
  },
  {
    kind: 'labelled',
    table: contributionIteration,
    lists: indexes([contributionIteration.contributionId, contributionIteration.iterationId], [contributionIteration.linkedAt]),
    writes: linkWrites(contributionIteration.labelId),
  },
  {
    kind: 'labelled',
    table: pledge,
    kept: [pledge.id, pledge.labelId],
    lists: indexes([pledge.contributionId], [pledge.announcedOn]),
    writes: { insert: true, update: [pledge.labelId, pledge.version] },
  },
  {
    kind: 'labelled',
    table: commitment,
    kept: [commitment.id, commitment.labelId, commitment.pledgeId],
    lists: indexes([commitment.contributionId, commitment.pledgeId], [commitment.signedOn]),
    writes: { insert: true, update: [commitment.labelId, commitment.version] },
  },
  {
    kind: 'labelled',
    table: transaction,
    published: [transaction.id],
    kept: summed,
    lists: indexes(
      [transaction.contributionId, transaction.commitmentId, transaction.pledgeId, transaction.receiverOrgId, transaction.type],
      [transaction.date, transaction.amountMinor],
    ),
    writes: { insert: true, update: [transaction.labelId, transaction.version] },
  },
  {
    kind: 'running',
    table: runningTotal,
    functions: ['contributions.keep_running_totals()', 'contributions.keep_quiet_totals()'],
    writes: { insert: false, update: [] },
  },
  { kind: 'reference', table: rateLoad, writes: { insert: true, update: [] } },
  { kind: 'reference', table: exchangeRate, writes: { insert: true, update: [] } },
];
