import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, donor, eur, newContribution, staff, write, written } from './desk.ts';
import { iterationOf } from './iteration.ts';

const graph = useGraph();
const canada = viewer('CAN', 'SNR');
const usa = viewer('USA', 'SNR');

const inNations = async (as: ReturnType<typeof viewer>, name: string, entity: string, input: object): Promise<Data> => {
  const capital = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const type = name.startsWith('set') ? 'SetLabelInput' : `${capital}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${entity} { id version } problems { code path message } } }`;
  const answer = (await graph().data('nations', as, document, { input: { idempotencyKey: randomUUID(), ...input } }))[name] as Data;
  if (answer[entity] === null) throw new Error(JSON.stringify(answer.problems));
  return answer[entity] as Data;
};
const requirement = (label: object) =>
  inNations(usa, 'raiseRequirement', 'requirement', {
    title: 'NOTIONAL need',
    type: 'TRAINING',
    quantity: '10',
    unit: 'seats',
    priority: 2,
    needBy: '2030-01-01',
    lineOfEffort: 'LOE-LOG',
    notional: true,
    label,
  });

const reverse = async (as: ReturnType<typeof viewer>, type: string, key: object, args = ''): Promise<Data | null> =>
  (
    await graph().data(
      'contributions',
      as,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { contributions${args} { totalCount nodes { id } edges { percentage node { id } } } } } }`,
      { representations: [{ __typename: type, ...key }] },
    )
  )._entities[0];
const linked = async (as: ReturnType<typeof viewer>, id: string): Promise<Data> =>
  (
    await graph().data(
      'contributions',
      as,
      'query ($id: ID!) { contribution(id: $id) { requirements { totalCount nodes { id } edges { percentage node { id } } } objectives { totalCount nodes { id } edges { node { id } } } } }',
      { id },
    )
  ).contribution;

let objectiveId = '';
beforeAll(async () => {
  const plan = await inNations(staff, 'savePlan', 'plan', { title: 'NOTIONAL plan', edition: 1, startYear: 2026, endYear: 2030, notional: true });
  objectiveId = (
    await inNations(staff, 'saveObjective', 'objective', { planId: plan.id, lineOfEffort: 'LOE-LOG', title: 'NOTIONAL objective', notional: true })
  ).id;
});

test('a link is seen from both ends, with its share', async () => {
  const { id: requirementId } = await requirement({ releasableTo: ['CAN'] });
  const { id: contributionId } = await newContribution(graph(), canada, { label: { releasableTo: ['USA'] } });
  await written(graph(), donor, 'linkContribution', { contributionId, requirementId, percentage: '75.5' });
  await written(graph(), donor, 'linkContribution', { contributionId, objectiveId });
  await written(graph(), donor, 'linkContribution', { contributionId, lineOfEffort: 'LOE-LOG' });
  expect(await linked(donor, contributionId)).toEqual({
    requirements: { totalCount: 1, nodes: [{ id: requirementId }], edges: [{ percentage: '75.50', node: { id: requirementId } }] },
    objectives: { totalCount: 1, nodes: [{ id: objectiveId }], edges: [{ node: { id: objectiveId } }] },
  });
  const from = (percentage: string | null) => ({
    contributions: { totalCount: 1, nodes: [{ id: contributionId }], edges: [{ percentage, node: { id: contributionId } }] },
  });
  expect(await reverse(usa, 'CapabilityRequirement', { id: requirementId })).toEqual(from('75.50'));
  expect(await reverse(usa, 'Objective', { id: objectiveId })).toEqual(from(null));
  expect(await reverse(usa, 'LineOfEffort', { code: 'LOE-LOG' })).toEqual(from('100.00'));
  const none = { contributions: { totalCount: 0, nodes: [], edges: [] } };
  expect(await reverse(usa, 'Objective', { id: objectiveId }, '(filter: { donor: ["GBR"] })')).toEqual(none);
  expect(await reverse(viewer('GBR'), 'LineOfEffort', { code: 'LOE-LOG' })).toEqual(none);
});

test('a link whose target is hidden is not there: not in the list, not in the count, not from its other end (FD-02)', async () => {
  const { id: requirementId, version } = await requirement({ releasableTo: ['CAN'] });
  const { id: contributionId } = await newContribution(graph(), canada, { label: { releasableTo: ['GBR'] } });
  await written(graph(), donor, 'linkContribution', { contributionId, requirementId });
  const none = { totalCount: 0, nodes: [], edges: [] };
  expect((await linked(viewer('GBR'), contributionId)).requirements).toEqual(none);
  expect(await reverse(viewer('GBR'), 'CapabilityRequirement', { id: requirementId })).toBeNull();
  expect(await reverse(viewer('USA'), 'CapabilityRequirement', { id: requirementId })).toEqual({ contributions: none });
  await inNations(usa, 'setRequirementLabel', 'requirement', { id: requirementId, expectedVersion: version, label: {} });
  expect((await linked(donor, contributionId)).requirements).toEqual(none);
});

test('a link follows the label of its contribution, narrower and wider (IS-05)', async () => {
  const { id: requirementId } = await requirement({ releasableTo: ['CAN'] });
  const { id: contributionId } = await newContribution(graph(), canada, { linesOfEffort: [{ code: 'LOE-SUS', percentage: '100' }] });
  await written(graph(), donor, 'linkContribution', { contributionId, requirementId });
  const counts = async () =>
    Promise.all([reverse(usa, 'CapabilityRequirement', { id: requirementId }), reverse(usa, 'LineOfEffort', { code: 'LOE-SUS' })]).then((ends) =>
      ends.map((end) => end?.contributions.totalCount),
    );
  expect(await counts()).toEqual([0, 0]);
  await written(graph(), canada, 'setContributionLabel', { id: contributionId, expectedVersion: 1, label: { releasableTo: ['USA'] } });
  expect(await counts()).toEqual([1, 1]);
  await written(graph(), canada, 'setContributionLabel', { id: contributionId, expectedVersion: 2, label: {} });
  expect(await counts()).toEqual([0, 0]);
});

test('who funds which course is seen from both ends, with the share and what it comes to; a hidden end is not there (FD-02, AG-01)', async () => {
  const iterationId = await iterationOf(graph(), 'USA', { releasableTo: ['CAN', 'ITA'] });
  const { id: contributionId } = await newContribution(graph(), canada, { label: { releasableTo: ['USA', 'GBR'] } });
  await written(graph(), donor, 'linkContribution', { contributionId, iterationId, percentage: '25' });
  const label = { releasableTo: ['USA', 'GBR'] };
  const pledge = await written(graph(), canada, 'announcePledge', { contributionId, amount: eur('100.00'), announcedOn: daysAgo(9), label });
  await written(graph(), canada, 'convertPledge', { pledgeId: pledge.id, amount: eur('60.00'), signedOn: daysAgo(8), label });
  const selection = `query ($id: ID!, $keys: [_Any!]!) {
    contribution(id: $id) { iterations { totalCount nodes { id } edges { percentage node { id } } } }
    _entities(representations: $keys) { ... on CourseIteration { contributions { totalCount edges { percentage node { id } } }
      funding { basis committed { original { amount } } outstandingPledges { original { amount } } } } }
  }`;
  const ends = (nation: string) =>
    graph().data('contributions', viewer(nation), selection, { id: contributionId, keys: [{ __typename: 'CourseIteration', id: iterationId }] });
  const both = {
    contribution: { iterations: { totalCount: 1, nodes: [{ id: iterationId }], edges: [{ percentage: '25.00', node: { id: iterationId } }] } },
    _entities: [
      {
        contributions: { totalCount: 1, edges: [{ percentage: '25.00', node: { id: contributionId } }] },
        funding: { basis: 'VIEWER_SCOPED', committed: { original: [{ amount: '15.00' }] }, outstandingPledges: { original: [{ amount: '10.00' }] } },
      },
    ],
  };
  expect(await ends('CAN')).toEqual(both);
  expect(await ends('USA')).toEqual(both);
  expect(await ends('GBR')).toEqual({ contribution: { iterations: { totalCount: 0, nodes: [], edges: [] } }, _entities: [null] });
  const unfunded = { basis: 'VIEWER_SCOPED', committed: { original: [] }, outstandingPledges: { original: [] } };
  expect(await ends('ITA')).toEqual({ contribution: null, _entities: [{ contributions: { totalCount: 0, edges: [] }, funding: unfunded }] });
});

test('a hidden target and an absent one are refused with the same words (IS-12)', async () => {
  const { id: hidden } = await requirement({});
  const { id: contributionId } = await newContribution(graph());
  const refused = async (target: object) => (await write(graph(), donor, 'linkContribution', { contributionId, ...target })).problems;
  const words = await refused({ requirementId: hidden });
  expect(words).toEqual([{ code: 'NOT_FOUND', path: ['input', 'requirementId'], message: 'Nothing that you may see has this id.' }]);
  expect(await refused({ requirementId: randomUUID() })).toEqual(words);
  expect(await refused({ requirementId: 'no id at all' })).toEqual(words);
  for (const target of [{ objectiveId: hidden }, { lineOfEffort: 'LOE-NONE' }]) expect(await refused(target)).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('the shares of requirements, of lines of effort and of course iterations never sum to more than 100 (DC-09)', async () => {
  const [one, two] = [await requirement({ releasableTo: ['CAN'] }), await requirement({ releasableTo: ['CAN'] })];
  const { id: contributionId } = await newContribution(graph());
  const link = async (input: object) =>
    (await write(graph(), donor, 'linkContribution', { contributionId, ...input })).problems.map(({ code, path }) => [code, path.at(-1)]);
  expect(await link({ requirementId: one.id, percentage: '60' })).toEqual([]);
  expect(await link({ requirementId: two.id })).toEqual([['DC-09', 'percentage']]);
  expect(await link({ requirementId: two.id, percentage: '40.01' })).toEqual([['DC-09', 'percentage']]);
  expect(await link({ requirementId: two.id, percentage: '40' })).toEqual([]);
  expect(await link({ lineOfEffort: 'LOE-HR', percentage: '99.99' })).toEqual([]);
  expect(await link({ lineOfEffort: 'LOE-LOG', percentage: '0.02' })).toEqual([['DC-09', 'percentage']]);
  const [first, second] = [await iterationOf(graph(), 'USA', { releasableTo: ['CAN'] }), await iterationOf(graph(), 'USA', { releasableTo: ['CAN'] })];
  expect(await link({ iterationId: first, percentage: '50' })).toEqual([]);
  expect(await link({ iterationId: second, percentage: '50.01' })).toEqual([['DC-09', 'percentage']]);
});

test('a link is added once and taken back once', async () => {
  const { id: requirementId } = await requirement({ releasableTo: ['CAN'] });
  const { id: contributionId } = await newContribution(graph());
  const targets = [
    ['requirementId', requirementId],
    ['objectiveId', objectiveId],
    ['lineOfEffort', 'LOE-OPS'],
    ['iterationId', await iterationOf(graph(), 'USA', { releasableTo: ['CAN'] })],
  ] as const;
  for (const [name, value] of targets) {
    const input = { contributionId, [name]: value };
    const share = name === 'objectiveId' ? {} : { percentage: '10' };
    expect((await write(graph(), donor, 'linkContribution', { ...input, ...share })).codes, name).toEqual([]);
    expect((await write(graph(), donor, 'linkContribution', { ...input, ...share })).problems, name).toMatchObject([
      { code: 'BAD_VALUE', path: ['input', name] },
    ]);
    expect((await write(graph(), donor, 'unlinkContribution', input)).codes, name).toEqual([]);
    expect((await write(graph(), donor, 'unlinkContribution', input)).problems, name).toMatchObject([{ code: 'NOT_FOUND', path: ['input', name] }]);
    expect((await write(graph(), donor, 'linkContribution', { ...input, ...share })).codes, name).toEqual([]);
  }
  expect((await write(graph(), donor, 'linkContribution', { contributionId })).codes).toEqual(['BAD_VALUE']);
  expect((await write(graph(), donor, 'linkContribution', { contributionId, requirementId, objectiveId })).codes).toEqual(['BAD_VALUE']);
  expect((await write(graph(), donor, 'linkContribution', { contributionId, objectiveId, percentage: '5' })).codes).toEqual(['BAD_VALUE']);
});

test('a forged representation of what is not there answers nothing', async () => {
  for (const [type, key] of [
    ['Nation', { code: 'ZZZ' }],
    ['LineOfEffort', { code: 'LOE-NONE' }],
    ['Objective', { id: randomUUID() }],
    ['CapabilityRequirement', { id: 'forged' }],
    ['CourseIteration', { id: randomUUID() }],
  ] as const) {
    const selection = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { contributions { totalCount } } } }`;
    expect((await graph().data('contributions', donor, selection, { representations: [{ __typename: type, ...key }] }))._entities, type).toEqual([null]);
  }
});
