import { loadExisting } from '#kernel/loader.ts';
import type { NationResolvers } from '../generated/types.ts';

export const Nation: Pick<NationResolvers, '__resolveReference' | 'groups' | 'defaultLabels' | 'organizations' | 'requirements'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.nationByCode.load(code),
  groups: async ({ code }, _, { loaders }) => {
    const groups = await loaders.groupNamesByNation.load(code);
    return Promise.all(groups.map(({ name }) => loadExisting(loaders.releaseGroupByName, name)));
  },
  defaultLabels: ({ code }, _, { loaders, viewer }) => (code === viewer.nation ? loaders.labelDefaults(code) : null),
  organizations: ({ code }, args, { loaders }) => loaders.organizationsByNation(args).load(code),
  requirements: ({ code }, args, { loaders }) => loaders.requirementsByNation(args).load(code),
};
