import { issuerNations, type Role, STAFF } from '#kernel/viewer.ts';
import { HIDDEN_GROUP, writers } from '../ghost/chronicle.ts';
import type { Label } from '../ghost/story.ts';
import { chance, type Dice } from '../kit/dice.ts';

/** Who looks on in a pair of worlds, and who does what nobody of them may see. */
export type Cast = {
  readonly observers: readonly string[];
  /** Whose hidden rows world B has and world A has not. */
  readonly hiders: readonly string[];
  /** Spends its budget and does nothing else. */
  readonly spender: string;
  /** Does the staff hide too? Else it looks on. */
  readonly staffHides: boolean;
};

/** Whoever is in the group of the base that observers join and leave; one of its members hides where the staff does. */
export const MEMBERS = ['GBR', 'TUR', 'USA'];
const HIDING_MEMBER = 'USA';

/** Two nations look on, with the staff or without it; everybody else hides. */
export const castOf = (dice: Dice, staffHides: boolean): Cast => {
  const nations = issuerNations.filter((nation): boolean => nation !== STAFF && !(staffHides && nation === HIDING_MEMBER));
  const draw = (among: readonly string[] = nations): string => nations.splice(nations.indexOf((dice.pick(among) ?? '') as never), 1)[0] ?? '';
  const observers = [draw(nations.filter((nation) => !MEMBERS.includes(nation))), draw(), ...(staffHides ? [] : [STAFF])];
  const spender = draw();
  return { observers, hiders: [...nations, ...(staffHides ? [HIDING_MEMBER, STAFF] : [])], spender, staffHides };
};

export type Observer = { readonly nation: string; readonly kind: 'reader' | 'writer' | 'coordinator'; readonly roles: readonly Role[] };

/** One of those who look on, with the roles of one that only reads or of one that writes. */
export const observerOf = (dice: Dice, { observers }: Cast): Observer => {
  const nation = dice.pick(observers) ?? STAFF;
  if (chance(dice, 25)) return { nation, kind: 'reader', roles: ['READER', ...(chance(dice, 50) ? (['PERSONNEL_OFFICER', 'VETTING_LIAISON'] as const) : [])] };
  return nation === STAFF ? { nation, kind: 'coordinator', roles: ['COORDINATOR', ...writers] } : { nation, kind: 'writer', roles: [...writers, 'READER'] };
};

/** A label that nobody sees who looks on. */
export const hiddenLabel = (dice: Dice, { hiders }: Cast, nation: string): Label => {
  const partner = dice.pick(hiders.filter((other) => other !== nation));
  return dice.pick([{}, { releasableTo: partner === undefined ? [] : [partner] }, { groups: [HIDDEN_GROUP] }]) ?? {};
};

/** True of an input that would let somebody see it who looks on, or that is about what everybody sees. */
export const shows = ({ observers }: Cast, input: unknown): boolean => {
  const text = JSON.stringify(input);
  return (
    observers.some((nation) => text.includes(`"releasableTo":["${nation}"`) || text.includes(`,"${nation}"`) || text.includes(`"toNation":"${nation}"`)) ||
    text.includes('"COALITION"')
  );
};
