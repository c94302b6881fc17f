import currencyCodes from 'currency-codes';
import { Decimal } from 'decimal.js';
import { z } from 'zod';

// The forms of values that inputs share. Each message says what is right.

/** A text that says something: trimmed, not empty, at most so long, without control characters. */
export const text = (most: number) =>
  z
    .string()
    .transform((value) => value.trim().normalize('NFC'))
    .refine((value) => value.length > 0, 'must not be empty')
    .refine((value) => [...value].length <= most, `must have at most ${most} characters`)
    .refine((value) => !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(value), 'must not contain control characters');

/** A reference of the nation's own: letters, digits, and . _ / - between them. */
export const reference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/, 'must have 1 to 60 letters, digits or . _ / -, and start with a letter or digit');

// Metals, testing codes and accounting units stand in ISO 4217 too, but nobody gives them.
const notMoney = /^X(AG|AU|B[A-D]|PD|PT|SU|TS|UA|XX)$/;

/** The current ISO 4217 codes of money. */
export const currencies: ReadonlySet<string> = new Set(currencyCodes.codes().filter((code) => !notMoney.test(code)));

// The library looks through its list each time.
const minorUnits: ReadonlyMap<string, number> = new Map(currencyCodes.data.map(({ code, digits }) => [code, digits]));

/** How many digits follow the decimal point in a currency (ISO 4217 minor units). */
export const minorUnitsOf = (currency: string): number => minorUnits.get(currency) ?? 2;

export const currency = z
  .string()
  .refine((code) => currencies.has(code), { message: 'must be a current ISO 4217 code such as EUR', params: { code: 'DC-01' } });

const MOST_DIGITS = 15;

/** Money as a client sends it: a decimal string and an ISO 4217 code, no finer than the currency's minor unit (DC-01). */
export const money = z.object({ amount: z.string(), currency }).superRefine(({ amount, currency }, context) => {
  const fail = (message: string) => context.addIssue({ code: 'custom', path: ['amount'], message, params: { code: 'DC-01' } });
  if (amount.length > 40 || !/^-?\d+(\.\d+)?$/.test(amount)) return fail('must be a decimal number as a string, such as "100000.00"');
  const value = new Decimal(amount);
  const places = minorUnitsOf(currency);
  if (value.decimalPlaces() > places) fail(`must have at most ${places} decimal places, as ${currency} has`);
  if (value.abs().truncated().toFixed().length > MOST_DIGITS) fail(`must have at most ${MOST_DIGITS} digits before the decimal point`);
});

/** Money that is given, promised or needed: above zero. */
export const positiveMoney = money.refine(({ amount }) => /[1-9]/.test(amount) && !amount.startsWith('-'), {
  path: ['amount'],
  message: 'must be above zero: a correction is a reversal or an amendment, never a negative entry of your own',
  params: { code: 'DC-01' },
});

/** A calendar date, as the Date scalar has let it through. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-01-31');
