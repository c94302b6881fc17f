import { instructorSteps, peopleSteps, postSteps, waiverSteps } from './story-personnel.ts';
import { courseSteps, traineeSteps } from './story-training.ts';

// What one nation does in the base of both worlds: every mutation at least once, every link, every optional field.

/** What the steps before have made, by the name they gave it. */
export type Made = Readonly<Record<string, string>>;

export type Label = {
  readonly releasableTo?: readonly string[];
  readonly groups?: readonly string[];
  readonly classification?: string;
  readonly handling?: readonly string[];
};

export type Teller = {
  readonly nation: string;
  readonly label: Label;
  /** Tells one nation's stories apart: references are unique within a nation, and used by many. */
  readonly chapter: number;
};

export type Step = {
  readonly mutation: string;
  /** Under which name the steps after find what it made. */
  readonly makes?: string;
  /** Whose row it changes: its version goes along as expectedVersion. */
  readonly changes?: string;
  readonly by?: 'COORDINATOR';
  /** What else it made: names, and the SQL that finds their ids. */
  readonly finds?: (teller: Teller) => Readonly<Record<string, string>>;
  readonly input: (made: Made, teller: Teller) => Readonly<Record<string, unknown>>;
};

const money = (amount: string, currency = 'EUR') => ({ amount, currency });

const need = (made: Made) => ({
  title: 'Notional need',
  description: 'Notional seats',
  type: 'TRAINING',
  quantity: '12',
  unit: 'seats',
  priority: 2,
  needBy: '2027-03-01',
  lineOfEffort: 'LOE-LOG',
  objectiveId: made.objective,
  beneficiaryId: made.beneficiary,
  estimatedCost: money('1000.00'),
  annualRunningCost: money('10.00'),
  notional: true,
});

const body = { type: '10', iatiOrgId: 'XM-DAC-7', acronym: 'NO', notional: true };

/** The plan and an institution that it serves, once for each audience: written by the coordinator. */
export const planSteps: readonly Step[] = [
  {
    mutation: 'saveOrganization',
    makes: 'beneficiary',
    by: 'COORDINATOR',
    input: (_, { label }) => ({ ...body, name: 'Notional academy', kind: 'BENEFICIARY_INSTITUTION', nation: 'PSE', label }),
  },
  {
    mutation: 'savePlan',
    makes: 'plan',
    by: 'COORDINATOR',
    input: (_, { label, chapter }) => ({ title: 'Notional plan', edition: chapter, startYear: 2026, endYear: 2030, notional: true, label }),
  },
  {
    mutation: 'savePlan',
    changes: 'plan',
    by: 'COORDINATOR',
    input: ({ plan }, { chapter }) => ({ id: plan, title: `Notional plan ${chapter}`, edition: chapter, startYear: 2026, endYear: 2031, notional: true }),
  },
  {
    mutation: 'saveBeneficiaryUnit',
    makes: 'unit',
    by: 'COORDINATOR',
    input: ({ beneficiary }, { label }) => ({ organizationId: beneficiary, name: 'Notional Unit A', level: 'DIRECTORATE', notional: true, label }),
  },
  {
    mutation: 'saveBeneficiaryUnit',
    changes: 'unit',
    by: 'COORDINATOR',
    input: ({ unit, beneficiary }) => ({ id: unit, organizationId: beneficiary, name: 'Notional Unit B', level: 'UNIT', notional: true }),
  },
  { mutation: 'setBeneficiaryUnitLabel', changes: 'unit', by: 'COORDINATOR', input: ({ unit }, { label }) => ({ id: unit, label }) },
  ...['objective', 'other'].map(
    (makes): Step => ({
      mutation: 'saveObjective',
      makes,
      by: 'COORDINATOR',
      input: ({ plan }, { label }) => ({ planId: plan, lineOfEffort: 'LOE-LOG', title: 'Notional objective', description: 'Notional', notional: true, label }),
    }),
  ),
  {
    mutation: 'saveObjective',
    changes: 'other',
    by: 'COORDINATOR',
    input: ({ plan, other }) => ({ id: other, planId: plan, lineOfEffort: 'LOE-HR', title: 'Notional objective B', notional: true }),
  },
  { mutation: 'setObjectiveLabel', changes: 'objective', by: 'COORDINATOR', input: ({ objective }, { label }) => ({ id: objective, label }) },
  { mutation: 'setPlanLabel', changes: 'plan', by: 'COORDINATOR', input: ({ plan }, { label }) => ({ id: plan, label }) },
  ...postSteps,
];

const nationSteps: readonly Step[] = [
  {
    mutation: 'saveOrganization',
    makes: 'organization',
    input: (_, { label, nation }) => ({ ...body, name: 'Notional works', kind: 'IMPLEMENTER', nation, label }),
  },
  {
    mutation: 'saveOrganization',
    changes: 'organization',
    input: ({ organization }, { nation }) => ({ ...body, id: organization, name: 'Notional works B', kind: 'IMPLEMENTER', nation }),
  },
  { mutation: 'setOrganizationLabel', changes: 'organization', input: ({ organization }, { label }) => ({ id: organization, label }) },
  ...['draft', 'requirement', 'withdrawn'].map(
    (makes): Step => ({
      mutation: 'raiseRequirement',
      makes,
      input: (made, { label, chapter }) => ({ ...need(made), reference: `${makes}-${chapter}`, label }),
    }),
  ),
  {
    mutation: 'reviseRequirement',
    changes: 'draft',
    input: (made, { chapter }) => ({ ...need(made), id: made.draft, reference: `draft-${chapter}`, priority: 3, objectiveId: null, beneficiaryId: null }),
  },
  {
    mutation: 'setRequirementLabel',
    changes: 'draft',
    input: ({ draft }, { label }) => ({ id: draft, label: { ...label, classification: 'PUBLIC', handling: ['NO_EXPORT'] } }),
  },
  { mutation: 'submitRequirement', changes: 'requirement', input: ({ requirement }) => ({ id: requirement }) },
  { mutation: 'withdrawRequirement', changes: 'withdrawn', input: ({ withdrawn }) => ({ id: withdrawn }) },
  {
    mutation: 'setDefaultLabel',
    input: () => ({ type: 'ORGANIZATION', label: {} }),
  },
];

/** The coordinator decides where it may see; then the nation closes. */
export const decisionSteps: readonly Step[] = [
  {
    mutation: 'validateRequirement',
    changes: 'requirement',
    by: 'COORDINATOR',
    input: ({ requirement, objective }) => ({ id: requirement, decision: 'VALIDATED', objectiveId: objective, reason: 'Notional' }),
  },
  ...waiverSteps,
];

export const closingSteps: readonly Step[] = [{ mutation: 'closeRequirement', changes: 'requirement', input: ({ requirement }) => ({ id: requirement }) }];

const moneySteps: readonly Step[] = [
  {
    mutation: 'createContribution',
    input: (_, { nation, label, chapter }) => ({
      donor: nation === 'XCS' ? 'TUR' : nation,
      secondary: nation === 'XCS',
      reference: `D-${chapter}`,
      title: 'Notional contribution',
      linesOfEffort: [
        { code: 'LOE-LOG', percentage: '60' },
        { code: 'LOE-HR', percentage: '40' },
      ],
      label,
    }),
  },
  {
    mutation: 'createContribution',
    makes: 'contribution',
    input: (_, { nation, label, chapter }) => ({
      donor: nation === 'XCS' ? 'TUR' : nation,
      secondary: nation === 'XCS',
      reference: `C-${chapter}`,
      title: 'Notional contribution',
      description: 'Notional',
      status: 'IMPLEMENTATION',
      plannedStart: '2026-01-01',
      plannedEnd: '2027-01-01',
      actualStart: '2026-02-01',
      actualEnd: '2026-06-01',
      aidType: 'C01',
      flowType: '30',
      financeType: '110',
      tiedStatus: '5',
      collaborationType: '1',
      odaEligibility: 'MIXED',
      sectors: [{ vocabulary: 'DAC_5_DIGIT', code: '15210', percentage: '100' }],
      earmark: 'Notional',
      conditions: 'Notional',
      notional: true,
      label,
    }),
  },
  {
    mutation: 'linkContribution',
    input: ({ contribution, requirement }) => ({ contributionId: contribution, requirementId: requirement, percentage: '40' }),
  },
  { mutation: 'linkContribution', input: ({ contribution, draft }) => ({ contributionId: contribution, requirementId: draft, percentage: '5' }) },
  { mutation: 'linkContribution', input: ({ contribution, objective }) => ({ contributionId: contribution, objectiveId: objective }) },
  { mutation: 'linkContribution', input: ({ contribution, other }) => ({ contributionId: contribution, objectiveId: other }) },
  { mutation: 'linkContribution', input: ({ contribution }) => ({ contributionId: contribution, lineOfEffort: 'LOE-HR', percentage: '20' }) },
  { mutation: 'linkContribution', input: ({ contribution }) => ({ contributionId: contribution, lineOfEffort: 'LOE-OPS', percentage: '5' }) },
  { mutation: 'linkContribution', input: ({ contribution, iteration }) => ({ contributionId: contribution, iterationId: iteration, percentage: '40' }) },
  { mutation: 'linkContribution', input: ({ contribution, later }) => ({ contributionId: contribution, iterationId: later, percentage: '5' }) },
  { mutation: 'unlinkContribution', input: ({ contribution, later }) => ({ contributionId: contribution, iterationId: later }) },
  { mutation: 'unlinkContribution', input: ({ contribution }) => ({ contributionId: contribution, lineOfEffort: 'LOE-OPS' }) },
  { mutation: 'unlinkContribution', input: ({ contribution, other }) => ({ contributionId: contribution, objectiveId: other }) },
  { mutation: 'unlinkContribution', input: ({ contribution, draft }) => ({ contributionId: contribution, requirementId: draft }) },
  {
    mutation: 'announcePledge',
    makes: 'pledge',
    input: ({ contribution }, { label }) => ({
      contributionId: contribution,
      amount: money('1000.00'),
      announcedOn: '2026-02-01',
      event: 'Notional conference',
      expectedBy: '2026-12-01',
      label,
    }),
  },
  {
    mutation: 'convertPledge',
    makes: 'converted',
    input: ({ pledge }, { label }) => ({
      pledgeId: pledge,
      amount: money('300.00'),
      signedOn: '2026-03-01',
      validTo: '2027-03-01',
      agreement: 'Notional',
      description: 'Notional',
      label,
    }),
  },
  {
    mutation: 'signCommitment',
    makes: 'commitment',
    input: ({ contribution }, { label }) => ({
      contributionId: contribution,
      amount: money('500.00', 'USD'),
      signedOn: '2026-03-01',
      validTo: '2027-03-01',
      agreement: 'Notional',
      description: 'Notional',
      label,
    }),
  },
  {
    mutation: 'amendCommitment',
    input: ({ commitment }) => ({ commitmentId: commitment, amount: money('50.00', 'USD'), date: '2026-04-01', description: 'Notional' }),
  },
  {
    mutation: 'postTransaction',
    makes: 'line',
    input: ({ contribution, commitment, organization, beneficiary }, { label }) => ({
      contributionId: contribution,
      type: 'DISBURSEMENT',
      date: '2026-05-01',
      valueDate: '2026-05-02',
      amount: money('20.00'),
      commitmentId: commitment,
      commitmentRate: '1.1',
      providerOrgId: organization,
      receiverOrgId: beneficiary,
      description: 'Notional',
      label,
    }),
  },
  {
    mutation: 'postTransaction',
    input: ({ contribution }, { label }) => ({
      contributionId: contribution,
      type: 'INCOMING_FUNDS',
      date: '2026-05-03',
      amount: money('7.00', 'USD'),
      label: { ...label, handling: ['NO_AGGREGATE'] },
    }),
  },
  {
    mutation: 'reverseTransaction',
    input: ({ line }) => ({ transactionId: line, date: '2026-05-04', amount: money('5.00'), reason: 'Notional' }),
  },
  { mutation: 'setTransactionLabel', changes: 'line', input: ({ line }, { label }) => ({ id: line, label }) },
  { mutation: 'setCommitmentLabel', changes: 'commitment', input: ({ commitment }, { label }) => ({ id: commitment, label }) },
  { mutation: 'setPledgeLabel', changes: 'pledge', input: ({ pledge }, { label }) => ({ id: pledge, label }) },
  {
    mutation: 'setContributionLabel',
    changes: 'contribution',
    input: ({ contribution }, { label }) => ({ id: contribution, label, withLines: true }),
  },
];

/** What each nation does; the staff too, but for people: it sends none. */
export const stepsOf = (nation: string): readonly Step[] => [
  ...nationSteps,
  ...courseSteps,
  ...(nation === 'XCS' ? [] : [...peopleSteps, ...traineeSteps, ...instructorSteps]),
  ...moneySteps,
];

/** What only the staff does, beside the plan. */
export const staffSteps: readonly Step[] = [
  {
    mutation: 'loadRates',
    by: 'COORDINATOR',
    input: () => ({
      rates: ['2026-03-01', '2026-05-03'].map((date) => ({ base: 'USD', quote: 'EUR', date, value: '0.9', source: 'Notional' })),
      notional: true,
    }),
  },
  { mutation: 'suspendNation', by: 'COORDINATOR', input: () => ({ nation: 'TUR', suspended: false, reason: 'Notional' }) },
  // Never XCS itself: putting it into a group founds the group, and no group lives on without it.
  { mutation: 'setMembership', by: 'COORDINATOR', input: () => ({ group: 'LEFT-GROUP', nation: 'TUR', member: true }) },
];

/** The steps that say something new: another mutation, or the same with other fields. */
export const distinct = (told: readonly Step[], made: Made, teller: Teller): readonly Step[] => {
  const forms = told.map(({ mutation, input }) => `${mutation} ${Object.keys(input(made, teller)).join(' ')}`);
  return told.filter((_, n) => forms.indexOf(forms[n] ?? '') === n);
};
