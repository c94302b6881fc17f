import postgres from 'postgres';
import { expect, test } from 'vitest';
import { compact } from '#kernel/retention.ts';
import { useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, eur, newContribution, staff, written } from './desk.ts';

const graph = useGraph();
const as = viewer('TUR', 'SNR');

const measure = '{ original { amount currency } reporting { amount } unconvertedCount excluded { reason count } }';
const query = `{ _entities(representations: [{ __typename: "Nation", code: "TUR" }]) { ... on Nation { funding { disbursed ${measure} outstandingPledges ${measure} } } } }`;

const post = (contributionId: string, amount: object, more: object) =>
  written(graph(), as, 'postTransaction', { contributionId, type: 'DISBURSEMENT', amount, ...more });

test('totals are the same before and after running totals are folded, where labels changed meanwhile (Decision 8)', async () => {
  const to = { label: { releasableTo: ['GRC'] } };
  const { id: contributionId } = await newContribution(graph(), as, to);
  const marked = { label: { releasableTo: ['GRC'], handling: ['NO_AGGREGATE'] } };
  const pledge = await written(graph(), as, 'announcePledge', { contributionId, amount: eur('100.00'), announcedOn: daysAgo(9), ...marked });
  await written(graph(), as, 'setPledgeLabel', { id: pledge.id, expectedVersion: 1, ...to });
  await written(graph(), as, 'setTransactionLabel', { id: pledge.transactions.nodes[0].id, expectedVersion: 1, ...to });
  // A line with a rate goes, one without stays: nothing that TUR sees is converted.
  await written(graph(), staff, 'loadRates', { rates: [{ base: 'GBP', quote: 'EUR', date: daysAgo(3), value: '1.2', source: 'NOTIONAL' }], notional: true });
  const rated = await post(contributionId, { amount: '10.00', currency: 'GBP' }, { ...to, date: daysAgo(2) });
  await post(contributionId, { amount: '5.00', currency: 'GBP' }, { ...to, date: daysAgo(20) });
  await written(graph(), as, 'setTransactionLabel', { id: rated.id, expectedVersion: 1, label: {} });
  const seen = async () => {
    const { _entities } = await graph().data('contributions', viewer('GRC'), query);
    return _entities[0].funding;
  };
  const before = await seen();
  const owner = postgres(graph().database.ownerUrl, { max: 1 });
  await compact(owner).finally(() => owner.end());
  expect(await seen()).toEqual(before);
  expect(before.outstandingPledges).toMatchObject({ original: [{ amount: '100.00' }], excluded: [] });
  expect(before.disbursed).toMatchObject({ original: [{ amount: '5.00', currency: 'GBP' }], reporting: null, unconvertedCount: 1 });
});
