import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPools } from '#kernel/host.ts';
import { createLogger } from '#kernel/log.ts';
import { compact } from '#kernel/retention.ts';
import { selfTest } from '#kernel/self-test.ts';
import { createMetrics } from '#kernel/telemetry/metrics.ts';
import { openWatchedSubgraph } from '#kernel/telemetry/watched-subgraph.ts';
import type { Viewer } from '#kernel/viewer.ts';
import { definitions } from '../kit/definitions.ts';
import { ANSWER_BYTES, countingTrace, useGraph, viewer } from '../kit/graph.ts';
import { done, officer, open, organization } from '../subgraphs/training/fixture.ts';

// Answers that are given again while nothing changed that went into them: nobody may tell them from answers that were read.

const counter = countingTrace();
const graph = useGraph(counter.trace, ANSWER_BYTES);

const canada = viewer('CAN', 'SNR');
const usa = viewer('USA', 'SNR');
const greece = viewer('GRC', 'SNR');
const coordinator = viewer('XCS', 'COORDINATOR');

const titles = '{ contributions(first: 100) { totalCount nodes { title } } }';

let owner: postgres.Sql;
beforeAll(() => {
  owner = postgres(graph().database.ownerUrl, { max: 2, onnotice: () => undefined });
});
afterAll(() => owner.end());

/** What is asked of the database to learn whether an answer still stands. */
const looks = /^begin|^commit|coalition\.enter\(|coalition\.data_versions(_for)?\(|training\.seats_remaining\(/;

/** Asks, and tells whether nothing was read but whether the answer still stands. */
const ask = async (as: Viewer, query: string, subgraph = 'contributions', variables = {}) => {
  counter.reset();
  const data = await graph().data(subgraph, as, query, variables);
  return { data, again: counter.statements.length > 0 && counter.statements.every((sql) => looks.test(sql)) };
};

type Payload = { readonly problems: readonly unknown[] } & Record<string, { readonly id: string; readonly version: number } | null>;

const write = async (as: Viewer, subgraph: string, mutation: string, input: Record<string, unknown>, entity?: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const read = entity === undefined ? '' : `${entity} { id version }`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${read} problems { code path message } } }`;
  const data = await graph().data(subgraph, as, query, { input: { idempotencyKey: randomUUID(), ...input } });
  const payload = data[mutation] as Payload;
  expect(payload.problems).toEqual([]);
  return (entity === undefined ? undefined : payload[entity]) ?? { id: '', version: 0 };
};

let written = 0;
const contribute = (as: Viewer, label: Record<string, unknown>) => {
  written += 1;
  const input = {
    reference: `KEPT-${written}`,
    donor: as.nation,
    title: `NOTIONAL ${written}`,
    linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }],
    notional: true,
    label,
  };
  return write(as, 'contributions', 'createContribution', input, 'contribution');
};

/** Asks until the answer is given again. */
const settle = async (as: Viewer, query = titles, subgraph = 'contributions') => {
  await ask(as, query, subgraph);
  const { again, data } = await ask(as, query, subgraph);
  expect(again).toBe(true);
  return data;
};

beforeEach(async () => {
  await contribute(canada, { releasableTo: ['USA'] });
});

test('what was answered is answered again with one statement, and the same', async () => {
  const first = await ask(canada, titles);
  const second = await ask(canada, titles);
  expect([first.again, second.again, counter.statements.length]).toEqual([false, true, 1]);
  expect(second.data).toEqual(first.data);
});

test('a write is seen by the next read of everybody who may see it', async () => {
  await settle(canada);
  await settle(usa);
  await contribute(canada, { releasableTo: ['USA'] });
  for (const as of [canada, usa]) expect(JSON.stringify((await ask(as, titles)).data)).toContain(`"NOTIONAL ${written}"`);
});

test('what is hidden from a viewer makes none of its answers be read again (IS-03)', async () => {
  await settle(greece);
  await contribute(canada, { releasableTo: ['USA'] });
  expect((await ask(greece, titles)).again).toBe(true);
});

test('a narrowed label holds at the next read (IS-09)', async () => {
  const { id, version } = await contribute(canada, { releasableTo: ['USA'] });
  expect(JSON.stringify(await settle(usa))).toContain(`"NOTIONAL ${written}"`);
  await write(canada, 'contributions', 'setContributionLabel', { id, expectedVersion: version, label: { releasableTo: [] } });
  expect(JSON.stringify((await ask(usa, titles)).data)).not.toContain(`"NOTIONAL ${written}"`);
});

test('who comes into a group sees its records at the next read, and who leaves it does not (IS-04)', async () => {
  await write(coordinator, 'nations', 'setMembership', { group: 'KEPT-GROUP', nation: 'XCS', member: true });
  await write(coordinator, 'nations', 'setMembership', { group: 'KEPT-GROUP', nation: 'CAN', member: true });
  await contribute(canada, { groups: ['KEPT-GROUP'] });
  const mark = `"NOTIONAL ${written}"`;
  expect(JSON.stringify(await settle(greece))).not.toContain(mark);
  await write(coordinator, 'nations', 'setMembership', { group: 'KEPT-GROUP', nation: 'GRC', member: true });
  expect(JSON.stringify(await settle(greece))).toContain(mark);
  await write(coordinator, 'nations', 'setMembership', { group: 'KEPT-GROUP', nation: 'GRC', member: false });
  expect(JSON.stringify((await ask(greece, titles)).data)).not.toContain(mark);
});

test('a suspended nation is refused at once, and others are told of it at the next read', async () => {
  const suspended = '{ nation(code: "GRC") { status } }';
  await settle(greece);
  await settle(canada, suspended, 'nations');
  await write(coordinator, 'nations', 'suspendNation', { nation: 'GRC', suspended: true, reason: 'NOTIONAL' });
  const { errors } = await graph().ask('contributions', greece, titles);
  expect(errors?.[0]?.message).toMatch(/suspended/i);
  expect((await ask(canada, suspended, 'nations')).data.nation.status).toBe('SUSPENDED');
  await write(coordinator, 'nations', 'suspendNation', { nation: 'GRC', suspended: false, reason: 'NOTIONAL' });
  expect((await ask(canada, suspended, 'nations')).data.nation.status).toBe('ACTIVE');
});

test('rows that everybody sees are read again after they changed', async () => {
  const rates = '{ exchangeRates(first: 100) { nodes { value } } }';
  await settle(canada, rates);
  const table = [{ base: 'USD', quote: 'EUR', date: '2026-01-02', value: '0.9', source: 'NOTIONAL' }];
  await write(coordinator, 'contributions', 'loadRates', { rates: table });
  const { again, data } = await ask(canada, rates);
  expect(again).toBe(false);
  expect(JSON.stringify(data)).toContain('0.9');
});

test("a nation's own default is read again after it changed it, and nobody else's answers are", async () => {
  const defaults = '{ nation(code: "CAN") { defaultLabels { type } } }';
  await settle(canada, defaults, 'nations');
  await settle(greece, defaults, 'nations');
  await write(canada, 'nations', 'setDefaultLabel', { type: 'PLEDGE', label: { releasableTo: ['USA'] } });
  expect((await ask(greece, defaults, 'nations')).again).toBe(true);
  expect((await ask(canada, defaults, 'nations')).again).toBe(false);
});

test('an answer of yesterday is none of today', async () => {
  const sql = postgres(graph().database.urlOf('contributions'), { max: 1, onnotice: () => undefined });
  const versionAt = (moment: string) =>
    sql.begin(async (transaction) => {
      await transaction`select set_config('app.clock', ${moment}, true)`;
      const [row] = await transaction<{ version: string }[]>`select coalition.data_versions_for('CAN', '{SNR}', 'x') as version`;
      return row?.version;
    });
  try {
    const morning = await versionAt('2031-01-01T08:00:00Z');
    expect(await versionAt('2031-01-01T20:00:00Z')).toBe(morning);
    expect(await versionAt('2031-01-02T00:00:00Z')).not.toBe(morning);
  } finally {
    await sql.end();
  }
});

test('nobody is given the answer of another nation, or of other roles', async () => {
  await settle(canada);
  const answers = [await ask(usa, titles), await ask(greece, titles), await ask(viewer('CAN', 'AUDITOR'), titles)];
  expect(answers.map(({ data }) => data.contributions.totalCount)).not.toContain((await ask(canada, titles)).data.contributions.totalCount);
});

test('what is about the person who asks is given again to that person alone', async () => {
  const me = '{ me { actor roles } }';
  await settle(canada, me, 'nations');
  const { data } = await ask({ ...canada, actor: 'somebody else' }, me, 'nations');
  expect(data.me.actor).toBe('somebody else');
});

test('a change in a schema that a subgraph does not read makes none of its answers be read again', async () => {
  const objectives = '{ linesOfEffort { code objectives(first: 5) { totalCount } } }';
  await settle(canada, objectives, 'nations');
  await settle(canada);
  await contribute(canada, {});
  expect((await ask(canada, objectives, 'nations')).again).toBe(true);
  expect((await ask(canada, titles)).again).toBe(false);
});

describe('what a keeper channel tells (Decision 7)', () => {
  const [seer, holder] = [officer('ITA'), officer('USA')];
  const seats = (id: string) => `{ courseIteration(id: "${id}") { seatsRemaining } }`;
  let body = '';
  beforeAll(async () => {
    body = await organization(graph());
  });
  const allocate = (iterationId: string) => done(graph(), holder, 'allocateSeats', { iterationId, nominatingBodyId: body, seats: 3, notional: true });

  test('is asked again: a hidden row shows at the next read where it changes what is told', async () => {
    const { id } = await open(graph(), officer('CAN'), { capacity: 10 });
    expect(await settle(seer, seats(id), 'training')).toEqual({ courseIteration: { seatsRemaining: 10 } });
    await allocate(id);
    expect(await ask(seer, seats(id), 'training')).toEqual({ again: false, data: { courseIteration: { seatsRemaining: 7 } } });
  });

  test('a hidden row that changes nothing of what is told makes no answer be read again', async () => {
    const { id } = await open(graph(), officer('CAN'), { capacity: 10 });
    const { id: allocation, version } = await allocate(id);
    await settle(seer, seats(id), 'training');
    await settle(holder, seats(id), 'training');
    await done(graph(), holder, 'setAllocationLabel', { id: allocation, expectedVersion: version, label: { releasableTo: ['BGR'] } });
    expect((await ask(seer, seats(id), 'training')).again).toBe(true);
    expect((await ask(holder, seats(id), 'training')).again).toBe(false);
  });

  test('is told to statements alone, which is how it is known: nothing in the database calls a channel', async () => {
    const names = definitions.flatMap(({ channels }) => channels.map(({ function: signature }) => signature.replace(/\(.*/, '')));
    expect(names).toContain('training.seats_remaining');
    const callers = await owner`
      select p.oid::regprocedure::text as caller from pg_proc p, unnest(${names}::text[]) name where strpos(p.prosrc, name || '(') > 0
      union all select polname from pg_policy, unnest(${names}::text[]) name where strpos(pg_get_expr(polqual, polrelid), name || '(') > 0
      union all select viewname from pg_views, unnest(${names}::text[]) name where strpos(definition, name || '(') > 0`;
    expect([...callers]).toEqual([]);
  });
});

test('an answer with errors is not given again', async () => {
  const wrong = '{ contributions(first: 1000) { totalCount } }';
  for (let time = 0; time < 2; time += 1) {
    counter.reset();
    expect((await graph().ask('contributions', canada, wrong)).errors).toHaveLength(1);
    expect(counter.statements.filter((sql) => sql.includes('data_versions_for'))).toEqual([]);
  }
});

test('the changes are folded without one answer more being read', async () => {
  await settle(canada);
  expect(await compact(owner)).toBeGreaterThan(0);
  expect((await ask(canada, titles)).again).toBe(true);
  const [crowded] = await owner`select count(*)::int as count from (select from coalition.label_change group by area, label_id having count(*) > 1) c`;
  expect(crowded?.count).toBe(0);
});

describe('the count of changes', () => {
  test('is appended by nobody who serves a nation, and read by none', async () => {
    const sql = postgres(graph().database.urlOf('contributions'), { max: 1, onnotice: () => undefined });
    try {
      await expect(sql`insert into coalition.label_change (label_id, changes) values (0, 1)`).rejects.toThrow(/permission denied/);
      await expect(sql`select from coalition.label_change`).rejects.toThrow(/permission denied/);
    } finally {
      await sql.end();
    }
  });

  test('is kept by triggers, without which a subgraph does not serve', async () => {
    const definition = definitions.find(({ name }) => name === 'nations');
    const sql = postgres(graph().database.urlOf('nations'), { max: 1, onnotice: () => undefined });
    try {
      await owner`alter table nations.line_of_effort disable trigger note_change`;
      const { faults } = await selfTest(sql, definition as (typeof definitions)[number]);
      expect(faults).toEqual(['nations.line_of_effort lacks the trigger that tells of its changes']);
    } finally {
      await owner`alter table nations.line_of_effort enable trigger note_change`;
      await sql.end();
    }
  });
});

test('the metrics say how many fetches were answered from memory', async () => {
  const [definition] = definitions.filter(({ name }) => name === 'contributions');
  if (definition === undefined) throw new Error('no contributions');
  const metrics = createMetrics();
  const pools = await openPools({ urlOf: graph().database.urlOf, definitions: [definition], poolSize: 1 });
  const host = { pool: pools.of(definition.name), logger: createLogger('silent'), answerBytes: ANSWER_BYTES };
  const watched = openWatchedSubgraph(definition, host, { metrics });
  for (let time = 0; time < 3; time += 1) await watched.fetch({ query: titles, variables: {}, viewer: canada });
  const { body } = await metrics.page();
  expect(body.match(/^coalition_answers_total.*$/gm)?.toSorted()).toEqual([
    'coalition_answers_total{subgraph="contributions",source="kept"} 2',
    'coalition_answers_total{subgraph="contributions",source="read"} 1',
  ]);
  await pools.end();
});
