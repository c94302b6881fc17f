import type { Contribution, Day, Ledger, Line, Split } from './ledger-model.ts';

// What totals are meant to be (AG-01, DC-06, DC-09, DC-25), told a second time, in the currencies of the lines.

export type Scope = { readonly from?: Day; readonly to?: Day; readonly lineOfEffort?: string };

/** A sum in one currency and of how much it is. */
export type Sum = { readonly minor: bigint; readonly lineCount: number };

/** The sums of each measure, by currency. */
export type Funding = Readonly<Record<string, Readonly<Record<string, Sum>>>>;

export const measures = ['pledged', 'committed', 'disbursed', 'expended', 'outstandingPledges'] as const;

const measureOf: Readonly<Record<Line['kind'], string | null>> = {
  PLEDGE: 'pledged',
  COMMITMENT: 'committed',
  DISBURSEMENT: 'disbursed',
  REIMBURSEMENT: 'disbursed',
  EXPENDITURE: 'expended',
  INCOMING_FUNDS: null,
};

const WHOLE = 10_000n;

/**
 * The part of an amount that a line of effort gets; null where it gets none. What the splits leave open is a share too.
 * Every part is cut to minor units, and the largest share gets what is missing, so that the parts add up (DC-09).
 */
const partOf = (minor: bigint, splits: readonly Split[], code: string): bigint | null => {
  if (!splits.some((split) => split.code === code)) return null;
  const open = WHOLE - splits.reduce((sum, { share }) => sum + share, 0n);
  const ranked = [...splits.toSorted((a, b) => Number(b.share - a.share) || (a.code < b.code ? -1 : 1)), { code: '', share: open }];
  const [largest] = ranked.toSorted((a, b) => Number(b.share - a.share));
  const cut = ({ share }: Split) => (minor * share) / WHOLE;
  const own = ranked.find((split) => split.code === code);
  if (own === undefined || own !== largest) return own === undefined ? null : cut(own);
  return minor - ranked.filter((split) => split !== own).reduce((sum, split) => sum + cut(split), 0n);
};

/** What a ledger adds to the totals of its donor, or of a line of effort, which gets its part of what each contribution sums to. */
export const fundingOf = (ledger: Ledger, { from = Number.NEGATIVE_INFINITY, to = 0, lineOfEffort }: Scope): Funding => {
  const given = new Map<
    string,
    { readonly measure: string; readonly currency: string; readonly contribution: Contribution; minor: bigint; lineCount: number }
  >();
  const names = new Map<Contribution, number>();
  const add = (measure: string | null, currency: string, contribution: Contribution, minor: bigint) => {
    if (measure === null) return;
    names.set(contribution, names.get(contribution) ?? names.size);
    const key = `${measure} ${currency} ${names.get(contribution)}`;
    const before = given.get(key) ?? { measure, currency, contribution, minor: 0n, lineCount: 0 };
    given.set(key, { ...before, minor: before.minor + minor, lineCount: before.lineCount + 1 });
  };
  for (const { kind, currency, contribution, minor, date } of ledger.lines) {
    if (date >= from && date <= to) add(measureOf[kind], currency, contribution, minor);
  }
  for (const pledge of ledger.pledges) {
    const outstanding = ledger.outstanding(pledge, to);
    if (outstanding > 0n) add('outstandingPledges', pledge.currency, pledge.contribution, outstanding);
  }
  const sums: Record<string, Record<string, Sum>> = {};
  for (const { measure, currency, contribution, minor, lineCount } of given.values()) {
    const part = lineOfEffort === undefined ? minor : partOf(minor, contribution.splits, lineOfEffort);
    if (part === null) continue;
    const before = sums[measure]?.[currency] ?? { minor: 0n, lineCount: 0 };
    sums[measure] = { ...sums[measure], [currency]: { minor: before.minor + part, lineCount: before.lineCount + lineCount } };
  }
  return sums;
};
