import type { LineOfEffortShareResolvers } from '../generated/types.ts';

export const LineOfEffortShare: Pick<LineOfEffortShareResolvers, 'lineOfEffort'> = {
  lineOfEffort: ({ lineOfEffort }, _, { loaders }) => loaders.lineOfEffortByCode.load(lineOfEffort),
};
