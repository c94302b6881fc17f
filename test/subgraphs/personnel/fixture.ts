import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import { useDatabase } from '../../kit/database.ts';
import { type Data, type Graph, openGraph, viewer } from '../../kit/graph.ts';

export const coordinator = viewer('XCS', 'COORDINATOR');
export const officer = (nation: string): Viewer => viewer(nation, 'PERSONNEL_OFFICER', 'SNR');
export const canada = officer('CAN');
export const usa = officer('USA');

/** Every session of these tests sees this moment. */
const CLOCK = '2026-06-15T12:00:00.000Z';
export const TODAY = CLOCK.slice(0, 10);

/** A day as so many days from today, or from another day. */
export const day = (offset: number, from = TODAY): string => new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10);

/** Gives a test file a graph on a database of its own, with the clock stopped. */
export const usePersonnel = (): (() => Graph) => {
  const database = useDatabase();
  let opened: Awaited<ReturnType<typeof openGraph>> | undefined;
  beforeAll(async () => {
    const { admin, name } = database.current();
    await admin.unsafe(`alter database ${name} set app.clock = '${CLOCK}'`);
    opened = await openGraph(database.current());
  });
  afterAll(() => opened?.pools.end());
  return () => {
    if (opened === undefined) throw new Error('the graph is there from beforeAll on');
    return opened.graph;
  };
};

const label = 'label { originator releasableTo groups handling }';
const attributes = `billetNumber title functionalArea category rankFrom rankTo service binding boundTo { code } nations { code } languageProfile skills
  location criticality tourMonths handoverDays authorizedFrom authorizedTo`;

/** What is read back of each payload. */
const payloads: Readonly<Record<string, string>> = {
  ManningDocumentPayload: `manningDocument { id title edition effectiveFrom state approvedOn notional version ${label} lines(first: 100) { nodes { id ${attributes} billet { id } } } }`,
  BilletPayload: `billet { id ${attributes} version ${label} linesOfEffort { code } requirements { totalCount nodes { id } } }`,
  StaffMemberPayload: `staffMember { id serviceRef category rankCode nationalRank service functionalAreas skills languageProfile clearedForPost version ${label} }`,
  TourPayload: `tour { id arrival departure originalDeparture actualArrival actualDeparture state primary reason version ${label}
    billet { id } staffMember { id } deficits { kind required waivedUntil } instructorFor { totalCount } }`,
  BilletLoanPayload: `billetLoan { id from until reason lender { code } borrower { code } version ${label} }`,
  RequirementWaiverPayload: `requirementWaiver { id kind reason expiresOn tour { id } version ${label} }`,
  InstructorAssignmentPayload: `instructorAssignment { id role tour { id } iteration { id } version ${label} }`,
};

export type Input = Readonly<Record<string, unknown>>;
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly message: string };
export type Answer = { readonly entity: Data | null; readonly problems: readonly Problem[] };

export const schemaOf = (graph: Graph) => {
  const subgraph = graph.subgraphs.find(({ name }) => name === 'personnel');
  if (subgraph === undefined) throw new Error('the graph has no personnel');
  return subgraph.schema;
};

/** The document of a mutation, as the schema shapes it. */
export const documentOf = (graph: Graph, field: string): string => {
  const mutation = schemaOf(graph).getMutationType()?.getFields()[field];
  const payload = payloads[String(mutation?.type).replace('!', '')];
  if (mutation === undefined || payload === undefined) throw new Error(`nothing is known of the mutation ${field}`);
  return `mutation ($input: ${String(mutation.args[0]?.type)}) { payload: ${field}(input: $input) { ${payload} problems { code path message } } }`;
};

/** Sends a mutation; a key of its own is added where the input has none. */
export const send = async (graph: Graph, as: Viewer, field: string, input: Input): Promise<Answer> => {
  const { payload } = await graph.data('personnel', as, documentOf(graph, field), { input: { idempotencyKey: randomUUID(), ...input } });
  const { problems, ...rest } = payload;
  return { problems, entity: Object.values(rest)[0] as Data | null };
};

/** Sends a mutation that must be done: what is read back. */
export const done = async (...request: Parameters<typeof send>): Promise<Data> => {
  const { entity, problems } = await send(...request);
  expect(problems, request[2]).toEqual([]);
  if (entity === null) throw new Error(`${request[2]} answered nothing`);
  return entity;
};

/** Everything that a mutation could write: how many rows each table has, and what versions stand in them. */
export const written = async (graph: Graph): Promise<unknown> => {
  const { admin } = graph.database;
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('personnel', 'coalition') order by 1`;
  const versioned = await admin<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns where table_schema = 'personnel' and column_name = 'version' order by 1`;
  const counts = [
    ...tables.map(({ name }) => `(select count(*)::text from ${name}) as "${name}"`),
    ...versioned.map(({ name }) => `(select coalesce(sum(version), 0)::text from ${name}) as "${name} versions"`),
  ];
  const [row] = await admin.unsafe(`select ${counts.join(', ')}`);
  return { ...row };
};

/** One problem without its words. @example at('PE-01', 'billetId') */
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

let numbers = 0;
const next = (): number => {
  numbers += 1;
  return numbers;
};

/** A line of a manning document that asks for little, of a number of its own. */
export const lineInput = (over: Input = {}): Input => ({
  billetNumber: `NOTIONAL-${String(next()).padStart(4, '0')}`,
  title: 'NOTIONAL post',
  functionalArea: 'PLANS',
  category: 'MILITARY',
  rankFrom: 'OF-3',
  rankTo: 'OF-4',
  service: 'ANY',
  binding: 'OPEN_BID',
  authorizedFrom: '2020-01-01',
  ...over,
});

/** A manning document of the coalition's, each edition later than the ones before. */
export const documentInput = (billets: readonly Input[], over: Input = {}): Input => {
  const edition = next();
  return { title: 'NOTIONAL manning', edition, effectiveFrom: day(edition, '2020-01-01'), billets, notional: true, label: { groups: ['COALITION'] }, ...over };
};

/** Drafts an edition of these lines and approves it. */
export const approved = async (graph: Graph, billets: readonly Input[], over: Input = {}): Promise<Data> => {
  const draft = await done(graph, coordinator, 'draftManningDocument', documentInput(billets, over));
  return done(graph, coordinator, 'approveManningDocument', { id: draft.id, expectedVersion: draft.version });
};

const standing = new Map<Graph, Input[]>();

/** Adds billets to those that the tests of a file have made, in one edition: their ids. */
export const billetsOf = async (graph: Graph, overs: readonly Input[]): Promise<readonly string[]> => {
  const lines = overs.map(lineInput);
  const all = [...(standing.get(graph) ?? []), ...lines];
  standing.set(graph, all);
  const document = await approved(graph, all);
  const ids = new Map(document.lines.nodes.map((line: Data) => [line.billetNumber, line.billet.id] as const));
  return lines.map(({ billetNumber }) => String(ids.get(billetNumber)));
};

export const staffInput = (over: Input = {}): Input => ({
  serviceRef: `XX-NOTIONAL-${next()}`,
  category: 'MILITARY',
  rankCode: 'OF-3',
  service: 'ARMY',
  languageProfile: '3333',
  notional: true,
  ...over,
});

/** A person of a nation. */
export const staffOf = async (graph: Graph, as: Viewer = canada, over: Input = {}): Promise<string> =>
  (await done(graph, as, 'registerStaffMember', staffInput(over))).id;

export const tourInput = (billetId: string, staffMemberId: string, arrival: string, departure: string, over: Input = {}): Input => ({
  billetId,
  staffMemberId,
  arrival,
  departure,
  notional: true,
  ...over,
});

/** A tour of somebody new. */
export const tourOf = async (graph: Graph, as: Viewer, billetId: string, arrival: string, departure: string, over: Input = {}): Promise<Data> =>
  done(graph, as, 'proposeTour', tourInput(billetId, await staffOf(graph, as), arrival, departure, over));

/** The problems of a tour that somebody new shall hold. */
export const tourRefused = async (graph: Graph, as: Viewer, billetId: string, arrival: string, departure: string) =>
  refused(graph, as, 'proposeTour', tourInput(billetId, await staffOf(graph, as), arrival, departure));

/** A tour of somebody new, who arrived on its first day. */
export const inPost = async (graph: Graph, as: Viewer, billetId: string, arrival: string, departure: string, over: Input = {}): Promise<Data> => {
  const { id, version } = await tourOf(graph, as, billetId, arrival, departure, over);
  return done(graph, as, 'confirmArrival', { id, expectedVersion: version, date: arrival });
};
