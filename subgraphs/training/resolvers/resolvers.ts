import type { Resolvers } from '../generated/types.ts';
import { CapabilityRequirement } from './CapabilityRequirement.ts';
import { Course } from './Course.ts';
import { CourseIteration } from './CourseIteration.ts';
import { CourseVersion } from './CourseVersion.ts';
import { Enrollment } from './Enrollment.ts';
import { IterationLinkConnection } from './IterationLinkConnection.ts';
import { IterationLinkEdge } from './IterationLinkEdge.ts';
import { LineOfEffort } from './LineOfEffort.ts';
import { allocateSeats } from './Mutation/allocateSeats.ts';
import { cancelIteration } from './Mutation/cancelIteration.ts';
import { createCourseVersion } from './Mutation/createCourseVersion.ts';
import { createProgram } from './Mutation/createProgram.ts';
import { enroll } from './Mutation/enroll.ts';
import { linkIteration } from './Mutation/linkIteration.ts';
import { linkProgram } from './Mutation/linkProgram.ts';
import { moveIteration } from './Mutation/moveIteration.ts';
import { planIteration } from './Mutation/planIteration.ts';
import { recordVettingResult } from './Mutation/recordVettingResult.ts';
import { registerTrainee } from './Mutation/registerTrainee.ts';
import { requestVetting } from './Mutation/requestVetting.ts';
import { setAllocationLabel } from './Mutation/setAllocationLabel.ts';
import { setCourseLabel } from './Mutation/setCourseLabel.ts';
import { setEnrollmentLabel } from './Mutation/setEnrollmentLabel.ts';
import { setIterationLabel } from './Mutation/setIterationLabel.ts';
import { setProgramLabel } from './Mutation/setProgramLabel.ts';
import { setTraineeLabel } from './Mutation/setTraineeLabel.ts';
import { setVettingCaseLabel } from './Mutation/setVettingCaseLabel.ts';
import { setVettingResultLabel } from './Mutation/setVettingResultLabel.ts';
import { unlinkIteration } from './Mutation/unlinkIteration.ts';
import { unlinkProgram } from './Mutation/unlinkProgram.ts';
import { withdraw } from './Mutation/withdraw.ts';
import { Nation } from './Nation.ts';
import { Objective } from './Objective.ts';
import { Organization } from './Organization.ts';
import { ProgramLinkConnection } from './ProgramLinkConnection.ts';
import { ProgramLinkEdge } from './ProgramLinkEdge.ts';
import { course } from './Query/course.ts';
import { courseIteration } from './Query/courseIteration.ts';
import { courseIterations } from './Query/courseIterations.ts';
import { courses } from './Query/courses.ts';
import { enrollment } from './Query/enrollment.ts';
import { enrollments } from './Query/enrollments.ts';
import { program } from './Query/program.ts';
import { programs } from './Query/programs.ts';
import { seatAllocation } from './Query/seatAllocation.ts';
import { seatAllocations } from './Query/seatAllocations.ts';
import { trainee } from './Query/trainee.ts';
import { trainees } from './Query/trainees.ts';
import { vettingCase } from './Query/vettingCase.ts';
import { vettingCases } from './Query/vettingCases.ts';
import { vettingResult } from './Query/vettingResult.ts';
import { SeatAllocation } from './SeatAllocation.ts';
import { Trainee } from './Trainee.ts';
import { TrainingObjectiveConnection } from './TrainingObjectiveConnection.ts';
import { TrainingObjectiveEdge } from './TrainingObjectiveEdge.ts';
import { TrainingOrganizationConnection } from './TrainingOrganizationConnection.ts';
import { TrainingOrganizationEdge } from './TrainingOrganizationEdge.ts';
import { TrainingProgram } from './TrainingProgram.ts';
import { TrainingRequirementConnection } from './TrainingRequirementConnection.ts';
import { TrainingRequirementEdge } from './TrainingRequirementEdge.ts';
import { VettingCase } from './VettingCase.ts';
import { VettingResult } from './VettingResult.ts';

export const resolvers: Resolvers = {
  Query: {
    course,
    courseIteration,
    courseIterations,
    courses,
    enrollment,
    enrollments,
    program,
    programs,
    seatAllocation,
    seatAllocations,
    trainee,
    trainees,
    vettingCase,
    vettingCases,
    vettingResult,
  },
  Mutation: {
    allocateSeats,
    cancelIteration,
    createCourseVersion,
    createProgram,
    enroll,
    linkIteration,
    linkProgram,
    moveIteration,
    planIteration,
    recordVettingResult,
    registerTrainee,
    requestVetting,
    setAllocationLabel,
    setCourseLabel,
    setEnrollmentLabel,
    setIterationLabel,
    setProgramLabel,
    setTraineeLabel,
    setVettingCaseLabel,
    setVettingResultLabel,
    unlinkIteration,
    unlinkProgram,
    withdraw,
  },
  CapabilityRequirement,
  Course,
  CourseIteration,
  CourseVersion,
  Enrollment,
  IterationLinkConnection,
  IterationLinkEdge,
  LineOfEffort,
  Nation,
  Objective,
  Organization,
  ProgramLinkConnection,
  ProgramLinkEdge,
  SeatAllocation,
  Trainee,
  TrainingObjectiveConnection,
  TrainingObjectiveEdge,
  TrainingOrganizationConnection,
  TrainingOrganizationEdge,
  TrainingProgram,
  TrainingRequirementConnection,
  TrainingRequirementEdge,
  VettingCase,
  VettingResult,
};
