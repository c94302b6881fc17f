import type { Resolvers } from '../generated/types.ts';
import { BeneficiaryUnit } from './BeneficiaryUnit.ts';
import { CapabilityRequirement } from './CapabilityRequirement.ts';
import { LineOfEffort } from './LineOfEffort.ts';
import { Me } from './Me.ts';
import { MultiYearPlan } from './MultiYearPlan.ts';
import { closeRequirement } from './Mutation/closeRequirement.ts';
import { raiseRequirement } from './Mutation/raiseRequirement.ts';
import { reviseRequirement } from './Mutation/reviseRequirement.ts';
import { saveBeneficiaryUnit } from './Mutation/saveBeneficiaryUnit.ts';
import { saveObjective } from './Mutation/saveObjective.ts';
import { saveOrganization } from './Mutation/saveOrganization.ts';
import { savePlan } from './Mutation/savePlan.ts';
import { setBeneficiaryUnitLabel } from './Mutation/setBeneficiaryUnitLabel.ts';
import { setDefaultLabel } from './Mutation/setDefaultLabel.ts';
import { setMembership } from './Mutation/setMembership.ts';
import { setObjectiveLabel } from './Mutation/setObjectiveLabel.ts';
import { setOrganizationLabel } from './Mutation/setOrganizationLabel.ts';
import { setPlanLabel } from './Mutation/setPlanLabel.ts';
import { setRequirementLabel } from './Mutation/setRequirementLabel.ts';
import { submitRequirement } from './Mutation/submitRequirement.ts';
import { suspendNation } from './Mutation/suspendNation.ts';
import { validateRequirement } from './Mutation/validateRequirement.ts';
import { withdrawRequirement } from './Mutation/withdrawRequirement.ts';
import { Nation } from './Nation.ts';
import { Objective } from './Objective.ts';
import { Organization } from './Organization.ts';
import { beneficiaryUnit } from './Query/beneficiaryUnit.ts';
import { beneficiaryUnits } from './Query/beneficiaryUnits.ts';
import { lineOfEffort } from './Query/lineOfEffort.ts';
import { linesOfEffort } from './Query/linesOfEffort.ts';
import { me } from './Query/me.ts';
import { nation } from './Query/nation.ts';
import { nations } from './Query/nations.ts';
import { objective } from './Query/objective.ts';
import { objectives } from './Query/objectives.ts';
import { organization } from './Query/organization.ts';
import { organizations } from './Query/organizations.ts';
import { plan } from './Query/plan.ts';
import { plans } from './Query/plans.ts';
import { releaseGroup } from './Query/releaseGroup.ts';
import { releaseGroups } from './Query/releaseGroups.ts';
import { requirement } from './Query/requirement.ts';
import { requirements } from './Query/requirements.ts';
import { ReleaseGroup } from './ReleaseGroup.ts';
import { ReleaseGroupMember } from './ReleaseGroupMember.ts';

export const resolvers: Resolvers = {
  Query: {
    beneficiaryUnit,
    beneficiaryUnits,
    lineOfEffort,
    linesOfEffort,
    me,
    nation,
    nations,
    objective,
    objectives,
    organization,
    organizations,
    plan,
    plans,
    releaseGroup,
    releaseGroups,
    requirement,
    requirements,
  },
  Mutation: {
    closeRequirement,
    raiseRequirement,
    reviseRequirement,
    saveBeneficiaryUnit,
    saveObjective,
    saveOrganization,
    savePlan,
    setBeneficiaryUnitLabel,
    setDefaultLabel,
    setMembership,
    setObjectiveLabel,
    setOrganizationLabel,
    setPlanLabel,
    setRequirementLabel,
    submitRequirement,
    suspendNation,
    validateRequirement,
    withdrawRequirement,
  },
  BeneficiaryUnit,
  CapabilityRequirement,
  LineOfEffort,
  Me,
  MultiYearPlan,
  Nation,
  Objective,
  Organization,
  ReleaseGroup,
  ReleaseGroupMember,
};
