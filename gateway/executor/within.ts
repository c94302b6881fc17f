/** Waits so long for an answer. Its signal is aborted when the time is over or the client is gone: who answers may stop. */
export const within = async <T>(milliseconds: number, gone: AbortSignal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException('it took too long', 'TimeoutError'));
    reject(new Error(`no answer within ${Math.round(milliseconds)} ms`));
  }, milliseconds);
  const leave = () => controller.abort(gone.reason);
  gone.addEventListener('abort', leave, { once: true });
  if (gone.aborted) leave();
  try {
    return await Promise.race([ask(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    gone.removeEventListener('abort', leave);
  }
};
