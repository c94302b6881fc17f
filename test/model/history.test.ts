import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { findViolations } from '#kernel/invariant.ts';
import { type Role, rolesOf } from '#kernel/viewer.ts';
import { definitions } from '../kit/definitions.ts';
import { type Dice, diceOf } from '../kit/dice.ts';
import { ANSWER_BYTES, useGraph, viewer } from '../kit/graph.ts';
import { seedOf } from '../kit/seed.ts';
import { type Actor, everyRole, openActor } from './actor.ts';
import { draw, type Known, moves, PANEL, remember, staffMoves, type Turn } from './moves.ts';
import { emptyDays, listed, rootLists, seatsLeft, visibleIds } from './truth.ts';

// Random histories: four nations and the staff act at the same time, each on its own connections, on each other's rows.
// After each round everything that must hold is looked at from outside.

vi.setConfig({ testTimeout: 120_000 });

const seed = seedOf('model');
const nations = ['CAN', 'ITA', 'NLD', 'USA'];
const ROUNDS = 3;
const MOVES = 60;
const LANES = [...nations, ...nations, 'XCS'];

// Answers are given again, as in the product: one that is out of date would be a difference.
const graph = useGraph(undefined, ANSWER_BYTES);
const known: Known = new Map();
const accepted = new Map<string, number>();
let today: string;
let actors: ReadonlyMap<string, Actor>;

const actor = (nation: string): Actor => {
  const found = actors.get(nation);
  if (found === undefined) throw new Error(`nobody acts for ${nation}`);
  return found;
};

const must = async (nation: string, field: string, root: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
  const { id, codes } = await actor(nation).send(field, input);
  expect({ field, codes }).toEqual({ field, codes: [] });
  remember(known, root, id ?? '', nation);
  return id ?? '';
};

beforeAll(async () => {
  const { subgraphs, database } = graph();
  actors = new Map([...nations, 'XCS'].map((nation) => [nation, openActor(subgraphs, nation)]));
  [{ today }] = await database.admin<[{ today: string }]>`select coalition.today()::text as today`;
  const everybody = { groups: ['COALITION'] };
  for (const nation of ['XCS', ...nations.slice(0, 2)]) await actor('XCS').send('setMembership', { group: PANEL, nation, member: true });
  const organizationId = await must('XCS', 'saveOrganization', 'organization', {
    name: 'NOTIONAL Institution A',
    kind: 'BENEFICIARY_INSTITUTION',
    type: '10',
    nation: 'PSE',
    label: everybody,
  });
  for (const name of ['NOTIONAL Unit A', 'NOTIONAL Unit B'])
    await must('XCS', 'saveBeneficiaryUnit', 'beneficiaryUnit', { organizationId, name, level: 'UNIT', label: everybody });
  const document = await must('XCS', 'draftManningDocument', 'manningDocument', {
    title: 'NOTIONAL posts',
    edition: 1,
    effectiveFrom: '2020-01-01',
    billets: [0, 3, 10].map((handoverDays) => ({
      billetNumber: `P-${handoverDays}`,
      title: 'NOTIONAL post',
      functionalArea: 'PLANS',
      rankFrom: 'OF-3',
      rankTo: 'OF-5',
      service: 'ANY',
      binding: 'OPEN_BID',
      handoverDays,
      authorizedFrom: '2020-01-01',
    })),
    label: everybody,
  });
  await must('XCS', 'approveManningDocument', 'manningDocument', { id: document, expectedVersion: 1 });
  const billets = await database.admin<{ id: string }[]>`select id::text from personnel.billet`;
  for (const { id } of billets) remember(known, 'billet', id, 'XCS');
  for (const nation of nations.slice(0, 3))
    await must(nation, 'createCourseVersion', 'course', {
      code: 'C-1',
      title: 'NOTIONAL course',
      discipline: 'PLANS',
      aim: 'NOTIONAL',
      durationDays: '5',
      delivery: 'RESIDENT',
      languages: ['en'],
      instructorSkill: 'TRAIN-1',
      label: everybody,
    });
});

/** One nation's moves, one after the other; the other lanes make theirs meanwhile. */
const live = async (nation: string, dice: Dice, lane: number): Promise<void> => {
  let made = 0;
  const turn: Turn = {
    actor: actor(nation),
    dice,
    known,
    today,
    nations,
    name: () => `R-${lane}-${known.get('trainee')?.length ?? 0}-${known.get('staffMember')?.length ?? 0}-${made++}`,
  };
  for (let n = 0; n < MOVES; n += 1) {
    const [, name, move] = draw(nation === 'XCS' ? staffMoves : moves, dice);
    const ending = await move(turn);
    if (ending?.codes.length === 0) accepted.set(name, (accepted.get(name) ?? 0) + 1);
  }
};

const expectNoRuleBroken = async (): Promise<void> => {
  const { admin } = graph().database;
  const invariants = definitions.flatMap((definition) => definition.invariants ?? []);
  expect(invariants.length).toBeGreaterThan(20);
  for (const invariant of invariants) {
    const { count, ids } = await findViolations(admin, invariant);
    expect({ rule: invariant.rule, says: invariant.says, count, ids }).toMatchObject({ count: 0 });
  }
};

const expectSeenAsReleased = async (): Promise<void> => {
  const { subgraphs, database } = graph();
  for (const list of rootLists(subgraphs))
    for (const nation of [...nations, 'XCS', 'POL'])
      for (const roles of [everyRole(nation), ['READER'] satisfies Role[]]) {
        const [ids, shown] = await Promise.all([visibleIds(database.admin, list.table, nation, roles), listed(list, nation, roles)]);
        expect({ list: list.field, nation, ...shown }).toEqual({ list: list.field, nation, ids, totalCount: ids.length });
      }
};

const expectDeclaredAsCounted = async (): Promise<void> => {
  const { data, database } = graph();
  const left = await seatsLeft(database.admin);
  const to = new Date(Date.parse(`${today}T00:00:00Z`) + 60 * 86_400_000).toISOString().slice(0, 10);
  const empty = await emptyDays(database.admin, today, to);
  for (const nation of nations) {
    const as = viewer(nation, ...rolesOf(nation));
    const { courseIterations } = await data('training', as, '{ courseIterations(first: 100) { nodes { id seatsRemaining } } }');
    for (const { id, seatsRemaining } of courseIterations.nodes) expect({ id, seatsRemaining }).toEqual({ id, seatsRemaining: left.get(id) });
    const { billets } = await data('personnel', as, `{ billets(first: 100) { nodes { id gaps(from: "${today}", to: "${to}") { days unconfirmed } } } }`);
    for (const { id, gaps } of billets.nodes as { id: string; gaps: { days: number; unconfirmed: boolean }[] }[]) {
      const days = gaps.filter(({ unconfirmed }) => !unconfirmed).reduce((sum, gap) => sum + gap.days, 0);
      expect({ id, days }).toEqual({ id, days: empty.get(id) });
    }
  }
};

test.for(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
  'round %i of a random history breaks no rule, sells no seat and no day twice, and shows each nation what it was told and no more',
  async (round) => {
    const numbers = fc.sample(fc.array(fc.nat(), { minLength: 400, maxLength: 400, size: 'max' }), { seed: seed + round, numRuns: LANES.length });
    await Promise.all(LANES.map((nation, lane) => live(nation, diceOf(numbers[lane] ?? []), lane + round * LANES.length)));
    await expectNoRuleBroken();
    await expectSeenAsReleased();
    await expectDeclaredAsCounted();
  },
);

test('the histories did something: most moves were accepted now and then', () => {
  const unheard = [...moves, ...staffMoves].filter(([, name]) => !accepted.has(name)).map(([, name]) => name);
  console.info(`model: ${JSON.stringify(Object.fromEntries(accepted))}`);
  expect(unheard.length).toBeLessThan(5);
  for (const name of ['proposeTour', 'confirmArrival', 'planIteration', 'allocateSeats', 'recordVettingResult', 'enroll', 'setMembership'])
    expect(accepted.get(name) ?? 0, name).toBeGreaterThan(0);
});
