import type { Counts } from '../sizes.ts';

/** What a bulk load is made from: the same makes the same rows, to the last id. */
export type Plan = {
  readonly size: string;
  readonly seed: number;
  /** The day that every date is an offset from. */
  readonly day: string;
  readonly counts: Counts;
  readonly reportingCurrency: string;
};

/** One statement of a load, and how much of the whole it is about. */
export type Batch = { readonly says: string; readonly rows: number; readonly sql: string };

/** A part of a load that is done wholly or not at all: one transaction with its rows, its audit entries and its record. */
export type Stage = {
  readonly name: string;
  /** The tables it fills, with the type that the audit names; empty of anything else before. */
  readonly tables: readonly { readonly table: string; readonly entityType: string }[];
  /** Keys and indexes are taken off its tables while they are filled: that pays from some hundred thousand rows on. */
  readonly heavy?: boolean;
  /** Temporary tables that later stages read too: made anew where a load goes on, from the same seed. */
  readonly prepare: (plan: Plan) => readonly string[];
  readonly batches: (plan: Plan) => readonly Batch[];
};
