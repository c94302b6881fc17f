import { loadExisting } from '#kernel/loader.ts';
import type { TourResolvers } from '../generated/types.ts';
import { withWaivers } from '../post/waived.ts';

export const Tour: Pick<
  TourResolvers,
  '__resolveReference' | 'nation' | 'billet' | 'billetVersion' | 'staffMember' | 'primary' | 'deficits' | 'waivers' | 'instructorFor' | 'label'
> = {
  __resolveReference: ({ id }, { loaders }) => loaders.tourById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  billet: ({ billetId }, _, { loaders }) => loaders.billetById.load(billetId),
  billetVersion: ({ billetVersionId }, _, { loaders }) => loaders.billetVersionById.load(billetVersionId),
  staffMember: ({ staffMemberId }, _, { loaders }) => loaders.staffMemberById.load(staffMemberId),
  primary: ({ isPrimary }) => isPrimary,
  deficits: async ({ id, deficits }, _, { loaders }) => withWaivers(deficits, deficits.length === 0 ? [] : await loaders.allWaiversOfTour.load(id)),
  waivers: ({ id }, args, { loaders }) => loaders.waiversOfTour(args).load(id),
  instructorFor: ({ id }, args, { loaders }) => loaders.assignmentsOfTour(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
