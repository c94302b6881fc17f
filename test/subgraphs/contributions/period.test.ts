import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, piecesOf } from '../../../subgraphs/contributions/ledger/period.ts';
import { seedOf } from '../../kit/seed.ts';

const DAY = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const first = Date.parse('2018-12-01');
const days = Array.from({ length: 1_400 }, (_, index) => dayOf(first + index * DAY)); // with a leap year

const covers = ({ from, before, to }: Piece, day: string): boolean =>
  (from === undefined || day >= from) && (before === undefined || day < before) && (to === undefined || day <= to);

// The 1st of January and the last of February come up as often as other days would in years.
const day = fc.oneof(fc.constantFrom(...days), fc.constantFrom('2019-01-01', '2019-12-31', '2020-02-29', '2020-02-28', '2020-12-31', '2021-01-01'));

test('the pieces of a range meet and never overlap: every day of it is in exactly one, and no other day (DC-25)', () => {
  fc.assert(
    fc.property(fc.option(day), fc.option(day), (from, to) => {
      const pieces = piecesOf({ from, to });
      const off = days.filter((one) => {
        const within = (from === null || one >= from) && (to === null || one <= to);
        return pieces.filter((piece) => covers(piece, one)).length !== (within ? 1 : 0);
      });
      expect(off, JSON.stringify(pieces)).toEqual([]);
    }),
    { seed: seedOf('periods'), numRuns: 150 },
  );
});

test('whole years and months are read as such: days are left at the edges alone', () => {
  expect(piecesOf({})).toEqual([{ grain: 'EVER' }]);
  expect(piecesOf({ from: '2019-01-01', to: '2020-12-31' })).toEqual([{ grain: 'YEAR', from: '2019-01-01', before: '2021-01-01' }]);
  expect(piecesOf({ from: '2019-11-15', to: '2021-02-10' })).toEqual([
    { grain: 'DAY', from: '2019-11-15', before: '2019-12-01' },
    { grain: 'MONTH', from: '2019-12-01', before: '2020-01-01' },
    { grain: 'YEAR', from: '2020-01-01', before: '2021-01-01' },
    { grain: 'MONTH', from: '2021-01-01', before: '2021-02-01' },
    { grain: 'DAY', from: '2021-02-01', to: '2021-02-10' },
  ]);
  expect(piecesOf({ from: '2020-02-01', to: '2020-02-29' })).toEqual([{ grain: 'MONTH', from: '2020-02-01', before: '2020-03-01' }]);
  expect(piecesOf({ from: '2019-02-02', to: '2019-02-27' })).toEqual([{ grain: 'DAY', from: '2019-02-02', to: '2019-02-27' }]);
  expect(piecesOf({ to: '9999-12-31' })).toEqual([{ grain: 'YEAR', before: '10000-01-01' }]);
  expect(piecesOf({ from: '2019-02-02', to: '2019-02-01' })).toEqual([]);
});
