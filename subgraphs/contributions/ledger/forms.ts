import { z } from 'zod';
import { date, money, positiveMoney, text } from '#kernel/values.ts';
import { amountOf, minorOf, zero } from './amount.ts';

// The forms of values that the ledger's inputs share. Each message says what is right.

const MOST_MINOR_DIGITS = 18; // a 64-bit count of minor units sorts every amount

// Every check runs, even after another has refused the text: what is no plain number is never computed with.
const PLAIN = /^-?\d{1,40}(\.\d{1,40})?$/;

const sortable = ({ amount, currency }: { amount: string; currency: string }): boolean =>
  !PLAIN.test(amount) || minorOf(amountOf(amount), currency).replace('-', '').length <= MOST_MINOR_DIGITS;

const tooLong = { path: ['amount'], message: `must have at most ${MOST_MINOR_DIGITS} digits, minor units counted in`, params: { code: 'DC-01' } };

/** Money of a new line, above zero. */
export const lineMoney = positiveMoney.refine(sortable, tooLong);

/** A change of a commitment: above or below zero. */
export const changeMoney = money.refine(sortable, tooLong).refine(({ amount }) => /[1-9]/.test(amount), {
  path: ['amount'],
  message: 'must not be zero: above zero raises the commitment, below zero lowers it',
  params: { code: 'DC-01' },
});

// Outside of these years it is a slip of the keyboard.
const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2099-12-31';

/** A day that money can have been given on, or be expected on. */
export const day = date.refine((value) => value >= FIRST_DAY && value <= LAST_DAY, `must be a day from ${FIRST_DAY} to ${LAST_DAY}`);

export const optionalText = (most: number) => text(most).nullish();

const RATE = /^\d{1,12}(\.\d{1,12})?$/;

/** An exchange rate, above zero. */
export const rate = (code: string) =>
  z.string().refine((value) => RATE.test(value) && /[1-9]/.test(value), {
    message: 'must be a decimal number above zero, with at most 12 digits before and 12 after the point, such as "1.0832"',
    params: { code },
  });

/** Above 0, at most 100, with at most two decimals. */
export const isPercentage = (value: string): boolean =>
  /^\d{1,3}(\.\d{1,2})?$/.test(value) && amountOf(value).greaterThan(zero) && amountOf(value).lessThanOrEqualTo(100);

/** A share in percent (DC-09). */
export const percentage = z.string().refine(isPercentage, {
  message: 'must be above 0 and at most 100, with at most two decimals, such as "33.33"',
  params: { code: 'DC-09' },
});
