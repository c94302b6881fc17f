import { Decimal } from 'decimal.js';
import { minorUnitsOf } from '#kernel/values.ts';

/** Exact decimals: 80 digits hold every product of an amount and a rate; ties are rounded away from zero. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });

export type Amount = Decimal;
export type Money = { readonly amount: string; readonly currency: string };

/** An exchange rate: units of `quote` for one unit of `base`. */
export type Rate = { readonly base: string; readonly quote: string; readonly value: string };

export const amountOf = (text: string): Amount => new Exact(text);
export const zero: Amount = new Exact(0);

/** Writes an amount with the minor units of its currency. */
export const moneyOf = (amount: Amount | string, currency: string): Money => ({
  amount: (typeof amount === 'string' ? amountOf(amount) : amount).toFixed(minorUnitsOf(currency)),
  currency,
});

/** Rounds to the currency's minor unit. */
export const rounded = (amount: Amount, currency: string): Amount => amount.toDecimalPlaces(minorUnitsOf(currency));

const scaleOf = (currency: string): Amount => new Exact(10).pow(minorUnitsOf(currency));

/** How many minor units an amount has, as a whole number. */
export const minorOf = (amount: Amount, currency: string): string => amount.times(scaleOf(currency)).toFixed(0);

/** The amount that so many minor units are. */
export const fromMinor = (minor: string, currency: string): Amount => new Exact(`${minor}e-${minorUnitsOf(currency)}`);

/** Converts by a rate in either direction, rounded to the minor unit of `to`. */
export const convert = (amount: Amount, from: string, to: string, rate: Rate): Amount =>
  rounded(rate.base === from ? amount.times(rate.value) : amount.dividedBy(rate.value), to);
