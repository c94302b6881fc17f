import type { ObjectiveResolvers } from '../generated/types.ts';

export const Objective: Pick<ObjectiveResolvers, '__resolveReference' | 'programs' | 'iterations'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.objectiveById.load(id),
  programs: ({ id }, args, { loaders }) => loaders.programsOfObjective(args).load(id),
  iterations: ({ id }, args, { loaders }) => loaders.iterationsOfObjective(args).load(id),
};
