import type { ReleaseGroupResolvers } from '../generated/types.ts';

export const ReleaseGroup: Pick<ReleaseGroupResolvers, '__resolveReference'> = {
  __resolveReference: ({ name }, { loaders }) => loaders.releaseGroupByName.load(name),
};
