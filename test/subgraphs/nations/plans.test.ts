import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { at, canada, coordinator, done, expectOnce, expectSameAsAbsent, objectiveInput, planInput, refused, send } from './fixture.ts';

const graph = useGraph();
const all = 'query ($id: ID!) { plan(id: $id) { id objectives { totalCount nodes { id } } } objectives(filter: { plan: [$id] }) { totalCount nodes { id } } }';

/** What a nation sees of a plan: is it there, and how many of its objectives, as both lists say. */
const seen = async (nation: string, id: string) => {
  const { plan, objectives } = await graph().data('nations', viewer(nation), all, { id });
  if (plan !== null) expect(plan.objectives).toEqual(objectives);
  return { plan: plan !== null, objectives: objectives.totalCount };
};

test('the plan and its objectives are released to the group COALITION unless the coordinator says otherwise (IS-02)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  expect(plan).toMatchObject({
    state: 'DRAFT',
    version: 1,
    startYear: 2026,
    endYear: 2030,
    label: { originator: 'XCS', releasableTo: [], groups: ['COALITION'] },
  });
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  expect(objective).toMatchObject({ plan: { id: plan.id }, lineOfEffort: { code: 'LOE-HR' }, label: { groups: ['COALITION'] } });
  expect(await seen('BGR', plan.id)).toEqual({ plan: true, objectives: 1 });
});

test('without a label of its own an objective gets as much of the default as its plan allows (IS-02, IS-05)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { releasableTo: ['CAN'] } }));
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  expect(objective.label).toMatchObject({ releasableTo: [], groups: [] });
});

test('an objective is released no wider than its plan, when it is added and later (IS-05)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { releasableTo: ['CAN', 'USA'] } }));
  for (const label of [{ releasableTo: ['GBR'] }, { groups: ['COALITION'] }])
    expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label }))).toEqual(at('IS-05', 'label'));
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: { releasableTo: ['CAN'] } }));
  const relabel = (releasableTo: string[]) => ({ id: objective.id, expectedVersion: 1, label: { releasableTo } });
  expect(await refused(graph(), coordinator, 'setObjectiveLabel', relabel(['CAN', 'GBR']))).toEqual(at('IS-05', 'label'));
  expect((await done(graph(), coordinator, 'setObjectiveLabel', relabel(['CAN', 'USA']))).label.releasableTo).toEqual(['CAN', 'USA']);
});

test('a plan that is narrowed takes its objectives with it, in the same moment (IS-05)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { releasableTo: ['CAN', 'USA'] } }));
  await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: { releasableTo: ['CAN', 'USA'] } }));
  await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: { releasableTo: ['USA'] } }));
  expect([await seen('CAN', plan.id), await seen('USA', plan.id)]).toEqual([
    { plan: true, objectives: 1 },
    { plan: true, objectives: 2 },
  ]);
  await done(graph(), coordinator, 'setPlanLabel', { id: plan.id, expectedVersion: 1, label: { releasableTo: ['CAN'] } });
  expect([await seen('CAN', plan.id), await seen('USA', plan.id), await seen('XCS', plan.id)]).toEqual([
    { plan: true, objectives: 1 },
    { plan: false, objectives: 0 },
    { plan: true, objectives: 2 },
  ]);
});

test('an objective that is added while its plan is narrowed ends up within it, whoever comes first (IS-05)', async () => {
  for (let round = 0; round < 8; round += 1) {
    const plan = await done(graph(), coordinator, 'savePlan', planInput());
    const narrowed = { id: plan.id, expectedVersion: 1, label: { releasableTo: ['USA'], classification: round % 2 === 0 ? 'PUBLIC' : 'COALITION_SENSITIVE' } };
    await Promise.all([
      done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id)),
      done(graph(), coordinator, 'setPlanLabel', narrowed),
      done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id.toUpperCase())),
    ]);
    expect([await seen('CAN', plan.id), await seen('XCS', plan.id)]).toEqual([
      { plan: false, objectives: 0 },
      { plan: true, objectives: 2 },
    ]);
  }
});

test('of two labels that are given at the same moment one is, and the other is a conflict', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id } = await done(graph(), coordinator, 'savePlan', planInput());
    const relabel = (...releasableTo: string[]) => send(graph(), coordinator, 'setPlanLabel', { id, expectedVersion: 1, label: { releasableTo } });
    const answers = await Promise.all([relabel('BGR', String(['TUR', 'GBR', 'ITA', 'NLD'][round])), relabel('POL', 'GRC')]);
    expect(answers.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ['CONFLICT']]);
  }
});

test('what got a label that nobody had made before, after a change of it began, is not said to be absent: the change is a conflict', async () => {
  const { id } = await done(graph(), coordinator, 'savePlan', planInput());
  const change = { idempotencyKey: randomUUID(), id, expectedVersion: 1 };
  // Its key, held by a transaction that ends without it, keeps the change waiting after it has looked which labels it sees.
  const { admin } = graph().database;
  const holder = await admin.reserve();
  await holder`begin`;
  await holder`insert into coalition.idempotency (nation, actor, field, key, request_hash) values ('XCS', ${coordinator.actor}, 'setPlanLabel', ${change.idempotencyKey}, '')`;
  const waiting = send(graph(), coordinator, 'setPlanLabel', { ...change, label: { releasableTo: ['CAN'] } });
  await vi.waitUntil(async () => {
    const waits = await admin`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return waits.length > 0;
  });
  await done(graph(), coordinator, 'setPlanLabel', { id, expectedVersion: 1, label: { releasableTo: ['ITA', 'NLD', 'POL'] } });
  await holder`rollback`;
  holder.release();
  expect((await waiting).problems).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
});

test('a plan that is widened leaves its objectives as they are', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { releasableTo: ['CAN'] } }));
  await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: { releasableTo: ['CAN'] } }));
  await done(graph(), coordinator, 'setPlanLabel', { id: plan.id, expectedVersion: 1, label: { groups: ['COALITION'], releasableTo: ['CAN'] } });
  expect(await seen('ITA', plan.id)).toEqual({ plan: true, objectives: 0 });
});

test('a change keeps the label and the plan, and raises the version', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: {} }));
  const changed = await done(graph(), coordinator, 'savePlan', planInput({ id: plan.id, expectedVersion: 1, edition: plan.edition, title: 'NOTIONAL new' }));
  expect(changed).toMatchObject({ id: plan.id, title: 'NOTIONAL new', version: 2, label: { groups: [] } });
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { description: 'NOTIONAL words' }));
  const input = objectiveInput(plan.id, { id: objective.id, expectedVersion: 1, lineOfEffort: 'LOE-SUS' });
  expect(await done(graph(), coordinator, 'saveObjective', input)).toMatchObject({ lineOfEffort: { code: 'LOE-SUS' }, description: null, version: 2 });
});

test('an APPROVED plan and its objectives change no more (PN-07)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  await graph().database.admin`update nations.multi_year_plan set state = 'APPROVED' where id = ${plan.id}`;
  const change = planInput({ id: plan.id, expectedVersion: 1, edition: plan.edition });
  expect(await refused(graph(), coordinator, 'savePlan', change)).toEqual(at('PN-07', 'id'));
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id))).toEqual(at('PN-07', 'planId'));
  const changed = objectiveInput(plan.id, { id: objective.id, expectedVersion: 1 });
  expect(await refused(graph(), coordinator, 'saveObjective', changed)).toEqual(at('PN-07', 'planId'));
});

test('only the coordinator of the coalition staff writes the plan (IDP-04)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  for (const as of [canada, viewer('USA', 'COORDINATOR'), viewer('XCS', 'SNR'), viewer('XCS', 'READER')]) {
    expect(await refused(graph(), as, 'savePlan', planInput())).toEqual(at('IDP-04'));
    expect(await refused(graph(), as, 'saveObjective', objectiveInput(plan.id))).toEqual(at('IDP-04'));
  }
  const label = { id: plan.id, expectedVersion: 1, label: {} };
  expect(await refused(graph(), viewer('XCS', 'DONOR_FOCAL'), 'setPlanLabel', label)).toEqual(at('IDP-04'));
  expect(await refused(graph(), canada, 'setPlanLabel', label)).toEqual(at('IS-09', 'id'));
});

test('an edition is there once', async () => {
  const { edition } = await done(graph(), coordinator, 'savePlan', planInput());
  expect(await refused(graph(), coordinator, 'savePlan', planInput({ edition }))).toEqual(at('BAD_VALUE', 'edition'));
});

const badPlans: readonly (readonly [what: string, over: object, path: readonly string[]])[] = [
  ['an empty title', { title: '' }, ['title']],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, ['title']],
  ['edition 0', { edition: 0 }, ['edition']],
  ['a negative edition', { edition: -1 }, ['edition']],
  ['edition 1000', { edition: 1000 }, ['edition']],
  ['a first year before 2000', { startYear: 1999 }, ['startYear']],
  ['a last year after 2100', { endYear: 2101 }, ['endYear']],
  ['a last year before the first', { startYear: 2030, endYear: 2029 }, ['endYear']],
];

test.each(badPlans)('a plan with %s is refused (BAD_VALUE)', async (_, over, path) => {
  expect(await refused(graph(), coordinator, 'savePlan', planInput({ ...over }))).toEqual(at('BAD_VALUE', ...path));
});

const badObjectives: readonly (readonly [what: string, over: object, path: readonly string[]])[] = [
  ['an empty title', { title: ' ' }, ['title']],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, ['title']],
  ['a description of 4001 characters', { description: 'x'.repeat(4001) }, ['description']],
  ['a line of effort that there is not', { lineOfEffort: 'LOE-NONE' }, ['lineOfEffort']],
  ['a line of effort that cannot be one', { lineOfEffort: '\u0000' }, ['lineOfEffort']],
];

test.each(badObjectives)('an objective with %s is refused (BAD_VALUE)', async (_, over, path) => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { ...over }))).toEqual(at('BAD_VALUE', ...path));
});

test('a change of a plan or objective without its version, with a label or to another plan is refused', async () => {
  const [plan, other] = [await done(graph(), coordinator, 'savePlan', planInput()), await done(graph(), coordinator, 'savePlan', planInput())];
  const { id } = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  expect(await refused(graph(), coordinator, 'savePlan', planInput({ id: plan.id }))).toEqual(at('BAD_VALUE', 'expectedVersion'));
  expect(await refused(graph(), coordinator, 'savePlan', planInput({ id: plan.id, expectedVersion: 1, label: {} }))).toEqual(at('BAD_VALUE', 'label'));
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { id }))).toEqual(at('BAD_VALUE', 'expectedVersion'));
  const labelled = objectiveInput(plan.id, { id, expectedVersion: 1, label: {} });
  expect(await refused(graph(), coordinator, 'saveObjective', labelled)).toEqual(at('BAD_VALUE', 'label'));
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(other.id, { id, expectedVersion: 1 }))).toEqual(at('BAD_VALUE', 'planId'));
});

test('a stale version of a plan or objective is a conflict', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  const { id } = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  const stale = at('CONFLICT', 'expectedVersion');
  expect(await refused(graph(), coordinator, 'savePlan', planInput({ id: plan.id, expectedVersion: 2 }))).toEqual(stale);
  expect(await refused(graph(), coordinator, 'setPlanLabel', { id: plan.id, expectedVersion: 0, label: {} })).toEqual(stale);
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { id, expectedVersion: 2 }))).toEqual(stale);
  expect(await refused(graph(), coordinator, 'setObjectiveLabel', { id, expectedVersion: 0, label: {} })).toEqual(stale);
});

test('ids of nothing are refused alike, and what is hidden from a nation too (IS-12)', async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: {} }));
  const objective = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  for (const [field, id] of [
    ['setPlanLabel', plan.id],
    ['setObjectiveLabel', objective.id],
  ]) {
    await expectSameAsAbsent(graph(), canada, field, { id, expectedVersion: 1, label: {} }, 'id');
  }
  const unknown = { id: 'x', expectedVersion: 1 };
  expect(await refused(graph(), coordinator, 'savePlan', planInput(unknown))).toEqual(at('NOT_FOUND', 'id'));
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput('x'))).toEqual(at('NOT_FOUND', 'planId'));
  expect(await refused(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, unknown))).toEqual(at('NOT_FOUND', 'id'));
});

test('the same idempotencyKey with the same plan, objective or label is done once (DC-21)', async () => {
  const plan = await expectOnce(graph(), coordinator, 'savePlan', planInput(), { title: 'NOTIONAL other' });
  const objective = await expectOnce(graph(), coordinator, 'saveObjective', objectiveInput(plan.id), { title: 'NOTIONAL other' });
  await expectOnce(graph(), coordinator, 'setPlanLabel', { id: plan.id, expectedVersion: 1, label: {} }, { expectedVersion: 2 });
  await expectOnce(graph(), coordinator, 'setObjectiveLabel', { id: objective.id, expectedVersion: 1, label: {} }, { expectedVersion: 2 });
});

test('plans come latest edition first, or by first year, and are filtered by state', async () => {
  const [first, second] = [
    await done(graph(), coordinator, 'savePlan', planInput({ edition: 901, startYear: 2041, endYear: 2041, label: { releasableTo: ['POL'] } })),
    await done(graph(), coordinator, 'savePlan', planInput({ edition: 902, startYear: 2040, endYear: 2041, label: { releasableTo: ['POL'] } })),
  ];
  const document = `query ($filter: PlanFilter, $orderBy: PlanOrder) { plans(first: 2, filter: $filter, orderBy: $orderBy) { nodes { id } } }`;
  const list = async (variables: object) => {
    const { plans } = await graph().data('nations', viewer('POL'), document, { orderBy: { field: 'EDITION', direction: 'DESC' }, ...variables });
    return plans.nodes.map(({ id }: Data) => id);
  };
  expect(await list({})).toEqual([second.id, first.id]);
  expect(await list({ orderBy: { field: 'START_YEAR', direction: 'DESC' } })).toEqual([first.id, second.id]);
  await graph().database.admin`update nations.multi_year_plan set state = 'APPROVED' where id = ${first.id}`;
  expect((await list({ filter: { state: ['APPROVED'] } }))[0]).toBe(first.id);
});

test('objectives are listed under their line of effort, of every plan that the viewer may see', async () => {
  const document =
    '{ lineOfEffort(code: "LOE-CAMP") { objectives { totalCount nodes { title } } } objectives(filter: { lineOfEffort: ["LOE-CAMP"] }) { totalCount } }';
  for (const [title, label] of [
    ['NOTIONAL B', { groups: ['COALITION'] }],
    ['NOTIONAL A', { groups: ['COALITION'] }],
    ['NOTIONAL C', {}],
  ] as const) {
    const plan = await done(graph(), coordinator, 'savePlan', planInput());
    await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { title, label, lineOfEffort: 'LOE-CAMP' }));
  }
  const { lineOfEffort, objectives } = await graph().data('nations', viewer('NLD'), document);
  expect(lineOfEffort.objectives).toEqual({ totalCount: 2, nodes: [{ title: 'NOTIONAL A' }, { title: 'NOTIONAL B' }] });
  expect(objectives.totalCount).toBe(2);
});
