import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type postgres from 'postgres';
import { STAFF } from '#kernel/viewer.ts';
import { ABSENT_GROUP, type Base, HIDDEN_GROUP, inputOf, LEFT_GROUP } from '../ghost/chronicle.ts';
import { type Input, mutationOf, spotsOf, withValue } from '../ghost/mutations.ts';
import { closingSteps, decisionSteps, type Label, type Made, planSteps, type Step, staffSteps, stepsOf, type Teller } from '../ghost/story.ts';
import { chance, type Dice } from '../kit/dice.ts';
import type { Command } from './command.ts';
import { drawHidden, type Pools } from './pools.ts';

// The mutations that an observer tries: steps of the story in any order, on any row that it made or sees, often with a
// hidden id, with a reference or a key that a hidden row uses, with a version that is past.

/** What a nation has made so far, by the names of the story. */
export type Names = Map<string, string[]>;

/** What the base holds for a nation to go on with. */
export const namesOf = ({ xcs, stories }: Base, nation: string): Names => {
  const names: Names = new Map();
  const add = (made: Made) => {
    for (const [name, id] of Object.entries(made)) names.set(name, [...(names.get(name) ?? []), id]);
  };
  add(xcs);
  for (const { teller, made } of stories) if (teller.nation === nation) add(made);
  return names;
};

export type Attempter = {
  readonly schema: GraphQLSchema;
  /** The superuser of world A, who reads versions. */
  readonly admin: postgres.Sql;
  readonly nation: string;
  readonly names: Names;
  readonly pools: Pools;
  /** Chapters that hidden stories have used: their references. */
  readonly hiddenChapters: readonly number[];
  /** Keys that hidden mutations have used, by the mutation. */
  readonly hiddenKeys: ReadonlyMap<string, readonly string[]>;
  readonly freshChapter: () => number;
  /** Notes what a command is about. */
  readonly note: (what: string) => void;
};

const isKey = (name: string) => /^(reference|serviceRef|traineeRef|code)$/.test(name);
const takesKey = ({ mutation }: Step) =>
  /^(createContribution|raiseRequirement|createProgram|createCourseVersion|registerStaffMember|registerTrainee)$/.test(mutation);

const stepsFor = (nation: string): readonly Step[] => [
  ...stepsOf(nation),
  ...(nation === STAFF ? [...planSteps, ...staffSteps] : []),
  ...decisionSteps,
  ...closingSteps,
];

const labels = (nation: string): readonly Label[] => {
  const others = ['BGR', 'CAN', 'USA', 'XCS'].filter((other) => other !== nation);
  return [{}, { groups: ['COALITION'] }, { releasableTo: others }, { releasableTo: others.slice(0, 1) }];
};

const chapterOf = (dice: Dice, { hiddenChapters, freshChapter }: Attempter, mutation: string): number => {
  // Editions and years of these have one digit.
  if (/^(draftManningDocument|savePlan|loanBillet)$/.test(mutation)) return 1 + dice.below(9);
  const turn = dice.below(100);
  return (turn < 55 ? dice.pick(hiddenChapters.slice(-5)) : turn < 75 ? 1 + dice.below(2) : undefined) ?? freshChapter();
};

const badLabels: readonly Label[] = [...[HIDDEN_GROUP, LEFT_GROUP, ABSENT_GROUP].map((group) => ({ groups: [group] })), { releasableTo: ['ZZZ'] }];

/** Puts something else at a place or two of an input that was right. */
const disturbed = (dice: Dice, attempter: Attempter, mutation: string, type: Parameters<typeof spotsOf>[0], input: Input): Input => {
  const { pools, hiddenKeys, note } = attempter;
  let now = input;
  const ids = spotsOf(type, input).filter((spot) => spot.type === 'ID' && pools.kindOf.has(String(spot.value)));
  const spot = dice.pick(ids);
  if (spot !== undefined && chance(dice, 40))
    now = withValue(now, spot.path, drawHidden(dice, pools, pools.kindOf.get(String(spot.value)) ?? '') ?? randomUUID()) as Input;
  else if (spot !== undefined && chance(dice, 8)) now = withValue(now, spot.path, '6f9619ff-8b86-4d01-b42d-00cf4fc964ff') as Input;
  if (now.label !== undefined && chance(dice, 8)) now = { ...now, label: dice.pick(badLabels) };
  if (now.label !== undefined && now.id === undefined && chance(dice, 20)) {
    const { label: _, ...others } = now;
    now = others;
    note('left the label to the default');
  }
  if (now.expectedVersion !== undefined && chance(dice, 25)) {
    now = { ...now, expectedVersion: chance(dice, 50) ? Number(now.expectedVersion) - 1 : 99 };
    note('sent a version that is past');
  }
  const key = dice.pick(hiddenKeys.get(mutation) ?? []);
  if (key !== undefined && chance(dice, 25)) {
    now = { ...now, idempotencyKey: key };
    note('reused a hidden idempotency key');
  }
  return now;
};

const TRIES = 6;

/** A mutation at random. */
export const attempt = async (dice: Dice, attempter: Attempter): Promise<Command> => {
  const { schema, admin, nation, names, pools, note } = attempter;
  const every = stepsFor(nation);
  const steps = chance(dice, 30) ? every.filter(takesKey) : every;
  const made: Made = Object.fromEntries([...names].map(([name, ids]) => [name, (chance(dice, 50) ? ids.at(-1) : dice.pick(ids)) ?? '']));
  const teller: Teller = { nation, label: dice.pick(labels(nation)) ?? {}, chapter: 0 };
  const isWhole = ({ input, changes }: Step) =>
    !Object.values(input(made, teller)).includes(undefined) && (changes === undefined || made[changes] !== undefined);
  let step = dice.pick(steps);
  for (let n = 0; n < TRIES && (step === undefined || !isWhole(step)); n += 1) step = dice.pick(steps);
  const mutation = step && mutationOf(schema, step.mutation);
  if (step === undefined || mutation === undefined) throw new Error('the story has a step that the schema has not');
  const right = await inputOf(admin, step, made, { ...teller, chapter: chapterOf(dice, attempter, step.mutation) });
  const input = disturbed(dice, attempter, step.mutation, mutation.type, right);
  if (spotsOf(mutation.type, input).some(({ name, value }) => isKey(name) && pools.hiddenKeys.has(String(value)))) note('reused a hidden natural key');
  return { kind: 'mutation', target: step.mutation, body: { query: mutation.query, variables: { input } }, makes: step.makes, mutation: step.mutation };
};

/** The same again: as it was, or something else with the same key. */
export const again = (dice: Dice, { target, body, mutation }: Command): Command => {
  const { input } = body.variables as { input: Input };
  const same = chance(dice, 50);
  const other = { ...input, ...(input.label === undefined ? { expectedVersion: 7 } : { label: { handling: ['NO_EXPORT'] } }) };
  return {
    kind: same ? 'replay' : 'key reused',
    target,
    body: { ...body, variables: { input: same ? input : other } },
    ...(mutation === undefined ? {} : { mutation }),
  };
};
