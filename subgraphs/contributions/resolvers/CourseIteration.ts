import type { CourseIterationResolvers } from '../generated/types.ts';

export const CourseIteration: Pick<CourseIterationResolvers, '__resolveReference' | 'contributions' | 'funding'> = {
  __resolveReference: ({ id }, { loaders }) => loaders.iterationById.load(id),
  contributions: ({ id }, args, { loaders }) => loaders.contributionsOfIteration(args).load(id),
  funding: ({ id }, _, { loaders }) => ({
    sums: () => loaders.fundingOfIteration.load(id),
    outstanding: () => loaders.outstandingOfIteration.load(id),
  }),
};
