import { beforeAll, expect, test } from 'vitest';
import {
  at,
  canada,
  day,
  done,
  everybody,
  italy,
  officer,
  open,
  organization,
  planned,
  refused,
  seatsRemaining,
  send,
  trainee,
  unit,
  usa,
  useTraining,
} from './fixture.ts';

const graph = useTraining();
let body = '';
let unitId = '';
beforeAll(async () => {
  body = await organization(graph());
  unitId = await unit(graph());
});
const at16 = Array.from({ length: 16 }, (_, index) => index);
const nations = ['BGR', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA'].map(officer);
const seats = (iterationId: string, count: number, over: object = {}) => ({ iterationId, nominatingBodyId: body, seats: count, notional: true, ...over });

test('seats and reserve of all allocations and free seats that are taken never exceed the capacity (TR-01)', async () => {
  const { id } = await open(graph(), canada, { capacity: 10 });
  await done(graph(), usa, 'allocateSeats', seats(id, 5, { reserve: 2 }));
  expect(await seatsRemaining(graph(), id)).toBe(3);
  const { id: traineeId } = await trainee(graph(), unitId, italy);
  await done(graph(), italy, 'enroll', { iterationId: id, traineeId });
  expect(await seatsRemaining(graph(), id)).toBe(2);
  expect(await refused(graph(), canada, 'allocateSeats', seats(id, 2, { reserve: 1 }))).toEqual(at('TR-01', 'seats'));
  expect(await refused(graph(), canada, 'allocateSeats', seats(id, 3))).toEqual(at('TR-01', 'seats'));
  await done(graph(), canada, 'allocateSeats', seats(id, 2));
  expect(await seatsRemaining(graph(), id)).toBe(0);
});

test('the refusal says how many seats remain, and nothing of who holds the others (TR-01, Decision 7)', async () => {
  const { id } = await open(graph(), canada, { capacity: 4 });
  await done(graph(), usa, 'allocateSeats', seats(id, 3));
  const { problems } = await send(graph(), italy, 'allocateSeats', seats(id, 2));
  expect(problems).toEqual([{ code: 'TR-01', path: ['input', 'seats'], message: 'must be at most what remains, reserve counted in: 1' }]);
  const document =
    'query ($id: ID!) { courseIteration(id: $id) { seatsRemaining seatAllocations { totalCount nodes { id } } enrollments { totalCount } trainingCounts { kind count } } }';
  expect((await graph().data('training', italy, document, { id })).courseIteration).toEqual({
    seatsRemaining: 1,
    seatAllocations: { totalCount: 0, nodes: [] },
    enrollments: { totalCount: 0 },
    trainingCounts: [
      { kind: 'SEATS_USED', count: 0 },
      { kind: 'DISTINCT_PEOPLE', count: 0 },
    ],
  });
});

test('of sixteen that allocate at once, from nations that cannot see each other, exactly the capacity succeeds (TR-01)', async () => {
  const { id } = await planned(graph(), canada, { capacity: 7 });
  const answers = await Promise.all(at16.map((index) => send(graph(), nations[index % nations.length] ?? usa, 'allocateSeats', seats(id, 1))));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(7);
  expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(Array.from({ length: 9 }, () => 'TR-01'));
  expect(await seatsRemaining(graph(), id)).toBe(0);
  const [row] = await graph().database.admin`select sum(seats + reserve)::int as seats from training.seat_allocation where iteration_id = ${id}`;
  expect(row?.seats).toBe(7);
});

test('of many that enroll at once, from nations that cannot see each other, exactly the seats that remain are taken (TR-01)', async () => {
  const { id: iterationId } = await open(graph(), canada, { capacity: 8 });
  await done(graph(), canada, 'allocateSeats', seats(iterationId, 3));
  const people = await Promise.all(nations.flatMap((nation) => [0, 1].map(async () => ({ nation, traineeId: (await trainee(graph(), unitId, nation)).id }))));
  const answers = await Promise.all(people.map(({ nation, traineeId }) => send(graph(), nation, 'enroll', { iterationId, traineeId })));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(5);
  expect(answers.flatMap(({ problems }) => problems)).toEqual(
    Array.from({ length: 11 }, () => ({ code: 'TR-01', path: ['input', 'iterationId'], message: 'No seat remains that is not allocated.' })),
  );
  expect(await seatsRemaining(graph(), iterationId)).toBe(0);
});

test('enrollments in an allocation never exceed its seats, whoever enrolls, and its reserve is no seat (TR-01)', async () => {
  const { id: iterationId } = await open(graph(), canada, { capacity: 9 });
  const { id: allocationId } = await done(graph(), usa, 'allocateSeats', seats(iterationId, 3, { reserve: 2, label: everybody }));
  const people = await Promise.all(
    [usa, usa, italy, italy, canada].map(async (nation) => ({ nation, traineeId: (await trainee(graph(), unitId, nation)).id })),
  );
  const answers = await Promise.all(people.map(({ nation, traineeId }) => send(graph(), nation, 'enroll', { iterationId, traineeId, allocationId })));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(3);
  expect(answers.flatMap(({ problems }) => problems.map(({ code, path }) => [code, path.at(-1)]))).toEqual([
    ['TR-01', 'allocationId'],
    ['TR-01', 'allocationId'],
  ]);
  const { seatAllocation } = await graph().data(
    'training',
    officer('POL'),
    'query ($id: ID!) { seatAllocation(id: $id) { used enrollments { totalCount } } }',
    {
      id: allocationId,
    },
  );
  expect(seatAllocation).toEqual({ used: 3, enrollments: { totalCount: 0 } });
  expect(await seatsRemaining(graph(), iterationId)).toBe(4);
});

test('a seat that is withdrawn is free again, in the allocation and out of it (TR-01)', async () => {
  const { id: iterationId } = await open(graph(), canada, { capacity: 2 });
  const { id: allocationId } = await done(graph(), canada, 'allocateSeats', seats(iterationId, 1));
  for (const over of [{ allocationId }, {}]) {
    const people = [await trainee(graph(), unitId), await trainee(graph(), unitId)];
    const enrolled = await done(graph(), canada, 'enroll', { iterationId, traineeId: people[0]?.id, ...over });
    const other = { iterationId, traineeId: people[1]?.id, ...over };
    expect((await refused(graph(), canada, 'enroll', other))[0]?.code).toBe('TR-01');
    expect(await done(graph(), canada, 'withdraw', { id: enrolled.id, expectedVersion: 1 })).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnOn: day(0),
      version: 2,
    });
    await done(graph(), canada, 'enroll', other);
  }
});

test('seats are allocated while an iteration is planned, open, closed for nomination or confirmed, and in no other state (TR-21)', async () => {
  const draft = await planned(graph(), canada, { draft: true });
  expect(await refused(graph(), canada, 'allocateSeats', seats(draft.id, 1))).toEqual(at('TR-21', 'iterationId'));
  const late = await planned(graph(), canada, { startsOn: day(0), endsOn: day(0) });
  let row = late;
  for (const to of ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED']) {
    row = await done(graph(), canada, 'moveIteration', { id: row.id, expectedVersion: row.version, to });
    await done(graph(), canada, 'allocateSeats', seats(row.id, 1));
  }
  for (const to of ['IN_PROGRESS', 'COMPLETED', 'FINALIZED']) {
    row = await done(graph(), canada, 'moveIteration', { id: row.id, expectedVersion: row.version, to });
    expect(await refused(graph(), canada, 'allocateSeats', seats(row.id, 1)), to).toEqual(at('TR-21', 'iterationId'));
  }
});
