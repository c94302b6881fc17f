import type { LineOfEffortResolvers } from '../generated/types.ts';

export const LineOfEffort: Pick<LineOfEffortResolvers, '__resolveReference' | 'objectives' | 'requirements'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.lineOfEffortByCode.load(code),
  objectives: ({ code }, args, { loaders }) => loaders.objectivesByLineOfEffort(args).load(code),
  requirements: ({ code }, args, { loaders }) => loaders.requirementsByLineOfEffort(args).load(code),
};
