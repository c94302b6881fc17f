import { beforeAll, expect, test } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import { invariants } from '../../../subgraphs/contributions/store/invariants.ts';
import { useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, eur, newContribution, written } from './desk.ts';

// Every invariant holds of what the product wrote, and finds what breaks it: planted past every trigger and policy.

const graph = useGraph();
const canada = viewer('CAN', 'SNR');
const label = { releasableTo: ['USA'] };

beforeAll(async () => {
  const sectors = [{ code: '15210', percentage: '100', vocabulary: 'DAC_5_DIGIT' }];
  const { id: contributionId } = await newContribution(graph(), canada, { sectors, linesOfEffort: [{ code: 'LOE-LOG', percentage: '100' }], label });
  const pledge = await written(graph(), canada, 'announcePledge', { contributionId, amount: eur('1000.00'), announcedOn: daysAgo(40), label });
  const commitment = await written(graph(), canada, 'convertPledge', { pledgeId: pledge.id, amount: eur('800.00'), signedOn: daysAgo(30), label });
  const posted = { contributionId, commitmentId: commitment.id, type: 'DISBURSEMENT', date: daysAgo(20), label };
  const line = await written(graph(), canada, 'postTransaction', { ...posted, amount: eur('300.00') });
  await written(graph(), canada, 'postTransaction', { ...posted, amount: eur('50.00') });
  await written(graph(), canada, 'reverseTransaction', { transactionId: line.id, amount: eur('100.00'), date: daysAgo(10), reason: 'NOTIONAL' });
});

const broken = async (plant: string): Promise<readonly string[]> => {
  const undone = new Error('undone');
  const { admin } = graph().database;
  let found: readonly string[] = [];
  await admin
    .begin(async (transaction) => {
      await transaction.unsafe('set local session_replication_role = replica');
      await transaction.unsafe(plant);
      const ids = await Promise.all(invariants.map(({ violations }) => transaction.unsafe<{ id: string }[]>(violations)));
      found = invariants.filter((_, index) => (ids[index]?.length ?? 0) > 0).map(({ rule, says }) => `${rule} ${says}`);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return found;
};

test('every invariant holds of what actions wrote', async () => {
  for (const invariant of invariants) expect((await findViolations(graph().database.admin, invariant)).ids, invariant.says).toEqual([]);
  expect(await broken('select 1')).toEqual([]);
});

const reversal = 'update contributions.transaction set';
const wider = `insert into coalition.label (id, originator, releasable_to, groups, classification, handling) values (91, 'CAN', '{GBR,USA}', '{}', 'PUBLIC', '{}');`;

const plants = [
  ['a reversal of the same sign', `${reversal} amount = 100 where reverses_id is not null`, 'DC-03 A reversal names'],
  ['a reversal of more than the line', `${reversal} amount = -300.01 where reverses_id is not null`, 'DC-03 The reversals of a line'],
  ['more disbursed than is committed', `${reversal} commitment_amount = 900 where type = 'DISBURSEMENT' and amount = 50`, 'DC-04 '],
  ['more converted than was pledged', `${reversal} amount = 700 where type = 'PLEDGE'`, 'DC-06 '],
  ['a commitment below zero', `${reversal} amount = -1 where type = 'COMMITMENT'`, 'DC-07 '],
  ['a commitment line in another currency', `${reversal} currency = 'USD' where type = 'COMMITMENT'`, 'DC-07 '],
  ['sectors below 100 percent', `update contributions.contribution set sectors = jsonb_set(sectors, '{0,percentage}', '"99.99"')`, 'DC-09 The sectors'],
  [
    'lines of effort above 100 percent',
    `insert into contributions.contribution_line_of_effort (label_id, originator, contribution_id, line_of_effort, percentage) select label_id, originator, id, 'LOE-HR', 40.01 from contributions.contribution`,
    'DC-09 What a contribution gives',
  ],
  ["somebody else's line", `${reversal} originator = 'USA' where amount = 50`, 'DC-20 '],
  ['a line that is released wider than its contribution', `${wider} ${reversal} label_id = 91 where amount = 50`, 'IS-05 Pledges'],
  ['a link with another label', `${wider} update contributions.contribution_line_of_effort set label_id = 91`, 'IS-05 A link'],
  ...['MONTH', 'YEAR', 'EVER', 'DONOR', 'PLEDGE_DAY', 'PLEDGE', 'COMMITMENT'].map(
    (grain) =>
      [
        `a ${grain} total that is off by a cent`,
        `update contributions.running_total set minor = minor + 1 where grain = '${grain}'`,
        `DC-25 The running totals of grain ${grain} `,
      ] as const,
  ),
  ['lines that no total knows', `delete from contributions.running_total where type = 'COMMITMENT'`, 'DC-25 The running totals of grain MONTH '],
] as const;

for (const [what, plant, says] of plants) {
  test(`the check names ${what} (${says.split(' ')[0]})`, async () => {
    expect((await broken(plant)).filter((line) => line.startsWith(says))).toHaveLength(1);
  });
}

test('every invariant is shown to find something', () => {
  for (const { rule, says } of invariants)
    expect(
      plants.some(([, , start]) => `${rule} ${says}`.startsWith(start)),
      `${rule} ${says}`,
    ).toBe(true);
});
