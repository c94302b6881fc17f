import { expect, test } from 'vitest';
import { randomOf, seedOf } from '../../kit/seed.ts';
import { type Answer, canada, commitmentInput, contribution, day, disbursementInput, done, pledgeInput, send, useLedger } from './fixture.ts';
import { amountOf } from './ledger-model.ts';

// Different steps at once on one thing: whatever the order was, the ledger stands as if they had come one by one.

const graph = useLedger();

const random = randomOf(seedOf('concurrency'));
const eur = (cents: number) => ({ amount: amountOf(BigInt(cents), 'EUR'), currency: 'EUR' });
const cents = ({ amount }: { readonly amount: string }) => Number(amount.replace('.', ''));
const figures = async (field: string, id: string) => {
  const parts =
    field === 'pledge'
      ? 'amount { amount } rest: outstanding { amount } used: converted { amount }'
      : 'amount { amount } rest: undisbursed { amount } used: disbursed { amount }';
  const { row } = await graph().data('contributions', canada, `query ($id: ID!) { row: ${field}(id: $id) { ${parts} } }`, { id });
  return { amount: cents(row.amount), rest: cents(row.rest), used: cents(row.used) };
};
const codesOf = (answers: readonly Answer[]) => new Set(answers.flatMap(({ problems }) => problems.map(({ code }) => code)));

/** One after the other, a refused amount did not fit when its turn came; what is there at the end is at least as much. */
const expectFullest = (amounts: readonly number[], answers: readonly Answer[], limit: number) => {
  const taken = amounts.filter((_, index) => answers[index]?.entity !== null).reduce((sum, amount) => sum + amount, 0);
  expect(taken).toBeLessThanOrEqual(limit);
  for (const [index, amount] of amounts.entries()) if (answers[index]?.entity === null) expect(taken + amount).toBeGreaterThan(limit);
  return taken;
};

test('of sixteen disbursements of any size at once exactly those succeed that fit (DC-04)', async () => {
  const { id } = await contribution(graph());
  const commitment = await done(graph(), canada, 'signCommitment', commitmentInput(id, '100.00'));
  const amounts = Array.from({ length: 16 }, () => 1 + random(3_000));
  const answers = await Promise.all(
    amounts.map((amount) => send(graph(), canada, 'postTransaction', disbursementInput(id, commitment.id, '0', { amount: eur(amount) }))),
  );
  const taken = expectFullest(amounts, answers, 10_000);
  expect([...codesOf(answers)].filter((code) => code !== 'DC-04')).toEqual([]);
  expect(await figures('commitment', commitment.id)).toEqual({ amount: 10_000, used: taken, rest: 10_000 - taken });
});

test('of sixteen conversions of any size at once exactly those succeed that fit (DC-06)', async () => {
  const { id } = await contribution(graph());
  const pledge = await done(graph(), canada, 'announcePledge', pledgeInput(id, '100.00'));
  const amounts = Array.from({ length: 16 }, () => 1 + random(3_000));
  const answers = await Promise.all(
    amounts.map((amount) => send(graph(), canada, 'convertPledge', { pledgeId: pledge.id, amount: eur(amount), signedOn: day(-50) })),
  );
  const taken = expectFullest(amounts, answers, 10_000);
  expect([...codesOf(answers)].filter((code) => code !== 'DC-06')).toEqual([]);
  expect(await figures('pledge', pledge.id)).toEqual({ amount: 10_000, used: taken, rest: 10_000 - taken });
});

test('of sixteen whole reversals of one line at once one succeeds (DC-03)', async () => {
  const { id } = await contribution(graph());
  const line = await done(graph(), canada, 'postTransaction', { contributionId: id, type: 'EXPENDITURE', date: day(-9), amount: eur(5_000) });
  const reversal = { transactionId: line.id, date: day(-1), reason: 'NOTIONAL' };
  const answers = await Promise.all(Array.from({ length: 16 }, () => send(graph(), canada, 'reverseTransaction', reversal)));
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(1);
  expect([...codesOf(answers)]).toEqual(['DC-03']);
});

test('a commitment that is paid from and lowered at once never stands below what is paid (DC-04, DC-07)', async () => {
  const { id } = await contribution(graph());
  const commitment = await done(graph(), canada, 'signCommitment', commitmentInput(id, '100.00'));
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      index % 2 === 0
        ? send(graph(), canada, 'postTransaction', disbursementInput(id, commitment.id, '20.00'))
        : send(graph(), canada, 'amendCommitment', { commitmentId: commitment.id, amount: eur(-2_000), date: day(-9) }),
    ),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(5);
  expect([...codesOf(answers)].sort()).toEqual(['DC-04', 'DC-07']);
  expect((await figures('commitment', commitment.id)).rest).toBe(0);
});

test('a pledge that is converted and taken back at once never stands below what is converted (DC-06)', async () => {
  const { id } = await contribution(graph());
  const pledge = await done(graph(), canada, 'announcePledge', pledgeInput(id, '100.00'));
  const transactionId = pledge.transactions.nodes[0].id;
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) =>
      index % 2 === 0
        ? send(graph(), canada, 'convertPledge', { pledgeId: pledge.id, amount: eur(2_000), signedOn: day(-50) })
        : send(graph(), canada, 'reverseTransaction', { transactionId, date: day(-9), amount: eur(2_000), reason: 'NOTIONAL' }),
    ),
  );
  expect(answers.filter(({ entity }) => entity !== null)).toHaveLength(5);
  expect([...codesOf(answers)].filter((code) => !['DC-03', 'DC-06'].includes(code))).toEqual([]);
  expect((await figures('pledge', pledge.id)).rest).toBe(0);
});
