import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import {
  at,
  canada,
  coordinator,
  done,
  expectOnce,
  expectSameAsAbsent,
  objectiveInput,
  organizationInput,
  planInput,
  refused,
  requirementInput,
} from './fixture.ts';

const graph = useGraph();
const raise = 'raiseRequirement';
const revise = 'reviseRequirement';

const objectiveFor = async (label: object) => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label }));
  return done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label }));
};

test("a requirement is raised as a DRAFT on behalf of the partner's institution, and read back with every field (IS-02)", async () => {
  const objective = await objectiveFor({ groups: ['COALITION'] });
  const beneficiary = await done(graph(), canada, 'saveOrganization', organizationInput());
  const input = requirementInput({
    reference: 'CAN/2026-7',
    description: 'NOTIONAL words\nin two lines',
    quantity: '12.5000',
    objectiveId: objective.id,
    beneficiaryId: beneficiary.id,
    estimatedCost: { amount: '100000', currency: 'CAD' },
    annualRunningCost: { amount: '0', currency: 'JPY' },
  });
  const raised = await done(graph(), canada, raise, input);
  expect(raised).toEqual({
    id: raised.id,
    raisedBy: { code: 'CAN' },
    reference: 'CAN/2026-7',
    title: 'NOTIONAL requirement',
    description: 'NOTIONAL words\nin two lines',
    type: 'TRAINING',
    quantity: '12.5',
    unit: 'seats',
    priority: 2,
    needBy: '2027-06-30',
    lineOfEffort: { code: 'LOE-LOG' },
    objective: { id: objective.id },
    beneficiary: { id: beneficiary.id },
    estimatedCost: { amount: '100000.00', currency: 'CAD' },
    annualRunningCost: { amount: '0', currency: 'JPY' },
    state: 'DRAFT',
    decisionReason: null,
    decidedOn: null,
    notional: true,
    version: 1,
    viewerCanValidate: false,
    viewerCanRelease: true,
    label: { originator: 'CAN', releasableTo: [], groups: [], classification: 'COALITION_UNCLASSIFIED', handling: [] },
  });
});

test('a requirement that is released shows its objective and beneficiary only to who may see them (FD-02)', async () => {
  const objective = await objectiveFor({ releasableTo: ['CAN'] });
  const beneficiary = await done(graph(), canada, 'saveOrganization', organizationInput());
  const links = { objectiveId: objective.id, beneficiaryId: beneficiary.id };
  const { id } = await done(graph(), canada, raise, requirementInput({ ...links, label: { releasableTo: ['USA', 'XCS'] } }));
  const read = async (nation: string) =>
    (await graph().data('nations', viewer(nation), 'query ($id: ID!) { requirement(id: $id) { objective { id } beneficiary { id } } }', { id })).requirement;
  expect(await read('CAN')).toEqual({ objective: { id: objective.id }, beneficiary: { id: beneficiary.id } });
  expect(await read('USA')).toEqual({ objective: null, beneficiary: null });
  expect(await read('XCS')).toEqual({ objective: { id: objective.id }, beneficiary: null });
  expect(await read('GBR')).toBeNull();
});

test('a link to a hidden objective or organization is refused as one to nothing (IS-12)', async () => {
  const objective = await objectiveFor({ releasableTo: ['USA'] });
  const beneficiary = await done(graph(), viewer('USA', 'SNR'), 'saveOrganization', organizationInput());
  await expectSameAsAbsent(graph(), canada, raise, requirementInput({ objectiveId: objective.id }), 'objectiveId');
  await expectSameAsAbsent(graph(), canada, raise, requirementInput({ beneficiaryId: beneficiary.id }), 'beneficiaryId');
});

test('the beneficiary is an institution of the partner', async () => {
  const { id } = await done(graph(), canada, 'saveOrganization', organizationInput({ kind: 'IMPLEMENTER' }));
  expect(await refused(graph(), canada, raise, requirementInput({ beneficiaryId: id }))).toEqual(at('BAD_VALUE', 'beneficiaryId'));
});

test('a DRAFT is revised: every field is replaced, the label stays, the version rises', async () => {
  const cost = { estimatedCost: { amount: '5.00', currency: 'EUR' }, description: 'NOTIONAL', label: { releasableTo: ['USA'] } };
  const { id } = await done(graph(), canada, raise, requirementInput(cost));
  const revised = await done(graph(), canada, revise, requirementInput({ id, expectedVersion: 1, priority: 1, lineOfEffort: 'LOE-OPS' }));
  expect(revised).toMatchObject({
    id,
    priority: 1,
    lineOfEffort: { code: 'LOE-OPS' },
    description: null,
    estimatedCost: null,
    state: 'DRAFT',
    version: 2,
    label: { releasableTo: ['USA'] },
  });
});

test("only the originator's nation revises or labels a requirement (IS-09)", async () => {
  const { id } = await done(graph(), canada, raise, requirementInput({ label: { releasableTo: ['USA', 'XCS'] } }));
  for (const as of [viewer('USA', 'SNR'), coordinator]) {
    expect(await refused(graph(), as, revise, requirementInput({ id, expectedVersion: 1 }))).toEqual(at('IS-09', 'id'));
    expect(await refused(graph(), as, 'setRequirementLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('IS-09', 'id'));
  }
});

test('a hidden requirement is refused as one of nothing, whatever is done to it (IS-12)', async () => {
  const { id } = await done(graph(), viewer('USA', 'SNR'), raise, requirementInput());
  const moves = ['submitRequirement', 'withdrawRequirement', 'closeRequirement'];
  for (const field of moves) await expectSameAsAbsent(graph(), canada, field, { id, expectedVersion: 1 }, 'id');
  await expectSameAsAbsent(graph(), canada, revise, requirementInput({ id, expectedVersion: 1 }), 'id');
  await expectSameAsAbsent(graph(), canada, 'setRequirementLabel', { id, expectedVersion: 1, label: {} }, 'id');
  await expectSameAsAbsent(graph(), coordinator, 'validateRequirement', { id, expectedVersion: 1, decision: 'REJECTED', reason: 'NOTIONAL' }, 'id');
});

test("a reference is unique within its nation, and tells nothing of another nation's (IS-11)", async () => {
  await done(graph(), canada, raise, requirementInput({ reference: 'REF-1' }));
  await done(graph(), viewer('USA', 'SNR'), raise, requirementInput({ reference: 'REF-1' }));
  expect(await refused(graph(), canada, raise, requirementInput({ reference: 'REF-1' }))).toEqual(at('BAD_VALUE', 'reference'));
  const { id } = await done(graph(), canada, raise, requirementInput({ reference: 'REF-2' }));
  const taken = requirementInput({ id, expectedVersion: 1, reference: 'REF-1' });
  expect(await refused(graph(), canada, revise, taken)).toEqual(at('BAD_VALUE', 'reference'));
});

test('the same idempotencyKey with the same requirement is done once (DC-21)', async () => {
  const { id } = await expectOnce(graph(), canada, raise, requirementInput(), { title: 'NOTIONAL other' });
  await expectOnce(graph(), canada, revise, requirementInput({ id, expectedVersion: 1 }), { priority: 4 });
  await expectOnce(graph(), canada, 'setRequirementLabel', { id, expectedVersion: 2, label: { releasableTo: ['ITA'] } }, { label: {} });
});

test('a requirement is raised and labelled by the roles for it (IDP-04)', async () => {
  for (const role of ['READER', 'RELEASE_OFFICER', 'PERSONNEL_OFFICER', 'DASHBOARD_SERVICE'] as const)
    expect(await refused(graph(), viewer('CAN', role), raise, requirementInput())).toEqual(at('IDP-04'));
  const focal = viewer('CAN', 'TRAINING_FOCAL');
  const { id } = await done(graph(), focal, raise, requirementInput());
  expect(await refused(graph(), viewer('CAN', 'READER'), revise, requirementInput({ id, expectedVersion: 1 }))).toEqual(at('IDP-04'));
  const wider = { id, expectedVersion: 1, label: { releasableTo: ['XCS'] } };
  expect(await refused(graph(), focal, 'setRequirementLabel', wider)).toEqual(at('IDP-04', 'label'));
  await done(graph(), viewer('CAN', 'RELEASE_OFFICER'), 'setRequirementLabel', wider);
  expect(await done(graph(), focal, 'setRequirementLabel', { id, expectedVersion: 2, label: {} })).toMatchObject({ label: { releasableTo: [] } });
});

test('the coordinator raises requirements too', async () => {
  expect(await done(graph(), coordinator, raise, requirementInput())).toMatchObject({ raisedBy: { code: 'XCS' }, label: { groups: [] } });
});

const money = (amount: string, currency = 'EUR') => ({ amount, currency });
const bad: readonly (readonly [what: string, over: object, code: string, path: readonly string[]])[] = [
  ['an empty title', { title: '' }, 'BAD_VALUE', ['title']],
  ['a title of 201 characters', { title: 'é'.repeat(201) }, 'BAD_VALUE', ['title']],
  ['a title with a direction override', { title: 'a\u202eb' }, 'BAD_VALUE', ['title']],
  ['an empty description', { description: '  ' }, 'BAD_VALUE', ['description']],
  ['a description of 4001 characters', { description: 'x'.repeat(4001) }, 'BAD_VALUE', ['description']],
  ['an empty reference', { reference: '' }, 'BAD_VALUE', ['reference']],
  ['a reference of 61 characters', { reference: 'R'.repeat(61) }, 'BAD_VALUE', ['reference']],
  ['a reference with spaces', { reference: 'R 1' }, 'BAD_VALUE', ['reference']],
  ['quantity zero', { quantity: '0.0000' }, 'BAD_VALUE', ['quantity']],
  ['a negative quantity', { quantity: '-1' }, 'BAD_VALUE', ['quantity']],
  ['a quantity with five decimals', { quantity: '1.00001' }, 'BAD_VALUE', ['quantity']],
  ['a quantity of 13 digits', { quantity: '1000000000000' }, 'BAD_VALUE', ['quantity']],
  ['a quantity that is no number', { quantity: '1e3' }, 'BAD_VALUE', ['quantity']],
  ['an empty unit', { unit: '' }, 'BAD_VALUE', ['unit']],
  ['a unit of 41 characters', { unit: 'x'.repeat(41) }, 'BAD_VALUE', ['unit']],
  ['priority 0', { priority: 0 }, 'BAD_VALUE', ['priority']],
  ['priority 5', { priority: 5 }, 'BAD_VALUE', ['priority']],
  ['a day before the year 2000', { needBy: '1999-12-31' }, 'BAD_VALUE', ['needBy']],
  ['a day after the year 2100', { needBy: '2101-01-01' }, 'BAD_VALUE', ['needBy']],
  ['a line of effort that there is not', { lineOfEffort: 'LOE-NONE' }, 'BAD_VALUE', ['lineOfEffort']],
  ['an estimated cost of zero', { estimatedCost: money('0.00') }, 'DC-01', ['estimatedCost', 'amount']],
  ['a negative estimated cost', { estimatedCost: money('-1.00') }, 'DC-01', ['estimatedCost', 'amount']],
  ['an estimated cost finer than its currency', { estimatedCost: money('1.001') }, 'DC-01', ['estimatedCost', 'amount']],
  ['an estimated cost in no currency', { estimatedCost: money('1.00', 'EURO') }, 'DC-01', ['estimatedCost', 'currency']],
  ['an estimated cost in gold', { estimatedCost: money('1', 'XAU') }, 'DC-01', ['estimatedCost', 'currency']],
  ['an estimated cost that is no number', { estimatedCost: money('many') }, 'DC-01', ['estimatedCost', 'amount']],
  ['an estimated cost of 16 digits', { estimatedCost: money('1000000000000000') }, 'DC-01', ['estimatedCost', 'amount']],
  ['a negative running cost', { annualRunningCost: money('-0.01') }, 'DC-01', ['annualRunningCost', 'amount']],
  ['a running cost with cents of yen', { annualRunningCost: money('1.5', 'JPY') }, 'DC-01', ['annualRunningCost', 'amount']],
];

test.each(bad)('a requirement with %s is refused, raised or revised (DC-01 for money)', async (_, over, code, path) => {
  expect(await refused(graph(), canada, raise, requirementInput({ ...over }))).toEqual(at(code, ...path));
  const { id } = await done(graph(), canada, raise, requirementInput());
  expect(await refused(graph(), canada, revise, requirementInput({ id, expectedVersion: 1, ...over }))).toEqual(at(code, ...path));
});

test('a label that names what does not exist is refused (IS-01)', async () => {
  expect(await refused(graph(), canada, raise, requirementInput({ label: { releasableTo: ['ISR'] } }))).toEqual(at('IS-01', 'label', 'releasableTo'));
  expect(await refused(graph(), canada, raise, requirementInput({ label: { groups: ['NOBODY'] } }))).toEqual(at('IS-01', 'label', 'groups'));
});
