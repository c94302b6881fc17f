import { STAFF } from '#kernel/viewer.ts';

/** A kind of row that is released and taken back: how it is made and labelled, and the field of Query that reads one. */
export type Kind = {
  readonly create: string;
  readonly relabel: string;
  readonly root: string;
  readonly input: (reference: string, nation: string) => Readonly<Record<string, unknown>>;
};

/** A course, by its code. */
export const courseForm = (code: string) => ({
  code,
  title: 'Notional course',
  discipline: 'LOGISTICS',
  aim: 'Notional',
  durationDays: '3',
  delivery: 'RESIDENT',
  languages: ['en'],
  notional: true,
});

/** A line of a ledger. */
export const lineForm = (contributionId: string) => ({
  contributionId,
  type: 'DISBURSEMENT',
  date: '2026-05-01',
  amount: { amount: '1.00', currency: 'EUR' },
});

export const kinds: readonly Kind[] = [
  {
    create: 'saveOrganization',
    relabel: 'setOrganizationLabel',
    root: 'organization',
    input: (name, nation) => ({ name, kind: 'IMPLEMENTER', type: '10', nation, notional: true }),
  },
  {
    create: 'raiseRequirement',
    relabel: 'setRequirementLabel',
    root: 'requirement',
    input: (reference) => ({
      reference,
      title: 'Notional need',
      type: 'TRAINING',
      quantity: '2',
      unit: 'seats',
      priority: 1,
      needBy: '2027-01-01',
      lineOfEffort: 'LOE-HR',
      notional: true,
    }),
  },
  {
    create: 'createContribution',
    relabel: 'setContributionLabel',
    root: 'contribution',
    input: (reference, nation) => ({
      reference,
      donor: nation === STAFF ? 'TUR' : nation,
      secondary: nation === STAFF,
      title: 'Notional contribution',
      linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }],
      notional: true,
    }),
  },
  {
    create: 'createProgram',
    relabel: 'setProgramLabel',
    root: 'program',
    input: (reference) => ({ reference, title: 'Notional program', startsOn: '2026-01-01', endsOn: '2027-12-31', linesOfEffort: ['LOE-HR'], notional: true }),
  },
  {
    create: 'createCourseVersion',
    relabel: 'setCourseLabel',
    root: 'course',
    input: courseForm,
  },
];
