import { loadExisting } from '#kernel/loader.ts';
import type { MultiYearPlanResolvers } from '../generated/types.ts';

export const MultiYearPlan: Pick<MultiYearPlanResolvers, '__resolveReference' | 'label' | 'objectives'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.planById.load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
  objectives: ({ id }, args, { loaders }) => loaders.objectivesByPlan(args).load(id),
};
