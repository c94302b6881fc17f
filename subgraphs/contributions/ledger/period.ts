/** Days from the first to the last, both included; open where there is none. */
export type DayRange = { readonly from?: string | null | undefined; readonly to?: string | null | undefined };

/**
 * A piece of a range: `from` is its first day, `before` the day after its last. Years and months are whole; what is left
 * at the edges are days. `EVER` has no bounds.
 */
export type Piece = { readonly grain: 'EVER' | 'YEAR' | 'MONTH' | 'DAY'; readonly from?: string; readonly before?: string; readonly to?: string };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));
const beginsMonth = (day: string): boolean => day.endsWith('-01');
const endsMonth = (day: string): boolean => Number(day.slice(8)) === daysIn(yearOf(day), monthOf(day));

// Months are counted from January of the year 0.
const indexOf = (day: string): number => yearOf(day) * 12 + monthOf(day) - 1;
const firstOf = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const between = (grain: 'YEAR' | 'MONTH', from: number, before: number): readonly Piece[] =>
  from >= before ? [] : [{ grain, ...(Number.isFinite(from) ? { from: firstOf(from) } : {}), ...(Number.isFinite(before) ? { before: firstOf(before) } : {}) }];

/** The fewest whole years and months of a range, and the days at its edges. They meet, and never overlap. */
export const piecesOf = ({ from, to }: DayRange): readonly Piece[] => {
  if (from == null && to == null) return [{ grain: 'EVER' }];
  if (from != null && to != null && from > to) return [];
  // The first month that is whole, and the one after the last.
  const first = from == null ? Number.NEGATIVE_INFINITY : indexOf(from) + (beginsMonth(from) ? 0 : 1);
  const end = to == null ? Number.POSITIVE_INFINITY : indexOf(to) + (endsMonth(to) ? 1 : 0);
  if (from != null && to != null && first > end) return [{ grain: 'DAY', from, to }];
  const year = Math.ceil(first / 12) * 12;
  const lastYear = Math.floor(end / 12) * 12;
  const months =
    year > lastYear ? between('MONTH', first, end) : [...between('MONTH', first, year), ...between('YEAR', year, lastYear), ...between('MONTH', lastYear, end)];
  return [
    ...(from == null || beginsMonth(from) ? [] : [{ grain: 'DAY', from, before: firstOf(first) } as const]),
    ...months,
    ...(to == null || endsMonth(to) ? [] : [{ grain: 'DAY', from: firstOf(end), to } as const]),
  ];
};
