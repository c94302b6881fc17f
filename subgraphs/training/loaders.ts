import { connectedList, connectedListUnder, type ListArgs } from '#kernel/connected-list.ts';
import type { Context } from '#kernel/context.ts';
import type { Database } from '#kernel/database/run.ts';
import { byCode, byId, loadByKey, loaderPerArguments, loadLasting, loadListByKey, loadValueByKey } from '#kernel/loader.ts';
import { type AllocationFilter, allocationList, listAllocationsById } from './store/allocation.ts';
import { type CountKind, type CountParent, type CountRange, listSeatsProvided, listTrainingCounts } from './store/count.ts';
import {
  type CourseFilter,
  type CourseOrder,
  courseList,
  courseVersionList,
  listCoursesById,
  listCourseVersionsById,
  listNewestVersions,
} from './store/course.ts';
import { type EnrollmentFilter, enrollmentList, listEnrollmentsById, traineeEnrollmentList } from './store/enrollment.ts';
import { type IterationFilter, type IterationOrder, iterationList, listIterationsById } from './store/iteration.ts';
import { iterationLinks, listLinesOfEffortOfIterations, listLinesOfEffortOfPrograms, programLinks } from './store/link.ts';
import {
  listBeneficiaryUnitIds,
  listLineOfEffortCodes,
  listNationCodes,
  listObjectiveIds,
  listOrganizationIds,
  listRequirementIds,
} from './store/link-target.ts';
import { listProgramsById, type ProgramFilter, type ProgramOrder, programList } from './store/program.ts';
import { listSeatsRemaining, listSeatsUsed } from './store/seat.ts';
import { findToday } from './store/setting.ts';
import { listTraineesById, type TraineeFilter, type TraineeOrder, traineeList } from './store/trainee.ts';
import {
  listNewestResults,
  listVettingCasesById,
  listVettingResultsById,
  traineeCaseList,
  type VettingCaseFilter,
  vettingCaseList,
  vettingResultList,
} from './store/vetting.ts';

// Codes of the reference data: no role removes one, so what was found stays known.
const nations = new Map<string, { readonly code: string }>();
const linesOfEffort = new Map<string, { readonly code: string }>();

/** Entities of other owners: their keys, where the viewer may see them. */
const targetLoaders = (db: Database) => ({
  nationByCode: loadLasting(nations, (codes) => listNationCodes(db, codes), byCode),
  lineOfEffortByCode: loadLasting(linesOfEffort, (codes) => listLineOfEffortCodes(db, codes), byCode),
  objectiveById: loadByKey((ids) => listObjectiveIds(db, ids), byId),
  requirementById: loadByKey((ids) => listRequirementIds(db, ids), byId),
  organizationById: loadByKey((ids) => listOrganizationIds(db, ids), byId),
  beneficiaryUnitById: loadByKey((ids) => listBeneficiaryUnitIds(db, ids), byId),
});

// An empty filter rather than none: these lists are always filtered, or always counted row by row.
const filtered = <Args extends { readonly filter?: unknown }>(args: Args) => ({ ...args, filter: args.filter ?? {} });
type LinkArgs = ListArgs<'LINKED_AT', object>;

const linkLoaders = (db: Database) => {
  const under = (spec: (typeof programLinks)['lineOfEffort'], parent: 'ownerId' | 'target') => {
    const listed = connectedListUnder(db, spec, parent);
    return (args: LinkArgs) => listed(filtered(args));
  };
  return {
    linesOfEffortOfProgram: loadListByKey(
      (ids) => listLinesOfEffortOfPrograms(db, ids),
      ({ ownerId }) => ownerId,
    ),
    linesOfEffortOfIteration: loadListByKey(
      (ids) => listLinesOfEffortOfIterations(db, ids),
      ({ ownerId }) => ownerId,
    ),
    objectivesOfProgram: under(programLinks.objective, 'ownerId'),
    requirementsOfProgram: under(programLinks.requirement, 'ownerId'),
    beneficiariesOfProgram: under(programLinks.organization, 'ownerId'),
    objectivesOfIteration: under(iterationLinks.objective, 'ownerId'),
    requirementsOfIteration: under(iterationLinks.requirement, 'ownerId'),
    programsOfLineOfEffort: under(programLinks.lineOfEffort, 'target'),
    programsOfObjective: under(programLinks.objective, 'target'),
    programsOfRequirement: under(programLinks.requirement, 'target'),
    programsOfOrganization: under(programLinks.organization, 'target'),
    iterationsOfLineOfEffort: under(iterationLinks.lineOfEffort, 'target'),
    iterationsOfObjective: under(iterationLinks.objective, 'target'),
    iterationsOfRequirement: under(iterationLinks.requirement, 'target'),
  };
};

const courseLoaders = (db: Database) => ({
  programs: (args: ListArgs<ProgramOrder, ProgramFilter>) => connectedList(db, programList, args),
  programById: loadByKey((ids) => listProgramsById(db, ids), byId),
  courses: (args: ListArgs<CourseOrder, CourseFilter>) => connectedList(db, courseList, args),
  coursesOfNation: connectedListUnder(db, courseList, 'originator'),
  coursesOfProvider: connectedListUnder(db, courseList, 'providerId'),
  courseById: loadByKey((ids) => listCoursesById(db, ids), byId),
  versionsOfCourse: connectedListUnder(db, courseVersionList, 'courseId'),
  courseVersionById: loadByKey((ids) => listCourseVersionsById(db, ids), byId),
  newestVersionOfCourse: loadByKey(
    (ids) => listNewestVersions(db, ids),
    ({ courseId }) => courseId,
  ),
});

const iterationLoaders = (db: Database) => ({
  iterations: (args: ListArgs<IterationOrder, IterationFilter>) => connectedList(db, iterationList, args),
  iterationsOfCourse: connectedListUnder(db, iterationList, 'courseId'),
  iterationsOfProgram: connectedListUnder(db, iterationList, 'programId'),
  iterationsOfNation: connectedListUnder(db, iterationList, 'originator'),
  iterationById: loadByKey((ids) => listIterationsById(db, ids), byId),
  seatsRemainingOfIteration: loadValueByKey((ids) => listSeatsRemaining(db, ids), 0),
  allocations: (args: ListArgs<'CREATED_AT', AllocationFilter>) => connectedList(db, allocationList, args),
  allocationsOfIteration: connectedListUnder(db, allocationList, 'iterationId'),
  allocationsOfBody: connectedListUnder(db, allocationList, 'bodyId'),
  allocationById: loadByKey((ids) => listAllocationsById(db, ids), byId),
  seatsUsedOfAllocation: loadValueByKey((ids) => listSeatsUsed(db, ids), 0),
});

const personLoaders = (db: Database) => {
  const casesOfTrainee = connectedListUnder(db, traineeCaseList, 'traineeId');
  const resultsOfCase = connectedListUnder(db, vettingResultList, 'caseId');
  const enrollmentsOfTrainee = connectedListUnder(db, traineeEnrollmentList, 'traineeId');
  return {
    trainees: (args: ListArgs<TraineeOrder, TraineeFilter>) => connectedList(db, traineeList, args),
    traineeById: loadByKey((ids) => listTraineesById(db, ids), byId),
    vettingCases: (args: ListArgs<'REQUESTED_ON', VettingCaseFilter>) => connectedList(db, vettingCaseList, args),
    vettingCasesOfTrainee: (args: ListArgs<'REQUESTED_ON', VettingCaseFilter>) => casesOfTrainee(filtered(args)),
    vettingCaseById: loadByKey((ids) => listVettingCasesById(db, ids), byId),
    resultsOfCase: (args: ListArgs<'RECORDED_ON', object>) => resultsOfCase(filtered(args)),
    vettingResultById: loadByKey((ids) => listVettingResultsById(db, ids), byId),
    newestResultOfCase: loadByKey(
      (ids) => listNewestResults(db, ids),
      ({ caseId }) => caseId,
    ),
    enrollments: (args: ListArgs<'ENROLLED_ON', EnrollmentFilter>) => connectedList(db, enrollmentList, args),
    enrollmentsOfIteration: connectedListUnder(db, enrollmentList, 'iterationId'),
    enrollmentsOfAllocation: connectedListUnder(db, enrollmentList, 'allocationId'),
    enrollmentsOfTrainee: (args: ListArgs<'ENROLLED_ON', EnrollmentFilter>) => enrollmentsOfTrainee(filtered(args)),
    enrollmentById: loadByKey((ids) => listEnrollmentsById(db, ids), byId),
  };
};

type CountArgs = CountRange & { readonly kind: CountKind; readonly parent: CountParent };

const countLoaders = (db: Database) => ({
  trainingCount: loaderPerArguments(({ kind, parent, ...range }: CountArgs) =>
    loadValueByKey((keys: readonly string[]) => listTrainingCounts(db, kind, parent, keys, range), 0),
  ),
  seatsProvidedByNation: loaderPerArguments((range: CountRange) => loadValueByKey((codes: readonly string[]) => listSeatsProvided(db, codes, range), 0)),
});

export const createLoaders = (db: Database) => {
  let today: Promise<string> | undefined;
  return {
    /** Today (UTC), read at most once in a fetch. */
    today: () => (today ??= findToday(db)),
    ...targetLoaders(db),
    ...linkLoaders(db),
    ...courseLoaders(db),
    ...iterationLoaders(db),
    ...personLoaders(db),
    ...countLoaders(db),
  };
};

export type TrainingContext = Context<ReturnType<typeof createLoaders>>;
