import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { invariants } from '../../../subgraphs/training/store/invariants.ts';
import { type TestDatabase, useDatabase } from '../../kit/database.ts';
import { type Data, type Graph, openGraph, viewer } from '../../kit/graph.ts';

/** Somebody of a nation who may do and see everything there. */
export const officer = (nation: string): Viewer => viewer(nation, 'SNR', 'TRAINING_FOCAL', 'PERSONNEL_OFFICER', 'VETTING_LIAISON');
export const canada = officer('CAN');
export const usa = officer('USA');
export const italy = officer('ITA');

/** Every session of these tests sees this moment. */
const CLOCK = '2026-06-15T12:00:00.000Z';
export const TODAY = CLOCK.slice(0, 10);

/** A day as so many days from today, or from another. */
export const day = (offset: number, from = TODAY): string => new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10);

/** What breaks a rule, as the owner sees it: rule and id. */
export const broken = async (database: TestDatabase): Promise<readonly string[]> => {
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const found: string[] = [];
    for (const invariant of invariants) found.push(...(await findViolations(owner, invariant)).ids.map((id) => `${invariant.rule} ${id}`));
    return found.sort();
  } finally {
    await owner.end();
  }
};

/** Gives a test file a graph on a database of its own, with the clock stopped. Whatever its tests did, no invariant is broken at the end. */
export const useTraining = (): (() => Graph) => {
  const database = useDatabase();
  let opened: Awaited<ReturnType<typeof openGraph>> | undefined;
  beforeAll(async () => {
    const { admin, name } = database.current();
    await admin.unsafe(`alter database ${name} set app.clock = '${CLOCK}'`);
    opened = await openGraph(database.current());
  });
  afterAll(async () => {
    await opened?.pools.end();
    expect(await broken(database.current())).toEqual([]);
  });
  return () => {
    if (opened === undefined) throw new Error('the graph is there from beforeAll on');
    return opened.graph;
  };
};

const label = 'label { originator releasableTo groups classification handling }';
const money = '{ amount currency }';

/** What is read back of each payload. */
const payloads: Readonly<Record<string, string>> = {
  TrainingProgramPayload: `program { id title reference state startsOn endsOn minHumanRightsShare version ${label} leadNation { code } linesOfEffort { code }
    objectives { totalCount nodes { id } } requirements { totalCount nodes { id } } beneficiaries { totalCount nodes { id } } }`,
  CoursePayload: `course { id code version ${label} provider { id } currentVersion { id number title durationDays humanRightsHours minAttendancePercent languages instructorSkill } versions { totalCount nodes { id number title } } }`,
  CourseIterationPayload: `courseIteration { id title state startsOn endsOn travelFrom travelTo capacity minToRun seatsRemaining version ${label} instructorSkill
    requiredAuthorities { code } course { id } courseVersion { id number title } program { id } cancellation { by cost ${money} reason on } linesOfEffort { code }
    objectives { totalCount nodes { id } } requirements { totalCount nodes { id } } }`,
  SeatAllocationPayload: `seatAllocation { id seats reserve used version ${label} iteration { id seatsRemaining } nominatingBody { id } }`,
  TraineePayload: `trainee { id traineeRef rankBand version ${label} unit { id } }`,
  VettingCasePayload: `vettingCase { id subject state caseRef requestedOn version ${label} requester { code } authority { code } trainee { id } unit { id } results { totalCount nodes { id result } } }`,
  VettingResultPayload: `vettingResult { id result validFrom validTo caseRef recordedOn version ${label} authority { code } case { id state } }`,
  EnrollmentPayload: `enrollment { id state enrolledOn withdrawnOn version ${label} iteration { id seatsRemaining } trainee { id } allocation { id used } }`,
};

export type Input = Readonly<Record<string, unknown>>;
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly message: string };
export type Answer = { readonly entity: Data | null; readonly problems: readonly Problem[] };

export const schemaOf = (graph: Graph, name = 'training') => {
  const subgraph = graph.subgraphs.find((candidate) => candidate.name === name);
  if (subgraph === undefined) throw new Error(`the graph has no ${name}`);
  return subgraph.schema;
};

/** The document of a mutation, as the schema shapes it. */
export const documentOf = (graph: Graph, field: string): string => {
  const mutation = schemaOf(graph).getMutationType()?.getFields()[field];
  const payload = payloads[String(mutation?.type).replace('!', '')];
  if (mutation === undefined || payload === undefined) throw new Error(`nothing is known of the mutation ${field}`);
  return `mutation ($input: ${String(mutation.args[0]?.type)}) { payload: ${field}(input: $input) { ${payload} problems { code path message } } }`;
};

const unavailable = ({ errors }: Awaited<ReturnType<Graph['ask']>>) => errors?.every(({ extensions }) => extensions.code === 'UNAVAILABLE') ?? false;

/** Sends a mutation; a key of its own is added where the input has none. Again with the same key while there is no free connection, as a client does. */
export const send = async (graph: Graph, as: Viewer, field: string, input: Input): Promise<Answer> => {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const document = documentOf(graph, field);
  let result = await graph.ask('training', as, document, variables);
  while (unavailable(result)) result = await graph.ask('training', as, document, variables);
  if (result.errors !== undefined) {
    const told = result.errors.map((error) => `${error.message} ${String(error.originalError?.stack ?? '')}`);
    throw new AggregateError(result.errors, `${field}: ${told.join(' ')}`);
  }
  const payload = result.data?.payload as Data;
  const { problems, ...rest } = payload;
  return { problems: problems as Problem[], entity: Object.values(rest)[0] as Data | null };
};

/** Sends a mutation that must be done: what is read back. */
export const done = async (...request: Parameters<typeof send>): Promise<Data> => {
  const { entity, problems } = await send(...request);
  expect(problems, request[2]).toEqual([]);
  if (entity === null) throw new Error(`${request[2]} answered nothing`);
  return entity;
};

/** Everything that a mutation could write: how many rows each table has, and what versions and labels stand in them. */
export const written = async (graph: Graph): Promise<unknown> => {
  const { admin } = graph.database;
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('training', 'coalition') order by 1`;
  const versioned = ['program', 'course', 'course_iteration', 'seat_allocation', 'trainee', 'vetting_case', 'vetting_result', 'enrollment'];
  const versions = versioned.map((name) => `(select coalesce(sum(version), 0)::text from training.${name}) as "v ${name}"`);
  const counts = tables.map(({ name }) => `(select count(*)::text from ${name}) as "${name}"`);
  const [row] = await admin.unsafe(`select ${[...counts, ...versions].join(', ')}`);
  return { ...row };
};

/** One problem without its words. @example at('TR-01', 'seats') */
export const at = (code: string, ...path: string[]) => [{ code, path: ['input', ...path] }];

/** Sends a mutation that must be refused, and sees that nothing was written: the problems, without their words. */
export const refused = async (...request: Parameters<typeof send>): Promise<readonly Omit<Problem, 'message'>[]> => {
  const [graph] = request;
  const before = await written(graph);
  const { entity, problems } = await send(...request);
  expect(entity).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  for (const { message } of problems) expect(message).toMatch(/\w+ \w+/);
  expect(await written(graph)).toEqual(before);
  return problems.map(({ code, path }) => ({ code, path }));
};

/** A record of nations, by a mutation of its own. */
export const inNations = async (graph: Graph, as: Viewer, field: string, entity: string, input: Input): Promise<string> => {
  const type = field.startsWith('set') ? 'SetLabelInput' : `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { entity: ${entity} { id } problems { message } } }`;
  const { payload } = await graph.data('nations', as, document, { input: { idempotencyKey: randomUUID(), ...input } });
  if (payload.entity === null) throw new Error(`${field}: ${JSON.stringify(payload.problems)}`);
  return payload.entity.id;
};

/** Released to everybody who takes part. */
export const everybody = { groups: ['COALITION'] };

export const organization = (graph: Graph, as: Viewer = canada, label: Input = everybody): Promise<string> =>
  inNations(graph, as, 'saveOrganization', 'organization', {
    name: 'NOTIONAL Institution A',
    kind: 'BENEFICIARY_INSTITUTION',
    type: '10',
    nation: 'PSE',
    notional: true,
    label,
  });

export const unit = async (graph: Graph, as: Viewer = canada, label: Input = everybody): Promise<string> =>
  inNations(graph, as, 'saveBeneficiaryUnit', 'beneficiaryUnit', {
    organizationId: await organization(graph, as, label),
    name: 'Notional Unit A',
    level: 'UNIT',
    notional: true,
    label,
  });

let numbers = 0;
const next = (): number => {
  numbers += 1;
  return numbers;
};

export const programInput = (over: Input = {}): Input => ({ title: `NOTIONAL program ${next()}`, startsOn: day(-100), notional: true, ...over });

export const courseInput = (over: Input = {}): Input => ({
  code: `XX-NOTIONAL-${next()}`,
  title: 'NOTIONAL course',
  discipline: 'NOTIONAL discipline',
  aim: 'NOTIONAL aim',
  durationDays: '5.0',
  delivery: 'MTT',
  languages: ['en'],
  notional: true,
  ...over,
});

/** The next version of a course. */
export const versionInput = (courseId: string, expectedVersion: number, over: Input = {}): Input => {
  const { code: _, ...content } = courseInput();
  return { ...content, courseId, expectedVersion, ...over };
};

export const iterationInput = (courseId: string, over: Input = {}): Input => ({
  courseId,
  title: 'NOTIONAL iteration',
  startsOn: day(30),
  endsOn: day(34),
  location: 'IN_COUNTRY',
  capacity: 10,
  notional: true,
  ...over,
});

export const course = (graph: Graph, as: Viewer = canada, over: Input = {}): Promise<Data> =>
  done(graph, as, 'createCourseVersion', courseInput({ label: everybody, ...over }));

export const move = async (graph: Graph, as: Viewer, { id, version }: Data, ...states: readonly string[]): Promise<Data> => {
  let row: Data = { id, version };
  for (const to of states) row = await done(graph, as, 'moveIteration', { id: row.id, expectedVersion: row.version, to });
  return row;
};

/** An iteration of the nation's own new course, in PLANNED. */
export const planned = async (graph: Graph, as: Viewer = canada, over: Input = {}): Promise<Data> =>
  done(graph, as, 'planIteration', iterationInput((await course(graph, as)).id, { label: everybody, ...over }));

/** An iteration that trainees can be enrolled in. */
export const open = async (graph: Graph, as: Viewer = canada, over: Input = {}): Promise<Data> =>
  move(graph, as, await planned(graph, as, over), 'OPEN_FOR_NOMINATION');

export const trainee = (graph: Graph, unitId: string, as: Viewer = canada, over: Input = {}): Promise<Data> =>
  done(graph, as, 'registerTrainee', { traineeRef: `XX-NOTIONAL-${next()}`, unitId, rankBand: 'OR_JUNIOR', notional: true, ...over });

/** A case on a person or a unit, by the nation that asks. */
export const requested = async (graph: Graph, as: Viewer, authority: Viewer, subject: Input, over: Input = {}): Promise<Data> =>
  done(graph, as, 'requestVetting', { authority: authority.nation, notional: true, ...subject, ...over });

export const record = (graph: Graph, authority: Viewer, caseId: string, result: string, over: Input = {}): Promise<Data> =>
  done(graph, authority, 'recordVettingResult', { caseId, result, notional: true, ...(result === 'CLEARED' ? { validTo: day(365) } : {}), ...over });

/** A clearance of a person or a unit: the case. */
export const cleared = async (graph: Graph, as: Viewer, authority: Viewer, subject: Input, over: Input = {}): Promise<Data> => {
  const vettingCase = await requested(graph, as, authority, subject);
  await record(graph, authority, vettingCase.id, 'CLEARED', over);
  return vettingCase;
};

export const seatsRemaining = async (graph: Graph, id: string, as: Viewer = canada): Promise<number | null> =>
  (await graph.data('training', as, 'query ($id: ID!) { courseIteration(id: $id) { seatsRemaining } }', { id })).courseIteration?.seatsRemaining ?? null;
