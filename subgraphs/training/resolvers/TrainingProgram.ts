import { loadExisting } from '#kernel/loader.ts';
import type { TrainingProgramResolvers } from '../generated/types.ts';
import { countsOf } from '../training-count.ts';

type Fields =
  | '__resolveReference'
  | 'leadNation'
  | 'state'
  | 'linesOfEffort'
  | 'objectives'
  | 'requirements'
  | 'beneficiaries'
  | 'iterations'
  | 'trainingCounts'
  | 'label';

export const TrainingProgram: Pick<TrainingProgramResolvers, Fields> = {
  __resolveReference: ({ id }, { loaders }) => loaders.programById.load(id),
  leadNation: ({ originator }, _, { loaders }) => loaders.nationByCode.load(originator),
  state: async ({ endsOn }, _, { loaders }) => (endsOn !== null && endsOn < (await loaders.today()) ? 'CLOSED' : 'ACTIVE'),
  linesOfEffort: async ({ id }, _, { loaders }) => (await loaders.linesOfEffortOfProgram.load(id)).map(({ target }) => ({ code: target })),
  objectives: ({ id }, args, { loaders }) => loaders.objectivesOfProgram(args).load(id),
  requirements: ({ id }, args, { loaders }) => loaders.requirementsOfProgram(args).load(id),
  beneficiaries: ({ id }, args, { loaders }) => loaders.beneficiariesOfProgram(args).load(id),
  iterations: ({ id }, args, { loaders }) => loaders.iterationsOfProgram(args).load(id),
  trainingCounts: ({ id }, { kinds, ...range }, { loaders }) =>
    countsOf(kinds, (kind) => loaders.trainingCount({ kind, parent: 'program', ...range }).load(id)),
  label: ({ labelId }, _, { loaders }) => loadExisting(loaders.labelById, labelId),
};
