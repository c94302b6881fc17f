import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { at, canada, coordinator, done, expectOnce, refused, requirementInput } from './fixture.ts';

const graph = useGraph();
const suspend = (nation: string, suspended = true, over: object = {}) => ({ nation, suspended, reason: 'NOTIONAL reason', ...over });
const me = '{ me { nation { code status } } }';

test('a suspended nation is refused from its next request on, reading and writing, until it is restored (IDP-06)', async () => {
  const italy = viewer('ITA', 'SNR');
  const { id } = await done(graph(), italy, 'raiseRequirement', requirementInput({ label: { releasableTo: ['CAN'] } }));
  expect(await done(graph(), coordinator, 'suspendNation', suspend('ITA'))).toMatchObject({ code: 'ITA', status: 'SUSPENDED' });
  const reading = await graph().ask('nations', italy, me);
  expect(reading.data).toEqual({ me: null });
  expect(reading.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  const writing = await graph().ask('nations', italy, 'mutation ($input: SubmitRequirementInput!) { submitRequirement(input: $input) { problems { code } } }', {
    input: { idempotencyKey: '00000000-0000-4000-8000-000000000001', id, expectedVersion: 1 },
  });
  expect(writing.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  const { requirement } = await graph().data('nations', canada, 'query ($id: ID!) { requirement(id: $id) { state version } }', { id });
  expect(requirement).toEqual({ state: 'DRAFT', version: 1 });
  expect(await done(graph(), coordinator, 'suspendNation', suspend('ITA', false))).toMatchObject({ status: 'ACTIVE' });
  expect(await graph().data('nations', italy, me)).toEqual({ me: { nation: { code: 'ITA', status: 'ACTIVE' } } });
});

test('that a nation is suspended is read by everybody (DOMAIN 4.1)', async () => {
  await done(graph(), coordinator, 'suspendNation', suspend('GRC'));
  const { nations } = await graph().data('nations', viewer('BGR'), '{ nations { code status } }');
  expect(nations.filter(({ status }: { status: string }) => status === 'SUSPENDED')).toEqual([{ code: 'GRC', status: 'SUSPENDED' }]);
  await done(graph(), coordinator, 'suspendNation', suspend('GRC', false));
});

test('what is released to a nation while it is suspended is seen once it is restored', async () => {
  await done(graph(), coordinator, 'suspendNation', suspend('NLD'));
  const { id } = await done(graph(), canada, 'raiseRequirement', requirementInput({ label: { releasableTo: ['NLD'] } }));
  await done(graph(), coordinator, 'suspendNation', suspend('NLD', false));
  expect(await graph().data('nations', viewer('NLD'), 'query ($id: ID!) { requirement(id: $id) { id } }', { id })).toEqual({ requirement: { id } });
});

test('only the coordinator suspends (IDP-04, IDP-06)', async () => {
  for (const as of [canada, viewer('USA', 'COORDINATOR'), viewer('XCS', 'SNR')])
    expect(await refused(graph(), as, 'suspendNation', suspend('POL'))).toEqual(at('IDP-04'));
});

test.each([
  ['the staff itself', suspend('XCS'), 'nation'],
  ['a nation that takes no part', suspend('PSE'), 'nation'],
  ['a nation of nothing', suspend('ZZZ'), 'nation'],
  ['a nation that cannot be one', suspend('\u0000'), 'nation'],
  ['an empty reason', suspend('POL', true, { reason: ' ' }), 'reason'],
  ['a reason of 1001 characters', suspend('POL', true, { reason: 'x'.repeat(1001) }), 'reason'],
])('%s is refused', async (_, input, path) => {
  expect(await refused(graph(), coordinator, 'suspendNation', input)).toEqual(at('BAD_VALUE', path));
});

test('the same idempotencyKey with the same suspension is done once (DC-21)', async () => {
  await expectOnce(graph(), coordinator, 'suspendNation', suspend('POL'), { reason: 'NOTIONAL other' });
  await done(graph(), coordinator, 'suspendNation', suspend('POL', false));
});
