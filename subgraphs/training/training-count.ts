/** Counts of the kinds that were asked for, each once (TR-16). */
export const countsOf = <Kind extends string>(
  kinds: readonly Kind[],
  count: (kind: Kind) => Promise<number>,
): Promise<readonly { readonly kind: Kind; readonly count: number }[]> =>
  Promise.all([...new Set(kinds)].map(async (kind) => ({ kind, count: await count(kind) })));
