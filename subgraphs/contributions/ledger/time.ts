import { type Refusal, refuse } from '#kernel/problem.ts';

export type Bounds = {
  readonly today: string;
  /** What it builds on: never before this day. */
  readonly since?: { readonly day: string; readonly what: string } | undefined;
};

/** A ledger line says what has happened: never in the future, and not before what it builds on (DC-02). */
export const hasHappened = (path: string, day: string, { today, since }: Bounds): { readonly ok: true } | Refusal => {
  if (day > today) return refuse('DC-02', [path], `must not be in the future: today is ${today} (UTC)`);
  if (since !== undefined && day < since.day) return refuse('DC-02', [path], `must not be before ${since.day}: ${since.what}`);
  return { ok: true };
};
