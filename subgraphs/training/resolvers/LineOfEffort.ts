import type { LineOfEffortResolvers } from '../generated/types.ts';

export const LineOfEffort: Pick<LineOfEffortResolvers, '__resolveReference' | 'programs' | 'iterations'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.lineOfEffortByCode.load(code),
  programs: ({ code }, args, { loaders }) => loaders.programsOfLineOfEffort(args).load(code),
  iterations: ({ code }, args, { loaders }) => loaders.iterationsOfLineOfEffort(args).load(code),
};
