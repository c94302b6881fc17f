import type { LinkedObjectiveConnectionResolvers } from '../generated/types.ts';

export const LinkedObjectiveConnection: Pick<LinkedObjectiveConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ objectiveId }) => ({ id: objectiveId })),
};
