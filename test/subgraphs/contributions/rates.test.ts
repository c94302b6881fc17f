import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, donor, eur, newContribution, staff, write, written } from './desk.ts';

const graph = useGraph();
const rate = (base: string, quote: string, days: number, value: string, source = 'NOTIONAL BANK') => ({ base, quote, date: daysAgo(days), value, source });
const load = (...rates: object[]) => written(graph(), staff, 'loadRates', { rates, notional: true });
const post = async (amount: string, currency: string, valueDays: number) => {
  const { id: contributionId } = await newContribution(graph());
  return written(graph(), donor, 'postTransaction', {
    contributionId,
    type: 'DISBURSEMENT',
    date: daysAgo(valueDays),
    valueDate: daysAgo(valueDays),
    amount: { amount, currency },
  });
};

test('a line keeps the rate of its value date, direct or inverse, whatever is loaded later (DC-08)', async () => {
  await load(rate('USD', 'EUR', 40, '0.5'), rate('EUR', 'CAD', 40, '1.6'));
  const direct = await post('100.00', 'USD', 30);
  expect(direct).toMatchObject({
    reportingAmount: eur('50.00'),
    rate: { base: 'USD', quote: 'EUR', value: '0.5', date: daysAgo(40), source: 'NOTIONAL BANK' },
  });
  const inverse = await post('100.00', 'CAD', 40);
  expect(inverse).toMatchObject({ reportingAmount: eur('62.50'), rate: { base: 'EUR', quote: 'CAD', value: '1.6' } });
  await load(rate('USD', 'EUR', 40, '0.25'));
  const again = await graph().data(
    'contributions',
    donor,
    'query ($id: ID!) { transaction(id: $id) { reportingAmount { amount currency } rate { value loadVersion } } }',
    {
      id: direct.id,
    },
  );
  expect(again.transaction).toEqual({ reportingAmount: eur('50.00'), rate: { value: '0.5', loadVersion: 1 } });
  expect(await post('100.00', 'USD', 30)).toMatchObject({ reportingAmount: eur('25.00'), rate: { value: '0.25', loadVersion: 2 } });
});

test('the rate is the latest on or before the value date and at most 31 days old, else the line stays unconverted (DC-08)', async () => {
  await load(rate('PLN', 'EUR', 100, '0.2'), rate('PLN', 'EUR', 60, '0.25'), rate('PLN', 'EUR', 10, '0.3'));
  expect((await post('100.00', 'PLN', 69)).reportingAmount).toEqual(eur('20.00'));
  expect((await post('100.00', 'PLN', 60)).reportingAmount).toEqual(eur('25.00'));
  expect((await post('100.00', 'PLN', 11)).reportingAmount).toBeNull();
  expect((await post('100.00', 'PLN', 10)).reportingAmount).toEqual(eur('30.00'));
  expect((await post('100.00', 'PLN', 101)).reportingAmount).toBeNull();
  expect(await post('100.00', 'SEK', 10)).toMatchObject({ reportingAmount: null, rate: null });
});

test('conversion is exact and rounds to the minor unit, ties away from zero (DC-01, DC-08)', async () => {
  await load(rate('EUR', 'GBP', 5, '3'), rate('TRY', 'EUR', 5, '0.000000000001'), rate('NOK', 'EUR', 5, '0.0949'));
  expect((await post('100.00', 'GBP', 5)).reportingAmount).toEqual(eur('33.33'));
  expect((await post('0.01', 'TRY', 5)).reportingAmount).toEqual(eur('0.00'));
  expect((await post('0.05', 'NOK', 5)).reportingAmount).toEqual(eur('0.00'));
  expect((await post('999999999999999.99', 'NOK', 5)).reportingAmount).toEqual(eur('94900000000000.00'));
  await load(rate('BGN', 'EUR', 5, '0.5'));
  expect((await post('0.01', 'BGN', 5)).reportingAmount).toEqual(eur('0.01'));
});

test('a reversal takes back exactly what its line is in the reporting currency (DC-03, DC-08)', async () => {
  await load(rate('DKK', 'EUR', 5, '0.134'));
  const line = await post('100.01', 'DKK', 5);
  expect(line.reportingAmount).toEqual(eur('13.40'));
  await load(rate('DKK', 'EUR', 5, '9'));
  const back = [];
  for (const amount of ['33.33', '33.33', '33.35']) {
    const part = await written(graph(), donor, 'reverseTransaction', {
      transactionId: line.id,
      date: daysAgo(1),
      amount: { amount, currency: 'DKK' },
      reason: 'NOTIONAL',
    });
    expect(part).toMatchObject({ valueDate: line.valueDate, rate: { value: '0.134' } });
    back.push(part.reportingAmount.amount);
  }
  expect(back).toEqual(['-4.47', '-4.46', '-4.47']);
});

test('everybody reads the rate table; a superseded rate says so', async () => {
  await load(rate('HUF', 'EUR', 20, '0.0025'), rate('HUF', 'EUR', 19, '0.0026'));
  await load(rate('HUF', 'EUR', 20, '0.0027'));
  const query =
    'query ($after: String) { exchangeRates(first: 2, after: $after, filter: { base: "HUF", quote: "EUR" }, orderBy: { field: DATE }) { totalCount pageInfo { hasNextPage endCursor } nodes { date value superseded notional } } }';
  const first = (await graph().data('contributions', viewer('GRC'), query)).exchangeRates;
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const second = (await graph().data('contributions', viewer('GRC'), query, { after: first.pageInfo.endCursor })).exchangeRates;
  const both = [...first.nodes, ...second.nodes].map(({ value, superseded }) => [value, superseded]);
  expect(both.slice(0, 2).toSorted()).toEqual([
    ['0.0025', true],
    ['0.0027', false],
  ]);
  expect(both[2]).toEqual(['0.0026', false]);
});

test('only the coordinator of the staff loads rates (IDP-04)', async () => {
  for (const as of [donor, viewer('CAN', 'SNR'), viewer('XCS', 'DONOR_FOCAL')]) {
    expect((await write(graph(), as, 'loadRates', { rates: [rate('USD', 'EUR', 1, '1')] })).codes).toEqual(['IDP-04']);
  }
});

test('a load is refused whole: a future day, a currency to itself, a value that is none, a rate twice, none or too many', async () => {
  const before = (await graph().data('contributions', staff, '{ exchangeRates { totalCount } }')).exchangeRates.totalCount;
  const good = rate('CHF', 'EUR', 1, '1.05');
  const refused = async (...rates: object[]) =>
    (await write(graph(), staff, 'loadRates', { rates })).problems.map(({ code, path }) => [code, path.slice(1).join('.')]);
  expect(await refused(good, rate('CHF', 'EUR', -1, '1.05'))).toEqual([['DC-02', 'rates.1.date']]);
  expect(await refused(good, rate('EUR', 'EUR', 1, '1'))).toEqual([['BAD_VALUE', 'rates.1.quote']]);
  expect(await refused(good, rate('EUR', 'XAU', 1, '1'))).toEqual([['DC-01', 'rates.1.quote']]);
  for (const value of ['0', '-1', 'one', '', '1.0000000000001', '1e3', '0.000'])
    expect(await refused(rate('CHF', 'EUR', 1, value)), value).toEqual([['DC-01', 'rates.0.value']]);
  expect(await refused(good, { ...good, value: '2' })).toEqual([['BAD_VALUE', 'rates']]);
  expect(await refused()).toEqual([['BAD_VALUE', 'rates']]);
  expect(await refused(...Array.from({ length: 1001 }, () => good))).toEqual([['BAD_VALUE', 'rates']]);
  expect((await graph().data('contributions', staff, '{ exchangeRates { totalCount } }')).exchangeRates.totalCount).toBe(before);
});
