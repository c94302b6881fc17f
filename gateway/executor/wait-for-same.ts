import type { FetchStep, Step } from './compile-plan.ts';

// A subgraph may be asked for the same entities twice: at once, and again when what a field requires has come from another
// subgraph. Where nothing follows on the first fetch, it waits for the second: the subgraph is called once, and loads
// the entities once. Nobody waits longer, since the steps beside each other end together.

const isFetch = (step: Step | undefined): step is FetchStep => step?.kind === 'fetch';

const asksSame = (one: FetchStep, other: FetchStep): boolean =>
  one.subgraph === other.subgraph && one.entity !== undefined && other.entity !== undefined && one.path.join('/') === other.path.join('/');

/** The fetches that a sequence ends with. */
const endsOf = (step: Step): readonly Step[] => {
  const last = step.kind === 'sequence' ? step.steps.at(-1) : undefined;
  if (last === undefined) return [];
  return last.kind === 'parallel' ? last.steps : [last];
};

/** Steps beside each other, where fetches wait for a sequence that ends with one of the same entities. */
export const waitForSame = (steps: readonly Step[]): readonly Step[] => {
  const waiting = new Set<Step>();
  const waited = steps.map((step): Step => {
    const ends = endsOf(step);
    const joining = steps.filter((other) => isFetch(other) && !waiting.has(other) && ends.some((end) => isFetch(end) && asksSame(end, other)));
    if (step.kind !== 'sequence' || joining.length === 0) return step;
    for (const one of joining) waiting.add(one);
    return { kind: 'sequence', steps: [...step.steps.slice(0, -1), { kind: 'parallel', steps: [...ends, ...joining] }] };
  });
  return waited.filter((step) => !waiting.has(step));
};
