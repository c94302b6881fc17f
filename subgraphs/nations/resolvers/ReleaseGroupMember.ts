import { loadExisting } from '#kernel/loader.ts';
import type { ReleaseGroupMemberResolvers } from '../generated/types.ts';

export const ReleaseGroupMember: Pick<ReleaseGroupMemberResolvers, 'nation'> = {
  nation: ({ nation }, _, { loaders }) => loadExisting(loaders.nationByCode, nation),
};
