import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/viewer.ts';
import type { Graph } from '../../kit/graph.ts';
import type { Stock } from './bad-input-world.ts';
import { canada, courseInput, day, type Input, iterationInput, open, programInput, requested, trainee, versionInput } from './fixture.ts';

// A good input of every mutation, and what makes it bad.

/** Bad values of one field, and the problem that each must make at that field, or elsewhere. */
export type Bad = readonly [field: string, values: readonly unknown[], code: string, at?: string];

/** A good input of a mutation, one change that makes it another good request, and values that each make it bad. */
export type Variant = {
  readonly name: string;
  readonly mutation: string;
  readonly as: Viewer;
  readonly input: (graph: Graph, own: Stock) => Promise<Input> | Input;
  readonly other: Input;
  readonly bad: readonly Bad[];
};

const label = { releasableTo: ['USA'] };
const texts = (most: number) => ['', ' \n\t ', 'x'.repeat(most + 1), 'a\u0000b', 'a\u202eb'];
const opaque = ['', 'Jane Doe', 'ab', 'name', 'x'.repeat(60).concat('1'), 'a\u00001', '-12', 'ü12', '１２３'];
const references = ['', ' a', 'a b', 'ä', '-a', 'a\u0000', 'x'.repeat(61)];
const days = ['1889-12-31', '2100-01-01'];
const codes = ['', 'ZZZ', 'a\u0000', 'x'.repeat(5000), 'LOE-NOTHING', 'loe-hr'];
const nations = ['', 'can', 'ZZZ', 'CANADA', 'C\u0000N', 'PSE', 'NOR'];
const halves = ['', '-1', '0.25', '1.55', '1e3', 'five', '10000', '0x1', ' 1', '1.', '.5', '٣'];
const percents = ['', '-1', '100.01', '101', '33.333', '1e1', 'all'];
const amounts = ['', '-0.01', '1.001', '1e3', 'x', '9'.repeat(17)];
const stale = [0, -1, 99, 2 ** 31 - 1];

const content = { performanceObjectives: ['NOTIONAL can do'], humanRightsHours: '1.5', minAttendancePercent: 80, instructorSkill: 'SKILL-1', label };
const badContent: readonly Bad[] = [
  ['title', texts(200), 'BAD_VALUE'],
  ['discipline', texts(100), 'BAD_VALUE'],
  ['aim', texts(2000), 'BAD_VALUE'],
  ['performanceObjectives', [Array.from({ length: 21 }, () => 'x')], 'BAD_VALUE'],
  ['performanceObjectives', texts(300).map((text) => [text]), 'BAD_VALUE', 'performanceObjectives.0'],
  ['durationDays', [...halves, '0', '0.0', '1000'], 'BAD_VALUE'],
  ['languages', [[], ['en', 'en'], Array.from({ length: 11 }, (_, index) => `a${String.fromCharCode(97 + index)}`)], 'BAD_VALUE'],
  ['languages', [[''], ['EN'], ['english'], ['e\u0000']], 'BAD_VALUE', 'languages.0'],
  ['minAttendancePercent', [-1, 101, 2 ** 31 - 1], 'BAD_VALUE'],
  ['humanRightsHours', halves, 'BAD_VALUE'],
  ['instructorSkill', ['', 'skill', 'TWO SKILLS', 'S\u0000', 'X'.repeat(41)], 'BAD_VALUE'],
];

const versionOf = async (graph: Graph, field: string, id: string): Promise<number> =>
  (await graph.data('training', canada, `query ($id: ID!) { row: ${field}(id: $id) { version } }`, { id })).row.version;

const links = (owner: 'Program' | 'Iteration', verb: 'link' | 'unlink'): readonly Variant[] => {
  const key = owner === 'Program' ? 'programId' : 'iterationId';
  const kinds = [
    ['requirementId', 'requirement'],
    ['objectiveId', 'objective'],
    ...(owner === 'Program' ? ([['organizationId', 'organization']] as const) : []),
  ] as const;
  const common = { mutation: `${verb}${owner}`, as: canada };
  const ownerId = (own: Stock) => (owner === 'Program' ? own.program : own.iteration);
  return [
    ...kinds.map(
      ([field, kind]): Variant => ({
        ...common,
        name: `${verb}${owner} ${field}`,
        input: (_, own) => ({ [key]: ownerId(own), [field]: own[kind] }),
        other: { [field]: '00000000-0000-4000-8000-000000000001' },
        bad: [
          [field, [null], 'BAD_VALUE', ''],
          ['lineOfEffort', ['LOE-HR'], 'BAD_VALUE', ''],
        ],
      }),
    ),
    {
      ...common,
      name: `${verb}${owner} lineOfEffort`,
      input: (_, own) => ({ [key]: ownerId(own), lineOfEffort: 'LOE-OPS' }),
      other: { lineOfEffort: 'LOE-SUS' },
      bad: [['lineOfEffort', codes, 'NOT_FOUND']],
    },
  ];
};

const labels = (mutation: string, field: string, kind: keyof Stock, as: Viewer = canada): Variant => ({
  name: mutation,
  mutation,
  as,
  input: async (graph, own) => ({ id: own[kind], expectedVersion: await versionOf(graph, field, own[kind]), label }),
  other: { label: {} },
  bad: [['expectedVersion', stale, 'CONFLICT']],
});

let numbers = 0;
const fresh = () => {
  numbers += 1;
  return `XX-NOTIONAL-BAD-${numbers}`;
};

/** Good inputs: together they fill in every field of every mutation. */
export const variants: readonly Variant[] = [
  {
    name: 'createProgram',
    mutation: 'createProgram',
    as: canada,
    input: () => programInput({ reference: fresh(), startsOn: day(0), endsOn: day(9), minHumanRightsShare: '12.5', linesOfEffort: ['LOE-HR'], label }),
    other: { title: 'NOTIONAL other' },
    bad: [
      ['title', texts(200), 'BAD_VALUE'],
      ['reference', references, 'BAD_VALUE'],
      ['startsOn', days, 'BAD_VALUE'],
      ['endsOn', [...days, day(-1)], 'BAD_VALUE'],
      ['minHumanRightsShare', percents, 'BAD_VALUE'],
      ['linesOfEffort', codes.map((code) => [code]), 'NOT_FOUND', 'linesOfEffort.0'],
      ['linesOfEffort', [['LOE-HR', 'LOE-HR'], Array.from({ length: 21 }, (_, index) => `LOE-${index}`)], 'BAD_VALUE'],
    ],
  },
  ...links('Program', 'link'),
  ...links('Program', 'unlink'),
  {
    name: 'createCourseVersion of a new course',
    mutation: 'createCourseVersion',
    as: canada,
    input: (_, own) => courseInput({ ...content, providerId: own.organization }),
    other: { title: 'NOTIONAL other' },
    bad: [...badContent, ['code', references, 'BAD_VALUE'], ['code', [null], 'BAD_VALUE'], ['expectedVersion', [1], 'BAD_VALUE']],
  },
  {
    name: 'createCourseVersion of the next version',
    mutation: 'createCourseVersion',
    as: canada,
    input: async (graph, own) => versionInput(own.course, await versionOf(graph, 'course', own.course)),
    other: { title: 'NOTIONAL other' },
    bad: [
      ['expectedVersion', stale, 'CONFLICT'],
      ['expectedVersion', [null], 'BAD_VALUE'],
      ['code', ['XX-1'], 'BAD_VALUE'],
      ['label', [{}], 'BAD_VALUE'],
      ['providerId', [randomUUID()], 'BAD_VALUE'],
    ],
  },
  {
    name: 'planIteration',
    mutation: 'planIteration',
    as: canada,
    input: (_, own) =>
      iterationInput(own.course, {
        versionNumber: 1,
        programId: own.program,
        travelFrom: day(29),
        travelTo: day(35),
        minToRun: 5,
        requiredAuthorities: ['USA', 'CAN'],
        draft: true,
        linesOfEffort: ['LOE-HR'],
        label,
      }),
    other: { title: 'NOTIONAL other' },
    bad: [
      ['versionNumber', [0, -1, 99], 'TR-17'],
      ['title', texts(200), 'BAD_VALUE'],
      ['startsOn', days, 'BAD_VALUE'],
      ['endsOn', [...days, day(29)], 'BAD_VALUE'],
      ['travelFrom', [...days, day(31)], 'BAD_VALUE'],
      ['travelTo', [...days, day(33)], 'BAD_VALUE'],
      ['capacity', [0, -1, 10_001, 2 ** 31 - 1], 'BAD_VALUE'],
      ['minToRun', [-1, 11, 10_001], 'BAD_VALUE'],
      ['requiredAuthorities', nations.map((nation) => [nation]), 'BAD_VALUE', 'requiredAuthorities.0'],
      ['requiredAuthorities', [['USA', 'USA'], Array.from({ length: 11 }, (_, index) => `X${index}`)], 'BAD_VALUE'],
      ['linesOfEffort', codes.map((code) => [code]), 'NOT_FOUND', 'linesOfEffort.0'],
    ],
  },
  {
    name: 'moveIteration',
    mutation: 'moveIteration',
    as: canada,
    input: async (graph, own) => ({ id: own.iteration, expectedVersion: await versionOf(graph, 'courseIteration', own.iteration), to: 'NOMINATIONS_CLOSED' }),
    other: { to: 'POSTPONED' },
    bad: [
      ['expectedVersion', stale, 'CONFLICT'],
      ['to', ['DRAFT', 'OPEN_FOR_NOMINATION', 'FINALIZED', 'CANCELLED_PROVIDER'], 'TR-21'],
    ],
  },
  {
    name: 'cancelIteration',
    mutation: 'cancelIteration',
    as: canada,
    input: async (graph) => {
      const { id, version } = await open(graph);
      return { id, expectedVersion: version, by: 'PROVIDER', reason: 'NOTIONAL', cost: { amount: '0.00', currency: 'EUR' } };
    },
    other: { reason: 'NOTIONAL other' },
    bad: [
      ['expectedVersion', stale, 'CONFLICT'],
      ['reason', texts(500), 'BAD_VALUE'],
      ['cost.amount', amounts, 'DC-01'],
      ['cost.currency', ['', 'XXX', 'eur', 'DEM'], 'DC-01'],
    ],
  },
  ...links('Iteration', 'link'),
  ...links('Iteration', 'unlink'),
  {
    name: 'allocateSeats',
    mutation: 'allocateSeats',
    as: canada,
    input: (_, own) => ({ iterationId: own.iteration, nominatingBodyId: own.organization, seats: 1, reserve: 1, notional: true, label }),
    other: { reserve: 0 },
    bad: [
      ['seats', [0, -1, 10_001, 2 ** 31 - 1], 'BAD_VALUE'],
      ['seats', [7, 10_000], 'TR-01'],
      ['reserve', [-1, 10_001], 'BAD_VALUE'],
      ['reserve', [7, 10_000], 'TR-01', 'seats'],
    ],
  },
  {
    name: 'registerTrainee',
    mutation: 'registerTrainee',
    as: canada,
    input: (_, own) => ({ traineeRef: fresh(), unitId: own.unit, rankBand: 'CIVILIAN', notional: true, label }),
    other: { rankBand: 'OF_SENIOR' },
    bad: [['traineeRef', opaque, 'BAD_VALUE']],
  },
  {
    name: 'requestVetting of a trainee',
    mutation: 'requestVetting',
    as: canada,
    input: (_, own) => ({ traineeId: own.trainee, authority: 'USA', caseRef: 'XX-7', notional: true, label }),
    other: { caseRef: 'XX-8' },
    bad: [
      ['authority', nations, 'BAD_VALUE'],
      ['caseRef', opaque, 'BAD_VALUE'],
      ['traineeId', [null], 'BAD_VALUE', ''],
      ['unitId', [randomUUID()], 'BAD_VALUE', ''],
      ['label', [{}, { releasableTo: ['ITA'] }], 'TR-03', 'label.releasableTo'],
    ],
  },
  {
    name: 'requestVetting of a unit',
    mutation: 'requestVetting',
    as: canada,
    input: (_, own) => ({ unitId: own.unit, authority: 'CAN' }),
    other: { authority: 'USA' },
    bad: [['authority', nations, 'BAD_VALUE']],
  },
  {
    name: 'recordVettingResult',
    mutation: 'recordVettingResult',
    as: canada,
    input: async (graph, own) => {
      const vettingCase = await requested(graph, canada, canada, { unitId: own.unit }, { label });
      return { caseId: vettingCase.id, result: 'CLEARED', validFrom: day(0), validTo: day(0), caseRef: 'XX-9', notional: true, label };
    },
    other: { caseRef: 'XX-8' },
    bad: [
      ['validFrom', days, 'BAD_VALUE'],
      ['validFrom', [day(1)], 'BAD_VALUE', 'validTo'],
      ['validTo', [...days, day(-1), null], 'BAD_VALUE'],
      ['result', ['IN_REVIEW', 'NOT_CLEARED'], 'BAD_VALUE', 'validTo'],
      ['caseRef', opaque, 'BAD_VALUE'],
    ],
  },
  {
    name: 'enroll',
    mutation: 'enroll',
    as: canada,
    input: async (graph, own) => ({
      iterationId: own.iteration,
      traineeId: (await trainee(graph, own.unit)).id,
      allocationId: own.allocation,
      notional: true,
      label,
    }),
    other: { notional: false },
    bad: [],
  },
  {
    name: 'withdraw',
    mutation: 'withdraw',
    as: canada,
    input: async (graph, own) => ({ id: own.enrollment, expectedVersion: await versionOf(graph, 'enrollment', own.enrollment) }),
    other: { expectedVersion: 99 },
    bad: [['expectedVersion', stale, 'CONFLICT']],
  },
  labels('setProgramLabel', 'program', 'program'),
  labels('setCourseLabel', 'course', 'course'),
  labels('setIterationLabel', 'courseIteration', 'iteration'),
  labels('setAllocationLabel', 'seatAllocation', 'allocation'),
  labels('setTraineeLabel', 'trainee', 'trainee'),
  labels('setVettingCaseLabel', 'vettingCase', 'vettingCase'),
  labels('setVettingResultLabel', 'vettingResult', 'vettingResult'),
  labels('setEnrollmentLabel', 'enrollment', 'enrollment'),
];
