import { contributors, linesOfEffort } from '../notional.ts';
import type { Saved } from '../sender.ts';
import type { Post } from './posts.ts';

// What the nations teach: programs, courses with a second version, iterations in several states with seats, trainees and
// vetting, one clearance of them expired (DOMAIN 2, SD-08). No refusal is attached to anybody (SD-03).

const COALITION = { groups: ['COALITION'] };

/** What training builds on: ids of what was loaded before. */
export type Ground = {
  readonly institutions: readonly Saved[];
  /** The unit that every trainee of the demo is in. */
  readonly unit: Saved;
  readonly objectives: ReadonlyMap<string, Saved>;
  readonly requirement: Saved;
  readonly contribution: Saved;
};

/** What a nation teaches: the iteration that people are enrolled in. */
export type Taught = { readonly iteration: Saved };

const nth = <Item>(items: readonly Item[], place: number): Item | undefined => items[place % items.length];

/** Days from the day of the load on which each nation's iteration begins, and how far it moves along its states. */
const plans: Readonly<Record<string, { readonly startsIn: number; readonly moves: readonly string[] }>> = {
  BGR: { startsIn: 60, moves: ['OPEN_FOR_NOMINATION'] },
  CAN: { startsIn: 30, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'] },
  GBR: { startsIn: 75, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED'] },
  GRC: { startsIn: -2, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS'] },
  ITA: { startsIn: 45, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED'] },
  NLD: { startsIn: 90, moves: ['OPEN_FOR_NOMINATION'] },
  POL: { startsIn: -30, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED'] },
  TUR: { startsIn: -60, moves: ['OPEN_FOR_NOMINATION', 'NOMINATIONS_CLOSED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED', 'FINALIZED'] },
  USA: { startsIn: 100, moves: ['OPEN_FOR_NOMINATION'] },
};

const planOf = (nation: string) => plans[nation] ?? { startsIn: 60, moves: [] };

const LASTS = 5;

const loadProgram = async ({ nation, sender, days }: Post, ground: Ground): Promise<Saved> => {
  const place = contributors.indexOf(nation);
  const code = nth(linesOfEffort, place)?.code ?? '';
  const program = await sender.send('program', 'createProgram', 'program', {
    title: `NOTIONAL program of ${nation}`,
    reference: `XX-NOTIONAL-${nation}-P1`,
    startsOn: days.at(-365),
    endsOn: days.at(730),
    minHumanRightsShare: '10',
    linesOfEffort: [code],
    notional: true,
    label: COALITION,
  });
  const link = (name: string, target: object) => sender.send(`program to ${name}`, 'linkProgram', 'program', { programId: program.id, ...target });
  await link('objective', { objectiveId: ground.objectives.get(code)?.id });
  await link('requirement', { requirementId: ground.requirement.id });
  await link('organization', { organizationId: nth(ground.institutions, place)?.id });
  return program;
};

const loadCourse = async ({ nation, sender }: Post, providerId: string): Promise<Saved> => {
  const version = {
    title: `NOTIONAL course of ${nation}`,
    discipline: 'PLANNING',
    aim: 'NOTIONAL aim',
    performanceObjectives: ['NOTIONAL objective'],
    durationDays: '5',
    delivery: 'RESIDENT',
    languages: ['en', 'ar'],
    minAttendancePercent: 80,
    humanRightsHours: '2',
    instructorSkill: 'INSTRUCTOR',
    notional: true,
  };
  const first = await sender.send('course', 'createCourseVersion', 'course', { ...version, code: `XX-NOTIONAL-${nation}-C1`, providerId, label: COALITION });
  return sender.send('course again', 'createCourseVersion', 'course', { ...version, courseId: first.id, expectedVersion: 1, humanRightsHours: '4' });
};

const plan = async ({ nation, sender, days }: Post, name: string, course: Saved, program: Saved, startsIn: number, label: object): Promise<Saved> =>
  sender.send(`iteration ${name}`, 'planIteration', 'courseIteration', {
    courseId: course.id,
    programId: program.id,
    title: `NOTIONAL ${name} iteration of ${nation}`,
    startsOn: days.at(startsIn),
    endsOn: days.at(startsIn + LASTS - 1),
    travelFrom: days.at(startsIn - 1),
    travelTo: days.at(startsIn + LASTS),
    location: 'IN_COUNTRY',
    capacity: 20,
    minToRun: 5,
    requiredAuthorities: [nation],
    linesOfEffort: [nth(linesOfEffort, contributors.indexOf(nation))?.code],
    notional: true,
    label,
  });

const move = ({ sender }: Post, name: string, { id }: Saved, from: number, to: string): Promise<Saved> =>
  sender.send(`iteration ${name} ${to}`, 'moveIteration', 'courseIteration', { id, expectedVersion: from, to });

/** A second iteration that stays with its nation; one of these is cancelled, and one postponed. */
const loadSecond = async (post: Post, course: Saved, program: Saved): Promise<void> => {
  const { nation, sender } = post;
  const second = await plan(post, 'second', course, program, 160, {});
  if (nation === 'USA') {
    await sender.send('iteration second cancelled', 'cancelIteration', 'courseIteration', {
      id: second.id,
      expectedVersion: 1,
      by: 'PROVIDER',
      reason: 'NOTIONAL reason',
      cost: { amount: '1000.00', currency: 'EUR' },
    });
  }
  if (nation === 'BGR') await move(post, 'second', second, 1, 'POSTPONED');
};

const clear = async (post: Post, by: Post, name: string, subject: object, validTo: number): Promise<void> => {
  const { sender } = post;
  const vetting = await sender.send(`vetting ${name}`, 'requestVetting', 'vettingCase', { ...subject, authority: by.nation, notional: true });
  const until = { validFrom: by.days.at(validTo - 365), validTo: by.days.at(validTo) };
  await by.sender.send(`vetting ${name} for ${post.nation}`, 'recordVettingResult', 'vettingResult', {
    caseId: vetting.id,
    result: 'CLEARED',
    ...until,
    notional: true,
  });
};

/** The program, course and iterations of a nation, open for nominations. */
export const loadTeaching = async (post: Post, ground: Ground, providerId: string): Promise<Taught> => {
  const { nation, sender } = post;
  const program = await loadProgram(post, ground);
  const course = await loadCourse(post, providerId);
  const { startsIn } = planOf(nation);
  const planned = await plan(post, 'first', course, program, startsIn, COALITION);
  const links = { objectiveId: ground.objectives.get(nth(linesOfEffort, contributors.indexOf(nation))?.code ?? '')?.id };
  await sender.send('iteration to objective', 'linkIteration', 'courseIteration', { iterationId: planned.id, ...links });
  await sender.send('iteration to requirement', 'linkIteration', 'courseIteration', { iterationId: planned.id, requirementId: ground.requirement.id });
  const iteration = await move(post, 'first', planned, 1, 'OPEN_FOR_NOMINATION');
  await loadSecond(post, course, program);
  await sender.send('contribution to iteration', 'linkContribution', 'contribution', {
    contributionId: ground.contribution.id,
    iterationId: iteration.id,
    percentage: '50',
  });
  await clear(post, post, 'unit', { unitId: ground.unit.id }, 300);
  return { iteration };
};

const take = ({ nation, sender }: Post, { iteration }: Taught, ground: Ground): Promise<Saved> =>
  sender.send('seats', 'allocateSeats', 'seatAllocation', {
    iterationId: iteration.id,
    nominatingBodyId: nth(ground.institutions, contributors.indexOf(nation))?.id,
    seats: 3,
    reserve: 1,
    notional: true,
    label: COALITION,
  });

const register = ({ nation, sender }: Post, name: string, place: number, ground: Ground): Promise<Saved> =>
  sender.send(name, 'registerTrainee', 'trainee', {
    traineeRef: `XX-NOTIONAL-${nation}-T${place}`,
    unitId: ground.unit.id,
    rankBand: place === 1 ? 'OF_JUNIOR' : 'OR_SENIOR',
    notional: true,
  });

const enroll = ({ sender }: Post, name: string, { iteration }: Taught, trainee: Saved, seat: object): Promise<Saved> =>
  sender.send(`enrollment ${name}`, 'enroll', 'enrollment', { iterationId: iteration.id, traineeId: trainee.id, ...seat, notional: true });

/** Who a nation sends to its own course, in a seat that it took; a second one's clearance ran out, so that one is not enrolled. */
export const loadTrainees = async (post: Post, taught: Taught, ground: Ground): Promise<void> => {
  const allocation = await take(post, taught, ground);
  const first = await register(post, 'trainee 1', 1, ground);
  await clear(post, post, 'trainee 1', { traineeId: first.id }, 300);
  await enroll(post, 'trainee 1', taught, first, { allocationId: allocation.id });
  const second = await register(post, 'trainee 2', 2, ground);
  await clear(post, post, 'trainee 2', { traineeId: second.id }, -10);
};

/** Whom a nation sends to another's course, in one of the seats that remain: cleared by the nation that teaches. */
export const loadGuest = async (post: Post, host: Post, taught: Taught, ground: Ground): Promise<void> => {
  const guest = await register(post, 'trainee 3', 3, ground);
  await clear(post, host, 'trainee 3', { traineeId: guest.id }, 300);
  await enroll(post, 'trainee 3', taught, guest, {});
};

/** Moves a nation's iteration to where it stands in the demo, with its instructor, when everybody is enrolled. */
export const finishTeaching = async (post: Post, { iteration }: Taught, instructor: Saved | null): Promise<void> => {
  if (instructor !== null) {
    await post.sender.send('instructor', 'assignInstructor', 'instructorAssignment', {
      tourId: instructor.id,
      iterationId: iteration.id,
      role: 'LEAD',
      notional: true,
      label: COALITION,
    });
  }
  for (const [index, to] of planOf(post.nation).moves.slice(1).entries()) await move(post, 'first', iteration, index + 2, to);
};
