/** Counts what happened now and then: a claim says nothing of a case that never was. */
export type Sometimes = {
  readonly note: (what: string, times?: number) => void;
  readonly counts: ReadonlyMap<string, number>;
};

export const openSometimes = (): Sometimes => {
  const counts = new Map<string, number>();
  return { counts, note: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times) };
};
