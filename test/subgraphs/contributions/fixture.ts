import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Viewer } from '#kernel/viewer.ts';
import { useDatabase } from '../../kit/database.ts';
import { type Data, type Graph, openGraph, viewer } from '../../kit/graph.ts';

export const coordinator = viewer('XCS', 'COORDINATOR');
export const canada = viewer('CAN', 'SNR');
export const usa = viewer('USA', 'SNR');

/** Every session of these tests sees this moment. */
const CLOCK = '2026-06-15T12:00:00.000Z';
export const TODAY = CLOCK.slice(0, 10);

/** A day as so many days from today. */
export const day = (offset: number): string => new Date(Date.parse(TODAY) + offset * 86_400_000).toISOString().slice(0, 10);

/** Gives a test file a graph on a database of its own, with the clock stopped. */
export const useLedger = (): (() => Graph) => {
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

const money = '{ amount currency }';
const label = 'label { originator releasableTo groups classification handling }';
const lines = 'transactions(first: 100) { nodes { id } }';
const pledge = `pledge { id amount ${money} converted ${money} outstanding ${money} state event announcedOn expectedBy version ${label} ${lines} }`;
const commitment = `commitment { id amount ${money} disbursed ${money} undisbursed ${money} state agreement description signedOn validTo version ${label} ${lines}
  pledge { id amount ${money} converted ${money} outstanding ${money} state } }`;

/** What is read back of each payload. */
const payloads: Readonly<Record<string, string>> = {
  ContributionPayload: `contribution { id reference title status secondary version ${label}
    sectors { sector { code } percentage } linesOfEffort { lineOfEffort { code } percentage }
    requirements { nodes { id } } objectives { nodes { id } } iterations { nodes { id } } }`,
  PledgePayload: pledge,
  CommitmentPayload: commitment,
  TransactionPayload: `transaction { id type date valueDate amount ${money} commitmentAmount ${money} commitmentRate reverses { id } description version ${label}
    ${pledge} ${commitment} }`,
  RateLoadPayload: 'rateLoad { version rates }',
};

export type Input = Readonly<Record<string, unknown>>;
export type Problem = { readonly code: string; readonly path: readonly string[]; readonly message: string };
export type Answer = { readonly entity: Data | null; readonly problems: readonly Problem[] };

export const schemaOf = (graph: Graph) => {
  const subgraph = graph.subgraphs.find(({ name }) => name === 'contributions');
  if (subgraph === undefined) throw new Error('the graph has no contributions');
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
  const { payload } = await graph.data('contributions', as, documentOf(graph, field), { input: { idempotencyKey: randomUUID(), ...input } });
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

/** Everything that a mutation could write: how many rows each table has, and what versions and labels stand in them. */
export const written = async (graph: Graph): Promise<unknown> => {
  const { admin } = graph.database;
  const tables = await admin<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('contributions', 'coalition') order by 1`;
  const versioned = ['contribution', 'pledge', 'commitment', 'transaction'].map(
    (name) => `(select coalesce(sum(version), 0)::text from contributions.${name}) as ${name}`,
  );
  const counts = tables.map(({ name }) => `(select count(*)::text from ${name}) as "${name}"`);
  const [row] = await admin.unsafe(`select ${[...counts, ...versioned].join(', ')}`);
  return { ...row };
};

/** One problem without its words. @example at('DC-04', 'amount') */
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

let references = 0;

export const contributionInput = (over: Input = {}): Input => {
  references += 1;
  return { donor: 'CAN', reference: `NOTIONAL-${references}`, title: 'NOTIONAL contribution', status: 'IMPLEMENTATION', notional: true, ...over };
};

/** A contribution of Canada, unless the input says otherwise. */
export const contribution = async (graph: Graph, over: Input = {}, as: Viewer = canada): Promise<Data> =>
  done(graph, as, 'createContribution', contributionInput({ donor: as.nation, ...over }));

export const pledgeInput = (contributionId: string, amount: string, over: Input = {}): Input => ({
  contributionId,
  amount: { amount, currency: 'EUR' },
  announcedOn: day(-100),
  ...over,
});

export const commitmentInput = (contributionId: string, amount: string, over: Input = {}): Input => ({
  contributionId,
  amount: { amount, currency: 'EUR' },
  signedOn: day(-90),
  ...over,
});

export const disbursementInput = (contributionId: string, commitmentId: string, amount: string, over: Input = {}): Input => ({
  contributionId,
  commitmentId,
  type: 'DISBURSEMENT',
  date: day(-30),
  amount: { amount, currency: 'EUR' },
  ...over,
});
