import { expect, test } from 'vitest';
import { viewer } from '../../kit/graph.ts';
import { approved, at, canada, coordinator, day, documentInput, done, type Input, lineInput, refused, staffOf, tourInput, usePersonnel } from './fixture.ts';

// One database, in which edition follows edition: each test goes on from what the ones before it left.

const graph = usePersonnel();

const ask = (query: string, variables: Input = {}, as = canada) => graph().data('personnel', as, query, variables);
const billetNumbered = async (number: string, as = coordinator) => {
  const { billets } = await ask(
    `{ billets(first: 100) { nodes { id billetNumber title authorizedFrom authorizedTo version label { groups releasableTo } document { id } currentVersion { id title }
       linesOfEffort { code } } } }`,
    {},
    as,
  );
  return billets.nodes.find(({ billetNumber }: { billetNumber: string }) => billetNumber === number);
};
const line = lineInput({ billetNumber: 'J5-01', title: 'NOTIONAL planner' });
const other = lineInput({ billetNumber: 'J4-01', title: 'NOTIONAL logistician' });

test('a draft makes no billet; its lines are seen, and approving makes one for each (PE-10)', async () => {
  const draft = await done(graph(), coordinator, 'draftManningDocument', documentInput([line, other]));
  expect(draft).toMatchObject({ state: 'DRAFT', approvedOn: null });
  expect(draft.lines.nodes.map(({ billetNumber, billet }: Input) => [billetNumber, billet])).toEqual([
    ['J4-01', null],
    ['J5-01', null],
  ]);
  expect(await billetNumbered('J5-01')).toBeUndefined();
  const document = await done(graph(), coordinator, 'approveManningDocument', { id: draft.id, expectedVersion: draft.version });
  expect(document).toMatchObject({ state: 'APPROVED', approvedOn: day(0) });
  expect(await billetNumbered('J5-01', canada)).toMatchObject({ title: 'NOTIONAL planner', document: { id: document.id }, label: { groups: ['COALITION'] } });
});

test('a known number takes its new line, a missing one is disestablished and stays, and tours keep their version (PE-10)', async () => {
  const before = await billetNumbered('J5-01');
  const gone = await billetNumbered('J4-01');
  const tour = await done(graph(), canada, 'proposeTour', tourInput(before.id, await staffOf(graph()), day(1), day(90)));
  const document = await approved(graph(), [{ ...line, title: 'NOTIONAL chief planner' }], { effectiveFrom: day(-30) });
  expect(await billetNumbered('J5-01')).toMatchObject({ id: before.id, title: 'NOTIONAL chief planner', authorizedTo: null });
  expect(await billetNumbered('J4-01')).toMatchObject({ id: gone.id, title: 'NOTIONAL logistician', authorizedTo: day(-31) });
  const read = await ask('query ($id: ID!) { tour(id: $id) { billet { title } billetVersion { title document { state } } } }', { id: tour.id });
  expect(read.tour).toEqual({ billet: { title: 'NOTIONAL chief planner' }, billetVersion: { title: 'NOTIONAL planner', document: { state: 'SUPERSEDED' } } });
  const { manningDocuments } = await ask('{ manningDocuments(filter: { state: [APPROVED] }) { nodes { id } } }');
  expect(manningDocuments.nodes).toEqual([{ id: document.id }]);
});

test('a billet that comes back is authorized again, and is the same (PE-10)', async () => {
  const gone = await billetNumbered('J4-01');
  await approved(graph(), [line, other], { effectiveFrom: day(-20) });
  expect(await billetNumbered('J4-01')).toMatchObject({ id: gone.id, authorizedTo: null });
});

test('only a draft is approved, once, in the version seen, and for a later day than the approved edition (PE-10)', async () => {
  const early = await done(graph(), coordinator, 'draftManningDocument', documentInput([line], { effectiveFrom: day(-20) }));
  const approve = (id: string, expectedVersion: number) => refused(graph(), coordinator, 'approveManningDocument', { id, expectedVersion });
  expect(await approve(early.id, 1)).toEqual(at('PE-10', 'id'));
  const { manningDocuments } = await ask('{ manningDocuments(filter: { state: [APPROVED] }) { nodes { id version } } }');
  const [holds] = manningDocuments.nodes;
  expect(await approve(holds.id, holds.version)).toEqual(at('PE-10', 'id'));
  const late = await done(graph(), coordinator, 'draftManningDocument', documentInput([line, other], { effectiveFrom: day(-10) }));
  expect(await approve(late.id, 2)).toEqual(at('CONFLICT', 'expectedVersion'));
  await done(graph(), coordinator, 'approveManningDocument', { id: late.id, expectedVersion: 1 });
});

test('an edition has its number alone, and its lines have theirs (PE-10)', async () => {
  const input = documentInput([line]);
  await done(graph(), coordinator, 'draftManningDocument', input);
  expect(await refused(graph(), coordinator, 'draftManningDocument', { ...documentInput([line]), edition: input.edition })).toEqual(at('BAD_VALUE', 'edition'));
  expect(await refused(graph(), coordinator, 'draftManningDocument', documentInput([line, line]))).toEqual(at('BAD_VALUE', 'billets'));
});

test('only the coordinator writes manning documents and links billets (PE-08)', async () => {
  for (const as of [canada, viewer('XCS', 'PERSONNEL_OFFICER', 'SNR'), viewer('CAN', 'COORDINATOR')]) {
    expect(await refused(graph(), as, 'draftManningDocument', documentInput([line]))).toEqual(at('IDP-04'));
    const { id } = await billetNumbered('J5-01');
    expect(await refused(graph(), as, 'linkBillet', { billetId: id, lineOfEffort: 'LOE-HR' })).toEqual(at('IDP-04'));
  }
});

test('a narrower label of a document narrows its lines, billets and links with it, and no billet is wider (IS-05)', async () => {
  const { id } = await billetNumbered('J5-01');
  await done(graph(), coordinator, 'linkBillet', { billetId: id, lineOfEffort: 'LOE-HR' });
  const { document } = await billetNumbered('J5-01');
  const read = await ask('query ($id: ID!) { manningDocument(id: $id) { version } }', { id: document.id });
  const label = { id: document.id, expectedVersion: read.manningDocument.version, label: { releasableTo: ['USA'] } };
  await done(graph(), coordinator, 'setManningDocumentLabel', label);
  for (const [as, seen] of [
    [canada, []],
    [viewer('USA'), []],
    [coordinator, [{ billetNumber: 'J4-01' }, { billetNumber: 'J5-01' }]],
  ] as const) {
    const data = await ask(
      'query ($line: [_Any!]!) { billets { totalCount nodes { billetNumber } } _entities(representations: $line) { ... on LineOfEffort { billets { totalCount } } } }',
      { line: [{ __typename: 'LineOfEffort', code: 'LOE-HR' }] },
      as,
    );
    expect(data.billets.nodes, as.nation).toEqual(seen);
    expect(data._entities[0].billets.totalCount, as.nation).toBe(seen.length === 0 ? 0 : 1);
  }
  const billet = await billetNumbered('J5-01');
  const widen = (releasableTo: readonly string[]) => ({ id: billet.id, expectedVersion: billet.version, label: { releasableTo } });
  expect(await refused(graph(), coordinator, 'setBilletLabel', widen(['USA', 'CAN']))).toEqual(at('IS-05', 'label'));
  await done(graph(), coordinator, 'setBilletLabel', widen(['USA']));
  const usa = await ask('{ billets { nodes { billetNumber currentVersion { title } linesOfEffort { code } } } }', {}, viewer('USA'));
  expect(usa.billets.nodes).toEqual([{ billetNumber: 'J5-01', currentVersion: { title: 'NOTIONAL planner' }, linesOfEffort: [{ code: 'LOE-HR' }] }]);
});

test('an edition with a narrower label narrows the billets that it takes over, and one with a wider label widens none (IS-05)', async () => {
  await approved(graph(), [line, other], { effectiveFrom: day(-9), label: { releasableTo: ['USA', 'GBR'] } });
  expect((await billetNumbered('J5-01')).label).toEqual({ groups: [], releasableTo: ['USA'] });
  await approved(graph(), [line, other], { effectiveFrom: day(-8), label: {} });
  const billet = await billetNumbered('J5-01');
  expect(billet).toMatchObject({ label: { groups: [], releasableTo: [] }, linesOfEffort: [{ code: 'LOE-HR' }] });
  const rows = await graph().database.admin`
    select l.label_id = b.label_id and v.label_id = b.label_id as same from personnel.billet b
      join personnel.billet_line_of_effort l on l.billet_id = b.id join personnel.billet_version v on v.id = b.current_version_id`;
  expect([...rows]).toEqual([{ same: true }]);
});

test('a billet is linked once to a line of effort and to a requirement, and the link is taken back', async () => {
  const { id } = await billetNumbered('J4-01');
  const need = {
    title: 'NOTIONAL need',
    type: 'ADVISER',
    quantity: '1',
    unit: 'posts',
    priority: 2,
    needBy: day(200),
    lineOfEffort: 'LOE-LOG',
    notional: true,
  };
  const raise = 'mutation ($input: RaiseRequirementInput!) { raiseRequirement(input: $input) { requirement { id } } }';
  const { raiseRequirement } = await graph().data('nations', coordinator, raise, { input: { idempotencyKey: crypto.randomUUID(), ...need } });
  const requirementId = raiseRequirement.requirement.id;
  await done(graph(), coordinator, 'linkBillet', { billetId: id, lineOfEffort: 'LOE-LOG' });
  const linked = await done(graph(), coordinator, 'linkBillet', { billetId: id, requirementId });
  expect(linked).toMatchObject({ linesOfEffort: [{ code: 'LOE-LOG' }], requirements: { totalCount: 1, nodes: [{ id: requirementId }] } });
  expect(await refused(graph(), coordinator, 'linkBillet', { billetId: id, requirementId })).toEqual(at('BAD_VALUE', 'requirementId'));
  expect(await refused(graph(), coordinator, 'linkBillet', { billetId: id, lineOfEffort: 'LOE-LOG' })).toEqual(at('BAD_VALUE', 'lineOfEffort'));
  const advised =
    'query ($one: [_Any!]!) { _entities(representations: $one) { ... on CapabilityRequirement { advisorBillets { totalCount edges { node { id } } } } } }';
  const one = [{ __typename: 'CapabilityRequirement', id: requirementId }];
  expect((await ask(advised, { one }, coordinator))._entities).toEqual([{ advisorBillets: { totalCount: 1, edges: [{ node: { id } }] } }]);
  expect((await ask(advised, { one }, canada))._entities).toEqual([null]);
  const back = await done(graph(), coordinator, 'unlinkBillet', { billetId: id, requirementId });
  expect(back.requirements.totalCount).toBe(0);
  expect(await refused(graph(), coordinator, 'unlinkBillet', { billetId: id, requirementId })).toEqual(at('NOT_FOUND', 'requirementId'));
});

test('billets are listed by number, title and first day, and filtered by what they are', async () => {
  await approved(
    graph(),
    [
      lineInput({ billetNumber: 'A', title: 'C', functionalArea: 'LEGAL', binding: 'FIXED', boundTo: 'CAN', criticality: 1, authorizedFrom: '2021-01-02' }),
      lineInput({ billetNumber: 'B', title: 'A', functionalArea: 'LEGAL', binding: 'ROTATIONAL', nations: ['CAN', 'USA'], authorizedFrom: '2021-01-03' }),
      lineInput({ billetNumber: 'C', title: 'B', category: 'CIVILIAN', rankFrom: null, rankTo: null, service: null, authorizedFrom: '2021-01-01' }),
    ],
    { effectiveFrom: day(-7), label: { groups: ['COALITION'] } },
  );
  const list = async (args: string) =>
    (await ask(`{ billets${args} { nodes { billetNumber } } }`)).billets.nodes.map((row: Input) => row.billetNumber).join('');
  expect(await list('')).toBe('ABC');
  expect(await list('(orderBy: { field: TITLE })')).toBe('BCA');
  expect(await list('(orderBy: { field: AUTHORIZED_FROM, direction: DESC })')).toBe('BAC');
  expect(await list('(filter: { functionalArea: [LEGAL] })')).toBe('AB');
  expect(await list('(filter: { binding: [FIXED, OPEN_BID] })')).toBe('AC');
  expect(await list('(filter: { boundTo: ["CAN"] })')).toBe('A');
  expect(await list('(filter: { criticality: [1], functionalArea: [LEGAL] })')).toBe('A');
  expect(await list('(filter: { boundTo: ["x\\u0000"] })')).toBe('');
});
