import { connectedList, connectedListUnder, type ListArgs } from '#kernel/connected-list.ts';
import type { Context } from '#kernel/context.ts';
import type { Database } from '#kernel/database/run.ts';
import { loadByKey, loadListByKey } from '#kernel/loader.ts';
import { type BeneficiaryUnitFilter, beneficiaryUnitList, listBeneficiaryUnitsById } from './store/beneficiary-unit.ts';
import { listLabelDefaults } from './store/label-default.ts';
import { listLinesOfEffort, listLinesOfEffortByCode } from './store/line-of-effort.ts';
import { listNations, listNationsByCode } from './store/nation.ts';
import { listObjectivesById, type ObjectiveFilter, objectiveList } from './store/objective.ts';
import { listOrganizationsById, type OrganizationFilter, organizationList } from './store/organization.ts';
import { listPlansById, type PlanFilter, type PlanOrder, planList } from './store/plan.ts';
import { listGroupNamesByNation, listReleaseGroups, listReleaseGroupsByName } from './store/release-group.ts';
import { listRequirementsById, type RequirementFilter, type RequirementOrder, requirementList } from './store/requirement.ts';

const idOf = ({ id }: { readonly id: string }) => id;
const codeOf = ({ code }: { readonly code: string }) => code;

const reference = (db: Database) => ({
  nations: () => listNations(db),
  nationByCode: loadByKey((codes) => listNationsByCode(db, codes), codeOf),
  linesOfEffort: () => listLinesOfEffort(db),
  lineOfEffortByCode: loadByKey((codes) => listLinesOfEffortByCode(db, codes), codeOf),
  labelDefaults: (nation: string) => listLabelDefaults(db, nation),
  releaseGroups: () => listReleaseGroups(db),
  releaseGroupByName: loadByKey(
    (names) => listReleaseGroupsByName(db, names),
    ({ name }) => name,
  ),
  groupNamesByNation: loadListByKey(
    (codes) => listGroupNamesByNation(db, codes),
    ({ nation }) => nation,
  ),
});

const organizations = (db: Database) => ({
  organizations: (args: ListArgs<'NAME', OrganizationFilter>) => connectedList(db, organizationList, args),
  organizationById: loadByKey((ids) => listOrganizationsById(db, ids), idOf),
  organizationsByNation: connectedListUnder(db, organizationList, 'nation'),
  beneficiaryUnits: (args: ListArgs<'NAME', BeneficiaryUnitFilter>) => connectedList(db, beneficiaryUnitList, args),
  beneficiaryUnitById: loadByKey((ids) => listBeneficiaryUnitsById(db, ids), idOf),
  beneficiaryUnitsByOrganization: connectedListUnder(db, beneficiaryUnitList, 'organizationId'),
});

const plan = (db: Database) => ({
  plans: (args: ListArgs<PlanOrder, PlanFilter>) => connectedList(db, planList, args),
  planById: loadByKey((ids) => listPlansById(db, ids), idOf),
  objectives: (args: ListArgs<'TITLE', ObjectiveFilter>) => connectedList(db, objectiveList, args),
  objectiveById: loadByKey((ids) => listObjectivesById(db, ids), idOf),
  objectivesByPlan: connectedListUnder(db, objectiveList, 'planId'),
  objectivesByLineOfEffort: connectedListUnder(db, objectiveList, 'lineOfEffort'),
});

const requirements = (db: Database) => ({
  requirements: (args: ListArgs<RequirementOrder, RequirementFilter>) => connectedList(db, requirementList, args),
  requirementById: loadByKey((ids) => listRequirementsById(db, ids), idOf),
  requirementsByNation: connectedListUnder(db, requirementList, 'originator'),
  requirementsByLineOfEffort: connectedListUnder(db, requirementList, 'lineOfEffort'),
  requirementsByObjective: connectedListUnder(db, requirementList, 'objectiveId'),
  requirementsByBeneficiary: connectedListUnder(db, requirementList, 'beneficiaryId'),
});

export const createLoaders = (db: Database) => ({ ...reference(db), ...organizations(db), ...plan(db), ...requirements(db) });

export type NationsContext = Context<ReturnType<typeof createLoaders>>;
