import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import { type Data, viewer } from '../../kit/graph.ts';
import {
  at,
  canada,
  course,
  done,
  everybody,
  type Input,
  inNations,
  italy,
  iterationInput,
  open,
  organization,
  planned,
  programInput,
  record,
  refused,
  requested,
  send,
  trainee,
  unit,
  usa,
  useTraining,
} from './fixture.ts';

const graph = useTraining();
const staff = viewer('XCS', 'COORDINATOR');
const toUsa = { releasableTo: ['USA'] };

const requirement = (label: Input) =>
  inNations(graph(), canada, 'raiseRequirement', 'requirement', {
    title: 'NOTIONAL need',
    type: 'TRAINING',
    quantity: '10',
    unit: 'seats',
    priority: 2,
    needBy: '2030-01-01',
    lineOfEffort: 'LOE-LOG',
    notional: true,
    label,
  });
let plan = '';
const objective = (label: Input) =>
  inNations(graph(), staff, 'saveObjective', 'objective', { planId: plan, lineOfEffort: 'LOE-LOG', title: 'NOTIONAL objective', label });
beforeAll(async () => {
  plan = await inNations(graph(), staff, 'savePlan', 'plan', {
    title: 'NOTIONAL plan',
    edition: 1,
    startYear: 2026,
    endYear: 2030,
    label: { ...everybody, releasableTo: ['CAN'] },
  });
});

const entity = async (as: Viewer, type: string, key: Input, fields: string): Promise<Data | null> =>
  (
    await graph().data('training', as, `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`, {
      r: [{ __typename: type, ...key }],
    })
  )._entities[0];
const one = async (as: Viewer, field: string, id: string, fields: string): Promise<Data | null> =>
  (await graph().data('training', as, `query ($id: ID!) { row: ${field}(id: $id) { ${fields} } }`, { id })).row;

const connection = '{ totalCount nodes { id } edges { node { id } } }';
const listed = (...ids: readonly string[]) => ({ totalCount: ids.length, nodes: ids.map((id) => ({ id })), edges: ids.map((id) => ({ node: { id } })) });

test('links of a program and of an iteration are seen from both ends', async () => {
  const [need, goal, body] = [await requirement(everybody), await objective(everybody), await organization(graph())];
  const { id: programId } = await done(graph(), canada, 'createProgram', programInput({ linesOfEffort: ['LOE-HR'], label: everybody }));
  const { id: iterationId } = await planned(graph(), canada, { linesOfEffort: ['LOE-HR'], programId });
  for (const target of [{ requirementId: need }, { objectiveId: goal }]) {
    await done(graph(), canada, 'linkProgram', { programId, ...target });
    await done(graph(), canada, 'linkIteration', { iterationId, ...target });
  }
  await done(graph(), canada, 'linkProgram', { programId, organizationId: body });
  const both = `linesOfEffort { code } objectives ${connection} requirements ${connection}`;
  const ends = { linesOfEffort: [{ code: 'LOE-HR' }], objectives: listed(goal), requirements: listed(need) };
  expect(await one(italy, 'program', programId, `${both} beneficiaries ${connection} iterations { nodes { id } }`)).toEqual({
    ...ends,
    beneficiaries: listed(body),
    iterations: { nodes: [{ id: iterationId }] },
  });
  expect(await one(italy, 'courseIteration', iterationId, `${both} program { id }`)).toEqual({ ...ends, program: { id: programId } });
  const from = { programs: listed(programId), iterations: listed(iterationId) };
  const fields = `programs ${connection} iterations ${connection}`;
  expect(await entity(italy, 'LineOfEffort', { code: 'LOE-HR' }, fields)).toEqual(from);
  expect(await entity(italy, 'Objective', { id: goal }, fields)).toEqual(from);
  expect(await entity(italy, 'CapabilityRequirement', { id: need }, fields)).toEqual(from);
  expect(await entity(italy, 'Organization', { id: body }, `programs ${connection}`)).toEqual({ programs: listed(programId) });
});

test('a link whose target is hidden is not there: not in the list, not in the count, not from its other end (FD-02)', async () => {
  const [need, goal, body] = [await requirement(toUsa), await objective({ releasableTo: ['CAN'] }), await organization(graph(), canada, toUsa)];
  const { id: programId } = await done(graph(), canada, 'createProgram', programInput({ label: everybody }));
  const { id: iterationId } = await planned(graph(), canada, { programId });
  for (const target of [{ requirementId: need }, { objectiveId: goal }]) {
    await done(graph(), canada, 'linkProgram', { programId, ...target });
    await done(graph(), canada, 'linkIteration', { iterationId, ...target });
  }
  await done(graph(), canada, 'linkProgram', { programId, organizationId: body });
  const fields = `objectives ${connection} requirements ${connection}`;
  expect(await one(italy, 'program', programId, `${fields} beneficiaries ${connection}`)).toEqual({
    objectives: listed(),
    requirements: listed(),
    beneficiaries: listed(),
  });
  expect(await one(usa, 'courseIteration', iterationId, fields)).toEqual({ objectives: listed(), requirements: listed(need) });
  expect(await entity(italy, 'CapabilityRequirement', { id: need }, `programs ${connection}`)).toBeNull();
  expect(await entity(italy, 'Organization', { id: body }, `programs ${connection}`)).toBeNull();
});

test('a link is added once, to what is visible, and taken back once (IS-12)', async () => {
  const targets = [
    ['requirementId', await requirement(toUsa)],
    ['objectiveId', await objective(everybody)],
    ['lineOfEffort', 'LOE-OPS'],
    ['organizationId', await organization(graph(), canada, toUsa)],
  ] as const;
  const { id: programId } = await done(graph(), canada, 'createProgram', programInput());
  const { id: iterationId } = await planned(graph(), canada, { label: {} });
  for (const [owner, key, id] of [
    ['Program', 'programId', programId],
    ['Iteration', 'iterationId', iterationId],
  ] as const) {
    for (const [name, value] of targets.filter(([target]) => owner === 'Program' || target !== 'organizationId')) {
      const input = { [key]: id, [name]: value };
      expect(await refused(graph(), canada, `unlink${owner}`, input), name).toEqual(at('NOT_FOUND', name));
      await done(graph(), canada, `link${owner}`, input);
      expect(await refused(graph(), canada, `link${owner}`, input), name).toEqual(at('BAD_VALUE', name));
      await done(graph(), canada, `unlink${owner}`, input);
      expect(await refused(graph(), canada, `unlink${owner}`, input), name).toEqual(at('NOT_FOUND', name));
      const absent = { [key]: id, [name]: name === 'lineOfEffort' ? 'LOE-NONE' : randomUUID() };
      expect(await refused(graph(), canada, `link${owner}`, absent), name).toEqual(at('NOT_FOUND', name));
    }
  }
  const { id: theirs } = await done(graph(), italy, 'createProgram', programInput());
  const words = await Promise.all(
    [targets[0][1], randomUUID(), 'no id at all'].map((requirementId) => send(graph(), italy, 'linkProgram', { programId: theirs, requirementId })),
  );
  expect(new Set(words.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('links and versions follow the label of what they belong to, narrower and wider (IS-05)', async () => {
  const { id: programId } = await done(graph(), canada, 'createProgram', programInput({ linesOfEffort: ['LOE-SUS'] }));
  const { id: courseId } = await course(graph(), canada, { label: everybody });
  const { id: iterationId } = await done(graph(), canada, 'planIteration', iterationInput(courseId, { linesOfEffort: ['LOE-SUS'] }));
  const counts = async () => {
    const found = await entity(usa, 'LineOfEffort', { code: 'LOE-SUS' }, 'programs { totalCount } iterations { totalCount }');
    return [found?.programs.totalCount, found?.iterations.totalCount];
  };
  const relabel = async (field: string, id: string, expectedVersion: number, label: Input) => done(graph(), canada, field, { id, expectedVersion, label });
  expect(await counts()).toEqual([0, 0]);
  await relabel('setProgramLabel', programId, 1, toUsa);
  await relabel('setIterationLabel', iterationId, 1, everybody);
  expect(await counts()).toEqual([1, 1]);
  await relabel('setProgramLabel', programId, 2, {});
  await relabel('setCourseLabel', courseId, 1, {});
  expect(await counts()).toEqual([0, 0]);
  const rows = await graph().database.admin`select (select count(distinct label_id)::int from (
    select label_id from training.course where id = ${courseId} union all select label_id from training.course_version where course_id = ${courseId}) as own) as labels`;
  expect(rows[0]?.labels).toBe(1);
});

test('what a nation has under its own course narrows with it, and what others have stays as it is (IS-05, IS-16)', async () => {
  const unitId = await unit(graph());
  const body = await organization(graph());
  const { id: courseId } = await course(graph());
  const own = await done(graph(), canada, 'planIteration', iterationInput(courseId, { label: everybody }));
  const theirs = await done(graph(), usa, 'planIteration', iterationInput(courseId, { label: everybody, startsOn: '2027-05-01', endsOn: '2027-05-02' }));
  for (const [as, { id }] of [
    [canada, own],
    [usa, theirs],
  ] as const)
    await done(graph(), as, 'moveIteration', { id, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' });
  const seats = (iterationId: string) => ({ iterationId, nominatingBodyId: body, seats: 1, label: everybody });
  const allocations = [
    await done(graph(), canada, 'allocateSeats', seats(own.id)),
    await done(graph(), italy, 'allocateSeats', seats(own.id)),
    await done(graph(), canada, 'allocateSeats', seats(theirs.id)),
  ];
  const enroll = async (as: Viewer, iterationId: string) =>
    done(graph(), as, 'enroll', { iterationId, traineeId: (await trainee(graph(), unitId, as)).id, label: everybody });
  const enrollments = [await enroll(canada, own.id), await enroll(italy, own.id), await enroll(canada, theirs.id)];
  const seen = async (as: Viewer) => {
    const rows = [own, theirs].map(({ id }) => one(as, 'courseIteration', id, 'id'));
    const seatRows = allocations.map(({ id }) => one(as, 'seatAllocation', id, 'id'));
    const people = enrollments.map(({ id }) => one(as, 'enrollment', id, 'id'));
    return (await Promise.all([...rows, ...seatRows, ...people])).map((row) => row !== null);
  };
  expect(await seen(usa)).toEqual([true, true, true, true, true, true, true, true]);
  await done(graph(), canada, 'setCourseLabel', { id: courseId, expectedVersion: 1, label: { releasableTo: ['ITA'] } });
  expect(await seen(usa)).toEqual([false, true, false, true, true, false, true, true]);
  expect(await one(usa, 'seatAllocation', allocations[1]?.id, 'iteration { id }')).toEqual({ iteration: null });
  expect(await one(usa, 'enrollment', enrollments[1]?.id, 'iteration { id } trainee { id }')).toEqual({ iteration: null, trainee: null });
});

test('a record under one of the same nation is released no wider than that one (IS-05)', async () => {
  const unitId = await unit(graph());
  const body = await organization(graph());
  const { id: courseId } = await course(graph(), canada, { label: toUsa });
  expect(await refused(graph(), canada, 'planIteration', iterationInput(courseId, { label: everybody }))).toEqual(at('IS-05', 'label'));
  const { id: iterationId, version } = await done(graph(), canada, 'planIteration', iterationInput(courseId, { label: toUsa }));
  await done(graph(), canada, 'moveIteration', { id: iterationId, expectedVersion: version, to: 'OPEN_FOR_NOMINATION' });
  const { id: traineeId } = await trainee(graph(), unitId);
  const seats = { iterationId, nominatingBodyId: body, seats: 1 };
  expect(await refused(graph(), canada, 'allocateSeats', { ...seats, label: everybody })).toEqual(at('IS-05', 'label'));
  expect(await refused(graph(), canada, 'enroll', { iterationId, traineeId, label: everybody })).toEqual(at('IS-05', 'label'));
  await done(graph(), usa, 'allocateSeats', { ...seats, label: everybody });
  const allocation = await done(graph(), canada, 'allocateSeats', { ...seats, label: toUsa });
  const enrollment = await done(graph(), canada, 'enroll', { iterationId, traineeId, label: toUsa });
  for (const [field, id, expectedVersion] of [
    ['setIterationLabel', iterationId, version + 1],
    ['setAllocationLabel', allocation.id, 1],
    ['setEnrollmentLabel', enrollment.id, 1],
  ] as const) {
    expect(await refused(graph(), canada, field, { id, expectedVersion, label: everybody }), field).toEqual(at('IS-05', 'label'));
  }
});

test('a nation whose own vetting case narrows has its result narrowed with it (IS-05)', async () => {
  const vettingCase = await requested(graph(), usa, usa, { unitId: await unit(graph()) }, { label: { releasableTo: ['ITA'] } });
  const { id } = await record(graph(), usa, vettingCase.id, 'IN_REVIEW', { label: { releasableTo: ['ITA'] } });
  expect(await one(italy, 'vettingResult', id, 'id case { id }')).toEqual({ id, case: { id: vettingCase.id } });
  await done(graph(), usa, 'setVettingCaseLabel', { id: vettingCase.id, expectedVersion: 1, label: {} });
  expect(await one(italy, 'vettingResult', id, 'id')).toBeNull();
});

test('persons and vetting keep their mark whatever label is asked for, and take no other (IS-05)', async () => {
  const { id, label, version } = await trainee(graph(), await unit(graph()), canada, { label: toUsa });
  expect(label).toMatchObject({ releasableTo: ['USA'], handling: ['PERSONAL'] });
  const again = await done(graph(), canada, 'setTraineeLabel', { id, expectedVersion: version, label: { releasableTo: ['ITA'], handling: ['NO_EXPORT'] } });
  expect([...again.label.handling].sort()).toEqual(['NO_EXPORT', 'PERSONAL']);
  expect(await refused(graph(), canada, 'setTraineeLabel', { id, expectedVersion: version + 1, label: { handling: ['VETTING'] } })).toEqual(
    at('BAD_VALUE', 'label', 'handling', '0'),
  );
  const vettingCase = await requested(graph(), canada, usa, { traineeId: id });
  const result = await record(graph(), usa, vettingCase.id, 'CLEARED', { validFrom: '2026-06-01' });
  const relabelled = [
    await done(graph(), canada, 'setVettingCaseLabel', { id: vettingCase.id, expectedVersion: 1, label: toUsa }),
    await done(graph(), usa, 'setVettingResultLabel', { id: result.id, expectedVersion: 1, label: { releasableTo: ['CAN', 'ITA'] } }),
  ];
  expect(relabelled.map((row) => row.label.handling)).toEqual([['VETTING'], ['VETTING']]);
});

test('an organization shows its courses and the seats kept for it, and null where it is hidden (FD-02)', async () => {
  const body = await organization(graph(), canada, toUsa);
  const { id: courseId, provider } = await course(graph(), canada, { providerId: body });
  expect(provider).toEqual({ id: body });
  const { id: iterationId } = await planned(graph());
  const { id: allocationId } = await done(graph(), canada, 'allocateSeats', { iterationId, nominatingBodyId: body, seats: 1, label: everybody });
  const fields = 'courses { totalCount nodes { id } } seatAllocations { totalCount nodes { id } }';
  expect(await entity(usa, 'Organization', { id: body }, fields)).toEqual({
    courses: { totalCount: 1, nodes: [{ id: courseId }] },
    seatAllocations: { totalCount: 1, nodes: [{ id: allocationId }] },
  });
  expect(await one(italy, 'course', courseId, 'provider { id }')).toEqual({ provider: null });
  expect(await one(italy, 'seatAllocation', allocationId, 'nominatingBody { id }')).toEqual({ nominatingBody: null });
});

test('no filter tells of a program, a course or an iteration that is hidden (IS-06)', async () => {
  const { id: program } = await done(graph(), canada, 'createProgram', programInput({ label: toUsa }));
  const { id: iteration } = await open(graph(), usa, { programId: program });
  await done(graph(), canada, 'setProgramLabel', { id: program, expectedVersion: 1, label: {} });
  const none = { totalCount: 0, nodes: [] };
  expect(
    (
      await graph().data('training', italy, 'query ($id: ID!) { found: courseIterations(filter: { program: $id }) { totalCount nodes { id } } }', {
        id: program,
      })
    ).found,
  ).toEqual(none);
  expect(await one(usa, 'courseIteration', iteration, 'program { id }')).toEqual({ program: null });
  const unitId = await unit(graph());
  const body = await organization(graph());
  await done(graph(), italy, 'allocateSeats', { iterationId: iteration, nominatingBodyId: body, seats: 1, label: everybody });
  await done(graph(), italy, 'enroll', { iterationId: iteration, traineeId: (await trainee(graph(), unitId, italy)).id, label: everybody });
  const [row] = await graph().database.admin`select version from training.course_iteration where id = ${iteration}`;
  await done(graph(), usa, 'setIterationLabel', { id: iteration, expectedVersion: row?.version, label: {} });
  for (const field of ['seatAllocations', 'enrollments']) {
    const document = `query ($id: ID!) { found: ${field}(filter: { iteration: $id }) { totalCount nodes { id } } all: ${field} { nodes { id } } }`;
    const { found, all } = await graph().data('training', canada, document, { id: iteration });
    expect(found, field).toEqual(none);
    expect(all.nodes.length, field).toBeGreaterThan(0);
  }
});

test('an iteration that was hidden from a nation may still be left by its trainees (TR-21)', async () => {
  const { id: traineeId } = await trainee(graph(), await unit(graph()));
  const { id: iterationId, version } = await open(graph(), usa);
  const { id } = await done(graph(), canada, 'enroll', { iterationId, traineeId });
  await done(graph(), usa, 'setIterationLabel', { id: iterationId, expectedVersion: version, label: {} });
  expect(await one(canada, 'enrollment', id, 'iteration { id } state')).toEqual({ iteration: null, state: 'ENROLLED' });
  expect(await done(graph(), canada, 'withdraw', { id, expectedVersion: 1 })).toMatchObject({ state: 'WITHDRAWN' });
});
