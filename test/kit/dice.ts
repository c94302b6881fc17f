/** Decisions at random, out of numbers that a seed has made: the same numbers decide the same. */
export type Dice = {
  /** From 0 up to the limit, which it never reaches. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
};

export const diceOf = (numbers: readonly number[]): Dice => {
  let at = 0;
  const below = (limit: number) => Math.abs(numbers[at++ % numbers.length] ?? 0) % Math.max(limit, 1);
  return { below, pick: (items) => items[below(items.length)] };
};

/** True this often in a hundred. */
export const chance = ({ below }: Dice, percent: number): boolean => below(100) < percent;
