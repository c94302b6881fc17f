import { loadExisting } from '#kernel/loader.ts';
import type { MeResolvers } from '../generated/types.ts';

export const Me: Pick<MeResolvers, 'nation' | 'roles' | 'actor'> = {
  nation: ({ nation }, _, { loaders }) => loadExisting(loaders.nationByCode, nation),
  roles: ({ roles }) => roles,
  actor: ({ actor }) => actor,
};
