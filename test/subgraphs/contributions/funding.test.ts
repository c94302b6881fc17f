import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countingTrace, type Data, useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, eur, newContribution, staff, write, written } from './desk.ts';

const counter = countingTrace();
const graph = useGraph(counter.trace);
const snr = (nation: string) => viewer(nation, 'SNR');
const all = { label: { releasableTo: [], groups: ['COALITION'] } };

const measure =
  '{ original { amount currency lineCount } reporting { amount currency } lineCount unconvertedCount excluded { reason count original { amount currency lineCount } } }';
const totals = `basis asOf reportingCurrency rateTableVersion pledged ${measure} committed ${measure} disbursed ${measure} expended ${measure} outstandingPledges ${measure}`;

const entities = async (as: ReturnType<typeof viewer>, representations: readonly object[], selection: string): Promise<Data[]> =>
  (
    await graph().data('contributions', as, `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, {
      representations,
    })
  )._entities;
const fundingOf = async (as: ReturnType<typeof viewer>, code: string, filter = ''): Promise<Data> =>
  (await entities(as, [{ __typename: 'Nation', code }], `... on Nation { funding${filter} { ${totals} } }`))[0]?.funding;
const lineFunding = async (as: ReturnType<typeof viewer>, codes: readonly string[], filter = ''): Promise<Data[]> =>
  (
    await entities(
      as,
      codes.map((code) => ({ __typename: 'LineOfEffort', code })),
      `... on LineOfEffort { funding${filter} { ${totals} } }`,
    )
  ).map(({ funding }) => funding);

const post = (as: ReturnType<typeof viewer>, contributionId: string, amount: object, more: object = {}) =>
  written(graph(), as, 'postTransaction', { contributionId, type: 'DISBURSEMENT', date: daysAgo(5), amount, ...all, ...more });

test('a total says its basis, its lines, what it leaves out, as of when and by which rates (AG-01, DC-25)', async () => {
  const as = snr('CAN');
  const { id: contributionId } = await newContribution(graph(), as, all);
  const pledge = await written(graph(), as, 'announcePledge', { contributionId, amount: eur('1000.00'), announcedOn: daysAgo(30), ...all });
  const commitment = await written(graph(), as, 'convertPledge', { pledgeId: pledge.id, amount: eur('600.00'), signedOn: daysAgo(20), ...all });
  await post(as, contributionId, eur('250.50'), { commitmentId: commitment.id });
  await post(as, contributionId, eur('49.50'), { commitmentId: commitment.id, type: 'REIMBURSEMENT' });
  await post(as, contributionId, eur('100.00'), { commitmentId: commitment.id, type: 'EXPENDITURE' });
  await post(as, contributionId, eur('7777.00'), { type: 'INCOMING_FUNDS' });
  const one = (amount: string, lineCount = 1) => ({
    original: [{ amount, currency: 'EUR', lineCount }],
    reporting: { amount, currency: 'EUR' },
    lineCount,
    unconvertedCount: 0,
    excluded: [],
  });
  expect(await fundingOf(as, 'CAN')).toEqual({
    basis: 'VIEWER_SCOPED',
    asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
    reportingCurrency: 'EUR',
    rateTableVersion: 0,
    pledged: one('1000.00'),
    committed: one('600.00'),
    disbursed: one('300.00', 2),
    expended: one('100.00'),
    outstandingPledges: one('400.00'),
  });
});

test('a total is over what the viewer may see: nobody learns of hidden lines (AG-01)', async () => {
  const as = snr('GBR');
  const { id: contributionId } = await newContribution(graph(), as, { label: { releasableTo: ['USA', 'ITA'] } });
  await post(as, contributionId, eur('10.00'), { label: { releasableTo: ['USA', 'ITA'] } });
  await post(as, contributionId, eur('20.00'), { label: { releasableTo: ['USA'] } });
  await post(as, contributionId, eur('40.00'), { label: {} });
  const seen = async (nation: string) => (await fundingOf(snr(nation), 'GBR')).disbursed;
  expect((await seen('GBR')).original).toEqual([{ amount: '70.00', currency: 'EUR', lineCount: 3 }]);
  expect((await seen('USA')).original).toEqual([{ amount: '30.00', currency: 'EUR', lineCount: 2 }]);
  expect((await seen('ITA')).original).toEqual([{ amount: '10.00', currency: 'EUR', lineCount: 1 }]);
  expect(await seen('POL')).toEqual({ original: [], reporting: { amount: '0.00', currency: 'EUR' }, lineCount: 0, unconvertedCount: 0, excluded: [] });
});

test('NO_AGGREGATE enters only the totals of its originator, whether the line says so, its commitment, pledge or contribution (AG-06)', async () => {
  const as = snr('BGR');
  const quiet = { label: { groups: ['COALITION'], handling: ['NO_AGGREGATE'] } };
  const { id: open } = await newContribution(graph(), as, all);
  await post(as, open, eur('1.00'));
  await post(as, open, eur('2.00'), quiet);
  const { id: closed } = await newContribution(graph(), as, quiet);
  await post(as, closed, eur('4.00'));
  const commitment = await written(graph(), as, 'signCommitment', { contributionId: open, amount: eur('8.00'), signedOn: daysAgo(9), ...quiet });
  await post(as, open, eur('8.00'), { commitmentId: commitment.id });
  const pledge = await written(graph(), as, 'announcePledge', { contributionId: open, amount: eur('16.00'), announcedOn: daysAgo(9), ...quiet });
  expect(pledge.label.handling).toEqual(['NO_AGGREGATE']);
  const own = await fundingOf(as, 'BGR');
  expect([own.disbursed.original[0].amount, own.committed.original[0].amount, own.outstandingPledges.original[0].amount]).toEqual(['15.00', '8.00', '16.00']);
  const foreign = await fundingOf(snr('USA'), 'BGR');
  expect(foreign.disbursed).toMatchObject({
    original: [{ amount: '1.00', currency: 'EUR', lineCount: 1 }],
    excluded: [{ reason: 'NO_AGGREGATE', count: 3, original: [{ amount: '14.00', currency: 'EUR', lineCount: 3 }] }],
  });
  for (const name of ['pledged', 'committed', 'outstandingPledges'])
    expect(foreign[name], name).toMatchObject({ original: [], lineCount: 0, excluded: [{ count: 1 }] });
});

test('what is outstanding of a pledge does not tell what a NO_AGGREGATE commitment took out of it (AG-06)', async () => {
  const as = snr('NLD');
  const { id: contributionId } = await newContribution(graph(), as, all);
  const pledge = await written(graph(), as, 'announcePledge', { contributionId, amount: eur('100.00'), announcedOn: daysAgo(9), ...all });
  const commitment = await written(graph(), as, 'convertPledge', { pledgeId: pledge.id, amount: eur('60.00'), signedOn: daysAgo(8), ...all });
  expect((await fundingOf(snr('USA'), 'NLD')).outstandingPledges.original[0].amount).toBe('40.00');
  const quiet = { label: { groups: ['COALITION'], handling: ['NO_AGGREGATE'] } };
  await written(graph(), as, 'setCommitmentLabel', { id: commitment.id, expectedVersion: 1, ...quiet });
  expect((await fundingOf(snr('USA'), 'NLD')).outstandingPledges).toMatchObject({ original: [], excluded: [{ reason: 'NO_AGGREGATE', count: 1 }] });
  expect((await fundingOf(snr('USA'), 'NLD', `(filter: { to: "${daysAgo(9)}" })`)).outstandingPledges.original[0].amount).toBe('100.00');
  expect((await fundingOf(as, 'NLD')).outstandingPledges.original[0].amount).toBe('40.00');
});

test('what the staff reports on behalf of a donor never enters totals, and is shown apart (DC-15)', async () => {
  const { id: contributionId } = await newContribution(graph(), staff, { donor: 'NLD', ...all });
  await post(staff, contributionId, eur('500.00'));
  const as = snr('NLD');
  const { id: own } = await newContribution(graph(), as, all);
  await post(as, own, eur('300.00'));
  for (const nation of ['NLD', 'XCS', 'USA']) {
    expect((await fundingOf(snr(nation), 'NLD')).disbursed, nation).toMatchObject({
      original: [{ amount: '300.00' }],
      lineCount: 1,
      excluded: [{ reason: 'SECONDARY', count: 1, original: [{ amount: '500.00', currency: 'EUR', lineCount: 1 }] }],
    });
  }
});

test('each currency is summed on its own, and a line without a rate is counted, never as zero (DC-08)', async () => {
  const as = snr('TUR');
  const { id: contributionId } = await newContribution(graph(), as, all);
  const amount = (value: string, currency: string) => ({ amount: value, currency });
  await post(as, contributionId, amount('1000.00', 'GBP'));
  await post(as, contributionId, amount('5', 'JPY'));
  await post(as, contributionId, eur('1.25'));
  const { disbursed } = await fundingOf(as, 'TUR');
  expect(disbursed).toEqual({
    original: [
      { amount: '1.25', currency: 'EUR', lineCount: 1 },
      { amount: '1000.00', currency: 'GBP', lineCount: 1 },
      { amount: '5', currency: 'JPY', lineCount: 1 },
    ],
    reporting: eur('1.25'),
    lineCount: 3,
    unconvertedCount: 2,
    excluded: [],
  });
  expect((await fundingOf(as, 'TUR')).committed.reporting).toEqual(eur('0.00'));
});

test('where no line has a rate there is no reporting amount at all (DC-08)', async () => {
  const as = snr('POL');
  const { id: contributionId } = await newContribution(graph(), as, all);
  await post(as, contributionId, { amount: '9.00', currency: 'PLN' });
  expect((await fundingOf(as, 'POL')).disbursed).toMatchObject({ reporting: null, lineCount: 1, unconvertedCount: 1 });
});

test('the shares of lines of effort add up to the whole, the remainder with the largest (DC-09)', async () => {
  const as = snr('GRC');
  const linesOfEffort = [
    { code: 'LOE-HR', percentage: '33.33' },
    { code: 'LOE-LOG', percentage: '33.34' },
    { code: 'LOE-ROL', percentage: '33.33' },
  ];
  const { id: contributionId } = await newContribution(graph(), as, { linesOfEffort, ...all });
  const line = await post(as, contributionId, eur('0.05'));
  await post(as, contributionId, eur('100.01'));
  await written(graph(), as, 'announcePledge', { contributionId, amount: eur('0.02'), announcedOn: daysAgo(3), ...all });
  const parts = async () => (await lineFunding(as, ['LOE-HR', 'LOE-LOG', 'LOE-ROL'], '(filter: { donor: ["GRC"] })')).map((funding) => funding);
  expect((await parts()).map(({ disbursed }) => disbursed.original[0].amount)).toEqual(['33.34', '33.38', '33.34']);
  expect((await parts()).map(({ disbursed }) => disbursed.reporting.amount)).toEqual(['33.34', '33.38', '33.34']);
  expect((await parts()).map(({ outstandingPledges }) => outstandingPledges.original[0].amount)).toEqual(['0.00', '0.02', '0.00']);
  expect((await fundingOf(as, 'GRC')).disbursed.original[0].amount).toBe('100.06');
  expect((await fundingOf(as, 'GRC', '(filter: { lineOfEffort: "LOE-LOG" })')).disbursed.original[0].amount).toBe('33.38');
  expect((await fundingOf(as, 'GRC', '(filter: { lineOfEffort: "LOE-SUS" })')).disbursed.original).toEqual([]);
  await written(graph(), as, 'reverseTransaction', { transactionId: line.id, date: daysAgo(1), reason: 'NOTIONAL' });
  expect((await parts()).map(({ disbursed }) => disbursed.original[0].amount)).toEqual(['33.33', '33.35', '33.33']);
});

test('what a contribution gives to no line of effort stays with none', async () => {
  const as = snr('ITA');
  const { id: contributionId } = await newContribution(graph(), as, all);
  await post(as, contributionId, eur('10.01'));
  await written(graph(), as, 'linkContribution', { contributionId, lineOfEffort: 'LOE-CAMP', percentage: '25' });
  const [camp] = await lineFunding(as, ['LOE-CAMP'], '(filter: { donor: ["ITA"] })');
  expect(camp?.disbursed.original).toEqual([{ amount: '2.50', currency: 'EUR', lineCount: 1 }]);
});

test('totals are filtered by day; outstanding pledges are as of the last day', async () => {
  const as = snr('USA');
  const { id: contributionId } = await newContribution(graph(), as, { label: {} });
  const pledge = await written(graph(), as, 'announcePledge', { contributionId, amount: eur('100.00'), announcedOn: daysAgo(50) });
  await written(graph(), as, 'convertPledge', { pledgeId: pledge.id, amount: eur('70.00'), signedOn: daysAgo(20) });
  const at = async (from: string, to: string) => {
    const { pledged, committed, outstandingPledges } = await fundingOf(as, 'USA', `(filter: { from: "${from}", to: "${to}" })`);
    return [pledged, committed, outstandingPledges].map(({ original }) => original[0]?.amount ?? null);
  };
  expect(await at(daysAgo(60), daysAgo(30))).toEqual(['100.00', null, '100.00']);
  expect(await at(daysAgo(30), daysAgo(0))).toEqual([null, '70.00', '30.00']);
  expect(await at(daysAgo(20), daysAgo(20))).toEqual([null, '70.00', '30.00']);
  expect(await at(daysAgo(60), daysAgo(51))).toEqual([null, null, null]);
});

test('the totals of many nations, and of many lines of effort, are one statement each', async () => {
  const codes = ['CAN', 'USA', 'GBR', 'ITA', 'NOR'];
  const selection = `... on Nation { funding { ${totals} } contributions(first: 2) { nodes { id } } }`;
  const cost = async (wanted: readonly string[]) => {
    counter.reset();
    await entities(
      snr('CAN'),
      wanted.map((code) => ({ __typename: 'Nation', code })),
      selection,
    );
    return counter.statements.length;
  };
  await cost(codes); // the codes of nations are asked for once
  expect(await cost(codes)).toBe(await cost(['CAN', 'NOR']));
});

test('nations for several lines of effort, asked at once, are each what they are when asked alone, in one statement each', async () => {
  const as = viewer('XCS', 'COORDINATOR');
  const nations = ['GRC', 'ITA', 'TUR'].map((code) => ({ __typename: 'Nation', code }));
  const filters = {
    ever: '',
    log: '(filter: { lineOfEffort: "LOE-LOG" })',
    camp: '(filter: { lineOfEffort: "LOE-CAMP" })',
    lately: `(filter: { from: "${daysAgo(6)}", lineOfEffort: "LOE-LOG" })`,
    odd: '(filter: { lineOfEffort: "LOE-LOG LOE-CAMP" })',
    none: '(filter: { lineOfEffort: "" })',
  };
  const ask = async (names: readonly (keyof typeof filters)[]): Promise<Data[]> => {
    counter.reset();
    const fields = names.map((name) => `${name}: funding${filters[name]} { ${totals.replace('asOf ', '')} }`);
    return entities(as, nations, `... on Nation { ${fields.join(' ')} }`);
  };
  const names = Object.keys(filters) as (keyof typeof filters)[];
  const alone: Data[][] = [];
  for (const name of names) alone.push(await ask([name]));
  const together = await ask(names);
  for (const [at] of nations.entries()) expect(together[at]).toEqual(Object.assign({}, ...alone.map((one) => one[at])));
  expect(together[0]?.log).not.toEqual(together[0]?.camp);
  await ask(['log']);
  const one = counter.statements.length;
  await ask(['log', 'camp', 'odd', 'none']);
  expect(counter.statements.length).toBe(one);
});

test('funding of a requirement: committed and disbursed by share, and the gap to its estimated cost', async () => {
  const as = snr('GBR');
  const raise = 'mutation ($input: RaiseRequirementInput!) { raiseRequirement(input: $input) { requirement { id } problems { code path message } } }';
  const input = {
    idempotencyKey: randomUUID(),
    title: 'NOTIONAL need',
    type: 'FUNDING',
    quantity: '1',
    unit: 'lot',
    priority: 1,
    needBy: '2030-01-01',
    lineOfEffort: 'LOE-LOG',
  };
  const { raiseRequirement } = await graph().data('nations', as, raise, { input: { ...input, label: { groups: ['COALITION'] } } });
  expect(raiseRequirement.problems).toEqual([]);
  const requirementId = raiseRequirement.requirement.id as string;
  const cost = (estimatedCost: object | null) => [{ __typename: 'CapabilityRequirement', id: requirementId, estimatedCost }];
  const selection = `... on CapabilityRequirement { funding { basis reportingCurrency committed ${measure} disbursed ${measure} gap { amount currency } } }`;
  const funding = async (estimatedCost: object | null, reader = as) => (await entities(reader, cost(estimatedCost), selection))[0]?.funding;
  expect((await funding(eur('1000.00'))).gap).toEqual(eur('1000.00'));
  const { id: contributionId } = await newContribution(graph(), as, all);
  const sign = (amount: object) => written(graph(), as, 'signCommitment', { contributionId, amount, signedOn: daysAgo(9), ...all });
  const commitment = await sign(eur('500.00'));
  await post(as, contributionId, eur('100.00'), { commitmentId: commitment.id });
  await written(graph(), as, 'linkContribution', { contributionId, requirementId, percentage: '60' });
  expect(await funding(eur('1000.00'))).toMatchObject({
    basis: 'VIEWER_SCOPED',
    committed: { original: [{ amount: '300.00' }], reporting: eur('300.00') },
    disbursed: { reporting: eur('60.00') },
    gap: eur('700.00'),
  });
  expect((await funding(null)).gap).toBeNull();
  expect((await funding({ amount: '1.00', currency: 'USD' })).gap).toBeNull();
  expect((await funding(eur('1000.00'), snr('USA'))).gap).toEqual(eur('700.00'));
  await write(graph(), as, 'setContributionLabel', { id: contributionId, expectedVersion: 1, label: {} });
  expect((await funding(eur('1000.00'), snr('USA'))).gap).toEqual(eur('1000.00'));
  await written(graph(), as, 'signCommitment', { contributionId, amount: { amount: '1.00', currency: 'GBP' }, signedOn: daysAgo(9) });
  expect(await funding(eur('1000.00'))).toMatchObject({ committed: { unconvertedCount: 1 }, gap: null });
});
