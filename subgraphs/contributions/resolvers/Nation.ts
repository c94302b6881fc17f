import type { NationResolvers } from '../generated/types.ts';

export const Nation: Pick<NationResolvers, '__resolveReference' | 'contributions' | 'funding'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.nationByCode.load(code),
  contributions: ({ code }, args, { loaders }) => loaders.contributionsOfDonor(args).load(code),
  funding: ({ code }, { filter }, { loaders }) => ({
    sums: () => loaders.fundingOfNation(code, filter ?? {}),
    outstanding: () => loaders.outstandingOfNation(code, filter ?? {}),
  }),
};
