import { expect, test } from 'vitest';
import { type Data, useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, eur, newContribution, write, written } from './desk.ts';

const graph = useGraph();
const officer = viewer('CAN', 'SNR');
const focal = viewer('CAN', 'DONOR_FOCAL');
const to = (...releasableTo: string[]) => ({ label: { releasableTo } });

/** A contribution with a pledge, a commitment out of it and a disbursement, all released to the same. */
const ledger = async (label: object) => {
  const { id: contributionId } = await newContribution(graph(), officer, label);
  const pledge = await written(graph(), officer, 'announcePledge', { contributionId, amount: eur('100.00'), announcedOn: daysAgo(9), ...label });
  const commitment = await written(graph(), officer, 'convertPledge', { pledgeId: pledge.id, amount: eur('60.00'), signedOn: daysAgo(8), ...label });
  const line = await written(graph(), officer, 'postTransaction', {
    contributionId,
    commitmentId: commitment.id,
    type: 'DISBURSEMENT',
    date: daysAgo(5),
    amount: eur('10.00'),
    ...label,
  });
  return { contributionId: contributionId as string, pledgeId: pledge.id as string, commitmentId: commitment.id as string, lineId: line.id as string };
};
type Ids = Awaited<ReturnType<typeof ledger>>;

const query = `query ($contributionId: ID!, $pledgeId: ID!, $commitmentId: ID!, $lineId: ID!) {
  contribution(id: $contributionId) { pledges { totalCount } commitments { totalCount } transactions { totalCount } }
  pledge(id: $pledgeId) { amount { amount } outstanding { amount } state commitments { totalCount } }
  commitment(id: $commitmentId) { amount { amount } disbursed { amount } state pledge { id } transactions { totalCount } }
  transaction(id: $lineId) { amount { amount } commitment { id } } }`;
const seenBy = (nation: string, ids: Ids): Promise<Data> => graph().data('contributions', viewer(nation), query, ids);
const nothing = { contribution: null, pledge: null, commitment: null, transaction: null };

test('a ledger that is released is seen as it is; one that is not is as one that does not exist (IS-03)', async () => {
  const ids = await ledger(to('USA'));
  expect(await seenBy('USA', ids)).toEqual({
    contribution: { pledges: { totalCount: 1 }, commitments: { totalCount: 1 }, transactions: { totalCount: 3 } },
    pledge: { amount: { amount: '100.00' }, outstanding: { amount: '40.00' }, state: 'PARTLY_CONVERTED', commitments: { totalCount: 1 } },
    commitment: {
      amount: { amount: '60.00' },
      disbursed: { amount: '10.00' },
      state: 'PART_DISBURSED',
      pledge: { id: ids.pledgeId },
      transactions: { totalCount: 2 },
    },
    transaction: { amount: { amount: '10.00' }, commitment: { id: ids.commitmentId } },
  });
  expect(await seenBy('GBR', ids)).toEqual(nothing);
});

test('what belongs to a record is released no wider than it (IS-05)', async () => {
  const { id: contributionId } = await newContribution(graph(), officer, to('USA'));
  const amount = eur('1.00');
  const wide = to('USA', 'GBR');
  expect((await write(graph(), officer, 'announcePledge', { contributionId, amount, announcedOn: daysAgo(1), ...wide })).codes).toEqual(['IS-05']);
  expect((await write(graph(), officer, 'signCommitment', { contributionId, amount, signedOn: daysAgo(1), ...wide })).codes).toEqual(['IS-05']);
  const commitment = await written(graph(), officer, 'signCommitment', { contributionId, amount, signedOn: daysAgo(1) });
  const post = { contributionId, commitmentId: commitment.id, type: 'DISBURSEMENT', date: daysAgo(1), amount };
  expect((await write(graph(), officer, 'postTransaction', { ...post, ...to('USA') })).codes).toEqual(['IS-05']);
  const line = await written(graph(), officer, 'postTransaction', post);
  expect((await write(graph(), officer, 'setTransactionLabel', { id: line.id, expectedVersion: 1, ...to('USA') })).codes).toEqual(['IS-05']);
  expect((await write(graph(), officer, 'setCommitmentLabel', { id: commitment.id, expectedVersion: 1, ...wide })).codes).toEqual(['IS-05']);
  expect((await write(graph(), officer, 'setCommitmentLabel', { id: commitment.id, expectedVersion: 1, ...to('USA') })).codes).toEqual([]);
  expect((await write(graph(), officer, 'setTransactionLabel', { id: line.id, expectedVersion: 1, ...to('USA') })).codes).toEqual([]);
});

test('narrowing a contribution narrows all that belongs to it, and no further than it must (IS-05)', async () => {
  const ids = await ledger(to('USA', 'GBR'));
  await written(graph(), officer, 'setTransactionLabel', { id: ids.lineId, expectedVersion: 1, ...to('GBR') });
  await written(graph(), focal, 'setContributionLabel', { id: ids.contributionId, expectedVersion: 1, ...to('USA') });
  expect(await seenBy('GBR', ids)).toEqual(nothing);
  expect(await seenBy('USA', ids)).toMatchObject({
    contribution: { transactions: { totalCount: 2 } },
    commitment: { disbursed: { amount: '0.00' } },
    transaction: null,
  });
  expect((await seenBy('CAN', ids)).commitment).toMatchObject({ disbursed: { amount: '10.00' } });
});

test('narrowing a commitment narrows its lines, and nothing beside it (IS-05)', async () => {
  const ids = await ledger(to('USA'));
  await written(graph(), focal, 'setCommitmentLabel', { id: ids.commitmentId, expectedVersion: 1, label: {} });
  expect(await seenBy('USA', ids)).toEqual({
    contribution: { pledges: { totalCount: 1 }, commitments: { totalCount: 0 }, transactions: { totalCount: 1 } },
    pledge: { amount: { amount: '100.00' }, outstanding: { amount: '100.00' }, state: 'ANNOUNCED', commitments: { totalCount: 0 } },
    commitment: null,
    transaction: null,
  });
});

test('narrowing a pledge hides it from the commitment made out of it, which stays (FD-02)', async () => {
  const ids = await ledger(to('USA'));
  await written(graph(), focal, 'setPledgeLabel', { id: ids.pledgeId, expectedVersion: 1, label: {} });
  expect(await seenBy('USA', ids)).toMatchObject({
    contribution: { pledges: { totalCount: 0 }, commitments: { totalCount: 1 }, transactions: { totalCount: 2 } },
    pledge: null,
    commitment: { amount: { amount: '60.00' }, pledge: null },
  });
});

test('whoever sees a commitment and none of its lines is told nothing rather than zero', async () => {
  const ids = await ledger(to('USA'));
  const { commitment } = await graph().data('contributions', officer, 'query ($id: ID!) { commitment(id: $id) { transactions { nodes { id type } } } }', {
    id: ids.commitmentId,
  });
  const own = commitment.transactions.nodes.find(({ type }: Data) => type === 'COMMITMENT').id as string;
  await written(graph(), focal, 'setTransactionLabel', { id: own, expectedVersion: 1, label: {} });
  expect((await seenBy('USA', ids)).commitment).toMatchObject({ amount: null, state: null, disbursed: { amount: '10.00' } });
});

test('widening with its lines releases the whole ledger, and takes the release officer (IS-09)', async () => {
  const ids = await ledger({});
  const widen = { id: ids.contributionId, expectedVersion: 1, withLines: true, ...to('USA') };
  expect((await write(graph(), focal, 'setContributionLabel', widen)).codes).toEqual(['IDP-04']);
  expect((await write(graph(), viewer('USA', 'SNR'), 'setContributionLabel', widen)).codes).toEqual(['NOT_FOUND']);
  expect((await write(graph(), viewer('CAN', 'RELEASE_OFFICER'), 'setContributionLabel', widen)).codes).toEqual([]);
  expect(await seenBy('USA', ids)).toMatchObject({
    contribution: { pledges: { totalCount: 1 }, commitments: { totalCount: 1 }, transactions: { totalCount: 3 } },
  });
  expect((await write(graph(), viewer('USA', 'SNR'), 'setContributionLabel', { ...widen, expectedVersion: 2 })).codes).toEqual(['IS-09']);
});

test('what was held back below a contribution is let go with its lines only by who may release (IS-09, IDP-04)', async () => {
  const ids = await ledger(to('USA'));
  await written(graph(), focal, 'setPledgeLabel', { id: ids.pledgeId, expectedVersion: 1, label: {} });
  const same = { id: ids.contributionId, expectedVersion: 1, withLines: true, ...to('USA') };
  expect((await write(graph(), focal, 'setContributionLabel', same)).problems).toMatchObject([{ code: 'IDP-04', path: ['input', 'label'] }]);
  expect((await seenBy('USA', ids)).pledge).toBeNull();
  await written(graph(), focal, 'setContributionLabel', { ...same, label: {} });
  await written(graph(), officer, 'setContributionLabel', { ...same, expectedVersion: 2 });
  expect((await seenBy('USA', ids)).pledge).not.toBeNull();
});

const moneyOf = async (nation: string) => {
  const data = await graph().data(
    'contributions',
    viewer(nation),
    '{ _entities(representations: [{ __typename: "Nation", code: "CAN" }]) { ... on Nation { funding { disbursed { original { amount lineCount } excluded { count } } } } } }',
  );
  return data._entities[0].funding.disbursed;
};

test('a reversal has the label of the line that it takes back, and none wider of its own (IS-05, DC-03)', async () => {
  const { lineId } = await ledger(to('USA', 'GBR'));
  const before = await moneyOf('USA');
  const reversal = await written(graph(), focal, 'reverseTransaction', { transactionId: lineId, date: daysAgo(2), reason: 'NOTIONAL' });
  await written(graph(), focal, 'setTransactionLabel', { id: lineId, expectedVersion: 1, ...to('GBR') });
  expect((await moneyOf('USA')).original[0]?.lineCount ?? 0).toBe((before.original[0]?.lineCount ?? 0) - 1);
  const read = 'query ($id: ID!) { transaction(id: $id) { version reverses { id } } }';
  expect((await graph().data('contributions', viewer('USA'), read, { id: reversal.id })).transaction).toBeNull();
  expect((await graph().data('contributions', viewer('GBR'), read, { id: reversal.id })).transaction.reverses.id).toBe(lineId);
  const { version } = (await graph().data('contributions', officer, read, { id: reversal.id })).transaction;
  const wider = { id: reversal.id, expectedVersion: version, ...to('GBR', 'USA') };
  expect((await write(graph(), officer, 'setTransactionLabel', wider)).codes).toEqual(['IS-05']);
  // The reversal may be narrower; then to widen it with its line takes who may release.
  await written(graph(), focal, 'setTransactionLabel', { ...wider, label: {} });
  expect((await write(graph(), focal, 'setTransactionLabel', { id: lineId, expectedVersion: 2, ...to('GBR') })).codes).toEqual(['IDP-04']);
  // A mark on the line leaves both out of others' totals (AG-06).
  await written(graph(), officer, 'setTransactionLabel', { id: lineId, expectedVersion: 2, label: { releasableTo: ['GBR'], handling: ['NO_AGGREGATE'] } });
  expect((await moneyOf('GBR')).excluded).toEqual([{ count: 2 }]);
});

test('an amendment is seen by who sees the line that the commitment was signed with (IS-03)', async () => {
  const { commitmentId } = await ledger(to('USA'));
  const lines = 'query ($id: ID!) { commitment(id: $id) { amount { amount } state transactions { nodes { id type } } } }';
  const { commitment } = await graph().data('contributions', officer, lines, { id: commitmentId });
  const signed = commitment.transactions.nodes.find(({ type }: Data) => type === 'COMMITMENT').id as string;
  await written(graph(), focal, 'setTransactionLabel', { id: signed, expectedVersion: 1, label: {} });
  await written(graph(), focal, 'amendCommitment', { commitmentId, amount: eur('-10.00'), date: daysAgo(2) });
  expect((await graph().data('contributions', viewer('USA'), lines, { id: commitmentId })).commitment).toMatchObject({ amount: null, state: null });
  expect((await graph().data('contributions', officer, lines, { id: commitmentId })).commitment.amount.amount).toBe('50.00');
});

test('a filter by a pledge that the viewer does not see finds nothing, whatever came of it (FD-02, IS-06)', async () => {
  const ids = await ledger(to('USA'));
  const asked = 'query ($pledge: ID!) { commitments(filter: { pledge: $pledge }) { totalCount nodes { id } } }';
  const found = async () => (await graph().data('contributions', viewer('USA'), asked, { pledge: ids.pledgeId })).commitments;
  expect(await found()).toEqual({ totalCount: 1, nodes: [{ id: ids.commitmentId }] });
  await written(graph(), focal, 'setPledgeLabel', { id: ids.pledgeId, expectedVersion: 1, label: {} });
  expect((await seenBy('USA', ids)).commitment).toMatchObject({ pledge: null });
  expect(await found()).toEqual({ totalCount: 0, nodes: [] });
});

test('widening without its lines releases the contribution alone', async () => {
  const ids = await ledger({});
  await written(graph(), officer, 'setContributionLabel', { id: ids.contributionId, expectedVersion: 1, ...to('USA') });
  expect(await seenBy('USA', ids)).toEqual({
    ...nothing,
    contribution: { pledges: { totalCount: 0 }, commitments: { totalCount: 0 }, transactions: { totalCount: 0 } },
  });
});

test('no row of a ledger is marked PERSONAL or VETTING, so that its originator always sees all of it', async () => {
  for (const handling of [['PERSONAL'], ['VETTING']]) {
    const input = { donor: 'CAN', reference: 'XX-NOTIONAL-GATED', title: 'NOTIONAL', label: { handling } };
    expect((await write(graph(), officer, 'createContribution', input)).problems).toMatchObject([
      { code: 'BAD_VALUE', path: ['input', 'label', 'handling', '0'] },
    ]);
  }
});
