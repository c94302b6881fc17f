import type { NationResolvers } from '../generated/types.ts';

export const Nation: Pick<NationResolvers, '__resolveReference'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.nationByCode.load(code),
};
