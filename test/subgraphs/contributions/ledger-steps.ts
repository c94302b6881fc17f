import fc from 'fast-check';
import { day } from './fixture.ts';
import { amountOf, type Commitment, type Contribution, currencies, type Ledger, type Line, type Money, type Pledge, type Verdict } from './ledger-model.ts';

// Random steps, told to the model and to the product alike.

const often = <Value>(...values: readonly (readonly [times: number, value: Value])[]) =>
  fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const noAmounts = [
  '0',
  '0.00',
  '-1',
  '-0',
  '',
  ' ',
  'abc',
  '1e3',
  '1.',
  '.5',
  '+1',
  '1,5',
  '0x10',
  '1_000',
  '\u0661',
  'Infinity',
  'NaN',
  '1.0000000001',
  '1.2345',
];

/** How much: a part of what there is, give or take one minor unit; so many minor units; or a text that may be no amount at all. */
const size = fc.oneof(
  { weight: 16, arbitrary: fc.record({ percent: often<bigint>([3, 100n], [3, 50n], [2, 33n], [2, 7n]), more: often<bigint>([6, 0n], [1, 1n], [1, -1n]) }) },
  { weight: 4, arbitrary: fc.record({ minor: fc.bigInt({ min: 1n, max: 10n ** 7n }) }) },
  { weight: 1, arbitrary: fc.record({ minor: fc.bigInt({ min: 10n ** 14n, max: 10n ** 18n - 1n }) }) },
  { weight: 1, arbitrary: fc.record({ text: fc.oneof(fc.constantFrom(...noAmounts), fc.constantFrom('9'.repeat(15), '9'.repeat(16), '0'.repeat(41))) }) },
);

const step = fc.record({
  kind: often<'announce' | 'convert' | 'sign' | 'amend' | 'post' | 'reverse'>(
    [3, 'announce'],
    [5, 'convert'],
    [3, 'sign'],
    [5, 'amend'],
    [9, 'post'],
    [8, 'reverse'],
  ),
  pick: fc.nat(),
  target: often<'own' | 'absent' | 'hidden' | 'visible'>([30, 'own'], [1, 'absent'], [1, 'hidden'], [1, 'visible']),
  size,
  style: often<'plain' | 'leading' | 'trailing'>([6, 'plain'], [1, 'leading'], [1, 'trailing']),
  sign: often<'' | '-'>([3, ''], [2, '-']),
  currency: often<string>([50, 'same'], ...[...currencies, 'XXX', 'eur', 'DEM'].map((code): readonly [number, string] => [1, code])),
  /** Paid in a currency that may not be the commitment's. */
  abroad: often<boolean>([4, false], [1, true]),
  late: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 14 }) }, { weight: 1, arbitrary: fc.integer({ min: -30, max: 45 }) }),
  type: often<'DISBURSEMENT' | 'EXPENDITURE' | 'INCOMING_FUNDS' | 'REIMBURSEMENT'>(
    [6, 'DISBURSEMENT'],
    [2, 'EXPENDITURE'],
    [1, 'INCOMING_FUNDS'],
    [2, 'REIMBURSEMENT'],
  ),
  paidFrom: often<'same' | 'any' | 'none' | 'absent'>([12, 'same'], [1, 'any'], [2, 'none'], [1, 'absent']),
  rate: often<string | null>(
    [8, null],
    ...['161.25', '0.0062', '1', '0.333333333333', '0', '-1', 'much', '1.0000000000001'].map((text): readonly [number, string] => [1, text]),
  ),
  valueLate: fc.option(fc.integer({ min: -40, max: 8 })),
});

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A run: what is done, one after the other. */
export const runs = fc.array(step, { minLength: 6, maxLength: 32, size: 'max' });

/** What another nation has, and the id of everything. */
export type Foreign = { readonly pledge: Pledge; readonly commitment: Commitment; readonly line: Line };
export type World = {
  readonly ledger: Ledger;
  readonly own: readonly Contribution[];
  readonly foreign: Readonly<Record<'hidden' | 'visible', Foreign>>;
  readonly idOf: (thing: object) => string;
};

/** A step in a world: what the model says, what the product is sent, and what the model does once it is done. */
export type Move = {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  readonly book: () => Pledge | Commitment | Line;
};

const ABSENT = '00000000-0000-4000-8000-00000000abcd';

const choose = <Item>(items: readonly Item[], pick: number): Item | null => items[pick % Math.max(items.length, 1)] ?? null;

const textOf = ({ size, style, sign }: Step, currency: string, { room, signed }: { room: bigint; signed: boolean }): string => {
  if ('text' in size) return size.text;
  const part = 'minor' in size ? size.minor : (room * size.percent) / 100n + size.more;
  const minor = part === 0n && room === 0n ? 1n : part;
  const text = amountOf(minor, currency);
  const styled = style === 'leading' && minor >= 0n ? `00${text}` : style === 'trailing' && text.includes('.') ? `${text}00` : text;
  return signed && minor > 0n ? `${sign}${styled}` : styled;
};

const moneyOf = (step: Step, same: string, room: bigint, signed = false): Money => {
  const currency = step.currency === 'same' ? same : step.currency;
  return { amount: textOf(step, currency, { room, signed }), currency };
};

const THOUSAND = 100_000n;

/** What builds on something waits until there is something. */
const possible = ({ kind }: Step, { pledges, commitments, lines }: Ledger): Step['kind'] => {
  if (kind === 'convert' && pledges.length === 0) return 'announce';
  if (kind === 'amend' && commitments.length === 0) return 'sign';
  if (kind === 'post' && commitments.length === 0) return 'sign';
  return kind === 'reverse' && lines.length === 0 ? 'announce' : kind;
};

export const moveOf = (step: Step, { ledger, own, foreign, idOf }: World): Move => {
  const { judge, book } = ledger;
  const { target, pick, late } = step;
  const kind = possible(step, ledger);
  const at = <Thing>(mine: readonly Thing[], theirs: (foreign: Foreign) => Thing): Thing | null => {
    if (target === 'absent') return null;
    return target === 'own' ? choose(mine, pick) : theirs(foreign[target]);
  };
  const id = (thing: object | null) => (thing === null ? ABSENT : idOf(thing));
  const contributionAt = () => at(own, ({ pledge }) => pledge.contribution);
  const anyCurrency = choose(currencies, pick) ?? 'EUR';

  switch (kind) {
    case 'announce': {
      const request = { contribution: contributionAt(), amount: moneyOf(step, anyCurrency, THOUSAND), announcedOn: late - 60 };
      const { contribution, amount, announcedOn } = request;
      const input = { contributionId: id(contribution), amount, announcedOn: day(announcedOn) };
      return { field: 'announcePledge', input, verdict: judge.announce(request), book: () => book.announce(request) };
    }
    case 'convert': {
      const pledge = at(ledger.pledges, (theirs) => theirs.pledge);
      const request = { pledge, amount: moneyOf(step, pledge?.currency ?? 'EUR', pledge === null ? 1n : ledger.outstanding(pledge)), signedOn: late - 46 };
      const input = { pledgeId: id(pledge), amount: request.amount, signedOn: day(request.signedOn) };
      return { field: 'convertPledge', input, verdict: judge.convert(request), book: () => book.convert(request) };
    }
    case 'sign': {
      const request = { contribution: contributionAt(), amount: moneyOf(step, anyCurrency, THOUSAND), signedOn: late - 46 };
      const input = { contributionId: id(request.contribution), amount: request.amount, signedOn: day(request.signedOn) };
      return { field: 'signCommitment', input, verdict: judge.sign(request), book: () => book.sign(request) };
    }
    case 'amend': {
      const commitment = at(ledger.commitments, (theirs) => theirs.commitment);
      const request = { commitment, amount: moneyOf(step, commitment?.currency ?? 'EUR', roomOf(ledger, commitment, step), true), date: late - 30 };
      const input = { commitmentId: id(commitment), amount: request.amount, date: day(request.date) };
      return { field: 'amendCommitment', input, verdict: judge.amend(request), book: () => book.amend(request) };
    }
    case 'post':
      return postOf(step, { ledger, own, foreign, idOf }, contributionAt());
    case 'reverse': {
      const line = at(ledger.lines, (theirs) => theirs.line);
      const whole = 'minor' in step.size && step.size.minor % 2n === 0n;
      const amount = whole || line === null ? null : moneyOf(step, line.currency, ledger.left(line));
      const request = { line, amount, date: late - 14 };
      const input = { transactionId: id(line), amount, date: day(request.date), reason: 'NOTIONAL correction' };
      return { field: 'reverseTransaction', input, verdict: judge.reverse(request), book: () => book.reverse(request) };
    }
  }
};

/** How far a commitment can go up or down. */
const roomOf = (ledger: Ledger, commitment: Commitment | null, { sign }: Step): bigint => {
  if (commitment === null) return 1n;
  if (sign === '-') return ledger.undisbursed(commitment);
  return commitment.pledge === null ? THOUSAND : ledger.outstanding(commitment.pledge);
};

const postOf = (step: Step, { ledger, idOf }: World, contribution: Contribution | null): Move => {
  const { paidFrom, pick, late, type, valueLate } = step;
  const fitting = ledger.commitments.filter((commitment) => paidFrom === 'any' || commitment.contribution === contribution);
  const commitment = paidFrom === 'absent' ? ('absent' as const) : paidFrom === 'none' ? null : choose(fitting, pick);
  const known = commitment === 'absent' ? null : commitment;
  const usual = known?.currency ?? 'EUR';
  const currency = step.abroad ? (choose(currencies, pick >> 4) ?? usual) : usual;
  const amount = moneyOf(step, currency, known === null || currency !== usual ? THOUSAND : ledger.undisbursed(known));
  const needsRate = known !== null && amount.currency !== known.currency;
  const commitmentRate = needsRate || pick % 9 === 0 ? step.rate : null;
  const request = { contribution, type, amount, date: late - 20, valueDate: valueLate === null ? null : valueLate - 10, commitment, commitmentRate };
  const input = {
    contributionId: contribution === null ? ABSENT : idOf(contribution),
    type,
    date: day(request.date),
    valueDate: request.valueDate === null ? null : day(request.valueDate),
    amount,
    commitmentId: commitment === 'absent' ? ABSENT : commitment === null ? null : idOf(commitment),
    commitmentRate,
  };
  return { field: 'postTransaction', input, verdict: ledger.judge.post(request), book: () => ledger.book.post(request) };
};

/** A line paid in another currency than its commitment's, and the parts in which it is taken back. */
export const abroads = fc.record({
  pair: fc.constantFrom(['JPY', 'EUR'], ['KWD', 'EUR'], ['EUR', 'JPY'], ['KWD', 'JPY'], ['EUR', 'KWD']),
  // In hundredths: one minor unit of the line is seldom a whole number of the commitment's.
  rate: fc.bigInt({ min: 7n, max: 700n }),
  minor: fc.bigInt({ min: 40n, max: 4_000n }),
  parts: fc.array(fc.bigInt({ min: 1n, max: 60n }), { minLength: 2, maxLength: 6 }),
});

export type Abroad = typeof abroads extends fc.Arbitrary<infer Value> ? Value : never;

/** Signs, pays, takes back part after part, and at last what is left. */
export const movesAbroad = ({ pair: [from = 'JPY', to = 'EUR'], rate, minor, parts }: Abroad, { ledger, own, idOf }: World): readonly (() => Move)[] => {
  const [contribution = null] = own;
  const line = (): Line => ledger.lines.find(({ kind, reverses }) => kind === 'DISBURSEMENT' && reverses === null) as Line;
  const sign = (): Move => {
    const request = { contribution, amount: { amount: amountOf(10n ** 9n, to), currency: to }, signedOn: -30 };
    const input = { contributionId: idOf(contribution as Contribution), amount: request.amount, signedOn: day(-30) };
    return { field: 'signCommitment', input, verdict: ledger.judge.sign(request), book: () => ledger.book.sign(request) };
  };
  const post = (): Move => {
    const commitment = ledger.commitments.at(-1) as Commitment;
    const amount = { amount: amountOf(minor, from), currency: from };
    const terms = { type: 'DISBURSEMENT' as const, amount, commitmentRate: amountOf(rate, 'EUR') };
    const request = { ...terms, contribution, commitment, date: -20, valueDate: null };
    const input = { ...terms, contributionId: idOf(contribution as Contribution), commitmentId: idOf(commitment), date: day(-20) };
    return { field: 'postTransaction', input, verdict: ledger.judge.post(request), book: () => ledger.book.post(request) };
  };
  const reverse = (percent: bigint | null) => (): Move => {
    const part = percent === null ? null : (ledger.left(line()) * percent) / 100n;
    const amount = part === null || part === 0n ? null : { amount: amountOf(part, from), currency: from };
    const request = { line: line(), amount, date: -10 };
    const input = { transactionId: idOf(line()), amount, date: day(-10), reason: 'NOTIONAL correction' };
    return { field: 'reverseTransaction', input, verdict: ledger.judge.reverse(request), book: () => ledger.book.reverse(request) };
  };
  return [sign, post, ...parts.map(reverse), reverse(null)];
};
