import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { useGraph, viewer } from '../../kit/graph.ts';
import { daysAgo, donor, eur, newContribution, write, written } from './desk.ts';

const graph = useGraph();
const officer = viewer('CAN', 'SNR');
const at = (count: number) => Array.from({ length: count }, (_, index) => index);

const commitmentOf = async (amount: string) => {
  const contribution = await newContribution(graph(), officer, { label: { releasableTo: ['USA', 'GBR', 'ITA', 'POL'] } });
  const commitment = await written(graph(), officer, 'signCommitment', {
    contributionId: contribution.id,
    amount: eur(amount),
    signedOn: daysAgo(10),
    label: { releasableTo: ['USA', 'GBR', 'ITA', 'POL'] },
  });
  return { contributionId: contribution.id as string, commitmentId: commitment.id as string };
};

const disbursedOf = async (id: string) =>
  (await graph().data('contributions', officer, 'query ($id: ID!) { commitment(id: $id) { disbursed { amount } transactions { totalCount } } }', { id }))
    .commitment;

test('sixteen disbursements at once never take more than the commitment holds (DC-04)', async () => {
  const under = await commitmentOf('1000.00');
  const answers = await Promise.all(
    at(16).map(() => write(graph(), donor, 'postTransaction', { ...under, type: 'DISBURSEMENT', date: daysAgo(1), amount: eur('99.99') })),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(10);
  expect(answers.filter(({ entity }) => entity === null).map(({ codes }) => codes)).toEqual(at(6).map(() => ['DC-04']));
  expect(await disbursedOf(under.commitmentId)).toEqual({ disbursed: { amount: '999.90' }, transactions: { totalCount: 11 } });
});

test('disbursements at once under labels that nobody used before are counted too (DC-04)', async () => {
  const under = await commitmentOf('100.00');
  const subsets = at(15).map((index) => ['USA', 'GBR', 'ITA', 'POL'].filter((_, bit) => ((index + 1) >> bit) % 2 === 1));
  const answers = await Promise.all(
    subsets.map((releasableTo) =>
      write(graph(), officer, 'postTransaction', {
        ...under,
        type: 'DISBURSEMENT',
        date: daysAgo(1),
        amount: eur('30.00'),
        label: { releasableTo, handling: ['COMMERCIAL', 'NO_EXPORT'] },
      }),
    ),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(3);
  expect((await disbursedOf(under.commitmentId)).disbursed).toEqual({ amount: '90.00' });
});

test('a label that is narrowed while lines are posted under new labels reaches every line (IS-05)', async () => {
  const under = await commitmentOf('1000.00');
  const version = 1;
  const post = (releasableTo: readonly string[]) =>
    write(graph(), officer, 'postTransaction', {
      ...under,
      type: 'DISBURSEMENT',
      date: daysAgo(1),
      amount: eur('1.00'),
      label: { releasableTo, handling: ['NO_EXPORT', 'NO_AGGREGATE'] },
    });
  const subsets = at(7).map((index) => ['USA', 'GBR', 'ITA', 'POL'].filter((_, bit) => ((index + 8) >> bit) % 2 === 1));
  const narrow = write(graph(), officer, 'setContributionLabel', { id: under.contributionId, expectedVersion: version, label: { releasableTo: ['USA'] } });
  const posted = subsets.map(post);
  expect((await narrow).codes).toEqual([]);
  await Promise.all(posted);
  const rows = await graph().database.admin`
    select l.releasable_to from contributions.transaction t join coalition.label l on l.id = t.label_id where t.contribution_id = ${under.contributionId}`;
  expect(rows.flatMap((row) => row.releasable_to as string[]).filter((nation) => nation !== 'USA')).toEqual([]);
});

test('sixteen conversions at once never take more than the pledge holds (DC-06)', async () => {
  const contribution = await newContribution(graph());
  const pledge = await written(graph(), donor, 'announcePledge', { contributionId: contribution.id, amount: eur('1000.00'), announcedOn: daysAgo(9) });
  const answers = await Promise.all(
    at(16).map(() => write(graph(), donor, 'convertPledge', { pledgeId: pledge.id, amount: eur('300.00'), signedOn: daysAgo(1) })),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(3);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(at(13).map(() => 'DC-06'));
});

test('sixteen reversals at once never take back more than the line (DC-03)', async () => {
  const under = await commitmentOf('1000.00');
  const line = await written(graph(), donor, 'postTransaction', { ...under, type: 'DISBURSEMENT', date: daysAgo(2), amount: eur('100.00') });
  const answers = await Promise.all(
    at(16).map(() => write(graph(), donor, 'reverseTransaction', { transactionId: line.id, date: daysAgo(1), amount: eur('9.00'), reason: 'returned' })),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(11);
  expect((await disbursedOf(under.commitmentId)).disbursed).toEqual({ amount: '1.00' });
});

test('the same key sixteen times at once posts one line, and everybody is told of it (DC-21)', async () => {
  const under = await commitmentOf('1000.00');
  const input = { ...under, idempotencyKey: randomUUID(), type: 'DISBURSEMENT', date: daysAgo(1), amount: eur('10.00') };
  const answers = await Promise.all(at(16).map(() => write(graph(), donor, 'postTransaction', input)));
  expect(new Set(answers.map(({ entity }) => entity?.id)).size).toBe(1);
  expect((await disbursedOf(under.commitmentId)).disbursed).toEqual({ amount: '10.00' });
  const other = await write(graph(), donor, 'postTransaction', { ...input, amount: eur('11.00') });
  expect(other).toMatchObject({ entity: null, codes: ['KEY_REUSED'] });
  expect((await disbursedOf(under.commitmentId)).disbursed).toEqual({ amount: '10.00' });
});

test('links at once never give away more than the whole contribution (DC-09)', async () => {
  const contribution = await newContribution(graph());
  const codes = ['LOE-HR', 'LOE-COORD', 'LOE-CAMP', 'LOE-ROL', 'LOE-LOG', 'LOE-OPS', 'LOE-SUS'];
  const answers = await Promise.all(
    codes.map((lineOfEffort) => write(graph(), donor, 'linkContribution', { contributionId: contribution.id, lineOfEffort, percentage: '30' })),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(3);
  expect(answers.flatMap((answer) => answer.codes)).toEqual(['DC-09', 'DC-09', 'DC-09', 'DC-09']);
});

test('rates loaded at once get a version each (DC-08)', async () => {
  const staff = viewer('XCS', 'COORDINATOR');
  const rates = [{ base: 'EUR', quote: 'TRY', date: daysAgo(3), value: '40.5', source: 'NOTIONAL' }];
  const answers = await Promise.all(at(5).map(() => write(graph(), staff, 'loadRates', { rates, notional: true })));
  expect(answers.map(({ entity }) => entity?.version as number).sort()).toEqual([1, 2, 3, 4, 5]);
});
