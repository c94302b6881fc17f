/** How much is loaded: S the demo, M ten years of the mission, L a hundred times its transactions and enrollments. */
export const sizes = ['S', 'M', 'L'] as const;

export type Size = (typeof sizes)[number];

/** A size that is loaded by the bulk paths. */
export type BulkSize = Exclude<Size, 'S'>;

/** How many rows of each kind a bulk load makes; what they need beside them follows from these. */
export type Counts = {
  /** Of each of the nine nations. */
  readonly contributions: number;
  /** Of each contribution: a pledge with the commitment made out of it. */
  readonly agreements: number;
  /** Ledger lines of each agreement, at least 10. */
  readonly lines: number;
  readonly requirements: number;
  readonly iterations: number;
  readonly enrollments: number;
  readonly billets: number;
};

const M: Counts = { contributions: 200, agreements: 2, lines: 10, requirements: 300, iterations: 500, enrollments: 10_000, billets: 150 };
const L: Counts = { ...M, lines: 1_000, enrollments: 1_000_000 };

const counts: Readonly<Record<BulkSize, Counts>> = { M, L };

/**
 * The rows of a size, or of a part of it.
 * @param scale below 1 for tests: fewer contributions, requirements, iterations, enrollments and billets, of the same shape
 */
export const countsOf = (size: BulkSize, scale: number): Counts => {
  const { agreements, lines, ...whole } = counts[size];
  const part = (count: number, least: number) => Math.max(least, Math.round(count * scale));
  return {
    agreements,
    lines,
    contributions: part(whole.contributions, 3),
    requirements: part(whole.requirements, 30),
    iterations: part(whole.iterations, 24),
    enrollments: part(whole.enrollments, 120),
    billets: part(whole.billets, 18),
  };
};
