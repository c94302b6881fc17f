/** Aborted by the first signal to stop; a second one changes nothing. */
export const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
};

/** What was opened, to be closed in the opposite order; what cannot be closed keeps nothing else open. */
export const openings = () => {
  const closers: (() => Promise<unknown>)[] = [];
  return {
    closing: (close: () => Promise<unknown>) => void closers.unshift(close),
    close: async () => {
      const failures: unknown[] = [];
      for (const close of closers) await close().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
};

/** Runs what a process does from its start to its stop: what it opened is closed however it ends, and a stop is no failure. */
export const live = async (
  body: (life: { readonly stop: AbortSignal; readonly closing: (close: () => Promise<unknown>) => void }) => Promise<void>,
): Promise<number> => {
  const stop = stopSignal();
  const { closing, close } = openings();
  try {
    await body({ stop, closing });
    return 0;
  } catch (error) {
    if (stop.aborted && error === stop.reason) return 0;
    throw error;
  } finally {
    await close();
  }
};
