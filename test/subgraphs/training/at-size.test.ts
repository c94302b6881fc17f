import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../kit/database.ts';
import { countingTrace, type Graph, openGraph } from '../../kit/graph.ts';
import { canada, cleared, course, done, everybody, iterationInput, organization, trainee, unit, usa } from './fixture.ts';

// Whatever decides an enrollment, and whatever a page of iterations shows, is found by index, however many rows there are.

const counter = countingTrace();
const database = useDatabase();
let opened: Awaited<ReturnType<typeof openGraph>> | undefined;
const graph = (): Graph => {
  if (opened === undefined) throw new Error('the graph is there from beforeAll on');
  return opened.graph;
};

const PEOPLE = 20_000;
// Tables that small are rightly read as a whole.
const FEW = 1000;
const unitIds: string[] = [];
const iterations: string[] = [];
let bodyId = '';

beforeAll(async () => {
  opened = await openGraph(database.current(), counter.trace);
  for (let index = 0; index < 2; index += 1) unitIds.push(await unit(graph()));
  bodyId = await organization(graph());
  const { id: courseId } = await course(graph());
  const over = { label: everybody, startsOn: '2027-05-01', endsOn: '2027-05-09', capacity: 10_000, requiredAuthorities: ['USA', 'POL'] };
  const { id: model } = await done(graph(), canada, 'planIteration', iterationInput(courseId, over));
  await done(graph(), canada, 'moveIteration', { id: model, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' });
  const columns = `label_id, originator, course_id, course_version_id, bound_course_id, title, location, capacity, min_to_run, required_authorities, state, notional`;
  await graph().database.admin.unsafe(`
    insert into training.course_iteration (${columns}, starts_on, ends_on, travel_from, travel_to)
      select ${columns}, starts_on + 365 * n, ends_on + 365 * n, travel_from + 365 * n, travel_to + 365 * n
      from training.course_iteration cross join generate_series(1, 49) n where id = '${model}'`);
  for (const { id } of await graph().database.admin<{ id: string }[]>`select id from training.course_iteration order by starts_on`) iterations.push(id);
  const { id: person } = await trainee(graph(), unitIds[0] ?? '');
  const { id: vettingCase } = await cleared(graph(), canada, usa, { traineeId: person }, { validTo: '2099-01-01' });
  const { admin } = database.current();
  await admin.unsafe(`
    insert into training.trainee (label_id, originator, trainee_ref, unit_id, rank_band, notional)
      select label_id, originator, 'XX-SIZE-' || n, unit_id, rank_band, true from training.trainee t cross join generate_series(1, ${PEOPLE}) n where t.id = '${person}';
    insert into training.vetting_result (label_id, originator, case_id, trainee_id, result, valid_from, valid_to, recorded_on, notional)
      select r.label_id, r.originator, r.case_id, t.id, 'CLEARED', r.valid_from, r.valid_to, r.recorded_on, true
      from training.vetting_result r cross join training.trainee t where r.case_id = '${vettingCase}' and t.trainee_ref like 'XX-SIZE-%';
    insert into training.enrollment (label_id, originator, iteration_id, bound_iteration_id, bound_course_id, trainee_id, state, enrolled_on, busy_from, busy_to, notional)
      select i.label_id, 'CAN', i.id, i.id, i.bound_course_id, t.id, 'ENROLLED', date '2026-06-01', i.travel_from, i.travel_to, true
      from (select id, row_number() over (order by id) % 49 as place from training.trainee where trainee_ref like 'XX-SIZE-%') t
      join (select i.*, row_number() over (order by starts_on) - 1 as place from training.course_iteration i) i on i.place = t.place`);
  await admin`vacuum (analyze)`;
});
afterAll(() => opened?.pools.end());

/** How many rows of each table are read by anything but an index, when what an operation read is read again as the subgraph. */
const readWithoutIndex = async (): Promise<Readonly<Record<string, number>>> => {
  const reads = counter.statements.flatMap((sql, index) =>
    /^select/i.test(sql) && sql.includes('training') ? [{ sql, params: counter.parameters[index] ?? [] }] : [],
  );
  expect(reads.length).toBeGreaterThan(0);
  const training = postgres(database.current().urlOf('training'), { max: 1, onnotice: () => undefined });
  try {
    return await training.begin(async (transaction) => {
      await transaction`select coalition.enter('CAN', '{SNR,TRAINING_FOCAL,PERSONNEL_OFFICER,VETTING_LIAISON}', 'test')`;
      for (const { sql, params } of reads) await transaction.unsafe(sql, params as never[], { prepare: true });
      const rows = await transaction<{ name: string; rows: number }[]>`
        select relname as name, seq_tup_read::int as rows from pg_stat_xact_user_tables where schemaname in ('training', 'coalition') and seq_tup_read > ${FEW}`;
      return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
    });
  } finally {
    await training.end();
  }
};

test('clearances, days and seats that decide an enrollment are found by index (TR-01, TR-03, TR-09)', async () => {
  const { id: traineeId } = await trainee(graph(), unitIds[1] ?? '');
  for (const subject of [{ traineeId }, { unitId: unitIds[1] }]) await cleared(graph(), canada, usa, subject, { validTo: '2099-01-01' });
  counter.reset();
  const { admin } = database.current();
  await admin`update training.course_iteration set required_authorities = '{USA}' where id = ${iterations[3] ?? ''}`;
  await done(graph(), canada, 'enroll', { iterationId: iterations[3], traineeId });
  expect(counter.statements.filter((sql) => /training\.(cleared|seats_remaining)/.test(sql)).length).toBe(3);
  expect(await readWithoutIndex()).toEqual({});
});

test('seats that are kept for a body, and used, are found by index (TR-01)', async () => {
  const { id: allocationId } = await done(graph(), canada, 'allocateSeats', { iterationId: iterations[5], nominatingBodyId: bodyId, seats: 5 });
  counter.reset();
  await done(graph(), canada, 'allocateSeats', { iterationId: iterations[5], nominatingBodyId: bodyId, seats: 5 });
  await graph().data('training', canada, 'query ($id: ID!) { seatAllocation(id: $id) { used enrollments { totalCount } } }', { id: allocationId });
  expect(await readWithoutIndex()).toEqual({});
});

test('a page of iterations with seats that remain, seats used and enrollments is found by index (TR-01, TR-16)', async () => {
  counter.reset();
  const document = `{ courseIterations(first: 25) { totalCount nodes { seatsRemaining trainingCounts(kinds: [SEATS_USED]) { count } enrollments(first: 2) { totalCount nodes { trainee { id } } } } }
    enrollments(first: 5) { totalCount nodes { id } } trainees(first: 5) { totalCount nodes { enrollments { totalCount nodes { id } } } } }`;
  const { courseIterations, enrollments } = await graph().data('training', canada, document);
  const [first] = courseIterations.nodes.filter((row: { seatsRemaining: number }) => row.seatsRemaining < 10_000);
  expect(first.seatsRemaining).toBe(10_000 - first.trainingCounts[0].count);
  expect(enrollments.totalCount).toBeGreaterThanOrEqual(PEOPLE);
  expect(await readWithoutIndex()).toEqual({});
});

test('the people of one iteration are told apart by index (TR-16)', async () => {
  counter.reset();
  const document = 'query ($id: ID!) { courseIteration(id: $id) { trainingCounts { kind count } } }';
  const { courseIteration } = await graph().data('training', canada, document, { id: iterations[7] });
  expect(courseIteration.trainingCounts[0].count).toBe(courseIteration.trainingCounts[1].count);
  expect(await readWithoutIndex()).toEqual({});
});
