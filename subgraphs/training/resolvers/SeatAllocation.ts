import { loadExisting } from '#kernel/loader.ts';
import type { SeatAllocationResolvers } from '../generated/types.ts';

type Fields = '__resolveReference' | 'nation' | 'iteration' | 'nominatingBody' | 'used' | 'enrollments' | 'label';

export const SeatAllocation: Pick<SeatAllocationResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.allocationById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  iteration: ({ iterationId }, _, { loaders }) => loaders.iterationById.load(iterationId),
  nominatingBody: ({ bodyId }, _, { loaders }) => loaders.organizationById.load(bodyId),
  used: ({ id }, _, { loaders }) => loaders.seatsUsedOfAllocation.load(id),
  enrollments: ({ id }, args, { loaders }) => loaders.enrollmentsOfAllocation(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
