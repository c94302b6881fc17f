/** The seed of a run's random data: printed, and taken from SEED to see the same run again. */
export const seedOf = (test: string): number => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`${test}: SEED=${seed}`);
  return seed;
};
