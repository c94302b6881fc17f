import { randomUUID } from 'node:crypto';
import { STAFF } from '#kernel/viewer.ts';
import { HIDDEN_GROUP, inputOf } from '../ghost/chronicle.ts';
import { type Made, planSteps, type Step, stepsOf, type Teller } from '../ghost/story.ts';
import { CLOCK } from '../ghost/world.ts';
import { chance, type Dice } from '../kit/dice.ts';
import { hiddenLabel, shows } from './cast.ts';
import type { Ending, Stage } from './stage.ts';

// The hidden writes of world B: each hider tells the story of its rows a step at a time, under labels that nobody may
// see who looks on, and names its hidden rows on rows of its own that everybody sees.

/** What a nation has told of one hidden story. */
type Thread = { readonly teller: Teller; made: Made; at: number };

export type Deed = {
  readonly what: string;
  readonly mutation?: string;
  readonly ending?: Ending;
  /** The visible row that it is about: its field of Query, and its id. */
  readonly about?: { readonly root: string; readonly id: string };
};

export type Hidden = {
  /** The chapters that were told: their references are hidden ones. */
  readonly chapters: number[];
  /** The idempotency keys that were used, by the mutation. */
  readonly keys: Map<string, string[]>;
  /** Goes on with a story of any hider, by one step. */
  readonly tell: (dice: Dice) => Promise<Deed>;
  /** Does again what was done: refused, or a replay. */
  readonly repeat: (dice: Dice) => Promise<Deed>;
  /** Links a row that is seen to one that is hidden. */
  readonly point: (dice: Dice) => Promise<Deed>;
  /** The newest hidden row that a hider has told by this name. */
  readonly newest: (nation: string, name: string) => string | undefined;
};

/** What is about everybody, or ends what everybody sees. */
const open = new Set([
  'loadRates',
  'suspendNation',
  'setMembership',
  'waiveRequirement',
  'approveManningDocument',
  'linkBillet',
  'unlinkBillet',
  'setBilletLabel',
]);

const nothing: Deed = { what: 'had nothing to do' };

/** Links of a visible row of the story to a hidden one: mutation, the visible end, the hidden end. */
const pointers = [
  ['linkContribution', 'contributionId', 'contribution', 'requirementId', 'requirement'],
  ['linkContribution', 'contributionId', 'contribution', 'requirementId', 'draft'],
  ['linkContribution', 'contributionId', 'contribution', 'iterationId', 'iteration'],
  ['linkProgram', 'programId', 'program', 'requirementId', 'requirement'],
  ['linkProgram', 'programId', 'program', 'organizationId', 'organization'],
  ['linkIteration', 'iterationId', 'iteration', 'requirementId', 'requirement'],
] as const;

/** @param posts the billets that hiders alone see */
export const openHidden = (stage: Stage, posts: Made): Hidden => {
  const { cast, base, worlds, hide } = stage;
  const { admin } = worlds.b.database;
  const chapters: number[] = [];
  const keys = new Map<string, string[]>();
  const threads = new Map<string, Thread>();
  const told = new Map<string, Map<string, string>>();
  const sent: { nation: string; mutation: string; input: Readonly<Record<string, unknown>> }[] = [];
  let chapter = 9;

  const begin = (dice: Dice, nation: string): Thread => {
    chapter += 1;
    chapters.push(chapter);
    const post = posts[`billet${dice.below(8)}`] ?? '';
    const billets = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`billet${n}`, post]));
    // Of what everybody sees the plan alone: seats and days of others' courses and posts are told to all who see these.
    const { shared } = base;
    const others = Object.fromEntries(Object.entries(shared).filter(([name]) => !(name in billets)));
    const made = nation === STAFF ? {} : { ...others, ...(cast.staffHides ? billets : {}) };
    return { teller: { nation, label: hiddenLabel(dice, cast, nation), chapter }, made, at: 0 };
  };

  const send = async (dice: Dice, { teller, made }: Pick<Thread, 'teller' | 'made'>, step: Step): Promise<Ending> => {
    const label = chance(dice, 20) ? { ...teller, label: hiddenLabel(dice, cast, teller.nation) } : teller;
    const input = await inputOf(admin, step, made, label);
    sent.push({ nation: teller.nation, mutation: step.mutation, input });
    keys.set(step.mutation, [...(keys.get(step.mutation) ?? []), input.idempotencyKey].slice(-5));
    return hide(teller.nation, step.mutation, input);
  };

  const fits = ({ teller, made }: Thread, step: Step): boolean => {
    const input = step.input(made, teller);
    const whole = !Object.values(input).includes(undefined) && (step.changes === undefined || made[step.changes] !== undefined);
    return whole && !open.has(step.mutation) && !shows(cast, input);
  };

  const tell: Hidden['tell'] = async (dice) => {
    const nation = dice.pick(cast.hiders) ?? '';
    const steps = nation === STAFF ? [...planSteps, ...stepsOf(nation)] : stepsOf(nation);
    let thread = threads.get(nation) ?? begin(dice, nation);
    if (thread.at >= steps.length) thread = begin(dice, nation);
    threads.set(nation, thread);
    while (thread.at < steps.length && !fits(thread, steps[thread.at] as Step)) thread.at += 1;
    const step = steps[thread.at];
    if (step === undefined) return nothing;
    thread.at += 1;
    const ending = await send(dice, thread, step);
    if (step.makes !== undefined && ending.id !== null) {
      thread.made = { ...thread.made, [step.makes]: ending.id };
      const names = told.get(nation) ?? new Map<string, string>();
      told.set(nation, names.set(step.makes, ending.id));
    }
    return { what: 'told its story', mutation: step.mutation, ending };
  };

  return {
    chapters,
    keys,
    tell,
    newest: (nation, name) => told.get(nation)?.get(name),
    repeat: async (dice) => {
      const last = dice.pick(sent.slice(-20));
      if (last === undefined) return nothing;
      const input = chance(dice, 40) ? last.input : { ...last.input, idempotencyKey: randomUUID() };
      const ending = await hide(last.nation, last.mutation, input);
      return { what: 'repeated itself', mutation: last.mutation, ending };
    },
    point: async (dice) => {
      const visible = base.stories.filter(({ teller }) => cast.hiders.includes(teller.nation) && shows(cast, teller.label));
      const story = dice.pick(visible);
      const [mutation, from, subject, to, target] = dice.pick(pointers) ?? pointers[0];
      const hidden = story && told.get(story.teller.nation)?.get(target);
      const id = story?.made[subject];
      if (story === undefined || hidden === undefined || id === undefined) return nothing;
      const unlink = chance(dice, 20);
      const percentage = mutation === 'linkContribution' && !unlink ? { percentage: '1' } : {};
      const input = { idempotencyKey: randomUUID(), [from]: id, [to]: hidden, ...percentage };
      const ending = await hide(story.teller.nation, unlink ? mutation.replace('link', 'unlink') : mutation, input);
      return { what: 'named a hidden row on a visible one', mutation, ending, about: { root: subject === 'iteration' ? 'courseIteration' : subject, id } };
    },
  };
};

/** A nation comes into the hidden group or leaves it. */
export const changeGroup = async (dice: Dice, { cast, hide, worlds }: Stage): Promise<Deed> => {
  const nation = dice.pick(cast.hiders.filter((hider) => hider !== STAFF)) ?? '';
  const member = chance(dice, 60);
  if (cast.staffHides) {
    const ending = await hide(STAFF, 'setMembership', { idempotencyKey: randomUUID(), group: HIDDEN_GROUP, nation, member });
    return { what: 'changed a group', mutation: 'setMembership', ending };
  }
  const { admin } = worlds.b.database;
  if (member)
    await admin`insert into coalition.membership (group_name, nation, joined_at)
      select ${HIDDEN_GROUP}, ${nation}, ${CLOCK}::timestamptz where not exists (select from coalition.membership where group_name = ${HIDDEN_GROUP} and nation = ${nation} and left_at is null)
      on conflict (group_name, nation, joined_at) do update set left_at = null`;
  else
    await admin`update coalition.membership set left_at = ${CLOCK}::timestamptz where group_name = ${HIDDEN_GROUP} and nation = ${nation} and left_at is null`;
  return { what: 'changed a group' };
};

/** What a hider gives to its new records when it says nothing: more than any other would want. */
export const changeDefault = async (dice: Dice, { cast, hide }: Stage): Promise<Deed> => {
  const type = dice.pick(['ORGANIZATION', 'CONTRIBUTION', 'CAPABILITY_REQUIREMENT', 'COURSE', 'TRAINING_PROGRAM', 'PLEDGE', 'TRANSACTION', 'COURSE_ITERATION']);
  const input = { idempotencyKey: randomUUID(), type, label: { groups: ['COALITION'] } };
  const ending = await hide(dice.pick(cast.hiders) ?? '', 'setDefaultLabel', input);
  return { what: 'changed a default', mutation: 'setDefaultLabel', ending };
};

/** What was counted as it came is folded, as now and then. */
export const foldCounts = async ({ worlds }: Stage): Promise<Deed> => {
  await worlds.b.database.admin`select coalition.compact_running()`;
  return { what: 'folded running counts' };
};
