// What the ledger is meant to be (DOMAIN 1.7), told a second time: whole minor units, no import from the product. A
// verdict names every rule that a step breaks, since which of them is told first is nobody's business.

const minorUnits: Readonly<Record<string, number>> = { EUR: 2, JPY: 0, KWD: 3 };
export const currencies = Object.keys(minorUnits);

/** Days count from today: -3 is three days ago, 1 is tomorrow. */
export type Day = number;

export type Money = { readonly amount: string; readonly currency: string };

export type Kind = 'PLEDGE' | 'COMMITMENT' | 'DISBURSEMENT' | 'EXPENDITURE' | 'INCOMING_FUNDS' | 'REIMBURSEMENT';

/** A line of effort's share in hundredths of a percent. */
export type Split = { readonly code: string; readonly share: bigint };

export type Contribution = { readonly owner: 'self' | 'visible' | 'hidden'; readonly splits: readonly Split[] };

export type Pledge = { readonly contribution: Contribution; readonly currency: string; readonly announcedOn: Day };

export type Commitment = { readonly contribution: Contribution; readonly currency: string; readonly signedOn: Day; readonly pledge: Pledge | null };

export type Line = {
  readonly kind: Kind;
  readonly contribution: Contribution;
  readonly currency: string;
  readonly minor: bigint;
  readonly date: Day;
  readonly pledge: Pledge | null;
  readonly commitment: Commitment | null;
  /** What it takes from its commitment, in minor units of the commitment's currency (DC-05). */
  readonly taken: bigint;
  readonly reverses: Line | null;
};

/** A rate that is loaded: units of `quote` for one of `base`. */
export type Rate = { readonly base: string; readonly quote: string; readonly value: string; readonly date: Day };

/** The rules that a step breaks; none where it is to be done. */
export type Verdict = readonly string[];

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const scale = (digits: number): bigint => 10n ** BigInt(digits);

/** Divides to the nearest whole number; halves go away from zero. */
const nearest = (dividend: bigint, divisor: bigint): bigint => {
  const half = (2n * abs(dividend) + divisor) / (2n * divisor);
  return dividend < 0n ? -half : half;
};

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The digits of a decimal text as a fraction: so many parts of 10 to the power of so many digits. */
const fraction = (text: string): { readonly parts: bigint; readonly digits: number } => {
  const [, sign = '', whole = '0', rest = ''] = decimal.exec(text) ?? [];
  return { parts: BigInt(`${whole}${rest}`) * (sign === '-' ? -1n : 1n), digits: rest.length };
};

/** How many minor units a text is; null where it is no amount of the currency (DC-01). */
export const minorOf = ({ amount, currency }: Money): bigint | null => {
  const places = minorUnits[currency];
  if (places === undefined || amount.length > 40 || !decimal.test(amount)) return null;
  const { parts, digits } = fraction(amount);
  if (digits > places && parts % scale(digits - places) !== 0n) return null;
  const minor = digits > places ? parts / scale(digits - places) : parts * scale(places - digits);
  return abs(minor) / scale(places) < scale(15) ? minor : null;
};

/** Writes minor units as the graph does. */
export const amountOf = (minor: bigint, currency: string): string => {
  const places = minorUnits[currency] ?? 0;
  const digits = abs(minor)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${minor < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${digits.slice(-places)}`}`;
};

/** By so much as `rate` says, or its inverse; to the nearest minor unit of `to` (DC-05). */
const converted = (minor: bigint, from: string, to: string, rate: Pick<Rate, 'base' | 'value'>): bigint => {
  const { parts, digits } = fraction(rate.value);
  const [up, down] = rate.base === from ? [parts, scale(digits)] : [scale(digits), parts];
  return nearest(minor * up * scale(minorUnits[to] ?? 0), down * scale(minorUnits[from] ?? 0));
};

const validRate = (value: string): boolean => /^\d{1,12}(\.\d{1,12})?$/.test(value) && fraction(value).parts > 0n;

/** May lines be written under it at all? Hidden and absent are the same (IS-12); another nation's is not one's own (DC-20). */
const standing = (contribution: Contribution | null): Verdict => {
  if (contribution === null || contribution.owner === 'hidden') return ['NOT_FOUND'];
  return contribution.owner === 'visible' ? ['DC-20'] : [];
};

const happened = (date: Day, since: Day = date): Verdict => (date > 0 || date < since ? ['DC-02'] : []);

const positive = (money: Money): Verdict => ((minorOf(money) ?? 0n) > 0n ? [] : ['DC-01']);

export type Announce = { readonly contribution: Contribution | null; readonly amount: Money; readonly announcedOn: Day };
export type Convert = { readonly pledge: Pledge | null; readonly amount: Money; readonly signedOn: Day };
export type Sign = { readonly contribution: Contribution | null; readonly amount: Money; readonly signedOn: Day };
export type Amend = { readonly commitment: Commitment | null; readonly amount: Money; readonly date: Day };
export type Post = {
  readonly contribution: Contribution | null;
  readonly type: Exclude<Kind, 'PLEDGE' | 'COMMITMENT'>;
  readonly amount: Money;
  readonly date: Day;
  readonly valueDate: Day | null;
  /** `absent` is an id of nothing; null is none given. */
  readonly commitment: Commitment | 'absent' | null;
  readonly commitmentRate: string | null;
};
export type Reverse = { readonly line: Line | null; readonly amount: Money | null; readonly date: Day };

/** A ledger: what stands in it, what may be added, and what follows. */
export const createLedger = (rates: readonly Rate[] = []) => {
  const pledges: Pledge[] = [];
  const commitments: Commitment[] = [];
  const lines: Line[] = [];

  const total = (which: (line: Line) => boolean, until: Day = 0): bigint =>
    sum(lines.filter((line) => line.date <= until && which(line)).map(({ minor }) => minor));
  const pledged = (pledge: Pledge, until?: Day) => total((line) => line.pledge === pledge, until);
  const convertedOf = (pledge: Pledge, until?: Day) => total(({ kind, commitment }) => kind === 'COMMITMENT' && commitment?.pledge === pledge, until);
  const outstanding = (pledge: Pledge, until?: Day) => pledged(pledge, until) - convertedOf(pledge, until);
  const committed = (commitment: Commitment) => total((line) => line.kind === 'COMMITMENT' && line.commitment === commitment);
  const disbursed = (commitment: Commitment) =>
    sum(lines.filter((line) => line.kind !== 'COMMITMENT' && line.commitment === commitment).map(({ taken }) => taken));
  const undisbursed = (commitment: Commitment) => committed(commitment) - disbursed(commitment);
  const reversed = (line: Line) => abs(total(({ reverses }) => reverses === line));
  const left = (line: Line) => abs(line.minor) - reversed(line);

  /** What a commitment may change by: not below what is paid (DC-07), and its pledge must reach (DC-06). */
  const change = (commitment: Commitment, by: bigint): Verdict => {
    if (by < 0n) return committed(commitment) + by < disbursed(commitment) ? ['DC-07'] : [];
    return commitment.pledge !== null && by > outstanding(commitment.pledge) ? ['DC-06'] : [];
  };

  /** The rate of the value date: the latest of the 31 days before it, in either direction. */
  const rateOf = (from: string, to: string, day: Day): Rate | null => {
    const fitting = rates.filter(({ base, quote, date }) => [base, quote].includes(from) && [base, quote].includes(to) && date <= day && day - date <= 31);
    return fitting.toSorted((a, b) => b.date - a.date)[0] ?? null;
  };

  /** What a line takes from its commitment; null where no rate says so (DC-05). */
  const takenBy = ({ amount, commitmentRate, date, valueDate }: Post, { currency }: Commitment): bigint | null => {
    const minor = minorOf(amount) ?? 0n;
    if (amount.currency === currency) return commitmentRate === null ? minor : null;
    if (commitmentRate !== null && !validRate(commitmentRate)) return null;
    const rate = commitmentRate === null ? rateOf(amount.currency, currency, valueDate ?? date) : { base: amount.currency, value: commitmentRate };
    const taken = rate === null ? 0n : converted(minor, amount.currency, currency, rate);
    return taken === 0n ? null : taken;
  };

  const paid = (post: Post, commitment: Commitment): Verdict => {
    if (commitment.contribution !== post.contribution) return ['NOT_FOUND'];
    if (positive(post.amount).length > 0) return [];
    const taken = takenBy(post, commitment);
    if (taken === null) return ['DC-05'];
    return taken > undisbursed(commitment) ? ['DC-04'] : [];
  };

  const judge = {
    announce: ({ contribution, amount, announcedOn }: Announce): Verdict => [...standing(contribution), ...positive(amount), ...happened(announcedOn)],
    convert: ({ pledge, amount, signedOn }: Convert): Verdict => {
      const form = [...standing(pledge?.contribution ?? null), ...positive(amount), ...happened(signedOn, pledge?.announcedOn)];
      if (pledge === null) return form;
      const fits = amount.currency === pledge.currency && (minorOf(amount) ?? 0n) <= outstanding(pledge);
      return fits ? form : [...form, 'DC-06'];
    },
    sign: ({ contribution, amount, signedOn }: Sign): Verdict => [...standing(contribution), ...positive(amount), ...happened(signedOn)],
    amend: ({ commitment, amount, date }: Amend): Verdict => {
      const form = [...standing(commitment?.contribution ?? null), ...happened(date, commitment?.signedOn)];
      const by = minorOf(amount) ?? 0n;
      if (by === 0n || (commitment !== null && amount.currency !== commitment.currency)) return [...form, 'DC-01'];
      return commitment === null ? form : [...form, ...change(commitment, by)];
    },
    post: (post: Post): Verdict => {
      const { contribution, type, amount, date, valueDate, commitment, commitmentRate } = post;
      const form = [...standing(contribution), ...positive(amount), ...happened(date), ...happened(valueDate ?? date)];
      if (commitmentRate !== null && (commitment === null || !validRate(commitmentRate))) form.push('DC-05');
      if (commitment === null) return form;
      if (type === 'INCOMING_FUNDS') form.push('BAD_VALUE');
      if (commitment === 'absent') return [...form, 'NOT_FOUND'];
      return [...form, ...happened(date, commitment.signedOn), ...paid(post, commitment)];
    },
    reverse: ({ line, amount, date }: Reverse): Verdict => {
      const form = [...standing(line?.contribution ?? null), ...happened(date, line?.date), ...(amount === null ? [] : positive(amount))];
      if (line === null) return form;
      if (line.reverses !== null || left(line) === 0n || (amount !== null && amount.currency !== line.currency)) return [...form, 'DC-03'];
      const by = amount === null ? left(line) : (minorOf(amount) ?? 0n);
      const beyond = by > left(line) ? ['DC-03'] : [];
      const lowers = line.pledge !== null && pledged(line.pledge) - by < convertedOf(line.pledge) ? ['DC-06'] : [];
      const changes = line.kind === 'COMMITMENT' && line.commitment !== null ? change(line.commitment, line.minor < 0n ? by : -by) : [];
      return [...form, ...beyond, ...lowers, ...changes];
    },
  };

  const write = (line: Partial<Line> & Pick<Line, 'kind' | 'contribution' | 'currency' | 'minor' | 'date'>): Line => {
    const written = { pledge: null, commitment: null, taken: 0n, reverses: null, ...line };
    lines.push(written);
    return written;
  };

  const open = (commitment: Commitment, amount: Money): Commitment => {
    commitments.push(commitment);
    const { contribution, currency, signedOn } = commitment;
    write({ kind: 'COMMITMENT', contribution, currency, minor: minorOf(amount) ?? 0n, date: signedOn, commitment });
    return commitment;
  };

  const own = (contribution: Contribution | null): Contribution => {
    if (contribution === null) throw new Error('nothing is written under nothing');
    return contribution;
  };

  /** What is done: only what the judge let through. */
  const book = {
    announce: ({ contribution, amount, announcedOn }: Announce): Pledge => {
      const pledge = { contribution: own(contribution), currency: amount.currency, announcedOn };
      pledges.push(pledge);
      write({ kind: 'PLEDGE', contribution: pledge.contribution, currency: amount.currency, minor: minorOf(amount) ?? 0n, date: announcedOn, pledge });
      return pledge;
    },
    convert: ({ pledge, amount, signedOn }: Convert): Commitment =>
      open({ contribution: own(pledge?.contribution ?? null), currency: amount.currency, signedOn, pledge }, amount),
    sign: ({ contribution, amount, signedOn }: Sign): Commitment =>
      open({ contribution: own(contribution), currency: amount.currency, signedOn, pledge: null }, amount),
    amend: ({ commitment, amount, date }: Amend): Line =>
      write({
        kind: 'COMMITMENT',
        contribution: own(commitment?.contribution ?? null),
        currency: amount.currency,
        minor: minorOf(amount) ?? 0n,
        date,
        commitment,
      }),
    post: (post: Post): Line => {
      const commitment = post.commitment === 'absent' ? null : post.commitment;
      const taken = commitment === null ? 0n : (takenBy(post, commitment) ?? 0n);
      const { amount, contribution, date, type } = post;
      return write({ kind: type, contribution: own(contribution), currency: amount.currency, minor: minorOf(amount) ?? 0n, date, commitment, taken });
    },
    reverse: ({ line, amount, date }: Reverse): Line => {
      if (line === null) throw new Error('nothing is reversed');
      const before = reversed(line);
      const by = amount === null ? left(line) : (minorOf(amount) ?? 0n);
      // What is taken back adds up: after the last reversal nothing of it is left, whatever was rounded on the way.
      const back = (so: bigint) => nearest(line.taken * so, abs(line.minor));
      const { kind, contribution, currency, pledge, commitment } = line;
      const minor = line.minor < 0n ? by : -by;
      return write({ kind, contribution, currency, pledge, commitment, minor, date, taken: back(before) - back(before + by), reverses: line });
    },
  };

  return { pledges, commitments, lines, judge, book, pledged, convertedOf, outstanding, committed, disbursed, undisbursed, left };
};

export type Ledger = ReturnType<typeof createLedger>;

/** What stands on a pledge: as text, with the state that follows (DOMAIN 1.6). */
export const pledgeFigures = (ledger: Ledger, pledge: Pledge) => {
  const [amount, converted] = [ledger.pledged(pledge), ledger.convertedOf(pledge)];
  const state = amount === 0n ? 'WITHDRAWN' : converted === 0n ? 'ANNOUNCED' : converted < amount ? 'PARTLY_CONVERTED' : 'FULFILLED';
  const shown = (minor: bigint): Money => ({ amount: amountOf(minor, pledge.currency), currency: pledge.currency });
  return { amount: shown(amount), converted: shown(converted), outstanding: shown(amount - converted), state };
};

/** What stands on a commitment: as text, with the state that follows (DOMAIN 1.6). */
export const commitmentFigures = (ledger: Ledger, commitment: Commitment) => {
  const [amount, disbursed] = [ledger.committed(commitment), ledger.disbursed(commitment)];
  const state = amount === 0n ? 'DECOMMITTED' : disbursed === 0n ? 'SIGNED' : disbursed < amount ? 'PART_DISBURSED' : 'FULLY_DISBURSED';
  const shown = (minor: bigint): Money => ({ amount: amountOf(minor, commitment.currency), currency: commitment.currency });
  return { amount: shown(amount), disbursed: shown(disbursed), undisbursed: shown(amount - disbursed), state };
};
