import { loadExisting } from '#kernel/loader.ts';
import type { StaffMemberResolvers } from '../generated/types.ts';

export const StaffMember: Pick<StaffMemberResolvers, '__resolveReference' | 'nation' | 'tours' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.staffMemberById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  tours: ({ id }, args, { loaders }) => loaders.toursOfStaffMember(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
