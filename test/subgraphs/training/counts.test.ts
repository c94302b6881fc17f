import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../kit/database.ts';
import { countingTrace, type Graph, openGraph, viewer } from '../../kit/graph.ts';
import { canada, course, done, everybody, type Input, italy, iterationInput, officer, organization, programInput, trainee, unit, usa } from './fixture.ts';

// Counts that name their kind, and what a page of them costs.

const counter = countingTrace();
const database = useDatabase();
let opened: Awaited<ReturnType<typeof openGraph>> | undefined;
const graph = (): Graph => {
  if (opened === undefined) throw new Error('the graph is there from beforeAll on');
  return opened.graph;
};

let courseId = '';
let programId = '';
const iterations: string[] = [];
beforeAll(async () => {
  opened = await openGraph(database.current(), counter.trace);
  const unitId = await unit(graph());
  courseId = (await course(graph(), canada, { label: { ...everybody, releasableTo: ['USA'] } })).id;
  programId = (await done(graph(), canada, 'createProgram', programInput({ label: everybody }))).id;
  for (const [index, over] of [
    { programId },
    { label: { releasableTo: ['USA'] } },
    { programId, label: { groups: ['COALITION'], handling: ['NO_AGGREGATE'] } },
    {},
  ].entries()) {
    const startsOn = `2027-0${index + 1}-01`;
    const input = iterationInput(courseId, { startsOn, endsOn: startsOn, capacity: 10 * (index + 1), label: everybody, ...over });
    const { id } = await done(graph(), canada, 'planIteration', input);
    await done(graph(), canada, 'moveIteration', { id, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' });
    iterations.push(id);
  }
  const enroll = async (as: typeof canada, traineeId: string, iterationId: string | undefined, label: Input) =>
    done(graph(), as, 'enroll', { traineeId, iterationId, label });
  const [one, two, three] = [
    await trainee(graph(), unitId, canada, { label: everybody }),
    await trainee(graph(), unitId, canada),
    await trainee(graph(), unitId, italy, { label: everybody }),
  ];
  await enroll(canada, one.id, iterations[0], everybody);
  await enroll(canada, one.id, iterations[1], { releasableTo: ['USA'] });
  await enroll(canada, one.id, iterations[2], everybody);
  await enroll(canada, two.id, iterations[0], everybody);
  await enroll(italy, three.id, iterations[0], {});
  const withdrawn = await enroll(italy, three.id, iterations[3], everybody);
  await done(graph(), italy, 'withdraw', { id: withdrawn.id, expectedVersion: 1 });
  await done(graph(), canada, 'cancelIteration', { id: iterations[3], expectedVersion: 2, by: 'PROVIDER', reason: 'NOTIONAL' });
  return async () => opened?.pools.end();
});

const kinds = (seats: number, people: number, runs: number) => [
  { kind: 'SEATS_USED', count: seats },
  { kind: 'DISTINCT_PEOPLE', count: people },
  { kind: 'ITERATIONS', count: runs },
];
const ofNation = async (as: typeof canada, args = '') =>
  (
    await graph().data(
      'training',
      as,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Nation { seatsProvided${args} trainingCounts${args} { kind count } } } }`,
      {
        r: [{ __typename: 'Nation', code: 'CAN' }],
      },
    )
  )._entities[0];
const of = async (as: typeof canada, field: string, id: string) =>
  (await graph().data('training', as, `query ($id: ID!) { row: ${field}(id: $id) { trainingCounts { kind count } } }`, { id })).row.trainingCounts;

test('every count names its kind and counts what the viewer may see; cancelled and withdrawn are left out (TR-16, AG-01)', async () => {
  expect(await of(canada, 'course', courseId)).toEqual(kinds(4, 2, 3));
  expect(await of(italy, 'course', courseId)).toEqual(kinds(3, 2, 1));
  expect(await of(usa, 'course', courseId)).toEqual(kinds(3, 1, 2));
  expect(await of(officer('POL'), 'course', courseId)).toEqual(kinds(2, 1, 1));
  expect(await of(officer('POL'), 'program', programId)).toEqual(kinds(2, 1, 1));
  expect(await of(canada, 'program', programId)).toEqual(kinds(3, 2, 2));
  expect(await of(canada, 'courseIteration', iterations[0] ?? '')).toEqual(kinds(2, 2, 0).slice(0, 2));
  expect(await of(canada, 'courseIteration', iterations[3] ?? '')).toEqual(kinds(0, 0, 0).slice(0, 2));
});

test("what another nation marked NO_AGGREGATE enters nobody's counts but its own (AG-06)", async () => {
  expect(await ofNation(canada)).toEqual({ seatsProvided: 60, trainingCounts: kinds(4, 2, 3) });
  expect(await ofNation(usa)).toEqual({ seatsProvided: 30, trainingCounts: kinds(3, 1, 2) });
  expect(await ofNation(officer('POL'))).toEqual({ seatsProvided: 10, trainingCounts: kinds(2, 1, 1) });
});

test('counts are of the iterations that start within the days asked for, and of the kinds asked for (TR-16)', async () => {
  expect(await ofNation(canada, '(from: "2027-02-01")')).toEqual({ seatsProvided: 50, trainingCounts: kinds(2, 1, 2) });
  expect(await ofNation(canada, '(from: "2027-01-02", to: "2027-02-01")')).toEqual({ seatsProvided: 20, trainingCounts: kinds(1, 1, 1) });
  const document = 'query ($id: ID!) { course(id: $id) { trainingCounts(kinds: [ITERATIONS, ITERATIONS]) { kind count } } courseIteration(id: $id) { id } }';
  expect((await graph().data('training', canada, document, { id: courseId })).course.trainingCounts).toEqual([{ kind: 'ITERATIONS', count: 3 }]);
});

test('only who sees the person counts the person (TR-16, IS-03)', async () => {
  expect(await of(viewer('CAN', 'TRAINING_FOCAL'), 'course', courseId)).toEqual(kinds(4, 0, 3));
});

test('a page of iterations with seats, counts, seats kept, links and people costs one statement a field, however long it is', async () => {
  const body = await organization(graph());
  for (const iterationId of iterations.slice(0, 3)) {
    await done(graph(), canada, 'allocateSeats', { iterationId, nominatingBodyId: body, seats: 1 });
    await done(graph(), canada, 'linkIteration', { iterationId, lineOfEffort: 'LOE-HR' });
  }
  const document = `query ($first: Int!) { courseIterations(first: $first) { totalCount nodes { seatsRemaining nation { code } course { code currentVersion { number } } courseVersion { number }
    program { title state } requiredAuthorities { code } linesOfEffort { code } trainingCounts { kind count } objectives { totalCount nodes { id } }
    seatAllocations { totalCount nodes { used nominatingBody { id } } } enrollments { totalCount nodes { state trainee { unit { id } vettingCases { totalCount } } } } label { originator } } } }`;
  const cost = async (first: number) => {
    counter.reset();
    const { courseIterations } = await graph().data('training', canada, document, { first });
    expect(courseIterations.nodes).toHaveLength(first);
    return counter.statements.length;
  };
  const statements = await cost(3);
  expect(await cost(4)).toBeLessThanOrEqual(statements);
  counter.reset();
  await graph().data('training', canada, '{ courseIterations(first: 4) { nodes { seatsRemaining } } }');
  expect(counter.statements.filter((sql) => sql.includes('seats_remaining'))).toHaveLength(1);
});

test('lists are filtered, ordered and paged, and counted as they are shown', async () => {
  const list = async (args: string) =>
    (await graph().data('training', usa, `{ found: courseIterations${args} { totalCount nodes { id } pageInfo { hasNextPage } } }`)).found;
  const ids = (...places: readonly number[]) => places.map((place) => ({ id: iterations[place] }));
  expect((await list('(orderBy: { field: STARTS_ON, direction: ASC })')).nodes).toEqual(ids(0, 1, 2, 3));
  expect(await list('(filter: { state: [CANCELLED_PROVIDER] })')).toMatchObject({ totalCount: 1, nodes: ids(3) });
  expect(await list(`(filter: { course: "${courseId}", startsFrom: "2027-02-01", startsTo: "2027-03-01" }, orderBy: { field: STARTS_ON })`)).toMatchObject({
    totalCount: 2,
    nodes: ids(1, 2),
  });
  expect(await list(`(filter: { program: "${programId}" }, first: 1)`)).toMatchObject({ totalCount: 2, nodes: ids(2), pageInfo: { hasNextPage: true } });
  expect(await list('(filter: { nation: ["ITA"] })')).toMatchObject({ totalCount: 0, nodes: [] });
  const other = await graph().data(
    'training',
    canada,
    `{
    programs(filter: { leadNation: ["CAN"] }, orderBy: { field: TITLE }) { totalCount } none: programs(filter: { leadNation: ["x"] }) { totalCount }
    courses(filter: { nation: ["CAN"], code: ["NONE", "x\\u0000"] }, orderBy: { field: CREATED_AT }) { totalCount }
    trainees(filter: { rankBand: [OR_JUNIOR], nation: ["CAN"] }, orderBy: { field: TRAINEE_REF }) { totalCount nodes { enrollments { totalCount } } }
    seatAllocations(filter: { nation: ["CAN"], iteration: "${iterations[0]}" }) { totalCount }
    active: enrollments(filter: { active: true }) { totalCount } left: enrollments(filter: { active: false, nation: ["ITA"] }) { totalCount }
    vettingCases(filter: { authority: ["USA"], requester: ["CAN"], subject: UNIT }) { totalCount } }`,
  );
  expect(other).toEqual({
    programs: { totalCount: 1 },
    none: { totalCount: 0 },
    courses: { totalCount: 0 },
    trainees: { totalCount: 2, nodes: [{ enrollments: { totalCount: 3 } }, { enrollments: { totalCount: 1 } }] },
    seatAllocations: { totalCount: 1 },
    active: { totalCount: 4 },
    left: { totalCount: 1 },
    vettingCases: { totalCount: 0 },
  });
});
