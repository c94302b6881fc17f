import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepPlans } from '../../gateway/executor/planner.ts';
import { openDemoIssuers } from '../../gateway/identity/demo-issuers.ts';
import { readSavedOperations } from '../../gateway/saved-operations.ts';
import { tellBase } from '../ghost/chronicle.ts';
import { countIds } from '../ghost/ids.ts';
import { inParallel } from '../ghost/observe.ts';
import { composed } from '../ghost/schema.ts';
import { openSubgraphs } from '../ghost/world.ts';
import { createDatabase, type TestDatabase } from '../kit/database.ts';
import { diceOf } from '../kit/dice.ts';
import { seedOf } from '../kit/seed.ts';
import { castOf } from './cast.ts';
import { interferences, openInterferences } from './interference.ts';
import { openPair, type Pair } from './pair.ts';
import { openQuestions, type Questions } from './questions.ts';
import { type Course, runSequence, type Steps, stepsOf } from './sequence.ts';
import { shrink } from './shrink.ts';
import { openSometimes } from './sometimes.ts';

// Two worlds again, and what the ghost test cannot do: random sequences, in which others go on in world B while an
// observer asks and tries in both. Whatever they do there, the observer is answered alike, byte for byte.

vi.setConfig({ testTimeout: 7_200_000 });

const seed = seedOf('worlds');

/** FAULTS=whole runs a thousand; SEQUENCES=n as many as that. */
const WHOLE = process.env.FAULTS === 'whole';
const SEQUENCES = Number(process.env.SEQUENCES ?? (WHOLE ? 1_000 : 25));
/** Sequences that live in one pair of worlds, one after the other. */
const TOGETHER = SEQUENCES > 100 ? 50 : Math.ceil(SEQUENCES / 2);
/** Pairs that live at the same time: more would want more connections than the server has. */
const AT_ONCE = 2;
const SHRINK_FOR_MS = 30_000;

let source: TestDatabase;
let folder: string;
/** Opens the pair of a number: the staff looks on in every other. */
let open: (number: number) => Promise<Pair>;
let questions: Questions;
/** The pair that stays open for the tests after the sequences. */
let kept: Pair | undefined;
let ran = 0;
const interference = openInterferences();
const sometimes = openSometimes();

beforeAll(async () => {
  const { schema, supergraph } = composed();
  folder = await mkdtemp(join(tmpdir(), 'worlds-'));
  const [issuers, operations] = await Promise.all([openDemoIssuers(folder), readSavedOperations(new URL('../../operations/', import.meta.url))]);
  source = await createDatabase();
  await countIds(source);
  const { subgraphs, end } = await openSubgraphs(source);
  const base = await tellBase(subgraphs, source.admin, false).finally(end);
  await source.admin.end({ timeout: 5 }); // a template may have no connection
  questions = openQuestions(schema, subgraphs, operations);
  const house = { template: source.name, base, schema, supergraph, issuers, plans: keepPlans(), operations, watch: interference.watch };
  let opening: Promise<unknown> = Promise.resolve();
  // One after the other: what a world looks at before it serves takes a busy machine some time.
  open = (number) => {
    const dice = diceOf(stepsOf(seed + 1_000_000 + number)[0] ?? []);
    const opened = opening.then(() => openPair(house, castOf(dice, number % 2 === 1), dice));
    opening = opened.catch(() => undefined);
    return opened;
  };
}, 240_000);

afterAll(async () => {
  await kept?.close();
  await source?.drop();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A difference in as few steps as a few tries find, with what runs it again. */
const explained = async (index: number, found: Course): Promise<string> => {
  const number = Math.floor(index / TOGETHER);
  const alone = async (steps: Steps): Promise<Course> => {
    const pair = await open(number);
    return runSequence({ pair, questions, sometimes: openSometimes(), index }, steps).finally(pair.close);
  };
  const shrunk = await shrink(stepsOf(seed + index), alone, SHRINK_FOR_MS);
  const { told, difference, observer } = shrunk?.course ?? found;
  const how = shrunk === undefined ? 'with the sequences before it' : `alone, in ${shrunk.steps.length - 1} steps`;
  return `sequence ${index} of SEED=${seed} (SEQUENCES=${SEQUENCES}), ${how}, as ${observer}:\n${told.join('\n')}\n${JSON.stringify(difference, null, 2)}`;
};

const mustHappen = [
  ...['mutation', 'replay', 'key reused', 'field', 'next page', 'asked again', 'entities', 'saved operation', 'walk', 'row'].map((kind) => `command: ${kind}`),
  ...['reader', 'writer', 'coordinator'].map((kind) => `as a ${kind}`),
  ...[
    'accepted',
    'refused',
    'told its story',
    'repeated itself',
    'named a hidden row on a visible one',
    'changed a group',
    'changed a default',
    'folded running counts',
  ].map((what) => `hidden: ${what}`),
  ...['failed to log in', 'was told to wait', 'spent its budget', 'asked the same first', 'asked the same meanwhile'].map((what) => `hidden: ${what}`),
  ...['released', 'taken back', 'seen, naming a hidden row', 'joined a group', 'left a group'].map((what) => `in both: ${what}`),
  ...[
    'named a hidden row',
    'right after a hidden write',
    'read a row right after it was linked to a hidden one',
    'reused a hidden natural key',
    'reused a hidden idempotency key',
    'sent a version that is past',
    'left the label to the default',
  ],
  ...['accepted', 'refused: NOT_FOUND', 'refused: BAD_VALUE', 'refused: CONFLICT', 'refused: KEY_REUSED', 'refused: IDP-04'],
];

const missing = () => mustHappen.filter((what) => !sometimes.counts.has(what));

/** So many sequences more, at most, until every case has been there. */
const EXTRA = 100;

let commands = 0;
let differed = false;

/** Runs a sequence of the claim. */
const run = async (pair: Pair, index: number): Promise<void> => {
  const course = await runSequence({ pair, questions, sometimes, index }, stepsOf(seed + index));
  ran += 1;
  commands += course.commands;
  if (ran % 100 === 0) console.info(`worlds: ${ran} sequences so far`);
  if (course.difference === undefined) return;
  differed = true;
  expect.fail(await explained(index, course));
};

test('whatever others do that it may not see, an observer is answered alike in both worlds (IS-03, IS-11, IS-12)', async () => {
  const numbers = Array.from({ length: Math.ceil(SEQUENCES / TOGETHER) }, (_, number) => number);
  // One in which the staff hides: there observers come into groups, and leave them.
  const keptNumber = Math.min(1, numbers.length - 1);
  const live = async (number: number) => {
    const pair = await open(number);
    if (number === keptNumber) kept = pair;
    for (let index = number * TOGETHER; index < Math.min((number + 1) * TOGETHER, SEQUENCES) && !differed; index += 1) await run(pair, index);
    if (number !== keptNumber) await pair.close();
  };
  await inParallel(numbers, live, AT_ONCE);
  for (let extra = 0; extra < EXTRA && missing().length > 0; extra += 1) await run(kept as Pair, SEQUENCES + extra);
  const bound = `with 95 % confidence fewer than ${((3 / ran) * 100).toFixed(1)} % of such sequences are`;
  console.info(`worlds: ${ran} sequences, ${commands} commands, 0 answered differently: ${bound}`);
});

test('every case of the claim has been there: hidden ids, keys and references, writes in between, refusals of each kind', () => {
  console.info(
    `worlds: ${[...sometimes.counts]
      .toSorted()
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  );
  expect(missing()).toEqual([]);
  expect([...sometimes.counts.keys()].filter((what) => what.includes('logged in'))).toEqual([]);
});

const PATIENCE = 15;

test.each(Object.keys(interferences))('the sequences find it where %s', async (name) => {
  interference.use(name);
  try {
    for (let index = ran; index < ran + PATIENCE; index += 1) {
      const { difference } = await runSequence({ pair: kept as Pair, questions, sometimes: openSometimes(), index }, stepsOf(seed + index));
      if (difference !== undefined) return;
    }
    expect.fail(`${PATIENCE} sequences did not find it`);
  } finally {
    interference.use(undefined);
  }
});
