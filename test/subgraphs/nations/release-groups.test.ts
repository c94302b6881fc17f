import { expect, test } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { at, canada, coordinator, done, expectOnce, organizationInput, refused, requirementInput, send } from './fixture.ts';

const graph = useGraph();
const put = (group: string, nation: string, member = true) => ({ group, nation, member });

/** Founds a group of the staff and these nations. */
const found = async (group: string, ...nations: string[]) => {
  for (const nation of ['XCS', ...nations]) await done(graph(), coordinator, 'setMembership', put(group, nation));
};

const membersOf = (group: Data) => group.members.map(({ nation }: Data) => nation.code);
const groupAs = async (nation: string, name: string) =>
  (await graph().data('nations', viewer(nation), 'query ($name: ID!) { releaseGroup(name: $name) { name members { nation { code } since } } }', { name }))
    .releaseGroup;
const requirementAs = async (nation: string, id: string) =>
  (await graph().data('nations', viewer(nation), 'query ($id: ID!) { requirement(id: $id) { id } requirements { totalCount } }', { id })).requirement;

test('all ten are in the groups COALITION and DONOR-COORD from the start, and a nation reads its own groups', async () => {
  const { releaseGroups } = await graph().data('nations', viewer('TUR'), '{ releaseGroups { name members { nation { code } } } }');
  expect(releaseGroups.map(({ name }: Data) => name)).toEqual(['COALITION', 'DONOR-COORD']);
  for (const group of releaseGroups) expect(membersOf(group)).toEqual(['BGR', 'CAN', 'GBR', 'GRC', 'ITA', 'NLD', 'POL', 'TUR', 'USA', 'XCS']);
});

test('the coordinator founds a group by putting the staff in first, then others', async () => {
  expect(await refused(graph(), coordinator, 'setMembership', put('NORTH', 'CAN'))).toEqual(at('NOT_FOUND', 'group'));
  await found('NORTH', 'CAN', 'NLD');
  const group = await groupAs('CAN', 'NORTH');
  expect(membersOf(group)).toEqual(['CAN', 'NLD', 'XCS']);
  for (const { since } of group.members) expect(new Date(since).getTime()).toBeGreaterThan(Date.parse('2020-01-01'));
});

test('a group is seen by its members alone, whether by name, in a list or under a nation (IS-03)', async () => {
  await found('SOUTH', 'ITA', 'GRC');
  const document = '{ releaseGroups { name } nation(code: "ITA") { groups { name } } }';
  const names = async (nation: string) => {
    const { releaseGroups, nation: italy } = await graph().data('nations', viewer(nation), document);
    expect((await groupAs(nation, 'SOUTH'))?.name ?? null).toBe(releaseGroups.some(({ name }: Data) => name === 'SOUTH') ? 'SOUTH' : null);
    return italy.groups.map(({ name }: Data) => name);
  };
  expect(await names('GRC')).toEqual(['COALITION', 'DONOR-COORD', 'SOUTH']);
  expect(await names('USA')).toEqual(['COALITION', 'DONOR-COORD']);
  expect(await names('XCS')).toEqual(['COALITION', 'DONOR-COORD', 'SOUTH']);
  expect(await groupAs('USA', 'SOUTH')).toEqual(await groupAs('USA', 'NOBODY'));
  expect(await groupAs('USA', '\u0000')).toBeNull();
});

test('who leaves a group sees at the next read nothing that was released to it, and who joins sees it all (IS-10)', async () => {
  await found('EAST', 'CAN', 'POL');
  const { id } = await done(graph(), canada, 'raiseRequirement', requirementInput({ label: { groups: ['EAST'] } }));
  expect([await requirementAs('POL', id), await requirementAs('BGR', id)]).toEqual([{ id }, null]);
  expect(membersOf(await done(graph(), coordinator, 'setMembership', put('EAST', 'POL', false)))).toEqual(['CAN', 'XCS']);
  expect([await requirementAs('POL', id), await groupAs('POL', 'EAST')]).toEqual([null, null]);
  await done(graph(), coordinator, 'setMembership', put('EAST', 'BGR'));
  expect(await requirementAs('BGR', id)).toEqual({ id });
  await done(graph(), coordinator, 'setMembership', put('EAST', 'POL'));
  expect(await requirementAs('POL', id)).toEqual({ id });
});

test('an originator that leaves a group keeps its records, and releases nothing more to it (IS-01)', async () => {
  await found('WEST', 'CAN', 'USA');
  const { id } = await done(graph(), canada, 'raiseRequirement', requirementInput({ label: { groups: ['WEST'] } }));
  await done(graph(), coordinator, 'setMembership', put('WEST', 'CAN', false));
  expect([await requirementAs('CAN', id), await requirementAs('USA', id)]).toEqual([{ id }, { id }]);
  const input = requirementInput({ label: { groups: ['WEST'] } });
  expect(await refused(graph(), canada, 'raiseRequirement', input)).toEqual(at('IS-01', 'label', 'groups'));
});

test('a label shows the groups that the viewer is in, and all of them to its originator (IS-03)', async () => {
  await found('INNER', 'CAN', 'NLD');
  const label = { groups: ['INNER', 'DONOR-COORD'], releasableTo: ['USA'] };
  const { id } = await done(graph(), canada, 'saveOrganization', organizationInput({ label }));
  const labelAs = async (nation: string) =>
    (await graph().data('nations', viewer(nation), 'query ($id: ID!) { organization(id: $id) { label { policy groups } } }', { id })).organization.label;
  expect(await labelAs('CAN')).toEqual({ policy: 'COALITION-CB', groups: ['DONOR-COORD', 'INNER'] });
  expect(await labelAs('NLD')).toEqual({ policy: 'COALITION-CB', groups: ['DONOR-COORD', 'INNER'] });
  expect(await labelAs('USA')).toEqual({ policy: 'COALITION-CB', groups: ['DONOR-COORD'] });
});

test('the staff stays in a group while others are in it', async () => {
  await found('KEPT', 'GBR');
  expect(await refused(graph(), coordinator, 'setMembership', put('KEPT', 'XCS', false))).toEqual(at('BAD_VALUE', 'nation'));
  await done(graph(), coordinator, 'setMembership', put('KEPT', 'GBR', false));
  expect(await send(graph(), coordinator, 'setMembership', put('KEPT', 'XCS', false))).toEqual({ entity: null, problems: [] });
});

test('a group that the staff has left is as one that does not exist, and is not founded again', async () => {
  await found('GONE');
  await send(graph(), coordinator, 'setMembership', put('GONE', 'XCS', false));
  for (const nation of ['XCS', 'CAN']) expect(await refused(graph(), coordinator, 'setMembership', put('GONE', nation))).toEqual(at('NOT_FOUND', 'group'));
  expect(await refused(graph(), coordinator, 'setMembership', put('GONE', 'CAN', false))).toEqual(at('NOT_FOUND', 'group'));
});

test('only the coordinator manages groups (IDP-04)', async () => {
  for (const as of [canada, viewer('USA', 'COORDINATOR'), viewer('XCS', 'RELEASE_OFFICER')])
    expect(await refused(graph(), as, 'setMembership', put('COALITION', 'CAN', false))).toEqual(at('IDP-04'));
});

test.each([
  ['an empty name', put('', 'XCS'), 'group'],
  ['a name in small letters', put('north', 'XCS'), 'group'],
  ['a name of 41 characters', put('N'.repeat(41), 'XCS'), 'group'],
  ['a nation that takes no part', put('COALITION', 'PSE'), 'nation'],
  ['a nation of nothing', put('COALITION', 'ZZZ'), 'nation'],
  ['a nation that cannot be one', put('COALITION', '\u0000'), 'nation'],
])('%s is refused', async (_, input, path) => {
  expect(await refused(graph(), coordinator, 'setMembership', input)).toEqual(at('BAD_VALUE', path));
});

test('the same idempotencyKey with the same membership is done once, and a member that is put in again stays one (DC-21)', async () => {
  await found('TWICE');
  await expectOnce(graph(), coordinator, 'setMembership', put('TWICE', 'CAN'), { member: false });
  expect(membersOf(await done(graph(), coordinator, 'setMembership', put('TWICE', 'CAN')))).toEqual(['CAN', 'XCS']);
});
