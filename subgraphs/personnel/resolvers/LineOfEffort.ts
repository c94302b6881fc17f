import type { LineOfEffortResolvers } from '../generated/types.ts';

export const LineOfEffort: Pick<LineOfEffortResolvers, '__resolveReference' | 'billets'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.lineOfEffortByCode.load(code),
  billets: ({ code }, args, { loaders }) => loaders.billetsOfLineOfEffort(args).load(code),
};
