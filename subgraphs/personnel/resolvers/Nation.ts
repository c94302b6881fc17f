import type { NationResolvers } from '../generated/types.ts';

export const Nation: Pick<NationResolvers, '__resolveReference' | 'billets' | 'tours' | 'fillRate'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.nationByCode.load(code),
  billets: ({ code }, args, { loaders }) => loaders.billetsOfNation(args).load(code),
  tours: ({ code }, args, { loaders }) => loaders.toursOfNation(args).load(code),
  fillRate: ({ code }, args, { loaders }) => loaders.fillRateOfNation(args).load(code),
};
