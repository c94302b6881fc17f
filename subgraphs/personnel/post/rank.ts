/** A rank code of STANAG 2116: officers with OF(D) below OF-1, other ranks, warrant officers. */
export const rankCode = /^(OF-(10|[1-9])|OR-[1-9]|WO-[1-5]|OF\(D\))$/;

type Rank = { readonly letters: string; readonly level: number };

const rankOf = (code: string): Rank => ({ letters: code.slice(0, 2), level: Number(/\d+/.exec(code)?.[0] ?? 0) });

/** Is this a band: codes of the same letters, the first not above the second? */
export const isBand = (from: string, to: string): boolean => {
  const [low, high] = [rankOf(from), rankOf(to)];
  return low.letters === high.letters && low.level <= high.level;
};

/** Does a rank stand in a band (PE-04)? */
export const isInBand = (code: string, from: string, to: string): boolean => isBand(from, code) && isBand(code, to);
