import fc from 'fast-check';
import type { Difference } from '../ghost/observe.ts';
import { chance, type Dice, diceOf } from '../kit/dice.ts';
import { type Attempter, again, attempt } from './attempts.ts';
import { observerOf } from './cast.ts';
import type { Command } from './command.ts';
import { openObservation } from './observation.ts';
import type { Pair } from './pair.ts';
import { noteHidden, noteSeen, readPools } from './pools.ts';
import type { Questions } from './questions.ts';
import type { Sometimes } from './sometimes.ts';

// One sequence: an observer asks and tries in both worlds, and in between others do in world B what it may not see.

/** The numbers that decide one step each, so that a step can be left out and the others stay as they are. */
export type Steps = readonly (readonly number[])[];

const NUMBERS = 64;
const COMMANDS = 30;

const oneStep = fc.array(fc.nat(), { minLength: NUMBERS, maxLength: NUMBERS, size: 'max' });
const manySteps = fc.noBias(fc.array(oneStep, { minLength: 10, maxLength: 60, size: 'max' }));

/** The steps of a sequence; the first says who looks on. */
export const stepsOf = (seed: number): Steps => fc.sample(manySteps, { seed, numRuns: 1 })[0] ?? [];

export type Course = {
  readonly observer: string;
  readonly commands: number;
  /** What was done by whom, in its order, each with its step. */
  readonly told: readonly string[];
  /** The first command that was answered differently; nothing was done after it. */
  readonly difference: Difference | undefined;
};

type Payload = Readonly<Record<string, unknown>>;
type Body = {
  readonly data?: Readonly<Record<string, Payload | null>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
};

/** The row that a mutation made, and the codes of what refused it. */
const endingIn = (text: string, mutation: string) => {
  const { data, errors = [] } = JSON.parse(text) as Body;
  const { problems = [], ...entities } = (data?.[mutation] ?? {}) as Payload & { problems?: readonly { code: string }[] };
  const row = Object.values(entities).find((value) => typeof value === 'object' && value !== null) as { id?: string; __typename: string } | undefined;
  return { row, codes: [...problems.map(({ code }) => code), ...errors.map(({ extensions }) => extensions?.code ?? '')] };
};

export type Setting = {
  readonly pair: Pair;
  readonly questions: Questions;
  readonly sometimes: Sometimes;
  /** Tells the observer of one sequence from those of others. */
  readonly index: number;
};

/** Runs a sequence up to its first difference. @throws Broken where something broke */
export const runSequence = async ({ pair, questions, sometimes, index }: Setting, steps: Steps): Promise<Course> => {
  const { stage, hidden, crossings, deeds } = pair;
  const { a, b } = stage.worlds;
  const [opening = [], ...rest] = steps;
  const observer = observerOf(diceOf(opening), stage.cast);
  const token = await stage.mint(observer.nation, observer.roles, { subject: `observer ${index}` });
  const pools = await readPools(b.database.admin, observer.nation);
  const names = pair.namesOf(observer.nation);
  const told: string[] = [];
  const tried: Command[] = [];
  let at = 0;
  const say = (what: string): void => void told.push(`${at}: ${what}`);
  const observation = openObservation({ stage, observer, token, pools, sometimes, say });
  const attempter: Attempter = {
    schema: stage.schema,
    admin: a.database.admin,
    nation: observer.nation,
    names,
    pools,
    hiddenChapters: hidden.chapters,
    hiddenKeys: hidden.keys,
    freshChapter: pair.freshChapter,
    note: sometimes.note,
  };

  const tryMutation = async (command: Command): Promise<void> => {
    const { mutation = '', makes } = command;
    const { body } = await observation.observe(command);
    tried.push(command);
    const { row, codes } = endingIn(body, mutation);
    for (const code of codes) sometimes.note(`refused: ${code}`);
    if (codes.length > 0 || row === undefined) return;
    sometimes.note('accepted');
    if (row.id === undefined) return;
    noteSeen(pools, row.id, row.__typename.toLowerCase());
    if (makes !== undefined) names.set(makes, [...(names.get(makes) ?? []), row.id]);
  };

  const hide = async (dice: Dice): Promise<void> => {
    const { ending, what, mutation = '', about } = await deeds(dice);
    say(`hidden in B: ${what} ${mutation} ${ending === undefined ? '' : (ending.id ?? ending.codes.join(' '))}`);
    sometimes.note(`hidden: ${what}`);
    if (ending === undefined) return;
    sometimes.note(ending.codes.length > 0 ? 'hidden: refused' : 'hidden: accepted');
    if (ending.id !== null && !pools.kindOf.has(ending.id)) noteHidden(pools, ending.id, ending.kind);
    if (ending.codes.length > 0) return;
    observation.wasHidden();
    if (about === undefined) return;
    sometimes.note('read a row right after it was linked to a hidden one');
    await observation.observe(questions.row(about.root, about.id));
  };

  const cross = async (dice: Dice): Promise<void> => {
    const crossing = await crossings(dice, observer.nation, hidden);
    if (crossing === undefined) return;
    const { what, id, kind, root, isSeen } = crossing;
    say(`in both: ${what} ${root} ${id}`);
    (isSeen ? noteSeen : noteHidden)(pools, id, kind);
    const command = questions.row(root, id);
    const answer = await observation.observe(command);
    if (observation.difference() !== undefined) return;
    if (answer.body.includes('{"data":{"a0":null}') === isSeen) observation.isWrong(command, answer, `it was ${what}`);
    sometimes.note(`in both: ${what}`);
  };

  const question = (dice: Dice): Command => {
    const turn = dice.below(100);
    const page = dice.pick(observation.pages.slice(-6));
    if (turn < 15 && page !== undefined) return questions.next(page);
    const before = dice.pick(observation.asked.filter(({ mutation }) => mutation === undefined).slice(-8));
    if (turn < 30 && before !== undefined) return { ...before, kind: 'asked again' };
    if (turn < 45) return questions.entities(dice, pools, observer);
    if (turn < 57) return questions.saved(dice, pools);
    return turn < 61 ? questions.walk(dice, pools) : questions.field(dice, pools);
  };

  const ask = async (dice: Dice): Promise<void> => {
    const command = question(dice);
    if (command.send !== undefined || !chance(dice, 25)) return void (await observation.observe(command));
    const nation = dice.pick(stage.cast.hiders) ?? '';
    const when = chance(dice, 50) ? 'first' : 'meanwhile';
    say(`hidden in B: ${nation} asked the same ${when}`);
    sometimes.note(`hidden: asked the same ${when}`);
    const other = stage.tokenOf(nation).then((theirs) => b.post(theirs, command.body));
    if (when === 'first') await other;
    await observation.observe(command);
    await other;
  };

  const act = async (dice: Dice): Promise<void> => {
    // A reader's mutations are all refused before anything is looked up.
    if (!chance(dice, observer.kind === 'reader' ? 10 : 50)) return ask(dice);
    const last = dice.pick(tried.slice(-5));
    return tryMutation(last !== undefined && chance(dice, 20) ? again(dice, last) : await attempt(dice, attempter));
  };

  for (const numbers of rest) {
    at += 1;
    const dice = diceOf(numbers);
    const turn = dice.below(100);
    await (turn < 50 ? act(dice) : turn < 92 ? hide(dice) : cross(dice));
    if (observation.difference() !== undefined || observation.commands() >= COMMANDS) break;
  }
  return { observer: `${observer.nation} ${observer.kind}`, commands: observation.commands(), told, difference: observation.difference() };
};
