/** The seed of a run's random data: printed, and taken from SEED to see the same run again. */
export const seedOf = (test: string): number => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`${test}: SEED=${seed}`);
  return seed;
};

/** Mulberry32: a small generator with a seed. */
export const randomFrom = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Random whole numbers from a seed. @example randomOf(7)(10) is from 0 to 9 */
export const randomOf = (seed: number): ((below: number) => number) => {
  const random = randomFrom(seed);
  return (below) => Math.floor(random() * below);
};
