import type { LineOfEffortResolvers } from '../generated/types.ts';

export const LineOfEffort: Pick<LineOfEffortResolvers, '__resolveReference' | 'contributions' | 'funding'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.lineOfEffortByCode.load(code),
  contributions: ({ code }, args, { loaders }) => loaders.contributionsOfLineOfEffort(args).load(code),
  funding: ({ code }, { filter }, { loaders }) => ({
    sums: () => loaders.fundingOfLineOfEffort(filter ?? {}).load(code),
    outstanding: () => loaders.outstandingOfLineOfEffort(filter ?? {}).load(code),
  }),
};
