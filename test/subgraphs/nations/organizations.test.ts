import { expect, test } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { absent, at, canada, coordinator, done, expectOnce, expectSameAsAbsent, impossible, organizationInput, refused, send } from './fixture.ts';

const graph = useGraph();
const save = 'saveOrganization';

test('an organization is added and read back, with every field', async () => {
  const input = organizationInput({ acronym: 'NIA', iatiOrgId: 'XX-NOTIONAL-1', label: { releasableTo: ['USA'], handling: ['NO_EXPORT'] } });
  const added = await done(graph(), canada, save, input);
  expect(added).toEqual({
    id: added.id,
    name: 'NOTIONAL Institution A',
    acronym: 'NIA',
    kind: 'BENEFICIARY_INSTITUTION',
    type: '10',
    nation: { code: 'PSE' },
    iatiOrgId: 'XX-NOTIONAL-1',
    notional: true,
    version: 1,
    label: { originator: 'CAN', releasableTo: ['USA'], groups: [], classification: 'COALITION_UNCLASSIFIED', handling: ['NO_EXPORT'] },
  });
  const { organization } = await graph().data('nations', viewer('USA'), 'query ($id: ID!) { organization(id: $id) { name } }', { id: added.id });
  expect(organization).toEqual({ name: 'NOTIONAL Institution A' });
});

test('a hidden organization, an absent one and an impossible id are read as null alike (IS-03)', async () => {
  const { id } = await done(graph(), canada, save, organizationInput());
  const { data, errors } = await graph().ask(
    'nations',
    viewer('USA', 'SNR'),
    'query ($a: ID!, $b: ID!, $c: ID!) { a: organization(id: $a) { id } b: organization(id: $b) { id } c: organization(id: $c) { id } }',
    { a: id, b: absent, c: impossible },
  );
  expect({ data, errors }).toEqual({ data: { a: null, b: null, c: null }, errors: undefined });
});

test('a change replaces every field and raises the version; what is left out is emptied', async () => {
  const added = await done(graph(), canada, save, organizationInput({ acronym: 'OLD' }));
  const changed = await done(graph(), canada, save, organizationInput({ id: added.id, expectedVersion: 1, name: 'NOTIONAL Institution B', notional: false }));
  expect(changed).toMatchObject({ id: added.id, name: 'NOTIONAL Institution B', acronym: null, notional: false, version: 2 });
});

test("only the originator's nation changes an organization or its label (IS-09)", async () => {
  const { id } = await done(graph(), canada, save, organizationInput({ label: { releasableTo: ['USA'] } }));
  const usa = viewer('USA', 'SNR');
  expect(await refused(graph(), usa, save, organizationInput({ id, expectedVersion: 1 }))).toEqual(at('IS-09', 'id'));
  expect(await refused(graph(), usa, 'setOrganizationLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('IS-09', 'id'));
});

test('a hidden organization, an absent one and an impossible id are refused with the very same answer (NOT_FOUND, IS-12)', async () => {
  const { id } = await done(graph(), viewer('USA', 'SNR'), save, organizationInput());
  await expectSameAsAbsent(graph(), canada, save, organizationInput({ id, expectedVersion: 1 }), 'id');
  await expectSameAsAbsent(graph(), canada, 'setOrganizationLabel', { id, expectedVersion: 1, label: {} }, 'id');
});

test('a stale version is refused (CONFLICT)', async () => {
  const { id } = await done(graph(), canada, save, organizationInput());
  await done(graph(), canada, save, organizationInput({ id, expectedVersion: 1, name: 'NOTIONAL first' }));
  for (const expectedVersion of [1, 3, -1])
    expect(await refused(graph(), canada, save, organizationInput({ id, expectedVersion }))).toEqual(at('CONFLICT', 'expectedVersion'));
  expect(await refused(graph(), canada, 'setOrganizationLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('CONFLICT', 'expectedVersion'));
});

test('the same idempotencyKey with the same request is done once, with another request it is refused (DC-21, KEY_REUSED)', async () => {
  const { id } = await expectOnce(graph(), canada, save, organizationInput(), { name: 'NOTIONAL other' });
  await expectOnce(graph(), canada, 'setOrganizationLabel', { id, expectedVersion: 1, label: { releasableTo: ['ITA'] } }, { label: {} });
});

test('a reader adds nothing, and only a release officer, SNR or coordinator lets others see (IDP-04)', async () => {
  for (const role of ['READER', 'RELEASE_OFFICER', 'PERSONNEL_OFFICER', 'VETTING_LIAISON', 'DASHBOARD_SERVICE'] as const)
    expect(await refused(graph(), viewer('CAN', role), save, organizationInput())).toEqual(at('IDP-04'));
  const focal = viewer('CAN', 'DONOR_FOCAL');
  expect(await refused(graph(), focal, save, organizationInput({ label: { releasableTo: ['USA'] } }))).toEqual(at('IDP-04', 'label'));
  const { id } = await done(graph(), focal, save, organizationInput());
  expect(await refused(graph(), focal, 'setOrganizationLabel', { id, expectedVersion: 1, label: { releasableTo: ['USA'] } })).toEqual(at('IDP-04', 'label'));
  expect(await refused(graph(), viewer('CAN', 'READER'), 'setOrganizationLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('IDP-04'));
  await done(graph(), viewer('CAN', 'RELEASE_OFFICER'), 'setOrganizationLabel', { id, expectedVersion: 1, label: { releasableTo: ['USA'] } });
});

const bad: readonly (readonly [what: string, over: object, code: string, path: readonly string[]])[] = [
  ['an empty name', { name: ' \n ' }, 'BAD_VALUE', ['name']],
  ['a name of 201 characters', { name: 'x'.repeat(201) }, 'BAD_VALUE', ['name']],
  ['a name with a control character', { name: 'a\u0000b' }, 'BAD_VALUE', ['name']],
  ['an empty acronym', { acronym: '' }, 'BAD_VALUE', ['acronym']],
  ['an acronym of 21 characters', { acronym: 'x'.repeat(21) }, 'BAD_VALUE', ['acronym']],
  ['a type that is no code', { type: 'Government' }, 'BAD_VALUE', ['type']],
  ['a nation of nothing', { nation: 'ZZZ' }, 'BAD_VALUE', ['nation']],
  ['a nation that cannot be one', { nation: '\u0000' }, 'BAD_VALUE', ['nation']],
  ['an IATI identifier of the wrong form', { iatiOrgId: 'somewhere' }, 'BAD_VALUE', ['iatiOrgId']],
  ['a nation in the label that takes no part', { label: { releasableTo: ['PSE'] } }, 'IS-01', ['label', 'releasableTo']],
  ['a nation in the label of the wrong form', { label: { releasableTo: ['Canada'] } }, 'BAD_VALUE', ['label', 'releasableTo', '0']],
  ['a group that there is not', { label: { groups: ['NOBODY'] } }, 'IS-01', ['label', 'groups']],
  ['an ORCON label with a group', { label: { groups: ['COALITION'], handling: ['ORCON'] } }, 'IS-08', ['label', 'groups']],
  ['a label for persons', { label: { handling: ['PERSONAL'] } }, 'BAD_VALUE', ['label', 'handling', '0']],
];

test.each(bad)('%s is refused (BAD_VALUE)', async (_, over, code, path) => {
  expect(await refused(graph(), canada, save, organizationInput({ ...over }))).toEqual(at(code, ...path));
});

test('a change without its version, or with a label, is refused', async () => {
  const { id } = await done(graph(), canada, save, organizationInput());
  expect(await refused(graph(), canada, save, organizationInput({ id }))).toEqual(at('BAD_VALUE', 'expectedVersion'));
  expect(await refused(graph(), canada, save, organizationInput({ id, expectedVersion: 1, label: {} }))).toEqual(at('BAD_VALUE', 'label'));
});

test('several wrong values are told at once', async () => {
  const { problems } = await send(graph(), canada, save, organizationInput({ name: '', type: '1', iatiOrgId: '' }));
  expect(problems.map(({ path }) => path.at(-1))).toEqual(['name', 'type', 'iatiOrgId']);
});

test('organizations are filtered by kind and nation, under their nation too, hidden ones uncounted (IS-03)', async () => {
  const italy = viewer('ITA', 'SNR');
  await done(graph(), italy, save, organizationInput({ name: 'NOTIONAL 2', kind: 'IMPLEMENTER', nation: 'ITA' }));
  await done(graph(), italy, save, organizationInput({ name: 'NOTIONAL 1', kind: 'IMPLEMENTER', nation: 'ITA', label: { groups: ['COALITION'] } }));
  await done(graph(), italy, save, organizationInput({ name: 'NOTIONAL 3', kind: 'DONOR_AGENCY', nation: 'ITA', label: { groups: ['COALITION'] } }));
  const document = `query ($filter: OrganizationFilter) {
    organizations(filter: $filter) { totalCount nodes { name } }
    nation(code: "ITA") { organizations(filter: $filter, first: 1) { totalCount nodes { name } pageInfo { hasNextPage } } } }`;
  const list = async (nation: string, filter: object) => {
    const { organizations, nation: parent } = await graph().data('nations', viewer(nation), document, { filter });
    expect(parent.organizations.totalCount).toBe(organizations.totalCount);
    expect(parent.organizations.nodes).toEqual(organizations.nodes.slice(0, 1));
    return [organizations.totalCount, organizations.nodes.map(({ name }: Data) => name)];
  };
  expect(await list('ITA', { nation: ['ITA'] })).toEqual([3, ['NOTIONAL 1', 'NOTIONAL 2', 'NOTIONAL 3']]);
  expect(await list('GRC', { nation: ['ITA'] })).toEqual([2, ['NOTIONAL 1', 'NOTIONAL 3']]);
  expect(await list('GRC', { nation: ['ITA'], kind: ['IMPLEMENTER'] })).toEqual([1, ['NOTIONAL 1']]);
  expect(await list('GRC', { nation: ['ITA', impossible], kind: ['COORDINATION_BODY'] })).toEqual([0, []]);
});

test("the coordinator sees no nation's organization that is not released to it", async () => {
  const { id } = await done(graph(), canada, save, organizationInput());
  const seen = await graph().data('nations', coordinator, 'query ($id: ID!) { organization(id: $id) { id } }', { id });
  expect(seen).toEqual({ organization: null });
});
