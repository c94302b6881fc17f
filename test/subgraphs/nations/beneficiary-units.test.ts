import { expect, test } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { absent, at, canada, coordinator, done, expectOnce, expectSameAsAbsent, impossible, organizationInput, refused, send, unitInput } from './fixture.ts';

const graph = useGraph();
const save = 'saveBeneficiaryUnit';
const usa = viewer('USA', 'SNR');
const toUsa = { label: { releasableTo: ['USA'] } };

const organizationOf = (as: typeof canada, over: Record<string, unknown> = {}) => done(graph(), as, 'saveOrganization', organizationInput(over));
const unitAs = async (as: typeof canada, id: string) =>
  (await graph().data('nations', as, 'query ($id: ID!) { beneficiaryUnit(id: $id) { name organization { id } label { releasableTo groups } } }', { id }))
    .beneficiaryUnit;

test('a unit is added to an institution and read back, with every field, by whom it is released to', async () => {
  const organization = await organizationOf(canada, toUsa);
  const added = await done(
    graph(),
    canada,
    save,
    unitInput(organization.id, { level: 'DIRECTORATE', label: { releasableTo: ['USA'], handling: ['NO_EXPORT'] } }),
  );
  expect(added).toEqual({
    id: added.id,
    organization: { id: organization.id },
    name: 'Notional Unit A',
    level: 'DIRECTORATE',
    notional: true,
    version: 1,
    label: { originator: 'CAN', releasableTo: ['USA'], groups: [], classification: 'COALITION_UNCLASSIFIED', handling: ['NO_EXPORT'] },
  });
  expect(await unitAs(viewer('USA'), added.id)).toMatchObject({ name: 'Notional Unit A', organization: { id: organization.id } });
});

test('a unit has nothing that says its strength or place (DOMAIN 7.2)', () => {
  const type = graph()
    .subgraphs.find(({ name }) => name === 'nations')
    ?.schema.getType('BeneficiaryUnit');
  expect(Object.keys((type as unknown as { getFields(): object }).getFields()).sort()).toEqual([
    'id',
    'label',
    'level',
    'name',
    'notional',
    'organization',
    'version',
  ]);
});

test('a hidden unit, an absent one and an impossible id are read as null alike (IS-03)', async () => {
  const { id } = await done(graph(), canada, save, unitInput((await organizationOf(canada)).id));
  for (const one of [id, absent, impossible]) expect(await unitAs(usa, one)).toBeNull();
});

test('a change replaces name and level and raises the version; a unit stays in its organization', async () => {
  const [organization, other] = [await organizationOf(canada), await organizationOf(canada)];
  const { id } = await done(graph(), canada, save, unitInput(organization.id));
  const changed = unitInput(organization.id.toUpperCase(), { id, expectedVersion: 1, name: 'Notional Unit B', level: 'INSTITUTION', notional: false });
  expect(await done(graph(), canada, save, changed)).toMatchObject({ id, name: 'Notional Unit B', level: 'INSTITUTION', notional: false, version: 2 });
  const hidden = await organizationOf(usa);
  for (const elsewhere of [other.id, hidden.id, absent, impossible])
    expect(await refused(graph(), canada, save, unitInput(elsewhere, { id, expectedVersion: 2 }))).toEqual(at('BAD_VALUE', 'organizationId'));
});

test("only the originator's nation changes a unit or its label (IS-09)", async () => {
  const organization = await organizationOf(canada, toUsa);
  const { id } = await done(graph(), canada, save, unitInput(organization.id, toUsa));
  expect(await refused(graph(), usa, save, unitInput(organization.id, { id, expectedVersion: 1 }))).toEqual(at('IS-09', 'id'));
  expect(await refused(graph(), usa, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('IS-09', 'id'));
});

test('a hidden unit or organization, an absent one and an impossible id are refused with the very same answer (NOT_FOUND, IS-12)', async () => {
  const mine = await organizationOf(canada);
  const theirs = await organizationOf(usa);
  const { id } = await done(graph(), usa, save, unitInput(theirs.id));
  await expectSameAsAbsent(graph(), canada, save, unitInput(mine.id, { id, expectedVersion: 1 }), 'id');
  await expectSameAsAbsent(graph(), canada, save, unitInput(theirs.id), 'organizationId');
  await expectSameAsAbsent(graph(), canada, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, label: {} }, 'id');
});

test('a stale version is refused (CONFLICT)', async () => {
  const organization = await organizationOf(canada);
  const { id } = await done(graph(), canada, save, unitInput(organization.id));
  await done(graph(), canada, save, unitInput(organization.id, { id, expectedVersion: 1 }));
  for (const expectedVersion of [1, 3, -1])
    expect(await refused(graph(), canada, save, unitInput(organization.id, { id, expectedVersion }))).toEqual(at('CONFLICT', 'expectedVersion'));
  expect(await refused(graph(), canada, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('CONFLICT', 'expectedVersion'));
});

test('the same idempotencyKey with the same request is done once, with another request it is refused (DC-21, KEY_REUSED)', async () => {
  const organization = await organizationOf(canada, toUsa);
  const { id } = await expectOnce(graph(), canada, save, unitInput(organization.id), { name: 'Notional Unit B' });
  await expectOnce(graph(), canada, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, ...toUsa }, { label: {} });
});

test('a reader adds no unit, and only a release officer, SNR or coordinator lets others see one (IDP-04)', async () => {
  const organization = await organizationOf(canada, toUsa);
  for (const role of ['READER', 'RELEASE_OFFICER', 'PERSONNEL_OFFICER', 'VETTING_LIAISON', 'DASHBOARD_SERVICE'] as const)
    expect(await refused(graph(), viewer('CAN', role), save, unitInput(organization.id))).toEqual(at('IDP-04'));
  const focal = viewer('CAN', 'TRAINING_FOCAL');
  expect(await refused(graph(), focal, save, unitInput(organization.id, toUsa))).toEqual(at('IDP-04', 'label'));
  const { id } = await done(graph(), focal, save, unitInput(organization.id));
  expect(await refused(graph(), focal, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, ...toUsa })).toEqual(at('IDP-04', 'label'));
  expect(await refused(graph(), viewer('CAN', 'READER'), 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, label: {} })).toEqual(at('IDP-04'));
  await done(graph(), viewer('CAN', 'RELEASE_OFFICER'), 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, ...toUsa });
});

test("a unit is released no wider than its nation's own organization, when it is added and when it is labelled (IS-05)", async () => {
  const organization = await organizationOf(canada, toUsa);
  const wider = { label: { releasableTo: ['USA', 'GBR'] } };
  expect(await refused(graph(), canada, save, unitInput(organization.id, wider))).toEqual(at('IS-05', 'label'));
  const { id } = await done(graph(), canada, save, unitInput(organization.id, toUsa));
  expect(await refused(graph(), canada, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, ...wider })).toEqual(at('IS-05', 'label'));
});

test("an organization that is narrowed narrows its nation's own units before the change is acknowledged, and no other nation's (IS-05, IS-16)", async () => {
  const organization = await organizationOf(canada, { label: { releasableTo: ['USA', 'GBR'] } });
  const mine = await done(graph(), canada, save, unitInput(organization.id, { label: { releasableTo: ['USA', 'GBR'] } }));
  const theirs = await done(graph(), usa, save, unitInput(organization.id, { label: { releasableTo: ['CAN', 'ITA'] } }));
  await done(graph(), canada, 'setOrganizationLabel', { id: organization.id, expectedVersion: 1, label: { releasableTo: ['GBR'] } });
  expect(await unitAs(viewer('USA'), mine.id)).toBeNull();
  expect(await unitAs(viewer('GBR'), mine.id)).toMatchObject({ label: { releasableTo: ['GBR'] } });
  expect(await unitAs(viewer('ITA'), theirs.id)).toMatchObject({ label: { releasableTo: ['CAN', 'ITA'] } });
});

test('a unit that is added or widened while its organization is narrowed ends up within it, whoever comes first (IS-05)', async () => {
  const wide = { label: { releasableTo: ['USA', 'GBR'] } };
  for (let round = 0; round < 6; round += 1) {
    const { id: organizationId } = await organizationOf(canada, wide);
    const there = await done(graph(), canada, save, unitInput(organizationId));
    const [added, , widened] = await Promise.all([
      send(graph(), canada, save, unitInput(organizationId, wide)),
      done(graph(), canada, 'setOrganizationLabel', { id: organizationId, expectedVersion: 1, label: {} }),
      send(graph(), canada, 'setBeneficiaryUnitLabel', { id: there.id, expectedVersion: 1, ...wide }),
    ]);
    for (const { problems } of [added, widened]) expect([[], ['IS-05']]).toContainEqual(problems.map(({ code }) => code));
    for (const { entity } of [added, widened]) if (entity !== null) expect(await unitAs(usa, entity.id)).toBeNull();
    expect(await unitAs(usa, there.id)).toBeNull();
  }
});

test("a unit under another nation's organization has its own label: who sees the unit alone reads no organization (FD-02)", async () => {
  const organization = await organizationOf(usa, { label: { releasableTo: ['CAN'] } });
  const { id } = await done(graph(), canada, save, unitInput(organization.id, { label: { releasableTo: ['GBR'] } }));
  expect(await unitAs(canada, id)).toMatchObject({ organization: { id: organization.id } });
  expect(await unitAs(viewer('GBR'), id)).toMatchObject({ name: 'Notional Unit A', organization: null });
  await done(graph(), canada, 'setBeneficiaryUnitLabel', { id, expectedVersion: 1, label: { groups: ['COALITION'] } });
  expect(await unitAs(viewer('ITA'), id)).toMatchObject({ organization: null });
});

test.each([
  ['an empty name', { name: ' \n ' }, 'BAD_VALUE', ['name']],
  ['a name of 61 characters', { name: 'x'.repeat(61) }, 'BAD_VALUE', ['name']],
  ['a name with a control character', { name: 'a\u0000b' }, 'BAD_VALUE', ['name']],
  ['an organization of nothing', { organizationId: absent }, 'NOT_FOUND', ['organizationId']],
  ['an organization that cannot be one', { organizationId: impossible }, 'NOT_FOUND', ['organizationId']],
  ['a nation in the label that takes no part', { label: { releasableTo: ['PSE'] } }, 'IS-01', ['label', 'releasableTo']],
  ['a group that there is not', { label: { groups: ['NOBODY'] } }, 'IS-01', ['label', 'groups']],
  ['an ORCON label with a group', { label: { groups: ['COALITION'], handling: ['ORCON'] } }, 'IS-08', ['label', 'groups']],
  ['a label for persons', { label: { handling: ['PERSONAL'] } }, 'BAD_VALUE', ['label', 'handling', '0']],
] as const)('a unit with %s is refused', async (_, over, code, path) => {
  const organization = await organizationOf(usa, { label: { releasableTo: ['CAN'] } });
  expect(await refused(graph(), canada, save, unitInput(organization.id, over))).toEqual(at(code, ...path));
});

test('a unit is part of an institution of the partner, not of a donor', async () => {
  const donor = await organizationOf(canada, { kind: 'DONOR_AGENCY', nation: 'CAN' });
  expect(await refused(graph(), canada, save, unitInput(donor.id))).toEqual(at('BAD_VALUE', 'organizationId'));
});

test('a change without its version, or with a label, is refused', async () => {
  const organization = await organizationOf(canada);
  const { id } = await done(graph(), canada, save, unitInput(organization.id));
  expect(await refused(graph(), canada, save, unitInput(organization.id, { id }))).toEqual(at('BAD_VALUE', 'expectedVersion'));
  expect(await refused(graph(), canada, save, unitInput(organization.id, { id, expectedVersion: 1, label: {} }))).toEqual(at('BAD_VALUE', 'label'));
});

test('units are filtered by organization and level, under their organization too, hidden ones uncounted (IS-03, FD-02)', async () => {
  const italy = viewer('ITA', 'SNR');
  const everybody = { label: { groups: ['COALITION'] } };
  const organization = await organizationOf(italy, everybody);
  const hidden = await organizationOf(italy);
  await done(graph(), italy, save, unitInput(organization.id, { name: 'Notional Unit 2' }));
  await done(graph(), italy, save, unitInput(organization.id, { name: 'Notional Unit 1', ...everybody }));
  await done(graph(), italy, save, unitInput(organization.id, { name: 'Notional Unit 3', level: 'DIRECTORATE', ...everybody }));
  await done(graph(), italy, save, unitInput(hidden.id));
  const document = `query ($id: ID!, $filter: BeneficiaryUnitFilter, $under: BeneficiaryUnitFilter) {
    beneficiaryUnits(filter: $filter) { totalCount nodes { name } }
    organization(id: $id) { units(filter: $under, first: 1, orderBy: { field: NAME, direction: ASC }) { totalCount nodes { name } } } }`;
  const list = async (nation: string, filter: object, of = organization.id) => {
    const variables = { id: of, filter: { organization: [of, impossible], ...filter }, under: filter };
    const { beneficiaryUnits, organization: parent } = await graph().data('nations', viewer(nation), document, variables);
    if (parent !== null) {
      expect(parent.units.totalCount).toBe(beneficiaryUnits.totalCount);
      expect(parent.units.nodes).toEqual(beneficiaryUnits.nodes.slice(0, 1));
    }
    return beneficiaryUnits.nodes.map(({ name }: Data) => name);
  };
  expect(await list('ITA', {})).toEqual(['Notional Unit 1', 'Notional Unit 2', 'Notional Unit 3']);
  expect(await list('GRC', {})).toEqual(['Notional Unit 1', 'Notional Unit 3']);
  expect(await list('GRC', { level: ['DIRECTORATE'] })).toEqual(['Notional Unit 3']);
  expect(await list('GRC', { level: ['INSTITUTION'] })).toEqual([]);
  expect(await list('GRC', {}, hidden.id)).toEqual([]);
});

test('a filter by an organization that the viewer may not see finds no unit of it, even one that is released (FD-02)', async () => {
  const organization = await organizationOf(usa, { label: { releasableTo: ['CAN'] } });
  const { id } = await done(graph(), canada, save, unitInput(organization.id, { label: { releasableTo: ['GBR', 'XCS'] } }));
  const found = async (as: typeof canada) =>
    (
      await graph().data('nations', as, 'query ($id: ID!) { beneficiaryUnits(filter: { organization: [$id] }) { totalCount nodes { id } } }', {
        id: organization.id,
      })
    ).beneficiaryUnits;
  expect(await found(canada)).toEqual({ totalCount: 1, nodes: [{ id }] });
  for (const as of [viewer('GBR'), coordinator]) expect(await found(as)).toEqual({ totalCount: 0, nodes: [] });
});
