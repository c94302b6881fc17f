import { beforeAll, expect, test } from 'vitest';
import { countingTrace, type Data, useGraph, viewer } from '../../kit/graph.ts';
import { absent, canada, coordinator, done, impossible, objectiveInput, organizationInput, planInput, requirementInput } from './fixture.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);
const usa = viewer('USA', 'SNR');
const toAll = { groups: ['COALITION'] };
const ids: Record<string, string> = {};

const list = `query ($first: Int! = 25, $after: String, $filter: RequirementFilter, $orderBy: RequirementOrder! = { field: NEED_BY }) {
  requirements(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const titles = (connection: Data) => connection.nodes.map(({ title }: Data) => title);
const listed = async (nation: string, variables: Record<string, unknown>) => {
  const { requirements } = await graph().data('nations', viewer(nation), list, variables);
  expect(requirements.totalCount).toBe(requirements.nodes.length);
  return titles(requirements);
};

beforeAll(async () => {
  const plan = await done(graph(), coordinator, 'savePlan', planInput({ label: { groups: ['COALITION'], releasableTo: ['CAN'] } }));
  const shared = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id));
  const secret = await done(graph(), coordinator, 'saveObjective', objectiveInput(plan.id, { label: { releasableTo: ['CAN'] } }));
  const institution = await done(graph(), canada, 'saveOrganization', organizationInput());
  Object.assign(ids, { shared: shared.id, secret: secret.id, institution: institution.id });
  const raise = (as: typeof canada, title: string, over: Record<string, unknown>) =>
    done(graph(), as, 'raiseRequirement', requirementInput({ title, ...over }));
  await raise(canada, 'A', { label: toAll, priority: 3, needBy: '2027-01-01', objectiveId: ids.shared });
  await raise(canada, 'B', { label: toAll, priority: 1, needBy: '2027-03-01', objectiveId: ids.secret, beneficiaryId: ids.institution });
  await raise(canada, 'C', { label: {}, priority: 2, needBy: '2027-02-01', type: 'ADVISER', lineOfEffort: 'LOE-ROL', objectiveId: ids.shared });
  await raise(usa, 'D', { label: toAll, priority: 2, needBy: '2027-02-01', type: 'FUNDING', lineOfEffort: 'LOE-ROL', objectiveId: ids.shared });
  await raise(usa, 'E', { label: {}, priority: 4, needBy: '2027-05-01' });
});

test('requirements are ordered by day, priority or title, either way, and hidden ones are neither shown nor counted (IS-03)', async () => {
  const orders = ['NEED_BY', 'PRIORITY', 'TITLE'].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ field, direction })));
  const seen = await Promise.all(orders.map((orderBy) => listed('CAN', { orderBy })));
  const inOrder = seen.map((row) => row.join(''));
  expect([inOrder[0], inOrder[2], inOrder[4], inOrder[5]]).toEqual([
    expect.stringMatching(/^A(CD|DC)B$/),
    expect.stringMatching(/^B(CD|DC)A$/),
    'ABCD',
    'DCBA',
  ]);
  expect(inOrder[1]).toBe([...(inOrder[0] ?? '')].reverse().join(''));
  expect(inOrder[3]).toBe([...(inOrder[2] ?? '')].reverse().join(''));
  expect(await listed('USA', {})).toEqual(['A', 'D', 'B', 'E']);
  expect(await listed('XCS', {})).toEqual(['A', 'D', 'B']);
  expect(await listed('GBR', { orderBy: { field: 'TITLE' } })).toEqual(['A', 'B', 'D']);
});

test.each([
  ['state', { state: ['DRAFT'] }, 'ABCD'],
  ['another state', { state: ['SUBMITTED', 'CLOSED'] }, ''],
  ['type', { type: ['FUNDING', 'ADVISER'] }, 'CD'],
  ['priority', { priority: [1, 3, 9] }, 'AB'],
  ['line of effort', { lineOfEffort: ['LOE-ROL', 'LOE-NONE', impossible] }, 'CD'],
  ['who raised it', { raisedBy: ['USA'] }, 'D'],
  ['the day from which', { needByFrom: '2027-02-01' }, 'BCD'],
  ['the day until which', { needByUntil: '2027-02-01' }, 'ACD'],
  ['several at once', { needByFrom: '2027-02-01', needByUntil: '2027-02-28', raisedBy: ['CAN'] }, 'C'],
  ['nothing, by an empty list', { state: [] }, ''],
] as const)('requirements are filtered by %s', async (_, filter, expected) => {
  expect((await listed('CAN', { filter, orderBy: { field: 'TITLE' } })).join('')).toBe(expected);
});

test('a filter by objective or beneficiary finds nothing where the viewer may not see that one (FD-02, IS-06)', async () => {
  const found = async (nation: string, filter: object) => (await listed(nation, { filter, orderBy: { field: 'TITLE' } })).join('');
  expect(await found('CAN', { objective: [ids.secret] })).toBe('B');
  expect(await found('USA', { objective: [ids.secret] })).toBe('');
  expect(await found('USA', { objective: [ids.shared, ids.secret] })).toBe('AD');
  expect(await found('CAN', { beneficiary: [ids.institution, absent, impossible] })).toBe('B');
  expect(await found('USA', { beneficiary: [ids.institution] })).toBe('');
});

test('a page goes on after the cursor of the page before, and a cursor of another list is refused', async () => {
  const page = async (variables: Record<string, unknown>) => (await graph().data('nations', canada, list, { first: 3, ...variables })).requirements;
  const first = await page({});
  expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  const rest = await page({ after: first.pageInfo.endCursor });
  expect(rest).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  expect([...titles(first), ...titles(rest)].sort()).toEqual(['A', 'B', 'C', 'D']);
  const { errors } = await graph().ask('nations', canada, list, { after: first.pageInfo.endCursor, orderBy: { field: 'TITLE' } });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test('a page under every order goes on where the page before ended', async () => {
  for (const field of ['NEED_BY', 'PRIORITY', 'TITLE'])
    for (const direction of ['ASC', 'DESC']) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { requirements }: Data = await graph().data('nations', canada, list, { first: 1, after, orderBy: { field, direction } });
        seen.push(...titles(requirements));
        after = requirements.pageInfo.endCursor;
        more = requirements.pageInfo.hasNextPage;
      }
      expect([...seen].sort(), `${field} ${direction}`).toEqual(['A', 'B', 'C', 'D']);
    }
});

test('under nation, line of effort, objective and beneficiary stand the requirements that the viewer may see, and no more (FD-02)', async () => {
  const under = 'requirements(orderBy: { field: TITLE }) { totalCount nodes { title } }';
  const document = `query ($objective: ID!, $secret: ID!, $organization: ID!) {
    nation(code: "CAN") { ${under} } lineOfEffort(code: "LOE-ROL") { ${under} }
    objective(id: $objective) { ${under} } secret: objective(id: $secret) { ${under} } organization(id: $organization) { ${under} } }`;
  const seen = async (nation: string) => {
    const variables = { objective: ids.shared, secret: ids.secret, organization: ids.institution };
    const data = await graph().data('nations', viewer(nation), document, variables);
    return Object.fromEntries(
      Object.entries(data).map(([name, parent]) => {
        if (parent === null) return [name, null];
        expect(parent.requirements.totalCount).toBe(parent.requirements.nodes.length);
        return [name, titles(parent.requirements).join('')];
      }),
    );
  };
  expect(await seen('CAN')).toEqual({ nation: 'ABC', lineOfEffort: 'CD', objective: 'ACD', secret: 'B', organization: 'B' });
  expect(await seen('USA')).toEqual({ nation: 'AB', lineOfEffort: 'D', objective: 'AD', secret: null, organization: null });
  expect(await seen('XCS')).toEqual({ nation: 'AB', lineOfEffort: 'D', objective: 'AD', secret: 'B', organization: null });
});

test('lists under many parents are one statement, and one more for their counts', async () => {
  counter.reset();
  const { linesOfEffort } = await graph().data('nations', canada, '{ linesOfEffort { code requirements(first: 1) { totalCount nodes { title } } } }');
  expect(linesOfEffort).toHaveLength(7);
  // begin, enter, the lines of effort, their requirements, their counts, commit
  expect(counter.statements).toHaveLength(6);
});
