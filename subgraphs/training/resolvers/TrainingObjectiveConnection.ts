import type { TrainingObjectiveConnectionResolvers } from '../generated/types.ts';

export const TrainingObjectiveConnection: Pick<TrainingObjectiveConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ target }) => ({ id: target })),
};
