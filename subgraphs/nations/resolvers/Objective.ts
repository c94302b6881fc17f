import { loadExisting } from '#kernel/loader.ts';
import type { ObjectiveResolvers } from '../generated/types.ts';

export const Objective: Pick<ObjectiveResolvers, '__resolveReference' | 'plan' | 'lineOfEffort' | 'label' | 'requirements'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.objectiveById.load(id),
  // Whoever sees an objective sees its plan (IS-05).
  plan: ({ planId }, _, { loaders }) => loadExisting(loaders.planById, planId),
  lineOfEffort: ({ lineOfEffort }, _, { loaders }) => loadExisting(loaders.lineOfEffortByCode, lineOfEffort),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
  requirements: ({ id }, args, { loaders }) => loaders.requirementsByObjective(args).load(id),
};
