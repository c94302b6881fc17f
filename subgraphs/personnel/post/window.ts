import { publicError } from '#kernel/database/failure.ts';
import type { Window } from '../store/gap.ts';

const DAY = 86_400_000;
const LONGEST = 1095;
const USUAL = 180;

/** The day so many days after another. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** How many days one day is after another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const known = (day: string): boolean => day >= '1900-01-01' && day <= '2099-12-31';

/** @throws GraphQLError BAD_USER_INPUT where it is no day that may be asked for */
export const dayAsked = (name: string, day: string): string => {
  if (known(day)) return day;
  throw publicError('BAD_USER_INPUT', `\`${name}\` must be a day from 1900-01-01 to 2099-12-31.`);
};

/**
 * The days that are looked at for gaps.
 * @throws GraphQLError BAD_USER_INPUT where they are reversed or too many
 */
export const windowOf = ({ from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined }, today: string): Window => {
  const first = dayAsked('from', from ?? today);
  const last = dayAsked('to', to ?? addDays(first, USUAL));
  if (last >= first && daysBetween(first, last) <= LONGEST) return { first, last };
  throw publicError('BAD_USER_INPUT', `\`to\` must not be before \`from\`, and at most ${LONGEST} days after it.`);
};

/** @throws GraphQLError BAD_USER_INPUT where `within` is not 1 to 1095 */
export const forecastWindow = (within: number, today: string): Window => {
  if (within < 1 || within > LONGEST) throw publicError('BAD_USER_INPUT', `\`within\` must be from 1 to ${LONGEST}.`);
  return { first: today, last: addDays(today, within - 1) };
};
