import { and, asc, eq } from 'drizzle-orm';
import { isAmong } from '#kernel/database/array.ts';
import type { Database } from '#kernel/database/run.ts';
import type { Gate } from '#kernel/label/label.ts';
import { labelDefault } from '../links.ts';

/** The types that may have a default, as the graph names them and as actions do. */
export const labelledTypes = {
  ORGANIZATION: 'Organization',
  MULTI_YEAR_PLAN: 'MultiYearPlan',
  OBJECTIVE: 'Objective',
  CAPABILITY_REQUIREMENT: 'CapabilityRequirement',
  CONTRIBUTION: 'Contribution',
  PLEDGE: 'Pledge',
  COMMITMENT: 'Commitment',
  TRANSACTION: 'Transaction',
  BENEFICIARY_UNIT: 'BeneficiaryUnit',
  MANNING_DOCUMENT: 'ManningDocument',
  BILLET: 'Billet',
  STAFF_MEMBER: 'StaffMember',
  TOUR: 'Tour',
  BILLET_LOAN: 'BilletLoan',
  REQUIREMENT_WAIVER: 'RequirementWaiver',
  INSTRUCTOR_ASSIGNMENT: 'InstructorAssignment',
  TRAINING_PROGRAM: 'TrainingProgram',
  COURSE: 'Course',
  COURSE_ITERATION: 'CourseIteration',
  SEAT_ALLOCATION: 'SeatAllocation',
  TRAINEE: 'Trainee',
  VETTING_CASE: 'VettingCase',
  VETTING_RESULT: 'VettingResult',
  ENROLLMENT: 'Enrollment',
} as const;

export type LabelledType = keyof typeof labelledTypes;

/** The mark that every record of a type carries, whatever its default says. */
export const gates: { readonly [Type in LabelledType]?: Gate } = {
  STAFF_MEMBER: 'PERSONAL',
  TRAINEE: 'PERSONAL',
  VETTING_CASE: 'VETTING',
  VETTING_RESULT: 'VETTING',
};

const names = new Map(Object.entries(labelledTypes).map(([name, type]) => [type as string, name as LabelledType]));

/** What a nation gives to its new records; only the viewer's own are there to be read. */
export const listLabelDefaults = async (db: Database, originator: string) => {
  const rows = await db
    .select({
      entityType: labelDefault.entityType,
      releasableTo: labelDefault.releasableTo,
      groups: labelDefault.groups,
      classification: labelDefault.classification,
      handling: labelDefault.handling,
    })
    .from(labelDefault)
    .where(and(eq(labelDefault.originator, originator), isAmong(labelDefault.entityType, Object.values(labelledTypes))))
    .orderBy(asc(labelDefault.entityType));
  return rows.map(({ entityType, ...draft }) => ({ ...draft, type: names.get(entityType) as LabelledType }));
};
