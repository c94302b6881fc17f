import type { Viewer } from '#kernel/viewer.ts';
import { type Graph, viewer } from '../../kit/graph.ts';
import {
  canada,
  course,
  day,
  done,
  everybody,
  type Input,
  inNations,
  iterationInput,
  organization,
  programInput,
  record,
  requested,
  trainee,
  unit,
  usa,
} from './fixture.ts';

// A nation with one of everything, another whose one of everything is hidden, and released.

/** One of everything, by id. */
export type Stock = {
  readonly program: string;
  readonly course: string;
  readonly iteration: string;
  readonly allocation: string;
  readonly trainee: string;
  readonly vettingCase: string;
  readonly vettingResult: string;
  readonly enrollment: string;
  readonly unit: string;
  readonly organization: string;
  readonly requirement: string;
  readonly objective: string;
};

export type World = { readonly own: Stock; readonly hidden: Stock; readonly visible: Stock };

export const staff = viewer('XCS', 'COORDINATOR');

const requirement = (graph: Graph, as: Viewer, label: Input) =>
  inNations(graph, as, 'raiseRequirement', 'requirement', {
    title: 'NOTIONAL need',
    type: 'TRAINING',
    quantity: '2',
    unit: 'courses',
    priority: 2,
    needBy: day(200),
    lineOfEffort: 'LOE-LOG',
    notional: true,
    label,
  });

let edition = 0;
const objective = async (graph: Graph, label: Input) => {
  edition += 1;
  const planId = await inNations(graph, staff, 'savePlan', 'plan', { title: `NOTIONAL plan ${edition}`, edition, startYear: 2026, endYear: 2030, label });
  return inNations(graph, staff, 'saveObjective', 'objective', { planId, lineOfEffort: 'LOE-LOG', title: 'NOTIONAL objective', label });
};

const stockOf = async (graph: Graph, as: Viewer, label: Input, planLabel: Input): Promise<Stock> => {
  const { id: programId } = await done(graph, as, 'createProgram', programInput({ label }));
  const { id: courseId } = await course(graph, as, { label });
  const iteration = await done(graph, as, 'planIteration', iterationInput(courseId, { label, startsOn: day(-1), endsOn: day(40) }));
  await done(graph, as, 'moveIteration', { id: iteration.id, expectedVersion: 1, to: 'OPEN_FOR_NOMINATION' });
  const body = await organization(graph, as, label);
  const unitId = await unit(graph, as, label);
  const allocation = await done(graph, as, 'allocateSeats', { iterationId: iteration.id, nominatingBodyId: body, seats: 2, label });
  const { id: traineeId } = await trainee(graph, unitId, as, { label });
  const vettingCase = await requested(graph, as, as, { unitId }, { label });
  const result = await record(graph, as, vettingCase.id, 'IN_REVIEW', { label });
  const enrollment = await done(graph, as, 'enroll', { iterationId: iteration.id, traineeId, label });
  return {
    program: programId,
    course: courseId,
    iteration: iteration.id,
    allocation: allocation.id,
    trainee: traineeId,
    vettingCase: vettingCase.id,
    vettingResult: result.id,
    enrollment: enrollment.id,
    unit: unitId,
    organization: body,
    requirement: await requirement(graph, as, label),
    objective: await objective(graph, planLabel),
  };
};

export const openWorld = async (graph: Graph): Promise<World> => ({
  own: await stockOf(graph, canada, { releasableTo: ['USA'] }, everybody),
  hidden: await stockOf(graph, usa, {}, {}),
  visible: await stockOf(graph, usa, { releasableTo: ['CAN'] }, everybody),
});

/** Whose id stands in a field. */
export const stockAt = (mutation: string, field: string): keyof Stock => {
  const named: Readonly<Record<string, keyof Stock>> = {
    programId: 'program',
    courseId: 'course',
    iterationId: 'iteration',
    allocationId: 'allocation',
    traineeId: 'trainee',
    caseId: 'vettingCase',
    unitId: 'unit',
    providerId: 'organization',
    organizationId: 'organization',
    nominatingBodyId: 'organization',
    requirementId: 'requirement',
    objectiveId: 'objective',
    'moveIteration.id': 'iteration',
    'cancelIteration.id': 'iteration',
    'withdraw.id': 'enrollment',
    'setProgramLabel.id': 'program',
    'setCourseLabel.id': 'course',
    'setIterationLabel.id': 'iteration',
    'setAllocationLabel.id': 'allocation',
    'setTraineeLabel.id': 'trainee',
    'setVettingCaseLabel.id': 'vettingCase',
    'setVettingResultLabel.id': 'vettingResult',
    'setEnrollmentLabel.id': 'enrollment',
  };
  const stock = named[`${mutation}.${field}`] ?? named[field];
  if (stock === undefined) throw new Error(`whose id is ${mutation}.${field}?`);
  return stock;
};

/** How the id of a record is refused that another nation released to this one; null where it may be another's. */
export const foreign: Readonly<Record<string, string | null>> = {
  programId: 'TR-22',
  courseId: 'TR-22',
  traineeId: 'TR-22',
  caseId: 'TR-03',
  'linkIteration.iterationId': 'TR-22',
  'unlinkIteration.iterationId': 'TR-22',
  'moveIteration.id': 'TR-22',
  'cancelIteration.id': 'TR-22',
  'withdraw.id': 'TR-22',
  id: 'IS-09',
  // An allocation of another iteration.
  allocationId: 'NOT_FOUND',
  'planIteration.programId': null,
  'planIteration.courseId': null,
  iterationId: null,
  unitId: null,
  providerId: null,
  organizationId: null,
  nominatingBodyId: null,
  requirementId: null,
  objectiveId: null,
};
