import { loadExisting } from '#kernel/loader.ts';
import type { CapabilityRequirementResolvers } from '../generated/types.ts';
import { canReleaseRecord, canValidate } from '../policy.ts';

const moneyOf = (amount: string | null, currency: string | null) => (amount === null || currency === null ? null : { amount, currency });

export const CapabilityRequirement: Pick<
  CapabilityRequirementResolvers,
  | '__resolveReference'
  | 'raisedBy'
  | 'lineOfEffort'
  | 'objective'
  | 'beneficiary'
  | 'estimatedCost'
  | 'annualRunningCost'
  | 'label'
  | 'viewerCanValidate'
  | 'viewerCanRelease'
> = {
  __resolveReference: ({ id }, { loaders }) => loaders.requirementById.load(id),
  raisedBy: ({ originator }, _, { loaders }) => loadExisting(loaders.nationByCode, originator),
  lineOfEffort: ({ lineOfEffort }, _, { loaders }) => loadExisting(loaders.lineOfEffortByCode, lineOfEffort),
  objective: ({ objectiveId }, _, { loaders }) => (objectiveId === null ? null : loaders.objectiveById.load(objectiveId)),
  beneficiary: ({ beneficiaryId }, _, { loaders }) => (beneficiaryId === null ? null : loaders.organizationById.load(beneficiaryId)),
  estimatedCost: ({ estimatedCost, estimatedCurrency }) => moneyOf(estimatedCost, estimatedCurrency),
  annualRunningCost: ({ runningCost, runningCurrency }) => moneyOf(runningCost, runningCurrency),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
  viewerCanValidate: (row, _, { viewer }) => canValidate(viewer, row),
  viewerCanRelease: (row, _, { viewer }) => canReleaseRecord(viewer, row),
};
