import { expect, test } from 'vitest';
import {
  at,
  canada,
  course,
  courseInput,
  day,
  done,
  everybody,
  type Input,
  italy,
  iterationInput,
  move,
  open,
  planned,
  programInput,
  refused,
  send,
  trainee,
  unit,
  usa,
  useTraining,
  versionInput,
} from './fixture.ts';

const graph = useTraining();
const read = (as: typeof canada, id: string, fields: string) =>
  graph()
    .data('training', as, `query ($id: ID!) { courseIteration(id: $id) { ${fields} } }`, { id })
    .then((data) => data.courseIteration);

test('a course begins with version 1, and each change of content is the next version (TR-17)', async () => {
  const made = await course(graph());
  expect(made).toMatchObject({ version: 1, currentVersion: { number: 1, title: 'NOTIONAL course', durationDays: '5.0', humanRightsHours: '0.0' } });
  const next = await done(
    graph(),
    canada,
    'createCourseVersion',
    versionInput(made.id, 1, { title: 'NOTIONAL second', durationDays: '4.5', humanRightsHours: '1.5' }),
  );
  expect(next).toMatchObject({ id: made.id, code: made.code, version: 2, currentVersion: { number: 2, title: 'NOTIONAL second', durationDays: '4.5' } });
  expect(next.versions).toMatchObject({ totalCount: 2, nodes: [{ number: 2 }, { number: 1, id: made.currentVersion.id, title: 'NOTIONAL course' }] });
  expect(await refused(graph(), canada, 'createCourseVersion', versionInput(made.id, 1))).toEqual(at('CONFLICT', 'expectedVersion'));
});

test('what stands in a course version never changes, whoever tries (TR-17)', async () => {
  const { currentVersion } = await course(graph());
  await expect(graph().database.admin`update training.course_version set title = 'other' where id = ${currentVersion.id}`).rejects.toThrow(/immutable/);
});

test('an iteration keeps the version that it pinned, also while it runs (TR-17)', async () => {
  const { id: courseId } = await course(graph(), canada, { instructorSkill: 'DEMOLITION' });
  const iteration = await done(graph(), canada, 'planIteration', iterationInput(courseId, { startsOn: day(0), endsOn: day(3) }));
  await move(graph(), canada, iteration, 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS');
  await done(graph(), canada, 'createCourseVersion', versionInput(courseId, 1, { title: 'NOTIONAL second', instructorSkill: 'LOGISTICS' }));
  expect(await read(canada, iteration.id, 'state instructorSkill courseVersion { number title }')).toEqual({
    state: 'IN_PROGRESS',
    instructorSkill: 'DEMOLITION',
    courseVersion: { number: 1, title: 'NOTIONAL course' },
  });
  const newest = await done(graph(), canada, 'planIteration', iterationInput(courseId));
  expect(newest).toMatchObject({ instructorSkill: 'LOGISTICS', courseVersion: { number: 2 } });
  const older = await done(graph(), canada, 'planIteration', iterationInput(courseId, { versionNumber: 1 }));
  expect(older).toMatchObject({ instructorSkill: 'DEMOLITION', courseVersion: { number: 1 } });
  expect(await refused(graph(), canada, 'planIteration', iterationInput(courseId, { versionNumber: 3 }))).toEqual(at('TR-17', 'versionNumber'));
});

test('of eight next versions at once from the same version exactly one is added (TR-17)', async () => {
  const { id } = await course(graph());
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(graph(), canada, 'createCourseVersion', versionInput(id, 1))));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(1);
  expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(Array.from({ length: 7 }, () => 'CONFLICT'));
});

test('an iteration of another nation may be of a course that is visible, and shows it only to who sees it (FD-02)', async () => {
  const { id: courseId, version } = await course(graph(), canada, { label: { releasableTo: ['USA'] } });
  const iteration = await done(graph(), usa, 'planIteration', iterationInput(courseId, { label: everybody }));
  expect(iteration).toMatchObject({ course: { id: courseId }, courseVersion: { number: 1 } });
  const fields = 'course { id } courseVersion { id }';
  expect(await read(italy, iteration.id, fields)).toEqual({ course: null, courseVersion: null });
  const { courseIterations } = await graph().data(
    'training',
    italy,
    'query ($id: ID!) { courseIterations(filter: { course: $id }) { totalCount nodes { id } } }',
    {
      id: courseId,
    },
  );
  expect(courseIterations).toEqual({ totalCount: 0, nodes: [] });
  await done(graph(), canada, 'setCourseLabel', { id: courseId, expectedVersion: version, label: {} });
  expect(await read(usa, iteration.id, fields)).toEqual({ course: null, courseVersion: null });
  expect(await refused(graph(), usa, 'planIteration', iterationInput(courseId))).toEqual(at('NOT_FOUND', 'courseId'));
});

test('an iteration moves along its states, one at a time, and no other way (TR-21)', async () => {
  const way = ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'FINALIZED'];
  const all = ['DRAFT', 'PLANNED', ...way, 'POSTPONED', 'CANCELLED_PROVIDER', 'CANCELLED_BENEFICIARY', 'CANCELLED_THIRD_PARTY'];
  let row = await planned(graph(), canada, { draft: true, startsOn: day(-5), endsOn: day(0) });
  expect(row.state).toBe('DRAFT');
  for (const [state, next] of [['DRAFT', 'PLANNED'], ...way.map((to, index) => [['PLANNED', ...way][index], to]), ['FINALIZED', '']] as [string, string][]) {
    const postponable = ['PLANNED', 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'].includes(state);
    const others = all.filter((other) => other !== next && !(postponable && other === 'POSTPONED'));
    const answers = await Promise.all(others.map((to) => send(graph(), canada, 'moveIteration', { id: row.id, expectedVersion: row.version, to })));
    for (const [index, { problems }] of answers.entries()) expect(problems, `${state} to ${others[index]}`).toMatchObject(at('TR-21', 'to'));
    if (next !== '') row = await done(graph(), canada, 'moveIteration', { id: row.id, expectedVersion: row.version, to: next });
  }
});

test('an iteration that is put off is planned again with its days (TR-21)', async () => {
  for (const states of [
    [],
    ['OPEN_FOR_NOMINATION'],
    ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED'],
    ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'],
  ]) {
    const row = await planned(graph());
    const again = await move(graph(), canada, row, ...states, 'POSTPONED', 'PLANNED');
    expect(again).toMatchObject({ state: 'PLANNED', startsOn: row.startsOn, endsOn: row.endsOn });
  }
});

test('an iteration is in progress from its first day on, and held from its last (TR-21)', async () => {
  const ready = async (startsOn: string, endsOn: string) =>
    move(graph(), canada, await planned(graph(), canada, { startsOn, endsOn }), 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED');
  const tomorrow = await ready(day(1), day(2));
  const to = (row: { id?: string; version?: number }, state: string) => ({ id: row.id, expectedVersion: row.version, to: state });
  expect(await refused(graph(), canada, 'moveIteration', to(tomorrow, 'IN_PROGRESS'))).toEqual(at('TR-21', 'to'));
  const running = await move(graph(), canada, await ready(day(0), day(1)), 'IN_PROGRESS');
  expect(await refused(graph(), canada, 'moveIteration', to(running, 'COMPLETED'))).toEqual(at('TR-21', 'to'));
  expect(await move(graph(), canada, await ready(day(0), day(0)), 'IN_PROGRESS', 'COMPLETED')).toMatchObject({ state: 'COMPLETED' });
});

test('a cancellation says who, why, when and at what cost (TR-13)', async () => {
  for (const [by, state] of [
    ['PROVIDER', 'CANCELLED_PROVIDER'],
    ['BENEFICIARY', 'CANCELLED_BENEFICIARY'],
    ['THIRD_PARTY', 'CANCELLED_THIRD_PARTY'],
  ]) {
    const { id, version } = await open(graph());
    const cancelled = await done(graph(), canada, 'cancelIteration', {
      id,
      expectedVersion: version,
      by,
      reason: 'NOTIONAL reason',
      cost: { amount: '1000', currency: 'EUR' },
    });
    expect(cancelled).toMatchObject({
      state,
      version: version + 1,
      cancellation: { by, reason: 'NOTIONAL reason', on: day(0), cost: { amount: '1000.00', currency: 'EUR' } },
    });
  }
  const { id } = await planned(graph());
  const free = await done(graph(), canada, 'cancelIteration', { id, expectedVersion: 1, by: 'PROVIDER', reason: 'NOTIONAL' });
  expect(free.cancellation).toMatchObject({ cost: null });
  expect((await planned(graph())).cancellation).toBeNull();
});

test('an iteration that has started or is cancelled is not cancelled (TR-13)', async () => {
  const cancel = ({ id, version }: { id?: string; version?: number }) => ({ id, expectedVersion: version, by: 'PROVIDER', reason: 'NOTIONAL' });
  let row = await planned(graph(), canada, { startsOn: day(0), endsOn: day(0) });
  row = await move(graph(), canada, row, 'OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED');
  for (const to of ['IN_PROGRESS', 'COMPLETED', 'FINALIZED']) {
    row = await move(graph(), canada, row as { id: string; version: number }, to);
    expect(await refused(graph(), canada, 'cancelIteration', cancel(row)), to).toEqual(at('TR-13', 'id'));
  }
  const postponed = await move(graph(), canada, await planned(graph()), 'POSTPONED');
  const gone = await done(graph(), canada, 'cancelIteration', cancel(postponed));
  expect(await refused(graph(), canada, 'cancelIteration', cancel(gone))).toEqual(at('TR-13', 'id'));
  await expect(graph().database.admin`update training.course_iteration set cancelled_on = null where id = ${gone.id}`).rejects.toThrow(/check/);
});

test('of a cancellation and moves at once one is first, and the others are told (TR-13, TR-21)', async () => {
  const { id } = await planned(graph());
  const answers = await Promise.all([
    send(graph(), canada, 'cancelIteration', { id, expectedVersion: 1, by: 'PROVIDER', reason: 'NOTIONAL' }),
    ...[1, 2, 3].map(() => send(graph(), canada, 'moveIteration', { id, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' })),
  ]);
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(1);
  expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
});

test('what is seen of another nation is changed by nobody else (TR-22)', async () => {
  const { id: courseId } = await course(graph(), usa);
  const iteration = await planned(graph(), usa);
  const program = await done(graph(), usa, 'createProgram', programInput({ label: everybody }));
  expect(await refused(graph(), canada, 'createCourseVersion', versionInput(courseId, 1))).toEqual(at('TR-22', 'courseId'));
  expect(await refused(graph(), canada, 'moveIteration', { id: iteration.id, expectedVersion: 1, to: 'POSTPONED' })).toEqual(at('TR-22', 'id'));
  expect(await refused(graph(), canada, 'cancelIteration', { id: iteration.id, expectedVersion: 1, by: 'PROVIDER', reason: 'NOTIONAL' })).toEqual(
    at('TR-22', 'id'),
  );
  expect(await refused(graph(), canada, 'linkIteration', { iterationId: iteration.id, lineOfEffort: 'LOE-HR' })).toEqual(at('TR-22', 'iterationId'));
  expect(await refused(graph(), canada, 'linkProgram', { programId: program.id, lineOfEffort: 'LOE-HR' })).toEqual(at('TR-22', 'programId'));
});

test('a program is active through its last day, and closed after it', async () => {
  const stateOf = async (endsOn: string | null) => (await done(graph(), canada, 'createProgram', programInput({ endsOn }))).state;
  expect([await stateOf(null), await stateOf(day(0)), await stateOf(day(-1))]).toEqual(['ACTIVE', 'ACTIVE', 'CLOSED']);
});

const unitOf = async () => unit(graph());

test('a person is enrolled once in an iteration, and again after a withdrawal (TR-09)', async () => {
  const { id: traineeId } = await trainee(graph(), await unitOf());
  const { id: iterationId } = await open(graph());
  const first = await done(graph(), canada, 'enroll', { iterationId, traineeId });
  expect(await refused(graph(), canada, 'enroll', { iterationId, traineeId })).toEqual(at('TR-09', 'traineeId'));
  await done(graph(), canada, 'withdraw', { id: first.id, expectedVersion: 1 });
  expect(await refused(graph(), canada, 'withdraw', { id: first.id, expectedVersion: 2 })).toEqual(at('TR-21', 'id'));
  const again = await done(graph(), canada, 'enroll', { iterationId, traineeId });
  expect(again.id).not.toBe(first.id);
});

test('a person is in no two iterations that have a day in common, travel counted in (TR-09)', async () => {
  const { id: traineeId } = await trainee(graph(), await unitOf());
  const first = await open(graph(), canada, { startsOn: '2028-02-28', endsOn: '2028-02-29', travelFrom: '2028-02-27', travelTo: '2028-03-01' });
  await done(graph(), canada, 'enroll', { iterationId: first.id, traineeId });
  const tried = async (over: Input) => {
    const { id: iterationId } = await open(graph(), usa, over);
    return (await send(graph(), canada, 'enroll', { iterationId, traineeId })).problems.map(({ code }) => code);
  };
  expect(await tried({ startsOn: '2028-03-01', endsOn: '2028-03-05' })).toEqual(['TR-09']);
  expect(await tried({ startsOn: '2028-03-05', endsOn: '2028-03-06', travelFrom: '2028-03-01' })).toEqual(['TR-09']);
  expect(await tried({ startsOn: '2028-01-01', endsOn: '2028-02-27' })).toEqual(['TR-09']);
  expect(await tried({ startsOn: '2028-02-20', endsOn: '2028-02-21', travelTo: '2028-02-27' })).toEqual(['TR-09']);
  expect(await tried({ startsOn: '2028-01-01', endsOn: '2028-12-31' })).toEqual(['TR-09']);
  expect(await tried({ startsOn: '2028-03-02', endsOn: '2028-03-05' })).toEqual([]);
  expect(await tried({ startsOn: '2028-02-20', endsOn: '2028-02-26' })).toEqual([]);
});

test('days that meet at the end of a year are two, and the same day is one (TR-09)', async () => {
  const { id: traineeId } = await trainee(graph(), await unitOf());
  const old = await open(graph(), canada, { startsOn: '2026-12-30', endsOn: '2026-12-31' });
  const young = await open(graph(), canada, { startsOn: '2027-01-01', endsOn: '2027-01-02' });
  const both = await open(graph(), canada, { startsOn: '2026-12-31', endsOn: '2027-01-01' });
  await done(graph(), canada, 'enroll', { iterationId: old.id, traineeId });
  await done(graph(), canada, 'enroll', { iterationId: young.id, traineeId });
  expect(await refused(graph(), canada, 'enroll', { iterationId: both.id, traineeId })).toEqual(at('TR-09', 'traineeId'));
});

test('of eight enrollments of a person at once in iterations of the same days exactly one stands (TR-09)', async () => {
  const { id: traineeId } = await trainee(graph(), await unitOf());
  const iterations = await Promise.all(Array.from({ length: 8 }, () => open(graph())));
  const answers = await Promise.all(iterations.map(({ id: iterationId }) => send(graph(), canada, 'enroll', { iterationId, traineeId })));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(1);
  expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(Array.from({ length: 7 }, () => 'TR-09'));
});

test('an enrollment in a cancelled iteration reads as cancelled, keeps nobody from another, and is not written (TR-13)', async () => {
  const { id: traineeId } = await trainee(graph(), await unitOf());
  const first = await open(graph(), usa);
  const { id } = await done(graph(), canada, 'enroll', { iterationId: first.id, traineeId });
  await done(graph(), usa, 'cancelIteration', { id: first.id, expectedVersion: first.version, by: 'BENEFICIARY', reason: 'NOTIONAL' });
  const { enrollment } = await graph().data('training', canada, 'query ($id: ID!) { enrollment(id: $id) { state version } }', { id });
  expect(enrollment).toEqual({ state: 'CANCELLED', version: 1 });
  expect(await refused(graph(), canada, 'enroll', { iterationId: first.id, traineeId })).toEqual(at('TR-21', 'iterationId'));
  const second = await open(graph(), usa);
  await done(graph(), canada, 'enroll', { iterationId: second.id, traineeId });
});

test('trainees are enrolled while an iteration is open, closed for nomination or confirmed, and withdrawn until it was held (TR-21)', async () => {
  const unitId = await unitOf();
  const enroll = async (iterationId: string) => send(graph(), canada, 'enroll', { iterationId, traineeId: (await trainee(graph(), unitId)).id });
  let row = await planned(graph(), canada, { startsOn: day(0), endsOn: day(0) });
  expect((await enroll(row.id)).problems).toMatchObject(at('TR-21', 'iterationId'));
  const made = [];
  for (const to of ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED']) {
    row = await move(graph(), canada, row, to);
    made.push((await enroll(row.id)).entity?.id);
  }
  row = await move(graph(), canada, row, 'IN_PROGRESS');
  expect((await enroll(row.id)).problems).toMatchObject(at('TR-21', 'iterationId'));
  await done(graph(), canada, 'withdraw', { id: made[0], expectedVersion: 1 });
  await move(graph(), canada, row, 'COMPLETED');
  expect(await refused(graph(), canada, 'withdraw', { id: made[1], expectedVersion: 1 })).toEqual(at('TR-21', 'id'));
});

test('a code that the nation uses already is refused, and another nation may use it (IS-11)', async () => {
  const input = courseInput();
  await done(graph(), canada, 'createCourseVersion', input);
  expect(await refused(graph(), canada, 'createCourseVersion', input)).toEqual(at('BAD_VALUE', 'code'));
  await done(graph(), usa, 'createCourseVersion', input);
});
