import { readFile } from 'node:fs/promises';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { labelledTypes } from '../../../subgraphs/nations/store/label-default.ts';
import { useGraph, viewer } from '../../kit/graph.ts';
import { at, canada, coordinator, done, expectOnce, organizationInput, refused, requirementInput } from './fixture.ts';

const graph = useGraph();
const field = 'setDefaultLabel';
const plain = { releasableTo: [], groups: [], classification: 'COALITION_UNCLASSIFIED', handling: [] };
const defaultsAs = async (nation: string, code: string) =>
  (await graph().data('nations', viewer(nation), 'query ($code: ID!) { nation(code: $code) { defaultLabels { type releasableTo groups } } }', { code })).nation
    .defaultLabels;

test('a nation that said nothing has no default: its new records are its own (IS-02)', async () => {
  expect(await defaultsAs('GBR', 'GBR')).toEqual([]);
});

test('the staff releases its plans and objectives to the group COALITION, by default (IS-02)', async () => {
  expect(await defaultsAs('XCS', 'XCS')).toEqual([
    { type: 'MULTI_YEAR_PLAN', releasableTo: [], groups: ['COALITION'] },
    { type: 'OBJECTIVE', releasableTo: [], groups: ['COALITION'] },
  ]);
});

test('a default is given to new records of its type, by whoever of the nation adds them, and to no other (IS-02)', async () => {
  const label = { releasableTo: ['USA', 'XCS'], groups: [], handling: ['NO_EXPORT'] };
  const nation = await done(graph(), viewer('CAN', 'RELEASE_OFFICER'), field, { type: 'CAPABILITY_REQUIREMENT', label });
  expect(nation.defaultLabels).toEqual([{ ...plain, type: 'CAPABILITY_REQUIREMENT', releasableTo: ['USA', 'XCS'], handling: ['NO_EXPORT'] }]);
  const focal = viewer('CAN', 'DONOR_FOCAL');
  expect((await done(graph(), focal, 'raiseRequirement', requirementInput())).label).toMatchObject({ releasableTo: ['USA', 'XCS'], handling: ['NO_EXPORT'] });
  expect((await done(graph(), focal, 'raiseRequirement', requirementInput({ label: {} }))).label).toMatchObject({ releasableTo: [], handling: [] });
  expect((await done(graph(), focal, 'saveOrganization', organizationInput())).label).toMatchObject({ releasableTo: [] });
  expect((await done(graph(), viewer('USA', 'SNR'), 'raiseRequirement', requirementInput())).label).toMatchObject({ releasableTo: [] });
  await done(graph(), canada, field, { type: 'CAPABILITY_REQUIREMENT', label: {} });
  expect((await done(graph(), focal, 'raiseRequirement', requirementInput())).label).toMatchObject(plain);
});

test("a nation reads its own defaults alone: any other's are null (IS-03)", async () => {
  await done(graph(), viewer('ITA', 'SNR'), field, { type: 'CONTRIBUTION', label: { releasableTo: ['USA'] } });
  expect(await defaultsAs('ITA', 'ITA')).toEqual([{ type: 'CONTRIBUTION', releasableTo: ['USA'], groups: [] }]);
  for (const nation of ['USA', 'XCS']) expect(await defaultsAs(nation, 'ITA')).toBeNull();
});

test('defaults are set by the roles that release (IDP-04)', async () => {
  for (const role of ['READER', 'DONOR_FOCAL', 'TRAINING_FOCAL'] as const)
    expect(await refused(graph(), viewer('CAN', role), field, { type: 'PLEDGE', label: {} })).toEqual(at('IDP-04'));
  await done(graph(), coordinator, field, { type: 'PLEDGE', label: {} });
});

test.each([
  ['a nation that takes no part', { releasableTo: ['PSE'] }, 'IS-01', ['label', 'releasableTo']],
  ['a nation of the wrong form', { releasableTo: ['ca'] }, 'BAD_VALUE', ['label', 'releasableTo', '0']],
  ['a group that there is not', { groups: ['NOBODY'] }, 'IS-01', ['label', 'groups']],
  ['an ORCON label with a group', { groups: ['COALITION'], handling: ['ORCON'] }, 'IS-08', ['label', 'groups']],
  ['a label for vetting', { handling: ['VETTING'] }, 'BAD_VALUE', ['label', 'handling', '0']],
] as const)('a default with %s is refused', async (_, label, code, path) => {
  expect(await refused(graph(), canada, field, { type: 'ORGANIZATION', label })).toEqual(at(code, ...path));
});

test('a default for what is personal or about vetting always carries its mark, asked for or not, and no other such mark', async () => {
  const poland = viewer('POL', 'RELEASE_OFFICER');
  for (const [type, gate, other] of [
    ['STAFF_MEMBER', 'PERSONAL', 'VETTING'],
    ['TRAINEE', 'PERSONAL', 'VETTING'],
    ['VETTING_CASE', 'VETTING', 'PERSONAL'],
    ['VETTING_RESULT', 'VETTING', 'PERSONAL'],
  ] as const) {
    for (const handling of [[], [gate]]) {
      const { defaultLabels } = await done(graph(), poland, field, { type, label: { releasableTo: ['USA'], handling } });
      expect(defaultLabels).toContainEqual({ ...plain, type, releasableTo: ['USA'], handling: [gate] });
    }
    expect(await refused(graph(), poland, field, { type, label: { handling: [other] } })).toEqual(at('BAD_VALUE', 'label', 'handling', '0'));
  }
});

test('the same idempotencyKey with the same default is done once (DC-21)', async () => {
  await expectOnce(graph(), canada, field, { type: 'TRANSACTION', label: { releasableTo: ['USA'] } }, { type: 'PLEDGE' });
});

test('every labelled type of the graph may have a default, and nothing else (IS-02)', async () => {
  const api = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
  // A row that follows its parent's label (a version, a line) has no `version` of its own to change it by.
  const labelled = Object.values(api.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getFields().label !== undefined && type.getFields().version !== undefined,
  );
  expect(Object.values(labelledTypes).sort()).toEqual(labelled.map(({ name }) => name).sort());
});
