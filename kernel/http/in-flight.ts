/** Counts the operations being answered, so that there is a most, and a stop can wait for the last. */
export type InFlight = {
  /** Runs the work, or answers undefined when there is no room. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly count: () => number;
};

export const createInFlight = (limit: number): InFlight => {
  let running = 0;
  return {
    count: () => running,
    run: async (work) => {
      if (running >= limit) return undefined;
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
  };
};
