import type { Invariant } from './invariant.ts';
import { countViolations } from './label/count-trigger.ts';
import { countedOf, type Protection } from './label/protection.ts';

/** The running counts are the counts, table by table (ARCHITECTURE.md, Decision 8). */
export const countInvariants = (protections: readonly Protection[]): readonly Invariant[] =>
  protections.flatMap(countedOf).map((counted) => ({
    rule: 'AG-01',
    says: `The running counts of ${counted.relation} equal its rows, by label and key.`,
    violations: countViolations(counted),
  }));
