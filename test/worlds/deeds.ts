import type { Dice } from '../kit/dice.ts';
import { changeDefault, changeGroup, type Deed, foldCounts, type Hidden } from './hidden.ts';
import { failToLogIn, rush, spend } from './noise.ts';
import type { Stage } from './stage.ts';

/** Something that happens in world B alone. */
export type Deeds = (dice: Dice) => Promise<Deed>;

/** What is dear is done once soon after the beginning, and seldom from then on. */
export const openDeeds = (stage: Stage, hidden: Hidden): Deeds => {
  const soon: readonly (readonly [at: number, deed: Deeds])[] = [
    [3, (dice) => rush(dice, stage)],
    [6, () => spend(stage)],
    [9, (dice) => failToLogIn(dice, stage)],
    [12, () => foldCounts(stage)],
    [15, (dice) => changeGroup(dice, stage)],
    [18, (dice) => changeDefault(dice, stage)],
  ];
  let done = 0;
  return (dice) => {
    done += 1;
    const due = soon.find(([at]) => at === done)?.[1];
    if (due !== undefined) return due(dice);
    const turn = dice.below(1_000);
    if (turn < 620) return hidden.tell(dice);
    if (turn < 730) return hidden.repeat(dice);
    if (turn < 860) return hidden.point(dice);
    if (turn < 910) return changeGroup(dice, stage);
    if (turn < 935) return changeDefault(dice, stage);
    if (turn < 970) return failToLogIn(dice, stage);
    if (turn < 985) return foldCounts(stage);
    return turn < 993 ? spend(stage) : rush(dice, stage);
  };
};
