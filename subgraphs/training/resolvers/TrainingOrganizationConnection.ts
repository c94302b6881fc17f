import type { TrainingOrganizationConnectionResolvers } from '../generated/types.ts';

export const TrainingOrganizationConnection: Pick<TrainingOrganizationConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ target }) => ({ id: target })),
};
