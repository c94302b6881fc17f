import type { Step } from './story.ts';

// What training holds in the base: programs, courses and iterations; the people on them, cleared and enrolled.

const course = {
  title: 'Notional course',
  discipline: 'LOGISTICS',
  aim: 'Notional',
  performanceObjectives: ['Notional'],
  durationDays: '5',
  delivery: 'RESIDENT',
  languages: ['en'],
  minAttendancePercent: 80,
  humanRightsHours: '4',
  instructorSkill: 'TRAIN-1',
  notional: true,
};

const links = (mutation: string, key: string, subject: string, withOrganization: boolean): readonly Step[] => [
  { mutation, input: (made) => ({ [key]: made[subject], lineOfEffort: 'LOE-OPS' }) },
  { mutation, input: (made) => ({ [key]: made[subject], objectiveId: made.objective }) },
  { mutation, input: (made) => ({ [key]: made[subject], requirementId: made.requirement }) },
  ...(withOrganization
    ? [{ mutation, input: (made): Readonly<Record<string, unknown>> => ({ [key]: made[subject], organizationId: made.beneficiary }) } satisfies Step]
    : []),
];

const iteration = (makes: string, startsOn: string, endsOn: string): Step => ({
  mutation: 'planIteration',
  makes,
  input: ({ course: courseId, program: programId }, { nation, label }) => ({
    courseId,
    versionNumber: 1,
    programId,
    title: 'Notional iteration',
    startsOn,
    endsOn,
    travelFrom: startsOn,
    travelTo: endsOn,
    location: 'IN_COUNTRY',
    capacity: 500,
    minToRun: 1,
    requiredAuthorities: nation === 'XCS' ? [] : [nation],
    linesOfEffort: ['LOE-LOG'],
    notional: true,
    label,
  }),
});

/** Whoever gives courses: the staff too. */
export const courseSteps: readonly Step[] = [
  {
    mutation: 'createProgram',
    makes: 'program',
    input: (_, { label, chapter }) => ({
      title: 'Notional program',
      reference: `P-${chapter}`,
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      minHumanRightsShare: '10',
      linesOfEffort: ['LOE-LOG'],
      notional: true,
      label,
    }),
  },
  ...links('linkProgram', 'programId', 'program', true),
  ...['linkProgram', 'unlinkProgram'].flatMap((mutation): readonly Step[] => [
    { mutation, input: ({ program, other }) => ({ programId: program, objectiveId: other }) },
    { mutation, input: ({ program, draft }) => ({ programId: program, requirementId: draft }) },
    { mutation, input: ({ program, organization }) => ({ programId: program, organizationId: organization }) },
  ]),
  { mutation: 'unlinkProgram', input: ({ program }) => ({ programId: program, lineOfEffort: 'LOE-OPS' }) },
  { mutation: 'setProgramLabel', changes: 'program', input: ({ program }, { label }) => ({ id: program, label }) },
  {
    mutation: 'createCourseVersion',
    makes: 'course',
    input: ({ organization }, { label, chapter }) => ({ ...course, code: `K-${chapter}`, providerId: organization, label }),
  },
  { mutation: 'createCourseVersion', changes: 'course', input: ({ course: courseId }) => ({ ...course, courseId, title: 'Notional course, revised' }) },
  { mutation: 'setCourseLabel', changes: 'course', input: ({ course: id }, { label }) => ({ id, label }) },
  iteration('iteration', '2026-07-01', '2026-07-10'),
  iteration('later', '2026-09-01', '2026-09-10'),
  iteration('gone', '2026-10-01', '2026-10-10'),
  {
    mutation: 'planIteration',
    input: ({ course: courseId }, { label }) => ({
      courseId,
      title: 'Notional draft',
      startsOn: '2026-12-31',
      endsOn: '2027-01-01',
      location: 'ONLINE',
      capacity: 1,
      draft: true,
      label,
    }),
  },
  ...['iteration', 'later'].map(
    (changes): Step => ({ mutation: 'moveIteration', changes, input: (made) => ({ id: made[changes], to: 'OPEN_FOR_NOMINATION' }) }),
  ),
  ...links('linkIteration', 'iterationId', 'iteration', false),
  ...['linkIteration', 'unlinkIteration'].flatMap((mutation): readonly Step[] => [
    { mutation, input: ({ iteration: id, other }) => ({ iterationId: id, objectiveId: other }) },
    { mutation, input: ({ iteration: id, draft }) => ({ iterationId: id, requirementId: draft }) },
  ]),
  { mutation: 'unlinkIteration', input: ({ iteration: id }) => ({ iterationId: id, lineOfEffort: 'LOE-OPS' }) },
  {
    mutation: 'cancelIteration',
    changes: 'gone',
    input: ({ gone }) => ({ id: gone, by: 'PROVIDER', reason: 'Notional', cost: { amount: '10.00', currency: 'EUR' } }),
  },
  { mutation: 'setIterationLabel', changes: 'iteration', input: ({ iteration: id }, { label }) => ({ id, label }) },
  {
    mutation: 'allocateSeats',
    makes: 'allocation',
    input: ({ iteration: id, beneficiary }, { label }) => ({ iterationId: id, nominatingBodyId: beneficiary, seats: 3, reserve: 1, notional: true, label }),
  },
  { mutation: 'setAllocationLabel', changes: 'allocation', input: ({ allocation }, { label }) => ({ id: allocation, label }) },
];

const cleared = (changes: string): Step => ({
  mutation: 'recordVettingResult',
  makes: `${changes}Result`,
  input: (made, { label }) => ({
    caseId: made[changes],
    result: 'CLEARED',
    validFrom: '2026-06-01',
    validTo: '2027-05-31',
    caseRef: 'V-1',
    notional: true,
    label,
  }),
});

/** A nation's trainees. */
export const traineeSteps: readonly Step[] = [
  {
    mutation: 'registerTrainee',
    makes: 'trainee',
    input: ({ unit }, { label, chapter }) => ({ traineeRef: `T-${chapter}`, unitId: unit, rankBand: 'OF_JUNIOR', notional: true, label }),
  },
  { mutation: 'setTraineeLabel', changes: 'trainee', input: ({ trainee }, { label }) => ({ id: trainee, label }) },
  {
    mutation: 'requestVetting',
    makes: 'case',
    input: ({ trainee }, { nation, label }) => ({ traineeId: trainee, authority: nation, caseRef: 'C-1', notional: true, label }),
  },
  {
    mutation: 'requestVetting',
    makes: 'unitCase',
    input: ({ unit }, { nation, label }) => ({ unitId: unit, authority: nation, caseRef: 'C-2', notional: true, label }),
  },
  { mutation: 'setVettingCaseLabel', changes: 'case', input: ({ case: id }, { label }) => ({ id, label }) },
  cleared('case'),
  cleared('unitCase'),
  { mutation: 'setVettingResultLabel', changes: 'caseResult', input: ({ caseResult }, { label }) => ({ id: caseResult, label }) },
  {
    mutation: 'enroll',
    makes: 'enrollment',
    input: ({ iteration: iterationId, trainee, allocation }, { label }) => ({
      iterationId,
      traineeId: trainee,
      allocationId: allocation,
      notional: true,
      label,
    }),
  },
  { mutation: 'setEnrollmentLabel', changes: 'enrollment', input: ({ enrollment }, { label }) => ({ id: enrollment, label }) },
  { mutation: 'enroll', makes: 'second', input: ({ later, trainee }, { label }) => ({ iterationId: later, traineeId: trainee, label }) },
  { mutation: 'withdraw', changes: 'second', input: ({ second }) => ({ id: second }) },
];
