import type { Connection } from '#kernel/connection.ts';
import type { Label } from '#kernel/label/label.ts';
import type { Viewer } from '#kernel/viewer.ts';
import type { BeneficiaryUnitRow } from './store/beneficiary-unit.ts';
import type { NationRow } from './store/nation.ts';
import type { ObjectiveRow } from './store/objective.ts';
import type { OrganizationRow } from './store/organization.ts';
import type { PlanRow } from './store/plan.ts';
import type { ReleaseGroupRow } from './store/release-group.ts';
import type { RequirementRow } from './store/requirement.ts';
import type { lineOfEffort } from './tables.ts';

/** The GraphQL types that a row stands for: `<Type>Row` below. */
export const mappers = [
  'Nation',
  'Me',
  'SecurityLabel',
  'ReleaseGroup',
  'ReleaseGroupMember',
  'Organization',
  'OrganizationConnection',
  'BeneficiaryUnit',
  'BeneficiaryUnitConnection',
  'LineOfEffort',
  'MultiYearPlan',
  'MultiYearPlanConnection',
  'Objective',
  'ObjectiveConnection',
  'CapabilityRequirement',
  'CapabilityRequirementConnection',
] as const;

export type { BeneficiaryUnitRow, NationRow, ObjectiveRow, OrganizationRow, ReleaseGroupRow };
export type MeRow = Viewer;
export type SecurityLabelRow = Label;
export type ReleaseGroupMemberRow = ReleaseGroupRow['members'][number];
export type OrganizationConnectionRow = Connection<OrganizationRow>;
export type BeneficiaryUnitConnectionRow = Connection<BeneficiaryUnitRow>;
export type LineOfEffortRow = typeof lineOfEffort.$inferSelect;
export type MultiYearPlanRow = PlanRow;
export type MultiYearPlanConnectionRow = Connection<PlanRow>;
export type ObjectiveConnectionRow = Connection<ObjectiveRow>;
export type CapabilityRequirementRow = RequirementRow;
export type CapabilityRequirementConnectionRow = Connection<RequirementRow>;
