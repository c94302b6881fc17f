import type { NationResolvers } from '../generated/types.ts';
import { countsOf } from '../training-count.ts';

export const Nation: Pick<NationResolvers, '__resolveReference' | 'courses' | 'iterations' | 'seatsProvided' | 'trainingCounts'> = {
  __resolveReference: ({ code }, { loaders }) => loaders.nationByCode.load(code),
  courses: ({ code }, args, { loaders }) => loaders.coursesOfNation(args).load(code),
  iterations: ({ code }, args, { loaders }) => loaders.iterationsOfNation(args).load(code),
  seatsProvided: ({ code }, args, { loaders }) => loaders.seatsProvidedByNation(args).load(code),
  trainingCounts: ({ code }, { kinds, ...range }, { loaders }) =>
    countsOf(kinds, (kind) => loaders.trainingCount({ kind, parent: 'nation', ...range }).load(code)),
};
