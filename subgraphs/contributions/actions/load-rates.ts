import { z } from 'zod';
import { act, type Decision, type Desk, lockThing, type Outcome } from '#kernel/action.ts';
import { checked, type Problem, problem, refuse } from '#kernel/problem.ts';
import { currency, text } from '#kernel/values.ts';
import type { LoadRatesInput } from '../generated/types.ts';
import { day, rate } from '../ledger/forms.ts';
import { canLoadRates } from '../policy.ts';
import { findRateTableVersion, insertRateLoad } from '../store/rate.ts';
import { findSettings } from '../store/setting.ts';

// One load is one statement: this many rates are nine nations' currencies for a quarter.
const MOST_RATES = 1_000;

const exchangeRate = z
  .object({ base: currency, quote: currency, date: day, value: rate('DC-01'), source: text(100) })
  .refine(({ base, quote }) => base !== quote, { path: ['quote'], message: 'must be another currency than base' });

const form = z
  .object({ rates: z.array(exchangeRate).min(1, 'must be at least one').max(MOST_RATES, `must be at most ${MOST_RATES}`), notional: z.boolean() })
  .refine(({ rates }) => new Set(rates.map(({ base, quote, date, source }) => [base, quote, date, source].join(' '))).size === rates.length, {
    path: ['rates'],
    message: 'must name each base, quote, date and source once',
  });

const future = (dates: readonly string[], today: string): readonly Problem[] =>
  dates.flatMap((date, index) =>
    date > today ? [problem('DC-02', ['rates', String(index), 'date'], `must not be in the future: today is ${today} (UTC)`)] : [],
  );

/** Appends a load of exchange rates. Lines that stand keep their rates; new lines take the later load's (DC-08). */
export const loadRates = async (desk: Desk, input: LoadRatesInput): Promise<Outcome> => {
  if (!canLoadRates(desk.viewer)) return refuse('IDP-04', [], 'Loading exchange rates takes the role COORDINATOR.');
  if (input.rates.length > MOST_RATES) return refuse('BAD_VALUE', ['rates'], `must be at most ${MOST_RATES}`);
  const parsed = checked(form, input);
  if (!parsed.ok) return parsed;
  const { rates, notional } = parsed.value;
  return act(desk, { field: 'loadRates', input }, async (db): Promise<Decision> => {
    await lockThing(db, 'rate table');
    const [{ today }, latest] = await Promise.all([findSettings(db), findRateTableVersion(db)]);
    const problems = future(
      rates.map(({ date }) => date),
      today,
    );
    if (problems.length > 0) return { ok: false, problems };
    const version = latest + 1;
    await insertRateLoad(
      db,
      version,
      rates.map((row) => ({ ...row, notional })),
    );
    return { ok: true, change: { action: 'load', entityType: 'RateLoad', entityId: String(version), rules: ['DC-08'], detail: { version, rates, notional } } };
  });
};
