import type { z } from 'zod';
import { kernelRules } from './rules.ts';

/** What a rule said no to: data in the payload, never a thrown error (ARCHITECTURE.md, Decision 13). */
export type Problem = {
  /** A rule id, or NOT_FOUND, CONFLICT, KEY_REUSED, BAD_VALUE. */
  readonly code: string;
  /** Where in the arguments, such as ["input", "amount"]. */
  readonly path: readonly string[];
  /** What is wrong and what is right. */
  readonly message: string;
};

export type Refusal = { readonly ok: false; readonly problems: readonly Problem[] };

export const problem = (code: string, path: readonly string[], message: string): Problem => ({ code, path: ['input', ...path], message });

/** Refuses with one problem; the path starts below `input`. */
export const refuse = (code: string, path: readonly string[], message: string): Refusal => ({
  ok: false,
  problems: [problem(code, path, message)],
});

/** Refuses an id: the same words whether it is hidden or absent (IS-03, IS-12). */
export const notFound = (...path: readonly string[]): Refusal => refuse('NOT_FOUND', path, kernelRules.NOT_FOUND);

/** Refuses a stale version. */
export const conflict = (): Refusal => refuse('CONFLICT', ['expectedVersion'], kernelRules.CONFLICT);

/**
 * Checks an input with a zod schema. Every issue becomes a problem at its path; an issue may name its rule
 * with `params: { code }`, else it is BAD_VALUE.
 */
export const checked = <Schema extends z.ZodType>(schema: Schema, input: unknown): { readonly ok: true; readonly value: z.output<Schema> } | Refusal => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const { code } = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as { code?: string };
      return problem(code ?? 'BAD_VALUE', issue.path.map(String), issue.message);
    }),
  };
};
