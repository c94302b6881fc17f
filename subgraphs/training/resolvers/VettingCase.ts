import { loadExisting } from '#kernel/loader.ts';
import type { VettingCaseResolvers } from '../generated/types.ts';
import { vettingStateOf } from '../states.ts';

type Fields = '__resolveReference' | 'requester' | 'authority' | 'subject' | 'trainee' | 'unit' | 'state' | 'results' | 'label';

export const VettingCase: Pick<VettingCaseResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.vettingCaseById.load(id),
  requester: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  authority: ({ authority }, _, { loaders }) => loaders.nationByCode.load(authority),
  subject: ({ unitId }) => (unitId === null ? 'TRAINEE' : 'UNIT'),
  trainee: ({ traineeId }, _, { loaders }) => (traineeId === null ? null : loaders.traineeById.load(traineeId)),
  unit: ({ unitId }, _, { loaders }) => (unitId === null ? null : loaders.beneficiaryUnitById.load(unitId)),
  state: async ({ id }, _, { loaders }) => vettingStateOf(await loaders.newestResultOfCase.load(id), await loaders.today()),
  results: ({ id }, args, { loaders }) => loaders.resultsOfCase(args).load(id),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
