import type { ObjectiveResolvers } from '../generated/types.ts';

export const Objective: Pick<ObjectiveResolvers, '__resolveReference' | 'contributions'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.objectiveById.load(id),
  contributions: ({ id }, args, { loaders }) => loaders.contributionsOfObjective(args).load(id),
};
