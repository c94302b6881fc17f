import { randomUUID } from 'node:crypto';
import { STAFF } from '#kernel/viewer.ts';
import { LEFT_GROUP, versionOf } from '../ghost/chronicle.ts';
import { chance, type Dice } from '../kit/dice.ts';
import { MEMBERS, shows } from './cast.ts';
import type { Hidden } from './hidden.ts';
import { courseForm, type Kind, kinds, lineForm } from './public-rows.ts';
import type { Stage } from './stage.ts';

// What crosses the line in both worlds alike: rows that others release to who looks on and take back, rows that look the
// same in both and name a hidden row in B, a group that is joined and left.

/** A row that came to be seen, or went, in both worlds: the observer reads it next. */
export type Crossing = { readonly what: string; readonly root: string; readonly id: string; readonly kind: string; readonly isSeen: boolean };

type Released = { readonly nation: string; readonly kind: Kind; readonly id: string };

/** Does one of these for an observer; undefined where there is nothing to do it with. */
export type Crossings = (dice: Dice, observer: string, hidden: Hidden) => Promise<Crossing | undefined>;

export const openCrossings = ({ cast, base, both, worlds }: Stage): Crossings => {
  const { admin } = worlds.a.database;
  const released: Released[] = [];
  const members = new Set<string>();
  let count = 0;
  const reference = (): string => {
    count += 1;
    return `PUBLIC-${count}`;
  };
  const writers = cast.hiders;
  const must = async (nation: string, mutation: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
    const { id, codes } = await both(nation, mutation, { idempotencyKey: randomUUID(), ...input });
    if (codes.length > 0) throw new Error(`${nation} was refused ${mutation} ${JSON.stringify(input)}: ${codes.join(' ')}`);
    return id ?? '';
  };
  const relabel = async ({ nation, kind, id }: Released, releasableTo: readonly string[]) =>
    must(nation, kind.relabel, { id, expectedVersion: await versionOf(admin, id), label: { releasableTo } });
  const crossing = (what: string, { kind: { root }, id }: Pick<Released, 'kind' | 'id'>, isSeen: boolean): Crossing => ({
    what,
    root,
    id,
    kind: root.toLowerCase(),
    isSeen,
  });

  /** Creates a row that nobody sees who looks on, and releases it to an observer. */
  const release = async (dice: Dice, observer: string): Promise<Crossing> => {
    const kind = dice.pick(kinds) as Kind;
    const nation = dice.pick(writers) ?? '';
    const id = await must(nation, kind.create, { ...kind.input(reference(), nation), label: {} });
    const row = { nation, kind, id };
    await relabel(row, [observer]);
    released.push(row);
    return crossing('released', row, true);
  };

  /** Takes back what was released. */
  const takeBack = async (dice: Dice): Promise<Crossing | undefined> => {
    const [row] = released.splice(dice.below(released.length), 1);
    if (row === undefined) return undefined;
    await relabel(row, []);
    return crossing('taken back', row, false);
  };

  /** Shows the observer a row that names nothing in A, and a hidden row in B. */
  const nameHidden: Crossings = async (dice, observer, hidden) => {
    const story = dice.pick(base.stories.filter(({ teller }) => cast.hiders.includes(teller.nation) && shows(cast, teller.label)));
    const nation = story?.teller.nation ?? '';
    const organization = hidden.newest(nation, 'organization');
    if (story === undefined || organization === undefined) return undefined;
    const course = chance(dice, 50);
    const [mutation, root, plain, place] = course
      ? (['createCourseVersion', 'course', { ...courseForm(reference()), label: { releasableTo: [observer] } }, 'providerId'] as const)
      : (['postTransaction', 'transaction', { ...lineForm(story.made.contribution ?? ''), label: story.teller.label }, 'receiverOrgId'] as const);
    const input = { idempotencyKey: randomUUID(), ...plain };
    const { id, codes } = await both(nation, mutation, input, { ...input, [place]: organization });
    if (codes.length > 0) throw new Error(`${nation} was refused ${mutation}: ${codes.join(' ')}`);
    return {
      what: 'seen, naming a hidden row',
      root,
      id: id ?? '',
      kind: root,
      isSeen: course || shows({ ...cast, observers: [observer] }, story.teller.label),
    };
  };

  /** The observer joins a group of others, or leaves it. */
  const joinOrLeave = async (observer: string): Promise<Crossing | undefined> => {
    const story = base.stories.find(({ teller }) => teller.label.groups?.includes(LEFT_GROUP) && cast.hiders.includes(teller.nation));
    if (!cast.staffHides || story === undefined || MEMBERS.includes(observer)) return undefined;
    const member = !members.has(observer);
    await must(STAFF, 'setMembership', { group: LEFT_GROUP, nation: observer, member });
    if (member) members.add(observer);
    else members.delete(observer);
    return {
      what: member ? 'joined a group' : 'left a group',
      root: 'contribution',
      id: story.made.contribution ?? '',
      kind: 'contribution',
      isSeen: member,
    };
  };

  return async (dice, observer, hidden) => {
    const turn = dice.below(100);
    if (turn < 25) return takeBack(dice);
    if (turn < 50) return nameHidden(dice, observer, hidden);
    return (turn < 75 ? await joinOrLeave(observer) : undefined) ?? release(dice, observer);
  };
};
