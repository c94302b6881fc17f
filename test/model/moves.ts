import type { Dice } from '../kit/dice.ts';
import type { Actor, Ending } from './actor.ts';

// What nations do to each other's picture, at random: most of it is refused, since ids are taken from everybody's rows.

/** Everything that anybody has made, by the root field that reads one, and the nation that goes on with it. */
export type Known = Map<string, { readonly id: string; readonly nation: string }[]>;

export type Turn = {
  readonly actor: Actor;
  readonly dice: Dice;
  readonly known: Known;
  readonly today: string;
  readonly nations: readonly string[];
  readonly name: () => string;
};

type Move = (turn: Turn) => Promise<Ending | undefined>;

const DAY = 86_400_000;
const dayAt = (today: string, offset: number): string => new Date(Date.parse(`${today}T00:00:00Z`) + offset * DAY).toISOString().slice(0, 10);

/** The group that nations join and leave. */
export const PANEL = 'PANEL';

const labelOf = ({ dice, nations, actor }: Turn) => {
  const others = nations.filter((nation) => nation !== actor.nation);
  return dice.pick([
    {},
    { releasableTo: [dice.pick(others)] },
    { releasableTo: others.slice(0, 2) },
    { groups: ['COALITION'] },
    { groups: ['COALITION'] },
    { groups: [PANEL] },
    { releasableTo: [dice.pick(others)], groups: [PANEL] },
  ]);
};

/** Mostly what is the nation's to go on with, else anything. */
const anyOf = ({ known, dice, actor }: Turn, root: string): string | undefined => {
  const all = known.get(root) ?? [];
  const own = all.filter(({ nation }) => nation === actor.nation);
  return dice.pick(own.length > 0 && dice.below(3) > 0 ? own : all)?.id;
};

export const remember = (known: Known, root: string, id: string, nation: string): void => void known.set(root, [...(known.get(root) ?? []), { id, nation }]);

/** Creates a row and remembers it. */
const make =
  (field: string, root: string, input: (turn: Turn) => Readonly<Record<string, unknown>>): Move =>
  async (turn) => {
    const wanted = input(turn);
    // Nobody has made yet what it would be about.
    if (Object.values(wanted).includes(undefined)) return undefined;
    const ending = await turn.actor.send(field, { ...wanted, notional: true });
    // A case is its authority's to go on with.
    if (ending.id !== null) remember(turn.known, root, ending.id, 'authority' in wanted ? String(wanted.authority) : turn.actor.nation);
    if (ending.id !== null && root === 'courseIteration' && turn.dice.below(4) > 0)
      await turn.actor.send('moveIteration', { id: ending.id, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' });
    return ending;
  };

/** Changes any row of a kind. */
const change =
  (field: string, root: string, input: (turn: Turn) => Readonly<Record<string, unknown>>): Move =>
  async (turn) => {
    const id = anyOf(turn, root);
    if (id === undefined) return undefined;
    return turn.actor.send(field, { id, expectedVersion: await turn.actor.versionOf(root, id), ...input(turn) });
  };

/** A move that ends much is made seldom. */
const rarely =
  (move: Move): Move =>
  async (turn) =>
    turn.dice.below(4) === 0 ? move(turn) : undefined;

const relabel = (field: string, root: string): Move => change(field, root, (turn) => ({ label: labelOf(turn) }));

const period = ({ dice, today }: Turn, from: number, spread: number, longest: number) => {
  const start = from + dice.below(spread);
  return [dayAt(today, start), dayAt(today, start + dice.below(longest))] as const;
};

const released = (turn: Turn, nation: string | undefined) => {
  const label = labelOf(turn) as { releasableTo?: readonly (string | undefined)[]; groups?: readonly string[] };
  return nation === turn.actor.nation ? label : { ...label, releasableTo: [...new Set([...(label.releasableTo ?? []), nation])] };
};

/** Every move that a nation may try, with how often. */
export const moves: readonly (readonly [weight: number, name: string, move: Move])[] = [
  [
    2,
    'registerStaffMember',
    make('registerStaffMember', 'staffMember', (turn) => ({
      serviceRef: turn.name(),
      category: 'MILITARY',
      rankCode: 'OF-4',
      service: 'ARMY',
      skills: ['TRAIN-1'],
      languageProfile: '3333',
      label: labelOf(turn),
    })),
  ],
  [
    8,
    'proposeTour',
    make('proposeTour', 'tour', (turn) => {
      const [arrival, departure] = period(turn, -30, 60, 60);
      return {
        billetId: anyOf(turn, 'billet'),
        staffMemberId: anyOf(turn, 'staffMember'),
        arrival,
        departure,
        primary: turn.dice.below(3) > 0,
        label: labelOf(turn),
      };
    }),
  ],
  [4, 'confirmArrival', change('confirmArrival', 'tour', ({ today, dice }) => ({ date: dayAt(today, -dice.below(30)) }))],
  [2, 'confirmDeparture', change('confirmDeparture', 'tour', ({ today, dice }) => ({ date: dayAt(today, -dice.below(10)) }))],
  [
    3,
    'curtailTour',
    change('curtailTour', 'tour', ({ today, dice }) => ({ departure: dice.below(3) === 0 ? null : dayAt(today, dice.below(20)), reason: 'Notional' })),
  ],
  [
    2,
    'planIteration',
    make('planIteration', 'courseIteration', (turn) => {
      const [startsOn, endsOn] = period(turn, 0, 100, 10);
      const requiredAuthorities = [[], [], [], [turn.actor.nation], [turn.dice.pick(turn.nations)]][turn.dice.below(5)];
      return {
        courseId: anyOf(turn, 'course'),
        title: 'Notional iteration',
        startsOn,
        endsOn,
        location: 'IN_COUNTRY',
        capacity: 2 + turn.dice.below(4),
        requiredAuthorities,
        label: labelOf(turn),
      };
    }),
  ],
  [
    4,
    'moveIteration',
    change('moveIteration', 'courseIteration', ({ dice }) => ({
      to: dice.pick([
        'OPEN_FOR_NOMINATION',
        'OPEN_FOR_NOMINATION',
        'OPEN_FOR_NOMINATION',
        'OPEN_FOR_NOMINATION',
        'NOMINATIONS_CLOSED',
        'CONFIRMED',
        'IN_PROGRESS',
        'POSTPONED',
        'PLANNED',
      ]),
    })),
  ],
  [
    1,
    'cancelIteration',
    rarely(change('cancelIteration', 'courseIteration', ({ dice }) => ({ by: dice.pick(['PROVIDER', 'BENEFICIARY', 'THIRD_PARTY']), reason: 'Notional' }))),
  ],
  [
    4,
    'allocateSeats',
    make('allocateSeats', 'seatAllocation', (turn) => ({
      iterationId: anyOf(turn, 'courseIteration'),
      nominatingBodyId: anyOf(turn, 'organization'),
      seats: 1 + turn.dice.below(3),
      reserve: turn.dice.below(2),
      label: labelOf(turn),
    })),
  ],
  [
    3,
    'registerTrainee',
    make('registerTrainee', 'trainee', (turn) => ({
      traineeRef: turn.name(),
      unitId: anyOf(turn, 'beneficiaryUnit'),
      rankBand: 'OF_JUNIOR',
      label: labelOf(turn),
    })),
  ],
  [
    4,
    'requestVetting',
    make('requestVetting', 'vettingCase', (turn) => {
      const authority = turn.dice.pick(turn.nations);
      const subject = turn.dice.below(2) === 0 ? { traineeId: anyOf(turn, 'trainee') } : { unitId: anyOf(turn, 'beneficiaryUnit') };
      return { ...subject, authority, caseRef: 'V-1', label: released(turn, authority) };
    }),
  ],
  [
    6,
    'recordVettingResult',
    make('recordVettingResult', 'vettingResult', (turn) => {
      const result = turn.dice.pick(['CLEARED', 'CLEARED', 'CLEARED', 'NOT_CLEARED', 'SUSPENDED', 'REVOKED', 'IN_REVIEW']);
      const validity = result === 'CLEARED' ? { validFrom: dayAt(turn.today, -30), validTo: dayAt(turn.today, turn.dice.below(150)) } : {};
      return {
        caseId: anyOf(turn, 'vettingCase'),
        result,
        ...validity,
        label: { releasableTo: turn.nations.filter((nation) => nation !== turn.actor.nation) },
      };
    }),
  ],
  [
    10,
    'enroll',
    make('enroll', 'enrollment', (turn) => ({
      iterationId: anyOf(turn, 'courseIteration'),
      traineeId: anyOf(turn, 'trainee'),
      allocationId: turn.dice.below(5) === 0 ? (anyOf(turn, 'seatAllocation') ?? null) : null,
      label: labelOf(turn),
    })),
  ],
  [2, 'withdraw', change('withdraw', 'enrollment', () => ({}))],
  [
    3,
    'assignInstructor',
    make('assignInstructor', 'instructorAssignment', (turn) => ({
      tourId: anyOf(turn, 'tour'),
      iterationId: anyOf(turn, 'courseIteration'),
      label: labelOf(turn),
    })),
  ],
  [1, 'removeInstructor', change('removeInstructor', 'instructorAssignment', () => ({}))],
  [2, 'setTourLabel', relabel('setTourLabel', 'tour')],
  [2, 'setIterationLabel', relabel('setIterationLabel', 'courseIteration')],
  [1, 'setCourseLabel', relabel('setCourseLabel', 'course')],
  [1, 'setAllocationLabel', relabel('setAllocationLabel', 'seatAllocation')],
  [1, 'setEnrollmentLabel', relabel('setEnrollmentLabel', 'enrollment')],
  [1, 'setTraineeLabel', relabel('setTraineeLabel', 'trainee')],
  [1, 'setVettingCaseLabel', relabel('setVettingCaseLabel', 'vettingCase')],
  [1, 'setStaffMemberLabel', relabel('setStaffMemberLabel', 'staffMember')],
];

/** What the coordinator does meanwhile: nations join a group and leave it, posts are shown to more and to fewer. */
export const staffMoves: readonly (readonly [weight: number, name: string, move: Move])[] = [
  [3, 'setMembership', ({ actor, dice, nations }) => actor.send('setMembership', { group: PANEL, nation: dice.pick(nations), member: dice.below(2) === 0 })],
  [1, 'setBilletLabel', relabel('setBilletLabel', 'billet')],
  [1, 'setBeneficiaryUnitLabel', change('setBeneficiaryUnitLabel', 'beneficiaryUnit', () => ({ label: { groups: ['COALITION'] } }))],
];

/** Draws a move by weight. */
export const draw = (from: typeof moves, { below }: Dice): (typeof moves)[number] => {
  let left = below(from.reduce((sum, [weight]) => sum + weight, 0));
  for (const one of from) {
    left -= one[0];
    if (left < 0) return one;
  }
  throw new Error('nothing to draw from');
};
