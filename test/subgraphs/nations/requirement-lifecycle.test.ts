import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { absent, at, canada, coordinator, done, expectOnce, objectiveInput, planInput, refused, requirementInput, send } from './fixture.ts';

const graph = useGraph();
const toStaff = { label: { releasableTo: ['XCS'] } };

const objectiveOf = async (over: Record<string, unknown> = {}) => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput());
  return done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, over));
};

/** A requirement of Canada, submitted: version 2. */
const submitted = async (over: Record<string, unknown> = toStaff) => {
  const { id } = await done(graph(), canada, 'raiseRequirement', requirementInput(over));
  return done(graph(), canada, 'submitRequirement', { id, expectedVersion: 1 });
};

const validate = (id: string, over: object = {}) => ({ id, expectedVersion: 2, decision: 'VALIDATED', ...over });
const reject = (id: string, over: object = {}) => ({ id, expectedVersion: 2, decision: 'REJECTED', reason: 'NOTIONAL reason', ...over });

test('a requirement is raised, submitted, validated with an objective and closed (PN-13, PN-19)', async () => {
  const { id, state, version } = await submitted();
  expect({ state, version }).toEqual({ state: 'SUBMITTED', version: 2 });
  const objective = await objectiveOf();
  const [{ today }] = await graph().database.admin<[{ today: string }]>`select coalition.today()::text as today`;
  const validated = await done(graph(), coordinator, 'validateRequirement', validate(id, { objectiveId: objective.id, reason: 'NOTIONAL: fits' }));
  expect(validated).toMatchObject({
    state: 'VALIDATED',
    objective: { id: objective.id },
    decisionReason: 'NOTIONAL: fits',
    decidedOn: today,
    version: 3,
    label: { originator: 'CAN' },
  });
  expect(await done(graph(), canada, 'closeRequirement', { id, expectedVersion: 3 })).toMatchObject({ state: 'CLOSED', version: 4 });
});

test('a validation needs an objective: named by the nation, or by the coordinator (PN-13)', async () => {
  const without = await submitted();
  expect(await refused(graph(), coordinator, 'validateRequirement', validate(without.id))).toEqual(at('PN-13', 'objectiveId'));
  const { id: objectiveId } = await objectiveOf();
  const within = await submitted({ ...toStaff, objectiveId });
  expect(await done(graph(), coordinator, 'validateRequirement', validate(within.id))).toMatchObject({ objective: { id: objectiveId } });
  for (const id of [absent, 'x']) {
    expect(await refused(graph(), coordinator, 'validateRequirement', validate(without.id, { objectiveId: id }))).toEqual(at('NOT_FOUND', 'objectiveId'));
  }
});

test('the objective of a validated requirement stays hidden from a nation that may not see it (FD-02)', async () => {
  const objective = await objectiveOf({ label: {} });
  const { id } = await submitted();
  await done(graph(), coordinator, 'validateRequirement', validate(id, { objectiveId: objective.id }));
  const document = 'query ($id: ID!, $o: [ID!]) { requirement(id: $id) { state objective { id } } requirements(filter: { objective: $o }) { totalCount } }';
  const read = (as = canada) => graph().data('nations', as, document, { id, o: [objective.id] });
  expect(await read()).toEqual({ requirement: { state: 'VALIDATED', objective: null }, requirements: { totalCount: 0 } });
  expect(await read(coordinator)).toEqual({ requirement: { state: 'VALIDATED', objective: { id: objective.id } }, requirements: { totalCount: 1 } });
});

test('a rejection needs a reason, and names no objective', async () => {
  const { id } = await submitted();
  expect(await refused(graph(), coordinator, 'validateRequirement', reject(id, { reason: null }))).toEqual(at('BAD_VALUE', 'reason'));
  expect(await refused(graph(), coordinator, 'validateRequirement', reject(id, { objectiveId: absent }))).toEqual(at('BAD_VALUE', 'objectiveId'));
  expect(await refused(graph(), coordinator, 'validateRequirement', reject(id, { reason: ' ' }))).toEqual(at('BAD_VALUE', 'reason'));
  expect(await refused(graph(), coordinator, 'validateRequirement', reject(id, { reason: 'x'.repeat(1001) }))).toEqual(at('BAD_VALUE', 'reason'));
  expect(await done(graph(), coordinator, 'validateRequirement', reject(id))).toMatchObject({ state: 'REJECTED', decisionReason: 'NOTIONAL reason' });
});

test('the coordinator decides only on what is released to it, whatever it knows (IS-03, IS-12)', async () => {
  const hidden = await submitted({ label: { releasableTo: ['USA'] } });
  const answers = [];
  for (const id of [hidden.id, absent]) answers.push(await send(graph(), coordinator, 'validateRequirement', reject(id)));
  expect(answers[0]?.problems).toMatchObject(at('NOT_FOUND', 'id'));
  expect(answers[1]).toEqual(answers[0]);
  await done(graph(), canada, 'setRequirementLabel', { id: hidden.id, expectedVersion: 2, label: { groups: ['COALITION'] } });
  await done(graph(), coordinator, 'validateRequirement', reject(hidden.id, { expectedVersion: 3 }));
});

test('only the coordinator decides, and sees beforehand that it can (IDP-04, PN-13)', async () => {
  const { id } = await submitted({ label: { groups: ['COALITION'] } });
  for (const as of [canada, viewer('USA', 'SNR'), viewer('USA', 'COORDINATOR'), viewer('XCS', 'SNR')])
    expect(await refused(graph(), as, 'validateRequirement', reject(id))).toEqual(at('IDP-04'));
  const can = async (as: typeof canada) =>
    (await graph().data('nations', as, 'query ($id: ID!) { requirement(id: $id) { viewerCanValidate viewerCanRelease } }', { id })).requirement;
  expect(await can(coordinator)).toEqual({ viewerCanValidate: true, viewerCanRelease: false });
  expect(await can(canada)).toEqual({ viewerCanValidate: false, viewerCanRelease: true });
  expect(await can(viewer('USA', 'SNR'))).toEqual({ viewerCanValidate: false, viewerCanRelease: false });
  await done(graph(), coordinator, 'validateRequirement', reject(id));
  expect((await can(coordinator)).viewerCanValidate).toBe(false);
});

test("another nation moves nobody's requirement, the coordinator neither (IS-09)", async () => {
  const { id } = await submitted({ label: { groups: ['COALITION'] } });
  for (const as of [viewer('USA', 'SNR'), coordinator])
    for (const field of ['submitRequirement', 'withdrawRequirement', 'closeRequirement'])
      expect(await refused(graph(), as, field, { id, expectedVersion: 2 })).toEqual(at('IS-09', 'id'));
  for (const field of ['submitRequirement', 'withdrawRequirement', 'closeRequirement'])
    expect(await refused(graph(), viewer('CAN', 'RELEASE_OFFICER'), field, { id, expectedVersion: 2 })).toEqual(at('IDP-04'));
});

test('a requirement makes no move that its state does not allow (PN-19)', async () => {
  const states = ['DRAFT', 'SUBMITTED', 'VALIDATED', 'REJECTED', 'WITHDRAWN', 'CLOSED'] as const;
  const allowed: Record<string, readonly string[]> = {
    reviseRequirement: ['DRAFT'],
    submitRequirement: ['DRAFT'],
    withdrawRequirement: ['DRAFT', 'SUBMITTED'],
    validateRequirement: ['SUBMITTED'],
    closeRequirement: ['VALIDATED'],
  };
  const { id: objectiveId } = await objectiveOf();
  for (const state of states)
    for (const [field, from] of Object.entries(allowed)) {
      const { id } = await done(graph(), canada, 'raiseRequirement', requirementInput({ ...toStaff, objectiveId }));
      const decidedOn = ['VALIDATED', 'REJECTED', 'CLOSED'].includes(state) ? '2026-01-31' : null;
      await graph().database.admin`update nations.requirement set state = ${state}, decided_on = ${decidedOn} where id = ${id}`;
      const as = field === 'validateRequirement' ? coordinator : canada;
      const words = field === 'reviseRequirement' ? requirementInput({ objectiveId }) : field === 'validateRequirement' ? { decision: 'VALIDATED' } : {};
      const input = { ...words, id, expectedVersion: 1 };
      if (from.includes(state)) await done(graph(), as, field, input);
      else expect(await refused(graph(), as, field, input), `${field} ${state}`).toEqual(at('PN-19', 'id'));
    }
});

test('a stale version is a conflict, before anything is said about the state', async () => {
  const { id } = await submitted();
  const stale = at('CONFLICT', 'expectedVersion');
  for (const field of ['submitRequirement', 'withdrawRequirement', 'closeRequirement'])
    expect(await refused(graph(), canada, field, { id, expectedVersion: 1 })).toEqual(stale);
  expect(await refused(graph(), canada, 'reviseRequirement', requirementInput({ id, expectedVersion: 1 }))).toEqual(stale);
  expect(await refused(graph(), canada, 'setRequirementLabel', { id, expectedVersion: 1, label: {} })).toEqual(stale);
  expect(await refused(graph(), coordinator, 'validateRequirement', reject(id, { expectedVersion: 1 }))).toEqual(stale);
});

test('of a withdrawal and a decision at the same moment exactly one is done', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await submitted();
    const answers = await Promise.all([
      send(graph(), canada, 'withdrawRequirement', { id, expectedVersion: 2 }),
      send(graph(), coordinator, 'validateRequirement', reject(id)),
    ]);
    expect(answers.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ['CONFLICT']]);
  }
});

test('the same idempotencyKey with the same move is done once (DC-21)', async () => {
  const first = await done(graph(), canada, 'raiseRequirement', requirementInput(toStaff));
  await expectOnce(graph(), canada, 'submitRequirement', { id: first.id, expectedVersion: 1 }, { expectedVersion: 2 });
  await expectOnce(graph(), canada, 'withdrawRequirement', { id: first.id, expectedVersion: 2 }, { expectedVersion: 3 });
  const { id } = await submitted();
  const { id: objectiveId } = await objectiveOf();
  await expectOnce(graph(), coordinator, 'validateRequirement', validate(id, { objectiveId }), { reason: 'NOTIONAL other' });
  await expectOnce(graph(), canada, 'closeRequirement', { id, expectedVersion: 3 }, { expectedVersion: 4 });
});

test('the database itself keeps the coordinator from changing what a nation says, and from deciding on what is not submitted', async () => {
  const { id } = await submitted();
  const draft = await done(graph(), canada, 'raiseRequirement', requirementInput(toStaff));
  const asCoordinator = (statement: string) =>
    graph().database.admin.begin(async (sql) => {
      await sql`set local role coalition_nations`;
      await sql`select coalition.enter('XCS', '{COORDINATOR}', 'actor')`;
      return (await sql.unsafe(statement)).count;
    });
  const decide = (of: string) => `update nations.requirement set state = 'REJECTED', decided_on = coalition.today() where id = '${of}'`;
  await expect(
    asCoordinator(`update nations.requirement set state = 'REJECTED', decided_on = coalition.today(), title = 'x' where id = '${id}'`),
  ).rejects.toThrow('only the originator changes what a requirement says');
  await expect(asCoordinator(`update nations.requirement set state = 'WITHDRAWN' where id = '${id}'`)).rejects.toThrow(/row-level security/);
  expect(await asCoordinator(decide(draft.id))).toBe(0);
  expect(await asCoordinator(decide(id))).toBe(1);
});
