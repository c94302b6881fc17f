import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import { type Data, viewer } from '../../kit/graph.ts';
import {
  at,
  billetsOf,
  canada,
  coordinator,
  day,
  done,
  type Input,
  inPost,
  officer,
  refused,
  send,
  staffOf,
  tourInput,
  tourOf,
  tourRefused,
  usa,
  usePersonnel,
} from './fixture.ts';
import { courseOf, iterationOf, trainer } from './iterations.ts';

const graph = usePersonnel();
const italy = officer('ITA');
let billets: readonly string[] = [];
beforeAll(async () => {
  billets = await billetsOf(graph(), [
    { binding: 'FIXED', boundTo: 'CAN' },
    { binding: 'ROTATIONAL', nations: ['CAN', 'GBR'] },
    { rankFrom: 'OF-5', rankTo: 'OF-5', languageProfile: '3333', skills: ['PLANNING'] },
    ...Array.from({ length: 8 }, () => ({})),
  ]);
});

const loanInput = (billetId: string, over: Input = {}): Input => ({
  billetId,
  toNation: 'USA',
  from: day(0),
  until: day(100),
  reason: 'NOTIONAL',
  notional: true,
  ...over,
});

test('a billet is filled by the nation that it is bound to, and by another only on a loan that covers all days (PE-03)', async () => {
  const [fixed = ''] = billets;
  expect(await tourRefused(graph(), usa, fixed, day(10), day(20))).toEqual(at('PE-03', 'billetId'));
  const loan = await done(graph(), canada, 'loanBillet', loanInput(fixed));
  expect(loan).toMatchObject({
    from: day(0),
    until: day(100),
    lender: { code: 'CAN' },
    borrower: { code: 'USA' },
    label: { originator: 'CAN', releasableTo: ['USA'] },
  });
  expect(await tourRefused(graph(), usa, fixed, day(-1), day(20))).toEqual(at('PE-03', 'billetId'));
  expect(await tourRefused(graph(), usa, fixed, day(50), day(101))).toEqual(at('PE-03', 'billetId'));
  expect(await tourRefused(graph(), italy, fixed, day(50), day(100))).toEqual(at('PE-03', 'billetId'));
  await tourOf(graph(), usa, fixed, day(50), day(100));
  await tourOf(graph(), canada, fixed, day(101), day(200));
});

test('of a rotational billet each of the nations lends to one that is none of them, and an open one is nobody’s to lend (PE-03)', async () => {
  const [fixed = '', rotational = '', open = ''] = billets;
  const lent = (as: Viewer, billetId: string, over: Input = {}) => refused(graph(), as, 'loanBillet', loanInput(billetId, over));
  expect(await lent(canada, open)).toEqual(at('PE-03', 'billetId'));
  expect(await lent(usa, fixed, { toNation: 'ITA' })).toEqual(at('PE-03', 'billetId'));
  expect(await lent(canada, rotational, { toNation: 'GBR' })).toEqual(at('PE-03', 'toNation'));
  expect(await lent(canada, fixed, { toNation: 'CAN' })).toEqual(at('PE-03', 'toNation'));
  for (const toNation of ['XCS', 'PSE', 'ZZZ', '', 'usa', 'U\u0000A'])
    expect(await lent(canada, fixed, { toNation }), toNation).toEqual(at('BAD_VALUE', 'toNation'));
  expect(await lent(viewer('CAN', 'PERSONNEL_OFFICER'), rotational)).toEqual(at('IDP-04'));
  await done(graph(), officer('GBR'), 'loanBillet', loanInput(rotational));
  await tourOf(graph(), usa, rotational, day(0), day(9));
  await tourOf(graph(), canada, rotational, day(10), day(19));
});

test('a loan is released to the borrower when it is made, and one that they do not see any more lends nothing (PE-03, IS-03)', async () => {
  const [, rotational = ''] = billets;
  const lend = (label: Input) => loanInput(rotational, { toNation: 'ITA', label });
  expect(await refused(graph(), canada, 'loanBillet', lend({ releasableTo: ['USA'] }))).toEqual(at('PE-03', 'label', 'releasableTo'));
  const loan = await done(graph(), canada, 'loanBillet', lend({ releasableTo: ['USA', 'ITA'] }));
  const seen = async (as: Viewer) => {
    const data = await graph().data(
      'personnel',
      as,
      'query ($id: ID!, $billet: ID!) { billetLoan(id: $id) { id } billet(id: $billet) { loans { nodes { id } } } }',
      {
        id: loan.id,
        billet: rotational,
      },
    );
    return [data.billetLoan?.id === loan.id, data.billet.loans.nodes.some(({ id }: Data) => id === loan.id)];
  };
  expect([await seen(italy), await seen(usa), await seen(officer('POL'))]).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
  await done(graph(), canada, 'setBilletLoanLabel', { id: loan.id, expectedVersion: loan.version, label: {} });
  expect(await tourRefused(graph(), italy, rotational, day(50), day(60))).toEqual(at('PE-03', 'billetId'));
});

test('a tour that stays longer than its loan is refused (PE-03)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{ binding: 'FIXED', boundTo: 'CAN' }]);
  await done(graph(), canada, 'loanBillet', loanInput(billet, { from: day(-60), until: day(-10) }));
  const tour = await inPost(graph(), usa, billet, day(-60), day(-20));
  const leave = (date: string) => ({ id: tour.id, expectedVersion: 2, date });
  expect(await refused(graph(), usa, 'confirmDeparture', leave(day(-9)))).toEqual(at('PE-03', 'date'));
  await done(graph(), usa, 'confirmDeparture', leave(day(-10)));
});

test('nobody arrives with a deficit that is not waived on that day: rank, language, skill (PE-04, PE-05)', async () => {
  const billet = billets[2] ?? '';
  const person = await staffOf(graph(), canada, { rankCode: 'OF-4', languageProfile: '332+3' });
  const tour = await done(graph(), canada, 'proposeTour', tourInput(billet, person, day(-5), day(90), { label: { releasableTo: ['XCS'] } }));
  const arrive = { id: tour.id, expectedVersion: tour.version, date: day(0) };
  expect(await refused(graph(), canada, 'confirmArrival', arrive)).toEqual([...at('PE-04', 'date'), ...at('PE-05', 'date'), ...at('PE-05', 'date')]);
  const waive = (kind: string, expiresOn: string, over: Input = {}) => ({ tourId: tour.id, kind, reason: 'NOTIONAL', expiresOn, notional: true, ...over });
  expect(await refused(graph(), coordinator, 'waiveRequirement', waive('WRITING', day(9)))).toEqual(at('PE-05', 'kind'));
  expect(await refused(graph(), coordinator, 'waiveRequirement', waive('SERVICE', day(9)))).toEqual(at('PE-04', 'kind'));
  expect(await refused(graph(), coordinator, 'waiveRequirement', waive('RANK', day(-1)))).toEqual(at('PE-04', 'expiresOn'));
  expect(await refused(graph(), coordinator, 'waiveRequirement', waive('RANK', day(0), { label: { releasableTo: ['USA'] } }))).toEqual(
    at('PE-04', 'label', 'releasableTo'),
  );
  expect(await refused(graph(), canada, 'waiveRequirement', waive('RANK', day(9)))).toEqual(at('IDP-04'));
  expect(await done(graph(), coordinator, 'waiveRequirement', waive('RANK', day(0)))).toMatchObject({
    kind: 'RANK',
    label: { originator: 'XCS', releasableTo: ['CAN'] },
  });
  await done(graph(), coordinator, 'waiveRequirement', waive('READING', day(30)));
  expect(await refused(graph(), canada, 'confirmArrival', arrive)).toEqual(at('PE-05', 'date'));
  await done(graph(), coordinator, 'waiveRequirement', waive('SKILL', day(30)));
  const arrived = await done(graph(), canada, 'confirmArrival', arrive);
  expect(arrived.deficits).toEqual([
    { kind: 'RANK', required: 'OF-5', waivedUntil: day(0) },
    { kind: 'READING', required: '3', waivedUntil: day(30) },
    { kind: 'SKILL', required: 'PLANNING', waivedUntil: day(30) },
  ]);
  const read = await graph().data('personnel', canada, 'query ($id: ID!) { tour(id: $id) { waivers { totalCount nodes { kind expiresOn tour { id } } } } }', {
    id: tour.id,
  });
  expect(read.tour.waivers).toMatchObject({ totalCount: 3, nodes: [{ kind: 'RANK', expiresOn: day(0), tour: { id: tour.id } }, {}, {}] });
});

test('a waiver is for tours that the coalition staff sees, and one that the nation does not see waives nothing (PE-05, IS-12)', async () => {
  const [billet = ''] = await billetsOf(graph(), [{ skills: ['PLANNING'] }]);
  const tour = await tourOf(graph(), canada, billet, day(0), day(90));
  const input = { tourId: tour.id, kind: 'SKILL', reason: 'NOTIONAL', expiresOn: day(9), notional: true };
  expect(await refused(graph(), coordinator, 'waiveRequirement', input)).toEqual(at('NOT_FOUND', 'tourId'));
  await done(graph(), canada, 'setTourLabel', { id: tour.id, expectedVersion: 1, label: { releasableTo: ['XCS'] } });
  const waiver = await done(graph(), coordinator, 'waiveRequirement', input);
  await done(graph(), coordinator, 'setRequirementWaiverLabel', { id: waiver.id, expectedVersion: 1, label: {} });
  expect(await refused(graph(), canada, 'confirmArrival', { id: tour.id, expectedVersion: 2, date: day(0) })).toEqual(at('PE-05', 'date'));
});

const assignInput = (tourId: string, iterationId: string, over: Input = {}): Input => ({ tourId, iterationId, role: 'LEAD', notional: true, ...over });

test('an instructor is in post on all days of the iteration, the first and the last among them (PE-13)', async () => {
  const planned = await tourOf(graph(), canada, billets[3] ?? '', day(0), day(60));
  const tour = await inPost(graph(), canada, billets[4] ?? '', day(-30), day(60));
  const course = await courseOf(graph());
  const assign = async (id: string, first: number, last: number) => assignInput(id, (await iterationOf(graph(), course, day(first), day(last))).id);
  expect(await refused(graph(), canada, 'assignInstructor', await assign(planned.id, 1, 5))).toEqual(at('PE-13', 'tourId'));
  expect(await refused(graph(), canada, 'assignInstructor', await assign(tour.id, 50, 61))).toEqual(at('PE-13', 'tourId'));
  expect(await refused(graph(), canada, 'assignInstructor', await assign(tour.id, -31, -20))).toEqual(at('PE-13', 'tourId'));
  expect(await done(graph(), canada, 'assignInstructor', await assign(tour.id, -30, -20))).toMatchObject({ role: 'LEAD', tour: { id: tour.id } });
  await done(graph(), canada, 'assignInstructor', await assign(tour.id, 50, 60));
});

test('an instructor has the skill that the iteration asks for, also where a training focal assigns who does not see persons (PE-13)', async () => {
  const focal = viewer('CAN', 'TRAINING_FOCAL');
  const iteration = await iterationOf(graph(), await courseOf(graph(), { instructorSkill: 'FIRST_AID-2' }), day(1), day(5));
  const tourWith = async (skills: readonly string[], billet: string | undefined) => {
    const person = await staffOf(graph(), canada, { skills });
    const { id } = await done(graph(), canada, 'proposeTour', tourInput(billet ?? '', person, day(0), day(90)));
    await done(graph(), canada, 'confirmArrival', { id, expectedVersion: 1, date: day(0) });
    return id;
  };
  const [without, having] = [await tourWith(['FIRST_AID'], billets[5]), await tourWith(['FIRST_AID-2'], billets[6])];
  for (const as of [focal, canada]) expect(await refused(graph(), as, 'assignInstructor', assignInput(without, iteration.id))).toEqual(at('PE-13', 'tourId'));
  const assignment = await done(graph(), focal, 'assignInstructor', assignInput(having, iteration.id));
  expect(await refused(graph(), viewer('CAN', 'DONOR_FOCAL'), 'assignInstructor', assignInput(having, iteration.id))).toEqual(at('IDP-04'));
  expect(await done(graph(), focal, 'removeInstructor', { id: assignment.id, expectedVersion: 1 })).toMatchObject({
    id: having,
    instructorFor: { totalCount: 0 },
  });
});

test('a person instructs at one iteration at a time; what was cancelled or taken back does not count (PE-13)', async () => {
  const tour = await inPost(graph(), canada, billets[7] ?? '', day(-30), day(200));
  const course = await courseOf(graph());
  const [first, touching, later] = [
    await iterationOf(graph(), course, day(10), day(20)),
    await iterationOf(graph(), course, day(20), day(30)),
    await iterationOf(graph(), course, day(21), day(30)),
  ];
  await done(graph(), canada, 'assignInstructor', assignInput(tour.id, first.id));
  for (const { id } of [first, touching])
    expect(await refused(graph(), canada, 'assignInstructor', assignInput(tour.id, id))).toEqual(at('PE-13', 'iterationId'));
  const kept = await done(graph(), canada, 'assignInstructor', assignInput(tour.id, later.id));
  await done(graph(), canada, 'removeInstructor', { id: kept.id, expectedVersion: 1 });
  const cancel = 'mutation ($input: CancelIterationInput!) { cancelIteration(input: $input) { problems { code message } } }';
  const { cancelIteration } = await graph().data('training', trainer, cancel, {
    input: { idempotencyKey: crypto.randomUUID(), id: first.id, expectedVersion: first.version, by: 'PROVIDER', reason: 'NOTIONAL' },
  });
  expect(cancelIteration.problems).toEqual([]);
  expect(await refused(graph(), canada, 'assignInstructor', assignInput(tour.id, first.id))).toEqual(at('PE-13', 'iterationId'));
  await done(graph(), canada, 'assignInstructor', assignInput(tour.id, touching.id));
});

test('nobody leaves before what they instruct at: the assignment is removed first (PE-13)', async () => {
  const tour = await inPost(graph(), canada, billets[8] ?? '', day(-30), day(100));
  const iteration = await iterationOf(graph(), await courseOf(graph()), day(-2), day(50));
  const assignment = await done(graph(), canada, 'assignInstructor', assignInput(tour.id, iteration.id));
  const cut = (departure: string) => ({ id: tour.id, expectedVersion: 2, departure, reason: 'NOTIONAL' });
  expect(await refused(graph(), canada, 'curtailTour', cut(day(49)))).toEqual(at('PE-13', 'departure'));
  expect(await refused(graph(), canada, 'confirmDeparture', { id: tour.id, expectedVersion: 2, date: day(0) })).toEqual(at('PE-13', 'date'));
  await done(graph(), canada, 'curtailTour', cut(day(50)));
  await done(graph(), canada, 'removeInstructor', { id: assignment.id, expectedVersion: 1 });
  await done(graph(), canada, 'confirmDeparture', { id: tour.id, expectedVersion: 3, date: day(0) });
});

test('instructors are seen from the iteration and from the tour, each by who sees both; an assignment is no wider than its tour (IS-05, FD-02)', async () => {
  const tour = await inPost(graph(), canada, billets[9] ?? '', day(-30), day(100), { label: { releasableTo: ['USA', 'ITA'] } });
  const iteration = await iterationOf(graph(), await courseOf(graph()), day(1), day(50), { releasableTo: ['CAN', 'USA'] });
  const label = { releasableTo: ['USA', 'ITA'] };
  expect(await refused(graph(), canada, 'assignInstructor', assignInput(tour.id, iteration.id, { label: { releasableTo: ['USA', 'GBR'] } }))).toEqual(
    at('IS-05', 'label'),
  );
  const assignment = await done(graph(), canada, 'assignInstructor', assignInput(tour.id, iteration.id, { label }));
  const document = `query ($one: [_Any!]!, $id: ID!) { instructorAssignment(id: $id) { tour { id } iteration { id } }
    _entities(representations: $one) { ... on CourseIteration { instructors { totalCount nodes { id } } } } }`;
  const read = (as: Viewer) => graph().data('personnel', as, document, { id: assignment.id, one: [{ __typename: 'CourseIteration', id: iteration.id }] });
  const both = { tour: { id: tour.id }, iteration: { id: iteration.id } };
  const instructors = { totalCount: 1, nodes: [{ id: assignment.id }] };
  for (const as of [canada, usa]) expect(await read(as)).toEqual({ instructorAssignment: both, _entities: [{ instructors }] });
  expect(await read(italy)).toEqual({ instructorAssignment: { ...both, iteration: null }, _entities: [null] });
  expect(await read(trainer)).toEqual({ instructorAssignment: null, _entities: [{ instructors: { totalCount: 0, nodes: [] } }] });
  await done(graph(), canada, 'setTourLabel', { id: tour.id, expectedVersion: 2, label: { releasableTo: ['ITA'] } });
  expect(await read(usa)).toEqual({ instructorAssignment: null, _entities: [{ instructors: { totalCount: 0, nodes: [] } }] });
  const { problems } = await send(graph(), canada, 'setInstructorAssignmentLabel', { id: assignment.id, expectedVersion: 1, label });
  expect(problems).toMatchObject(at('IS-05', 'label'));
});
