import type { LinkedIterationConnectionResolvers } from '../generated/types.ts';

export const LinkedIterationConnection: Pick<LinkedIterationConnectionResolvers, 'nodes'> = {
  nodes: ({ nodes }) => nodes.map(({ iterationId }) => ({ id: iterationId })),
};
