import type { TrainingRequirementConnectionResolvers } from '../generated/types.ts';

export const TrainingRequirementConnection: Pick<TrainingRequirementConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ target }) => ({ id: target })),
};
