import { loadExisting } from '#kernel/loader.ts';
import type { EnrollmentResolvers } from '../generated/types.ts';
import { isCancelled } from '../states.ts';

type Fields = '__resolveReference' | 'nation' | 'iteration' | 'trainee' | 'allocation' | 'state' | 'label';

export const Enrollment: Pick<EnrollmentResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.enrollmentById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  iteration: ({ iterationId }, _, { loaders }) => loaders.iterationById.load(iterationId),
  trainee: ({ traineeId }, _, { loaders }) => loaders.traineeById.load(traineeId),
  allocation: ({ allocationId }, _, { loaders }) => (allocationId === null ? null : loaders.allocationById.load(allocationId)),
  state: async ({ state, iterationId }, _, { loaders }) => {
    const iteration = state === 'ENROLLED' ? await loaders.iterationById.load(iterationId) : null;
    return iteration !== null && isCancelled(iteration.state) ? 'CANCELLED' : state;
  },
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
