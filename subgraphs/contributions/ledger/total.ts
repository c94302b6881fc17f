import { fromMinor, type Money, moneyOf, zero } from './amount.ts';

/** A sum of lines of one kind in one currency, in minor units, as the database computed it. */
export type FundingSum = {
  readonly key: string;
  readonly measure: 'PLEDGE' | 'COMMITMENT' | 'DISBURSEMENT' | 'EXPENDITURE' | 'OUTSTANDING';
  readonly currency: string;
  readonly reason: 'SECONDARY' | 'NO_AGGREGATE' | null;
  readonly minor: string;
  /** In minor units of the reporting currency, over the lines that have a rate. */
  readonly reporting: string | null;
  readonly count: number;
  readonly converted: number;
};

export type CurrencyTotal = Money & { readonly lineCount: number };

/** One measure of a total (DC-25). */
export type MeasureTotal = {
  readonly original: readonly CurrencyTotal[];
  readonly reporting: Money | null;
  readonly lineCount: number;
  readonly unconvertedCount: number;
  readonly excluded: readonly { readonly reason: NonNullable<FundingSum['reason']>; readonly count: number; readonly original: readonly CurrencyTotal[] }[];
};

/** What stands beside every total: as of when, in which currency, by which rates. */
export type TotalFrame = { readonly asOf: Date; readonly reportingCurrency: string; readonly rateTableVersion: number };

const countOf = (sums: readonly FundingSum[]): number => sums.reduce((count, sum) => count + sum.count, 0);

const byCurrency = (sums: readonly FundingSum[]): readonly CurrencyTotal[] =>
  sums.map(({ minor, currency, count }) => ({ ...moneyOf(fromMinor(minor, currency), currency), lineCount: count }));

const reasons = ['SECONDARY', 'NO_AGGREGATE'] as const;

/** Shapes one measure out of the sums of one parent. */
export const measureOf = (sums: readonly FundingSum[], measure: FundingSum['measure'], reportingCurrency: string): MeasureTotal => {
  const all = sums.filter((sum) => sum.measure === measure);
  const counted = all.filter(({ reason }) => reason === null);
  // What is asked of a total is most often its sum in the reporting currency: the rest is made of the sums where it is asked.
  return {
    get original() {
      return byCurrency(counted);
    },
    get reporting() {
      const converted = counted.flatMap(({ reporting: minor }) => minor ?? []);
      if (counted.length > 0 && converted.length === 0) return null;
      return moneyOf(fromMinor(converted.reduce((sum, minor) => sum.plus(minor), zero).toFixed(0), reportingCurrency), reportingCurrency);
    },
    lineCount: countOf(counted),
    get unconvertedCount() {
      return counted.reduce((count, sum) => count + sum.count - sum.converted, 0);
    },
    get excluded() {
      return reasons.flatMap((reason) => {
        const left = all.filter((sum) => sum.reason === reason);
        return left.length === 0 ? [] : [{ reason, count: countOf(left), original: byCurrency(left) }];
      });
    },
  };
};
