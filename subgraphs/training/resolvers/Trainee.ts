import { loadExisting } from '#kernel/loader.ts';
import type { TraineeResolvers } from '../generated/types.ts';

export const Trainee: Pick<TraineeResolvers, '__resolveReference' | 'nation' | 'unit' | 'enrollments' | 'vettingCases' | 'label'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.traineeById.load(id),
  nation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  unit: ({ unitId }, _, { loaders }) => loaders.beneficiaryUnitById.load(unitId),
  enrollments: ({ id }, args, { loaders }) => loaders.enrollmentsOfTrainee(args).load(id),
  vettingCases: ({ id }, args, { loaders }) => loaders.vettingCasesOfTrainee(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
