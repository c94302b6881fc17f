import type { Viewer } from '#kernel/viewer.ts';
import type { Data, Graph } from '../../kit/graph.ts';
import type { Knowledge } from './bad-values.ts';
import {
  canada,
  commitmentInput,
  contribution,
  contributionInput,
  coordinator,
  day,
  disbursementInput,
  done,
  type Input,
  pledgeInput,
  usa,
} from './fixture.ts';
import { iterationOf } from './iteration.ts';

// A nation with one of everything, another whose one of everything is hidden, and released, and a good input of every mutation.

/** One of everything, by id. */
export type Stock = {
  readonly contribution: string;
  readonly pledge: string;
  readonly commitment: string;
  readonly line: string;
  readonly requirement: string;
  readonly objective: string;
  readonly iteration: string;
  readonly organization: string;
};

export type World = { readonly own: Stock; readonly hidden: Stock; readonly visible: Stock };

const nations = async (graph: Graph, as: Viewer, field: string, entity: string, input: Input): Promise<string> => {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { entity: ${entity} { id } problems { message } } }`;
  const { payload } = await graph.data('nations', as, document, { input: { idempotencyKey: crypto.randomUUID(), notional: true, ...input } });
  if (payload.entity === null) throw new Error(`${field}: ${JSON.stringify(payload.problems)}`);
  return payload.entity.id;
};

let edition = 0;

const requirementOf = (graph: Graph, as: Viewer, label: Input) => {
  const need = { title: 'NOTIONAL need', type: 'TRAINING', quantity: '2', unit: 'courses', priority: 2, needBy: day(200), lineOfEffort: 'LOE-LOG' };
  return nations(graph, as, 'raiseRequirement', 'requirement', { ...need, label });
};

const objectiveOf = async (graph: Graph, label: Input) => {
  edition += 1;
  const planId = await nations(graph, coordinator, 'savePlan', 'plan', { title: `NOTIONAL plan ${edition}`, edition, startYear: 2026, endYear: 2030, label });
  return nations(graph, coordinator, 'saveObjective', 'objective', { planId, lineOfEffort: 'LOE-LOG', title: 'NOTIONAL objective', label });
};

const stockOf = async (graph: Graph, as: Viewer, label: Input, planLabel: Input): Promise<Stock> => {
  const { id } = await contribution(graph, { label }, as);
  const pledge = await done(graph, as, 'announcePledge', pledgeInput(id, '1000.00', { label }));
  const commitment = await done(graph, as, 'signCommitment', commitmentInput(id, '1000.00', { label }));
  const line = await done(graph, as, 'postTransaction', disbursementInput(id, commitment.id, '100.00', { label }));
  return {
    contribution: id,
    pledge: pledge.id,
    commitment: commitment.id,
    line: line.id,
    requirement: await requirementOf(graph, as, label),
    objective: await objectiveOf(graph, planLabel),
    iteration: await iterationOf(graph, as.nation, label),
    organization: await nations(graph, as, 'saveOrganization', 'organization', {
      name: 'NOTIONAL works',
      kind: 'IMPLEMENTER',
      type: '10',
      nation: as.nation,
      label,
    }),
  };
};

export const openWorld = async (graph: Graph): Promise<World> => ({
  own: await stockOf(graph, canada, { releasableTo: ['USA'] }, { groups: ['COALITION'] }),
  hidden: await stockOf(graph, usa, {}, {}),
  visible: await stockOf(graph, usa, { releasableTo: ['CAN'] }, { groups: ['COALITION'] }),
});

/** A good input of a mutation, and one change that makes it another good request. */
export type Variant = {
  readonly name: string;
  readonly mutation: string;
  readonly as: Viewer;
  /** True where the record belongs to another, or will. */
  readonly belongs?: boolean;
  readonly input: (graph: Graph, own: Stock) => Promise<Input> | Input;
  readonly other: Input;
};

const label = { releasableTo: ['USA'] };
const versionOf = async (graph: Graph, field: string, id: string): Promise<number> => {
  const data: Data = await graph.data('contributions', canada, `query ($id: ID!) { row: ${field}(id: $id) { version } }`, { id });
  return data.row.version;
};

const labelVariant = (mutation: string, field: 'contribution' | 'pledge' | 'commitment' | 'transaction', more: Input = {}): Variant => ({
  name: mutation,
  mutation,
  as: canada,
  belongs: field !== 'contribution',
  input: async (graph, own) => {
    const id = field === 'transaction' ? own.line : own[field];
    return { id, expectedVersion: await versionOf(graph, field, id), label, ...more };
  },
  other: { label: {} },
});

/** Good inputs: together they fill in every field of every mutation. */
export const variants: readonly Variant[] = [
  {
    name: 'createContribution',
    mutation: 'createContribution',
    as: canada,
    input: () =>
      contributionInput({
        description: 'NOTIONAL',
        plannedStart: day(-90),
        plannedEnd: day(300),
        actualStart: day(-80),
        actualEnd: day(-10),
        aidType: 'D02',
        flowType: '10',
        financeType: '110',
        tiedStatus: '5',
        collaborationType: '1',
        odaEligibility: 'DECLARED_ODA',
        sectors: [
          { vocabulary: 'DAC_5_DIGIT', code: '15210', percentage: '66.67' },
          { vocabulary: 'DAC_5_DIGIT', code: '15130', percentage: '33.33' },
        ],
        linesOfEffort: [
          { code: 'LOE-LOG', percentage: '70' },
          { code: 'LOE-HR', percentage: '30' },
        ],
        earmark: 'NOTIONAL',
        conditions: 'NOTIONAL',
        secondary: false,
        label,
      }),
    other: { title: 'NOTIONAL other' },
  },
  {
    name: 'linkContribution to a requirement',
    mutation: 'linkContribution',
    as: canada,
    input: (_, { contribution: contributionId, requirement }) => ({ contributionId, requirementId: requirement, percentage: '40.00' }),
    other: { percentage: '41' },
  },
  {
    name: 'linkContribution to an objective',
    mutation: 'linkContribution',
    as: canada,
    input: (_, { contribution: contributionId, objective }) => ({ contributionId, objectiveId: objective }),
    other: { objectiveId: '00000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'linkContribution to a line of effort',
    mutation: 'linkContribution',
    as: canada,
    input: (_, { contribution: contributionId }) => ({ contributionId, lineOfEffort: 'LOE-OPS', percentage: '12.5' }),
    other: { percentage: '13' },
  },
  {
    name: 'linkContribution to a course iteration',
    mutation: 'linkContribution',
    as: canada,
    input: (_, { contribution: contributionId, iteration }) => ({ contributionId, iterationId: iteration, percentage: '12.5' }),
    other: { percentage: '13' },
  },
  {
    name: 'unlinkContribution from a requirement',
    mutation: 'unlinkContribution',
    as: canada,
    input: (_, { contribution: contributionId, requirement }) => ({ contributionId, requirementId: requirement }),
    other: { requirementId: '00000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'unlinkContribution from an objective',
    mutation: 'unlinkContribution',
    as: canada,
    input: (_, { contribution: contributionId, objective }) => ({ contributionId, objectiveId: objective }),
    other: { objectiveId: '00000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'unlinkContribution from a line of effort',
    mutation: 'unlinkContribution',
    as: canada,
    input: (_, { contribution: contributionId }) => ({ contributionId, lineOfEffort: 'LOE-OPS' }),
    other: { lineOfEffort: 'LOE-HR' },
  },
  {
    name: 'unlinkContribution from a course iteration',
    mutation: 'unlinkContribution',
    as: canada,
    input: (_, { contribution: contributionId, iteration }) => ({ contributionId, iterationId: iteration }),
    other: { iterationId: '00000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'announcePledge',
    mutation: 'announcePledge',
    as: canada,
    belongs: true,
    input: (_, own) => pledgeInput(own.contribution, '500.00', { event: 'NOTIONAL', expectedBy: day(30), label }),
    other: { event: 'NOTIONAL other' },
  },
  {
    name: 'convertPledge',
    mutation: 'convertPledge',
    as: canada,
    belongs: true,
    input: (_, own) => ({
      pledgeId: own.pledge,
      amount: { amount: '10.00', currency: 'EUR' },
      signedOn: day(-80),
      validTo: day(80),
      agreement: 'NOTIONAL',
      description: 'NOTIONAL',
      label,
    }),
    other: { agreement: 'NOTIONAL other' },
  },
  {
    name: 'signCommitment',
    mutation: 'signCommitment',
    as: canada,
    belongs: true,
    input: (_, own) => commitmentInput(own.contribution, '10.00', { validTo: day(80), agreement: 'NOTIONAL', description: 'NOTIONAL', label }),
    other: { agreement: 'NOTIONAL other' },
  },
  {
    name: 'amendCommitment',
    mutation: 'amendCommitment',
    as: canada,
    input: (_, own) => ({ commitmentId: own.commitment, amount: { amount: '-10.00', currency: 'EUR' }, date: day(-20), description: 'NOTIONAL' }),
    other: { description: 'NOTIONAL other' },
  },
  {
    name: 'postTransaction from a commitment in its currency',
    mutation: 'postTransaction',
    as: canada,
    belongs: true,
    input: (_, own) =>
      disbursementInput(own.contribution, own.commitment, '10.00', {
        valueDate: day(-29),
        providerOrgId: own.organization,
        receiverOrgId: own.organization,
        description: 'NOTIONAL',
        label,
      }),
    other: { description: 'NOTIONAL other' },
  },
  {
    name: 'postTransaction from a commitment in another currency',
    mutation: 'postTransaction',
    as: canada,
    belongs: true,
    input: (_, own) => disbursementInput(own.contribution, own.commitment, '10', { amount: { amount: '1000', currency: 'JPY' }, commitmentRate: '0.0062' }),
    other: { commitmentRate: '0.0063' },
  },
  {
    name: 'reverseTransaction',
    mutation: 'reverseTransaction',
    as: canada,
    input: (_, own) => ({ transactionId: own.line, date: day(-5), amount: { amount: '10.00', currency: 'EUR' }, reason: 'NOTIONAL' }),
    other: { reason: 'NOTIONAL other' },
  },
  {
    name: 'loadRates',
    mutation: 'loadRates',
    as: coordinator,
    input: () => ({ rates: [{ base: 'EUR', quote: 'CAD', date: day(-400), value: '1.5', source: 'NOTIONAL' }], notional: true }),
    other: { notional: false },
  },
  labelVariant('setContributionLabel', 'contribution', { withLines: false }),
  labelVariant('setPledgeLabel', 'pledge'),
  labelVariant('setCommitmentLabel', 'commitment'),
  labelVariant('setTransactionLabel', 'transaction'),
];

const tables = ['aidType', 'flowType', 'financeType', 'tiedStatus', 'collaborationType'];
const noCode = ['', 'ZZZ', ' D02', 'a\u0000', 'x'.repeat(5000)];

export const knowledge: Omit<Knowledge, 'belongs'> = {
  codes: {
    donor: 'DC-20',
    commitmentRate: 'DC-05',
    'loadRates.rates.value': 'DC-01',
    'createContribution.actualStart': 'BAD_VALUE',
    'createContribution.actualEnd': 'BAD_VALUE',
    'createContribution.sectors.code': 'DC-10',
    'createContribution.linesOfEffort.code': 'NOT_FOUND',
    lineOfEffort: 'NOT_FOUND',
  },
  tooEarly: {
    'createContribution.plannedEnd': [day(-91), 'BAD_VALUE'],
    'createContribution.actualEnd': [day(-81), 'BAD_VALUE'],
    'announcePledge.expectedBy': [day(-101), 'BAD_VALUE'],
    'convertPledge.signedOn': [day(-101), 'DC-02'],
    'convertPledge.validTo': [day(-81), 'BAD_VALUE'],
    'signCommitment.validTo': [day(-91), 'BAD_VALUE'],
    'amendCommitment.date': [day(-91), 'DC-02'],
    'reverseTransaction.date': [day(-31), 'DC-02'],
  },
  // A start after the end is told of the end.
  elsewhere: { 'createContribution.actualStart': 'actualEnd' },
  noCodes: {
    ...Object.fromEntries(tables.map((table) => [`createContribution.${table}`, noCode])),
    'createContribution.flowType': [...noCode, '20'],
    'createContribution.financeType': [...noCode, '111'],
    'createContribution.sectors.code': [...noCode, '11321', '152', '99999'],
    'createContribution.linesOfEffort.code': [...noCode, 'LOE-NOTHING', 'loe-hr'],
    'linkContribution.lineOfEffort': [...noCode, 'LOE-NOTHING'],
    'unlinkContribution.lineOfEffort': [...noCode, 'LOE-NOTHING'],
  },
};

/** Whose id stands in a field. */
export const stockAt = (mutation: string, field: string): keyof Stock => {
  const named: Readonly<Record<string, keyof Stock>> = {
    contributionId: 'contribution',
    pledgeId: 'pledge',
    commitmentId: 'commitment',
    transactionId: 'line',
    requirementId: 'requirement',
    objectiveId: 'objective',
    iterationId: 'iteration',
    providerOrgId: 'organization',
    receiverOrgId: 'organization',
    'setContributionLabel.id': 'contribution',
    'setPledgeLabel.id': 'pledge',
    'setCommitmentLabel.id': 'commitment',
    'setTransactionLabel.id': 'line',
  };
  const stock = named[`${mutation}.${field}`] ?? named[field];
  if (stock === undefined) throw new Error(`whose id is ${mutation}.${field}?`);
  return stock;
};

/** How the id of a record is refused that another nation released to this one: what is linked to may be another's. */
export const foreign: Readonly<Record<string, string | null>> = {
  contributionId: 'DC-20',
  pledgeId: 'DC-20',
  commitmentId: 'DC-20',
  transactionId: 'DC-20',
  id: 'IS-09',
  'postTransaction.commitmentId': 'NOT_FOUND',
  'unlinkContribution.requirementId': 'NOT_FOUND',
  'unlinkContribution.objectiveId': 'NOT_FOUND',
  'unlinkContribution.iterationId': 'NOT_FOUND',
  requirementId: null,
  objectiveId: null,
  iterationId: null,
  providerOrgId: null,
  receiverOrgId: null,
};
