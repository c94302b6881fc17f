import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countingTrace, useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, donor, newContribution, staff, write, written } from './desk.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);
const usa = viewer('USA', 'DONOR_FOCAL');
const input = (changes: object = {}) => ({ donor: 'CAN', reference: `XX-NOTIONAL-${randomUUID()}`, title: 'NOTIONAL support', notional: true, ...changes });
const refused = async (changes: object, as = donor) => (await write(graph(), as, 'createContribution', input(changes))).problems;

test('a contribution is read back as it was given, with names to its codes', async () => {
  const { id } = await newContribution(graph(), donor, {
    title: 'NOTIONAL logistics',
    aidType: 'D02',
    flowType: '10',
    financeType: '110',
    tiedStatus: '5',
    collaborationType: '1',
    odaEligibility: 'MIXED',
    plannedStart: '2026-01-01',
    plannedEnd: '2028-12-31',
    conditions: 'As agreed.',
    sectors: [
      { code: '15210', percentage: '66.67' },
      { code: '15130', percentage: '33.33' },
      { vocabulary: 'DAC_3_DIGIT', code: '152', percentage: '100' },
    ],
    linesOfEffort: [
      { code: 'LOE-LOG', percentage: '60' },
      { code: 'LOE-HR', percentage: '40' },
    ],
  });
  const { contribution } = await graph().data(
    'contributions',
    donor,
    `query ($id: ID!) { contribution(id: $id) { title status donor { code } aidType { code name status } flowType { name } financeType { name } tiedStatus { name }
      collaborationType { name } odaEligibility plannedStart plannedEnd actualStart conditions secondary notional version
      sectors { sector { vocabulary code name } percentage } linesOfEffort { lineOfEffort { code } percentage } label { originator releasableTo } } }`,
    { id },
  );
  expect(contribution).toEqual({
    title: 'NOTIONAL logistics',
    status: 'PIPELINE',
    donor: { code: 'CAN' },
    aidType: { code: 'D02', name: 'Other technical assistance', status: 'ACTIVE' },
    flowType: { name: 'ODA' },
    financeType: { name: 'Standard grant' },
    tiedStatus: { name: 'Untied' },
    collaborationType: { name: 'Bilateral' },
    odaEligibility: 'MIXED',
    plannedStart: '2026-01-01',
    plannedEnd: '2028-12-31',
    actualStart: null,
    conditions: 'As agreed.',
    secondary: false,
    notional: true,
    version: 1,
    sectors: [
      { sector: { vocabulary: 'DAC_5_DIGIT', code: '15210', name: 'Security system management and reform' }, percentage: '66.67' },
      { sector: { vocabulary: 'DAC_5_DIGIT', code: '15130', name: 'Legal and judicial development' }, percentage: '33.33' },
      { sector: { vocabulary: 'DAC_3_DIGIT', code: '152', name: 'Conflict, Peace & Security' }, percentage: '100' },
    ],
    linesOfEffort: [
      { lineOfEffort: { code: 'LOE-LOG' }, percentage: '60.00' },
      { lineOfEffort: { code: 'LOE-HR' }, percentage: '40.00' },
    ],
    label: { originator: 'CAN', releasableTo: [] },
  });
});

test('sector shares sum to exactly 100 within each vocabulary (DC-09)', async () => {
  const sectors = (...percentages: string[]) => ({
    sectors: percentages.map((percentage, index) => ({ code: ['15210', '15130', '15137'][index], percentage })),
  });
  expect(await refused(sectors('33.33', '33.33', '33.33'))).toMatchObject([{ code: 'DC-09', path: ['input', 'sectors'] }]);
  expect(await refused(sectors('60', '60'))).toMatchObject([{ code: 'DC-09', path: ['input', 'sectors'] }]);
  for (const percentage of ['0', '100.01', '-5', '33.333', 'half', '1e2', '']) {
    expect(await refused(sectors(percentage)), percentage).toMatchObject([{ code: 'DC-09', path: ['input', 'sectors', '0', 'percentage'] }]);
  }
  expect(await refused({ sectors: [50, 50].map((share) => ({ code: '15210', percentage: String(share) })) })).toMatchObject([{ code: 'DC-09' }]);
  expect(await refused(sectors('33.33', '33.33', '33.34'))).toEqual([]);
});

test('line of effort shares sum to exactly 100 (DC-09), and each is one that there is', async () => {
  expect(await refused({ linesOfEffort: [{ code: 'LOE-HR', percentage: '99.99' }] })).toMatchObject([{ code: 'DC-09', path: ['input', 'linesOfEffort'] }]);
  expect(await refused({ linesOfEffort: [{ code: 'LOE-NONE', percentage: '100' }] })).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'linesOfEffort', '0', 'code'] },
  ]);
});

test('a sector code that is unknown or withdrawn is refused (DC-10)', async () => {
  const sector = (code: string) => refused({ sectors: [{ code, percentage: '100' }] });
  for (const code of ['15140', '15120', '99999', '152', '']) {
    expect(await sector(code), code).toMatchObject([{ code: 'DC-10', path: ['input', 'sectors', '0', 'code'] }]);
  }
  expect(await sector('15210')).toEqual([]);
});

test('other codes are active ones of their tables', async () => {
  for (const [name, code] of Object.entries({ aidType: 'D99', flowType: '20', financeType: '0', tiedStatus: '1', collaborationType: '9' })) {
    expect(await refused({ [name]: code }), name).toMatchObject([{ code: 'BAD_VALUE', path: ['input', name] }]);
  }
  const { sectors, flowTypes, tiedStatuses } = await graph().data(
    'contributions',
    donor,
    '{ sectors(status: WITHDRAWN) { code status } flowTypes(status: ACTIVE) { code } tiedStatuses { code name } aidTypes { code } financeTypes { code } collaborationTypes { code } }',
  );
  expect(sectors).toContainEqual({ code: '15140', status: 'WITHDRAWN' });
  expect(flowTypes).not.toContainEqual({ code: '20' });
  expect(tiedStatuses).toContainEqual({ code: '5', name: 'Untied' });
});

test('a nation adds only what it gives itself; the staff reports for others, as secondary (DC-20)', async () => {
  expect(await refused({ donor: 'USA' })).toMatchObject([{ code: 'DC-20', path: ['input', 'donor'] }]);
  expect(await refused({ secondary: true })).toMatchObject([{ code: 'DC-20', path: ['input', 'secondary'] }]);
  expect(await refused({ donor: 'NOR' }, staff)).toMatchObject([{ code: 'DC-20', path: ['input', 'secondary'] }]);
  expect(await refused({ donor: 'XCS', secondary: true }, staff)).toMatchObject([{ code: 'DC-20', path: ['input', 'donor'] }]);
  expect(await refused({ donor: 'ZZZ', secondary: true }, staff)).toMatchObject([{ code: 'DC-20', path: ['input', 'donor'] }]);
  const secondary = await written(graph(), staff, 'createContribution', input({ donor: 'NOR', secondary: true }));
  expect(secondary).toMatchObject({ donor: { code: 'NOR' }, secondary: true, label: { originator: 'XCS' } });
});

test('nobody writes in the ledger of another nation, not even the staff (DC-20)', async () => {
  const { id } = await newContribution(graph(), viewer('CAN', 'SNR'), { label: { releasableTo: ['USA', 'XCS'] } });
  const pledge = { contributionId: id, amount: { amount: '1.00', currency: 'EUR' }, announcedOn: daysAgo(1) };
  for (const as of [usa, staff]) expect((await write(graph(), as, 'announcePledge', pledge)).codes).toEqual(['DC-20']);
  expect((await write(graph(), usa, 'linkContribution', { contributionId: id, lineOfEffort: 'LOE-HR' })).codes).toEqual(['DC-20']);
});

test('writing takes DONOR_FOCAL, SNR or COORDINATOR (IDP-04)', async () => {
  for (const role of ['READER', 'TRAINING_FOCAL', 'RELEASE_OFFICER', 'DASHBOARD_SERVICE'] as const) {
    expect(
      (await refused({}, viewer('CAN', role))).map(({ code }) => code),
      role,
    ).toEqual(['IDP-04']);
  }
});

test('a reference is unique among the contributions of one nation, and tells nothing of others (IS-11)', async () => {
  const reference = `XX-NOTIONAL-${randomUUID()}`;
  expect(await refused({ reference })).toEqual([]);
  expect(await refused({ reference })).toMatchObject([{ code: 'BAD_VALUE', path: ['input', 'reference'] }]);
  expect(await refused({ reference, donor: 'USA' }, usa)).toEqual([]);
});

test('dates are in order, and what has happened is not in the future', async () => {
  expect(await refused({ plannedStart: '2027-01-02', plannedEnd: '2027-01-01' })).toMatchObject([{ path: ['input', 'plannedEnd'] }]);
  expect(await refused({ actualStart: daysAgo(-1) })).toMatchObject([{ path: ['input', 'actualStart'] }]);
  expect(await refused({ actualEnd: daysAgo(1) })).toMatchObject([{ path: ['input', 'actualEnd'] }]);
  expect(await refused({ plannedStart: '1889-12-31' })).toMatchObject([{ path: ['input', 'plannedStart'] }]);
  expect(await refused({ status: 'CLOSED' })).toMatchObject([{ path: ['input', 'status'] }]);
  expect(await refused({ actualStart: daysAgo(3), actualEnd: daysAgo(0) })).toEqual([]);
});

test('contributions are listed by title, age and planned start, filtered by donor, status and line of effort', async () => {
  const italy = viewer('ITA', 'SNR');
  const add = (title: string, changes: object = {}) => newContribution(graph(), italy, { title, ...changes });
  await add('NOTIONAL B', { plannedStart: '2027-05-01', linesOfEffort: [{ code: 'LOE-SUS', percentage: '100' }] });
  await add('NOTIONAL A', { status: 'IMPLEMENTATION' });
  await add('NOTIONAL C', { plannedStart: '2026-05-01' });
  const titles = async (args: string) =>
    (await graph().data('contributions', italy, `{ contributions(${args}) { totalCount nodes { title } } }`)).contributions.nodes.map(
      ({ title }: { title: string }) => title.at(-1),
    );
  expect(await titles('orderBy: { field: TITLE }')).toEqual(['A', 'B', 'C']);
  expect(await titles('orderBy: { field: PLANNED_START }')).toEqual(['C', 'B', 'A']);
  expect(await titles('orderBy: { field: CREATED_AT, direction: DESC }')).toEqual(['C', 'A', 'B']);
  expect(await titles('filter: { status: [IMPLEMENTATION] }')).toEqual(['A']);
  expect(await titles('filter: { lineOfEffort: ["LOE-SUS"] }')).toEqual(['B']);
  expect(await titles('filter: { donor: ["CAN"] }')).toEqual([]);
});

test('pages by age and planned start follow each other without a gap or a double', async () => {
  const greece = viewer('GRC', 'SNR');
  for (const index of [1, 2, 3, 4, 5]) await newContribution(graph(), greece, { title: `NOTIONAL ${index}` });
  for (const field of ['CREATED_AT', 'PLANNED_START', 'TITLE']) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { contributions(first: 2, after: $after, orderBy: { field: ${field} }) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
      const { contributions } = await graph().data('contributions', greece, query, { after });
      seen.push(...contributions.nodes.map(({ title }: { title: string }) => title));
      after = contributions.pageInfo.hasNextPage ? contributions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen.toSorted(), field).toEqual([1, 2, 3, 4, 5].map((index) => `NOTIONAL ${index}`));
  }
});

test('contributions with everything below them cost a bounded number of statements, however many there are', async () => {
  const poland = viewer('POL', 'SNR');
  const query = `{ contributions(first: 50) { nodes { id donor { code } label { originator } linesOfEffort { percentage } pledges(first: 5) { totalCount nodes { amount { amount } outstanding { amount } } }
    commitments(first: 5) { nodes { amount { amount } disbursed { amount } transactions(first: 5) { nodes { id } } } } } } }`;
  const cost = async () => {
    counter.reset();
    await graph().data('contributions', poland, query);
    return counter.statements.length;
  };
  const fill = async () => {
    const { id: contributionId } = await newContribution(graph(), poland, { linesOfEffort: [{ code: 'LOE-HR', percentage: '100' }] });
    const amount = { amount: '100.00', currency: 'PLN' };
    await written(graph(), poland, 'announcePledge', { contributionId, amount, announcedOn: daysAgo(2) });
    await written(graph(), poland, 'signCommitment', { contributionId, amount, signedOn: daysAgo(2) });
  };
  await fill();
  const one = await cost();
  await fill();
  await fill();
  expect(await cost()).toBe(one);
  expect(one).toBeLessThanOrEqual(16);
});
