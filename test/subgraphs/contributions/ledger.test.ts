import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, donor, eur, newContribution, staff, write, written } from './desk.ts';

const graph = useGraph();
const usd = (amount: string) => ({ amount, currency: 'USD' });

const pledged = async (amount = '1000.00') => {
  const { id: contributionId } = await newContribution(graph());
  const pledge = await written(graph(), donor, 'announcePledge', {
    contributionId,
    amount: eur(amount),
    announcedOn: daysAgo(20),
    event: 'NOTIONAL conference',
  });
  return { contributionId: contributionId as string, pledge };
};
const signed = async (amount = eur('1000.00')) => {
  const { id: contributionId } = await newContribution(graph());
  const commitment = await written(graph(), donor, 'signCommitment', { contributionId, amount, signedOn: daysAgo(20), agreement: 'NOTIONAL MOU 1' });
  return { contributionId: contributionId as string, commitmentId: commitment.id as string };
};
const post = (input: object) => write(graph(), donor, 'postTransaction', { type: 'DISBURSEMENT', date: daysAgo(5), amount: eur('100.00'), ...input });
const posted = (input: object) => written(graph(), donor, 'postTransaction', { type: 'DISBURSEMENT', date: daysAgo(5), amount: eur('100.00'), ...input });
const reverse = (input: object) => write(graph(), donor, 'reverseTransaction', { date: daysAgo(1), reason: 'NOTIONAL correction', ...input });
const commitmentNow = async (id: string) =>
  (
    await graph().data(
      'contributions',
      donor,
      'query ($id: ID!) { commitment(id: $id) { amount { amount } disbursed { amount currency } undisbursed { amount } state } }',
      { id },
    )
  ).commitment;
const pledgeNow = async (id: string) =>
  (
    await graph().data('contributions', donor, 'query ($id: ID!) { pledge(id: $id) { amount { amount } converted { amount } outstanding { amount } state } }', {
      id,
    })
  ).pledge;
const figures = (...amounts: string[]) => amounts.map((amount) => ({ amount }));

test('a pledge is a row and a line of type 12, and is converted step by step (DC-06)', async () => {
  const { contributionId, pledge } = await pledged();
  expect(pledge).toMatchObject({ state: 'ANNOUNCED', transactions: { nodes: [{ type: 'PLEDGE', amount: eur('1000.00') }] } });
  const convert = (amount: object) => write(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount, signedOn: daysAgo(9) });
  const first = await convert(eur('600.00'));
  expect(first.entity).toMatchObject({ pledge: { id: pledge.id }, amount: eur('600.00'), state: 'SIGNED', transactions: { nodes: [{ type: 'COMMITMENT' }] } });
  const [amount, converted, outstanding] = figures('1000.00', '600.00', '400.00');
  expect(await pledgeNow(pledge.id)).toEqual({ amount, converted, outstanding, state: 'PARTLY_CONVERTED' });
  expect((await convert(eur('400.01'))).problems).toEqual([
    { code: 'DC-06', path: ['input', 'amount'], message: 'must be at most 400.00 EUR: what is outstanding of the pledge' },
  ]);
  expect((await convert(usd('1.00'))).problems).toMatchObject([{ code: 'DC-06', path: ['input', 'amount', 'currency'] }]);
  expect((await convert(eur('400.00'))).codes).toEqual([]);
  expect(await pledgeNow(pledge.id)).toMatchObject({ state: 'FULFILLED', outstanding: { amount: '0.00' } });
  const { contribution } = await graph().data(
    'contributions',
    donor,
    'query ($id: ID!) { contribution(id: $id) { pledges { totalCount } commitments { totalCount } transactions(orderBy: { field: AMOUNT }) { totalCount nodes { amount { amount } } } } }',
    { id: contributionId },
  );
  expect(contribution).toEqual({
    pledges: { totalCount: 1 },
    commitments: { totalCount: 2 },
    transactions: { totalCount: 3, nodes: figures('400.00', '600.00', '1000.00').map((item) => ({ amount: item })) },
  });
});

test('a pledge is not reversed below what is converted; a lowered commitment gives it back (DC-06)', async () => {
  const { pledge } = await pledged();
  const line = pledge.transactions.nodes[0].id as string;
  const commitment = await written(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount: eur('600.00'), signedOn: daysAgo(9) });
  expect((await reverse({ transactionId: line, amount: eur('400.01') })).codes).toEqual(['DC-06']);
  expect((await reverse({ transactionId: line })).codes).toEqual(['DC-06']);
  expect((await reverse({ transactionId: line, amount: eur('400.00') })).codes).toEqual([]);
  const amend = (amount: string) => write(graph(), donor, 'amendCommitment', { commitmentId: commitment.id, amount: eur(amount), date: daysAgo(3) });
  expect((await amend('0.01')).codes).toEqual(['DC-06']);
  expect((await amend('-100.00')).codes).toEqual([]);
  const [amount, converted, outstanding] = figures('600.00', '500.00', '100.00');
  expect(await pledgeNow(pledge.id)).toEqual({ amount, converted, outstanding, state: 'PARTLY_CONVERTED' });
});

test('reversing a decommitment raises the commitment again, no further than the pledge reaches (DC-06)', async () => {
  const { pledge } = await pledged();
  const commitment = await written(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount: eur('800.00'), signedOn: daysAgo(9) });
  const lowered = await written(graph(), donor, 'amendCommitment', { commitmentId: commitment.id, amount: eur('-500.00'), date: daysAgo(3) });
  const line = lowered.transactions.nodes.find((node: { amount: { amount: string } }) => node.amount.amount === '-500.00').id as string;
  await written(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount: eur('300.00'), signedOn: daysAgo(2) });
  expect((await reverse({ transactionId: line })).codes).toEqual(['DC-06']);
  expect((await reverse({ transactionId: line, amount: eur('400.00') })).entity).toMatchObject({ amount: eur('400.00'), commitmentAmount: eur('400.00') });
  expect(await commitmentNow(commitment.id)).toMatchObject({ amount: { amount: '700.00' } });
});

test('disbursed and spent never exceed what is committed, to the last cent (DC-04)', async () => {
  const under = await signed();
  expect((await post({ ...under, amount: eur('600.00') })).codes).toEqual([]);
  expect((await post({ ...under, type: 'EXPENDITURE', amount: eur('399.99') })).codes).toEqual([]);
  expect((await post({ ...under, type: 'REIMBURSEMENT', amount: eur('0.02') })).problems).toMatchObject([
    { code: 'DC-04', message: expect.stringContaining('0.01 EUR') },
  ]);
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ state: 'PART_DISBURSED', undisbursed: { amount: '0.01' } });
  expect((await post({ ...under, type: 'REIMBURSEMENT', amount: eur('0.01') })).codes).toEqual([]);
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ state: 'FULLY_DISBURSED', disbursed: eur('1000.00') });
});

test('a commitment is not lowered below what is disbursed, neither by an amendment nor by a reversal (DC-07)', async () => {
  const under = await signed();
  const { transactions } = (
    await graph().data('contributions', donor, 'query ($id: ID!) { commitment(id: $id) { transactions { nodes { id } } } }', { id: under.commitmentId })
  ).commitment;
  await posted({ ...under, amount: eur('700.00') });
  const amend = (amount: string) => write(graph(), donor, 'amendCommitment', { commitmentId: under.commitmentId, amount: eur(amount), date: daysAgo(3) });
  expect((await amend('-300.01')).codes).toEqual(['DC-07']);
  expect((await reverse({ transactionId: transactions.nodes[0].id, amount: eur('300.01') })).codes).toEqual(['DC-07']);
  expect((await reverse({ transactionId: transactions.nodes[0].id, amount: eur('100.00') })).codes).toEqual([]);
  expect((await amend('-200.00')).codes).toEqual([]);
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ amount: { amount: '700.00' }, state: 'FULLY_DISBURSED' });
  expect((await amend('-0.01')).codes).toEqual(['DC-07']);
});

test('a correction is a reversal with opposite sign; reversals never exceed the line (DC-03)', async () => {
  const under = await signed();
  const line = await posted(under);
  const part = await reverse({ transactionId: line.id, amount: eur('30.00') });
  expect(part.entity).toMatchObject({
    type: 'DISBURSEMENT',
    amount: eur('-30.00'),
    reverses: { id: line.id },
    commitmentAmount: eur('-30.00'),
    valueDate: line.valueDate,
  });
  expect((await reverse({ transactionId: line.id, amount: eur('70.01') })).codes).toEqual(['DC-03']);
  expect((await reverse({ transactionId: line.id, amount: usd('1.00') })).codes).toEqual(['DC-03']);
  expect((await reverse({ transactionId: part.entity?.id })).codes).toEqual(['DC-03']);
  expect((await reverse({ transactionId: line.id })).entity).toMatchObject({ amount: eur('-70.00') });
  expect((await reverse({ transactionId: line.id })).codes).toEqual(['DC-03']);
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ disbursed: eur('0.00'), state: 'SIGNED' });
});

test('a posted line is immutable in the database too: only its label ever changes (DC-03)', async () => {
  const { id } = await posted(await signed());
  const { admin } = graph().database;
  const change = (set: string) => admin.unsafe(`update contributions.transaction set ${set} where id = '${id}'`);
  for (const set of ['amount = 1', "date = '2020-01-01'", 'commitment_amount = 1', "description = 'other'", 'reporting_minor = 1']) {
    await expect(change(set), set).rejects.toMatchObject({ code: 'CG040' });
  }
  const [grants] = await admin`
    select has_table_privilege('coalition_contributions', 'contributions.transaction', 'DELETE') as may_delete,
      has_column_privilege('coalition_contributions', 'contributions.transaction', 'amount', 'UPDATE') as may_update`;
  expect(grants).toEqual({ may_delete: false, may_update: false });
});

test('what is posted has happened: not in the future, and not before what it builds on (DC-02)', async () => {
  const under = await signed();
  const at = async (input: object) => (await post({ ...under, amount: eur('1.00'), ...input })).problems.map(({ code, path }) => [code, path.at(-1)]);
  expect(await at({ date: daysAgo(-1) })).toEqual([['DC-02', 'date']]);
  expect(await at({ date: daysAgo(1), valueDate: daysAgo(-1) })).toEqual([['DC-02', 'valueDate']]);
  expect(await at({ date: daysAgo(21) })).toEqual([['DC-02', 'date']]);
  expect(await at({ date: daysAgo(20), valueDate: daysAgo(25) })).toEqual([]);
  expect(await at({ date: daysAgo(0) })).toEqual([]);
  const { contributionId, pledge } = await pledged();
  const announce = (announcedOn: string) => write(graph(), donor, 'announcePledge', { contributionId, amount: eur('1.00'), announcedOn });
  expect((await announce(daysAgo(-1))).codes).toEqual(['DC-02']);
  const convert = (signedOn: string) => write(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount: eur('1.00'), signedOn });
  expect((await convert(daysAgo(21))).codes).toEqual(['DC-02']);
  expect((await convert(daysAgo(-1))).codes).toEqual(['DC-02']);
  const line = await posted({ ...under, amount: eur('1.00'), date: daysAgo(3) });
  expect((await reverse({ transactionId: line.id, date: daysAgo(4) })).codes).toEqual(['DC-02']);
  expect((await reverse({ transactionId: line.id, date: daysAgo(-1) })).codes).toEqual(['DC-02']);
  expect((await write(graph(), donor, 'amendCommitment', { commitmentId: under.commitmentId, amount: eur('1.00'), date: daysAgo(21) })).codes).toEqual([
    'DC-02',
  ]);
});

test('a line in another currency takes the amount recorded on it, whatever rates say later (DC-05)', async () => {
  const under = await signed();
  const line = await posted({ ...under, amount: usd('100.00'), commitmentRate: '0.9' });
  expect(line).toMatchObject({ amount: usd('100.00'), commitmentAmount: eur('90.00'), commitmentRate: '0.9' });
  expect((await post({ ...under, amount: usd('1.00') })).problems).toMatchObject([{ code: 'DC-05', path: ['input', 'commitmentRate'] }]);
  expect((await post({ ...under, amount: eur('1.00'), commitmentRate: '1' })).codes).toEqual(['DC-05']);
  expect((await post({ ...under, commitmentId: undefined, amount: usd('1.00'), commitmentRate: '1' })).codes).toEqual(['DC-05']);
  expect((await post({ ...under, amount: usd('0.01'), commitmentRate: '0.1' })).codes).toEqual(['DC-05']);
  const rates = [{ base: 'EUR', quote: 'USD', date: daysAgo(10), value: '1.25', source: 'NOTIONAL' }];
  await written(graph(), staff, 'loadRates', { rates, notional: true });
  expect(await posted({ ...under, amount: usd('100.00') })).toMatchObject({ commitmentAmount: eur('80.00'), commitmentRate: '0.8' });
  await written(graph(), staff, 'loadRates', { rates: [{ ...rates[0], value: '2' }], notional: true });
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ disbursed: eur('170.00') });
  expect((await post({ ...under, amount: usd('830.01'), commitmentRate: '1' })).codes).toEqual(['DC-04']);
});

test('partial reversals of a converted line add up to it to the last digit (DC-03, DC-05)', async () => {
  const under = await signed({ amount: '100000', currency: 'JPY' });
  const line = await posted({ ...under, amount: eur('100.00'), commitmentRate: '161.237' });
  expect(line).toMatchObject({ commitmentAmount: { amount: '16124', currency: 'JPY' } });
  const parts = [];
  for (const amount of ['33.33', '33.33', '33.34'])
    parts.push((await reverse({ transactionId: line.id, amount: eur(amount) })).entity?.commitmentAmount.amount);
  expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(-16124);
  expect(await commitmentNow(under.commitmentId)).toMatchObject({ disbursed: { amount: '0', currency: 'JPY' } });
});

test('money keeps the minor units of its currency, exact to the last digit (DC-01)', async () => {
  const { id: contributionId } = await newContribution(graph());
  const pledge = (amount: string, currency: string) =>
    write(graph(), donor, 'announcePledge', { contributionId, amount: { amount, currency }, announcedOn: daysAgo(1) });
  for (const [amount, currency] of [
    ['1.001', 'EUR'],
    ['1.5', 'JPY'],
    ['1.0001', 'KWD'],
    ['0', 'EUR'],
    ['0.00', 'EUR'],
    ['-5.00', 'EUR'],
    ['1e5', 'EUR'],
    ['1,5', 'EUR'],
    ['', 'EUR'],
    ['NaN', 'EUR'],
    ['١٢', 'EUR'],
    ['9999999999999999', 'EUR'],
    ['5.00', 'XXX'],
    ['5.00', 'eur'],
    ['5.00', 'DEM'],
  ] as const) {
    expect(
      (await pledge(amount, currency)).problems.map(({ code }) => code),
      `${amount} ${currency}`,
    ).toContain('DC-01');
  }
  for (const [amount, currency, shown] of [
    ['999999999999999.99', 'EUR', '999999999999999.99'],
    ['0.1', 'EUR', '0.10'],
    ['7', 'JPY', '7'],
    ['0.001', 'KWD', '0.001'],
    ['007.50', 'EUR', '7.50'],
  ] as const) {
    expect((await pledge(amount, currency)).entity, `${amount} ${currency}`).toMatchObject({ amount: { amount: shown, currency } });
  }
});

test('incoming funds name no commitment, an expenditure no receiver, and a line a commitment of its own contribution', async () => {
  const under = await signed();
  const other = await signed();
  expect((await post({ ...under, type: 'INCOMING_FUNDS' })).problems).toMatchObject([{ path: ['input', 'commitmentId'] }]);
  expect((await post({ contributionId: under.contributionId, type: 'INCOMING_FUNDS' })).codes).toEqual([]);
  expect((await post({ ...under, type: 'EXPENDITURE', receiverOrgId: under.commitmentId })).problems).toMatchObject([{ path: ['input', 'receiverOrgId'] }]);
  expect((await post({ ...under, commitmentId: other.commitmentId })).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'commitmentId'] }]);
});

test('organizations of a line are ones that the viewer may see, and show only to whom may see them (FD-02)', async () => {
  const save = 'mutation ($input: SaveOrganizationInput!) { saveOrganization(input: $input) { organization { id } problems { message } } }';
  const organization = {
    idempotencyKey: crypto.randomUUID(),
    name: 'Notional Institution',
    kind: 'BENEFICIARY_INSTITUTION',
    type: '10',
    nation: 'PSE',
    notional: true,
  };
  const { saveOrganization } = await graph().data('nations', viewer('CAN', 'SNR'), save, { input: organization });
  const receiverOrgId = saveOrganization.organization.id as string;
  const under = await signed();
  const line = await posted({ ...under, receiverOrgId });
  expect(line.receiverOrg).toEqual({ id: receiverOrgId });
  const received = async (as = donor) =>
    (
      await graph().data(
        'contributions',
        as,
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { received { totalCount nodes { id } } } } }',
        { representations: [{ __typename: 'Organization', id: receiverOrgId }] },
      )
    )._entities;
  expect(await received()).toEqual([{ received: { totalCount: 1, nodes: [{ id: line.id }] } }]);
  expect(await received(viewer('USA'))).toEqual([null]);
  const usa = viewer('USA', 'SNR');
  const { id: contributionId } = await newContribution(graph(), usa);
  const foreign = await write(graph(), usa, 'postTransaction', { contributionId, type: 'DISBURSEMENT', date: daysAgo(1), amount: usd('1.00'), receiverOrgId });
  expect(foreign.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'receiverOrgId'] }]);
});
