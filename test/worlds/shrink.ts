import type { Course, Steps } from './sequence.ts';

/** What is left of a sequence that was told differently, and how many tries that took. */
export type Shrunk = { readonly steps: Steps; readonly course: Course; readonly tries: number };

/**
 * Drops steps as long as the worlds still differ: halves first, then smaller parts. The first step says who looks on and stays.
 * @param run runs a sequence on a fresh pair of worlds
 * @param milliseconds how long to go on: what is left then is told
 * @returns undefined where the sequence alone tells no difference: then those before it belong to it
 */
export const shrink = async (steps: Steps, run: (steps: Steps) => Promise<Course>, milliseconds: number): Promise<Shrunk | undefined> => {
  const until = performance.now() + milliseconds;
  const isLate = () => performance.now() > until;
  let tries = 1;
  const course = await run(steps);
  if (course.difference === undefined) return undefined;
  let best: Shrunk = { steps, course, tries };
  for (let size = Math.ceil((steps.length - 1) / 2); size >= 1 && !isLate(); size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 1; from < best.steps.length && !isLate(); ) {
      const fewer = [...best.steps.slice(0, from), ...best.steps.slice(from + size)];
      tries += 1;
      const again = await run(fewer);
      if (again.difference === undefined) from += size;
      else best = { steps: fewer, course: again, tries };
    }
  }
  return { ...best, tries };
};
