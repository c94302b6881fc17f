import type { LineOfEffortResolvers } from '../generated/types.ts';

export const LineOfEffort: Pick<LineOfEffortResolvers, '__resolveReference' | 'contributions' | 'funding'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.lineOfEffortByCode.load(code),
  contributions: ({ code }, args, { loaders }) => loaders.contributionsOfLineOfEffort(args).load(code),
  funding: async ({ code }, { filter }, { loaders }) => ({ sums: await loaders.fundingOfLineOfEffort(filter ?? {}).load(code) }),
};
